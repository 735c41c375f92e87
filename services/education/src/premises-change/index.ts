// A6, M8, M9: a non-subject school moves or opens a teaching point.
import type { Slice } from '@lianguan/service-kit';
import { changeLifecycle } from './change-lifecycle.rules.js';
import { changeDeadlines } from './change.commands.js';
import { PremisesChange } from './change.entity.js';
import { PaperChangeResolver, PremisesChangeResolver } from './change.resolver.js';

export const premisesChange: Slice = {
  name: 'premises-change',
  entities: [PremisesChange],
  resolvers: [PremisesChangeResolver, PaperChangeResolver],
  lifecycles: [changeLifecycle],
  deadlines: changeDeadlines,
};
