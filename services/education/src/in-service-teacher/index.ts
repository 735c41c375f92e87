// B4, M20: in-service teachers among the institutions' staff are found by keyed hash; no list is handed out, and only personnel learn of a match.
import type { Slice } from '@lianguan/service-kit';
import { InServiceMatchResolver } from './in-service.resolver.js';
import { inServiceTeacherList } from './in-service.type.js';
import { InServiceMatch } from './match.entity.js';
import { matchLifecycle } from './match-lifecycle.rules.js';

export { InServiceMatch } from './match.entity.js';
export { MATCH_FELL, type MatchStateName } from './match-lifecycle.rules.js';

export const inServiceTeacher: Slice = {
  name: 'in-service-teacher',
  entities: [InServiceMatch],
  resolvers: [InServiceMatchResolver],
  lifecycles: [matchLifecycle],
  imports: [inServiceTeacherList],
};
