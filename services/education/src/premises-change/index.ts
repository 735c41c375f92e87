// A6, M8, M9: a non-subject school moves or opens a teaching point, and where a school may teach on which days.
import type { Slice } from '@lianguan/service-kit';
import { changeLifecycle } from './change-lifecycle.rules.js';
import { changeDeadlines } from './change.commands.js';
import { ApprovedPlace, PremisesChange } from './change.entity.js';
import { ApprovedPlaceResolver, PremisesChangeResolver } from './change.resolver.js';

export const premisesChange: Slice = {
  name: 'premises-change',
  entities: [PremisesChange, ApprovedPlace],
  resolvers: [PremisesChangeResolver, ApprovedPlaceResolver],
  lifecycles: [changeLifecycle],
  deadlines: changeDeadlines,
};
