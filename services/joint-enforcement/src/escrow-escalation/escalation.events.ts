import { EscrowAlarmLevel, EscrowAlarmState, type EscrowAlarmStepped } from '@lianguan/proto-events';
import { ALARM_LEVELS, ALARM_STATES, type AlarmFact } from './escalation.rules.js';

/** Throws for a level or a state that this version does not know: the message is kept aside until one does. */
export function alarmFact(message: EscrowAlarmStepped, { time }: { readonly time: Date }): AlarmFact {
  const level = ALARM_LEVELS.find((name) => EscrowAlarmLevel[name] === message.level);
  const state = ALARM_STATES.find((name) => EscrowAlarmState[name] === message.state);
  if (!level || !state) throw new Error(`alarm of level ${message.level}, state ${message.state} is not known here`);
  return {
    id: message.alarmId,
    accountId: message.accountId,
    institutionId: message.institutionId,
    level,
    state,
    divisionCode: message.divisionCode,
    answerDue: message.answerDue,
    version: Number(message.version),
    toldAt: time.toISOString(),
  };
}
