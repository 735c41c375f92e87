// E2, B4, lifecycle 4: background checks of staff by batch letter, who may be on duty, and the bar on whoever has a record.
import { BackgroundCheckAnsweredSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { expireStaffCheck, hearBackgroundAnswer } from './answer.commands.js';
import { BackgroundBatch, StaffCheck } from './check.entity.js';
import { verdictFact } from './check.events.js';
import { checkLoader } from './check.loader.js';
import { CHECK_CONSTANTS, CHECK_EXPIRY, checkLifecycle } from './check-lifecycle.rules.js';
import { BackgroundBatchResolver, StaffCheckResolver, StaffDutyResolver } from './check.resolver.js';

export { dutyOf, type StaffDutyName } from './duty.rules.js';
export { registersOf, type RegisteredStaff } from './register.commands.js';
export { memberLoader } from './check.loader.js';
export { CHECK_FELL } from './check-lifecycle.rules.js';

export const staffCheck: Slice = {
  name: 'staff-check',
  entities: [StaffCheck, BackgroundBatch],
  resolvers: [StaffDutyResolver, StaffCheckResolver, BackgroundBatchResolver],
  references: [{ type: StaffCheck, resolve: (op, id) => checkLoader(op).load(id) }],
  lifecycles: [checkLifecycle],
  consumers: [
    defineConsumer({ schema: BackgroundCheckAnsweredSchema, command: hearBackgroundAnswer, input: verdictFact }),
  ],
  deadlines: [{ name: CHECK_EXPIRY, command: expireStaffCheck, input: (checkId) => ({ checkId }) }],
  constants: CHECK_CONSTANTS,
};
