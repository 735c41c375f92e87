// B4: how many of an institution's staff teach, and whether its classes have enough of them.
import type { Slice } from '@lianguan/service-kit';
import { StaffRatioResolver } from './ratio.resolver.js';
import { RATIO_CONSTANTS } from './ratio.rules.js';

export const staffRatio: Slice = {
  name: 'staff-ratio',
  entities: [],
  resolvers: [StaffRatioResolver],
  constants: RATIO_CONSTANTS,
};
