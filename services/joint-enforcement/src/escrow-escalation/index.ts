// D, S2§2, lifecycle 5: alarms on escrow accounts that nobody answered in time come to the joint-enforcement office.
import { EscrowAlarmSteppedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { recordEscrowAlarm } from './escalation.commands.js';
import { EscrowEscalation } from './escalation.entity.js';
import { alarmFact } from './escalation.events.js';
import { EscrowEscalationResolver } from './escalation.resolver.js';

export const escrowEscalation: Slice = {
  name: 'escrow-escalation',
  entities: [EscrowEscalation],
  resolvers: [EscrowEscalationResolver],
  consumers: [defineConsumer({ schema: EscrowAlarmSteppedSchema, command: recordEscrowAlarm, input: alarmFact })],
};
