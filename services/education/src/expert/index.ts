// A5, feature 22: the register of those who appraise courses; a post in an institution is found by keyed hash, never by a list.
import type { Slice } from '@lianguan/service-kit';
import { Expert } from './expert.entity.js';
import { ExpertResolver } from './expert.resolver.js';

export { Expert } from './expert.entity.js';
export { expertLoader } from './expert.reference.js';

export const expert: Slice = {
  name: 'expert',
  entities: [Expert],
  resolvers: [ExpertResolver],
};
