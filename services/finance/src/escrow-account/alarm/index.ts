// D, lifecycle 5, S2§2: alarms on escrow accounts by the county's presets or by the bank, answered within the county's term.
import { EscrowAccountRecordedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { checkEscrowBalance, passAlarmDue } from './alarm.commands.js';
import { EscrowAlarm } from './alarm.entity.js';
import { alarmResolvers } from './alarm.resolver.js';
import { ALARM_CONSTANTS, ALARM_DUE, alarmLifecycle, REPORT_CHECK } from './alarm.rules.js';
import { checkEscrowMovements, movedAccountOf } from './movement.commands.js';
import { MOVEMENT_CHECK } from './movement.rules.js';

export { movementCheck, reportCheck } from './movement.commands.js';
export { alarmStepped } from './alarm.events.js';
export { alarmDeadlineOver, heldAlarm, lockOpenAlarms, saveAlarms, type AlarmRow } from './alarm-rows.commands.js';

export const escrowAlarm: Slice = {
  name: 'escrow-alarm',
  entities: [EscrowAlarm],
  resolvers: alarmResolvers,
  lifecycles: [alarmLifecycle],
  // Finance's own word on an account: a balance came in with it, whoever brought it.
  consumers: [
    defineConsumer({
      schema: EscrowAccountRecordedSchema,
      command: checkEscrowBalance,
      input: ({ accountId }) => ({ accountId, reported: false }),
    }),
  ],
  deadlines: [
    { name: REPORT_CHECK, command: checkEscrowBalance, input: (accountId) => ({ accountId, reported: true }) },
    { name: ALARM_DUE, command: passAlarmDue, input: (alarmId) => ({ alarmId }) },
    { name: MOVEMENT_CHECK, command: checkEscrowMovements, input: movedAccountOf },
  ],
  constants: ALARM_CONSTANTS,
};
