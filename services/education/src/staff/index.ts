// B4, M20: the staff register of the institutions, reviewed by education, with its published part.
import type { Slice } from '@lianguan/service-kit';
import { StaffMember } from './staff.entity.js';
import { staffLifecycle } from './staff-lifecycle.rules.js';
import { StaffResolver } from './staff.resolver.js';

export { DUTY_CHANGED, dutyChanged, PERMIT_ENDED } from './duty-change.rules.js';
export { barredAmong, imposeBars, inServiceAmong, liftBars, matchInService } from './staff-rows.commands.js';
export { StaffMember } from './staff.entity.js';
export type { StaffStateName } from './staff-lifecycle.rules.js';
export type { StaffPostName } from './staff.rules.js';

export const staffRegister: Slice = {
  name: 'staff',
  entities: [StaffMember],
  resolvers: [StaffResolver],
  lifecycles: [staffLifecycle],
};
