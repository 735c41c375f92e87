// B1: the county's school years with breaks and school hours, as education publishes them, in dated versions.
import type { Slice } from '@lianguan/service-kit';
import { SchoolYear } from './school-year.entity.js';
import { SchoolYearResolver } from './school-year.resolver.js';

export { schoolYearsOf } from './school-year.commands.js';

export const schoolCalendar: Slice = {
  name: 'school-calendar',
  entities: [SchoolYear],
  resolvers: [SchoolYearResolver],
};
