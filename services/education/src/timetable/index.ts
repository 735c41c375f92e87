// B1: the law of times, slot by slot, and the county's school years by which it is judged, in dated versions.
import type { Slice } from '@lianguan/service-kit';
import { SchoolYear } from './school-year.entity.js';
import { SchoolYearResolver } from './school-year.resolver.js';
import { TIMETABLE_CONSTANTS } from './timetable-terms.rules.js';

export * from './county-day.rules.js';
export * from './lesson-faults.rules.js';
export { schoolYearsOf } from './school-year.commands.js';
export { divisionsAbove } from './school-year.rules.js';
export * from './slot.rules.js';
export * from './timetable-terms.rules.js';
export * from './timetable.rules.js';

export const timetable: Slice = {
  name: 'timetable',
  entities: [SchoolYear],
  resolvers: [SchoolYearResolver],
  constants: TIMETABLE_CONSTANTS,
};
