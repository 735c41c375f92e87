// B7, F11, M10, M40: the county's schools, and what every act on a school's record has in common.
import type { Slice } from '@lianguan/service-kit';
import { School } from './school.entity.js';
import { SchoolResolver } from './school.resolver.js';

export * from './school-act.commands.js';
export * from './school-act.rules.js';
export { knownSchools, type KnownSchool } from './school.commands.js';
export { School, SchoolActStep } from './school.entity.js';
export { SchoolRecordActInput } from './school-act.type.js';
export { SCHOOL_CODE } from './school.rules.js';
export { requireDuty, schoolLoader } from './school.reference.js';

export const school: Slice = { name: 'school', entities: [School], resolvers: [SchoolResolver] };
