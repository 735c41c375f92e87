// M2, feature 3: one school at several addresses: candidates with reasons, merged by an officer, and unmerged.
import type { Slice } from '@lianguan/service-kit';
import { DuplicateCandidate } from './duplicate.entity.js';
import { finderConsumer } from './duplicate.events.js';
import { DuplicateResolver } from './duplicate.resolver.js';
import { duplicateLifecycle } from './duplicate.rules.js';

export const duplicate: Slice = {
  name: 'duplicate',
  entities: [DuplicateCandidate],
  resolvers: [DuplicateResolver],
  consumers: [finderConsumer],
  lifecycles: [duplicateLifecycle],
};
