import { calendarDay, RISK_CODES, type RecordedRiskCode } from '@lianguan/kernel';
import { RiskCodeValue, type RiskCodeRecorded } from '@lianguan/proto-events';

export interface RiskStanding extends RecordedRiskCode {
  readonly id: string;
  readonly institutionId: string;
}

/** Throws for a code that this version does not know: the message is kept aside until one does. */
export function riskStanding(message: RiskCodeRecorded): RiskStanding {
  const value = RISK_CODES.find((name) => RiskCodeValue[name] === message.value);
  if (!value) throw new Error(`risk code ${message.value} is not known here`);
  return {
    id: message.riskCodeRecordId,
    institutionId: message.institutionId,
    value,
    since: calendarDay(message.since),
    until: calendarDay(message.until),
    version: Number(message.version),
  };
}
