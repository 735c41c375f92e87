import type { CalendarDay } from './calendar-day.js';

/** 红黄绿码. UNKNOWN counts as the strictest wherever something hangs on it. */
export const RISK_CODES = ['UNKNOWN', 'GREEN', 'YELLOW', 'RED'] as const;
export type RiskCodeName = (typeof RISK_CODES)[number];

/** A risk code as the joint-enforcement office recorded it. Both days belong to it. */
export interface RecordedRiskCode {
  readonly value: RiskCodeName;
  readonly since: CalendarDay;
  readonly until: CalendarDay;
  /** Grows with what is recorded of an institution. */
  readonly version: number;
}

/** What holds on `day`: of the records that have begun the latest, while it has not ended; it supersedes all before it. */
export function riskRecordOn<Row extends RecordedRiskCode>(records: readonly Row[], day: CalendarDay): Row | undefined {
  const [latest] = records
    .filter(({ since }) => since <= day)
    .sort((a, b) => (a.since === b.since ? b.version - a.version : a.since < b.since ? 1 : -1));
  return latest && day <= latest.until ? latest : undefined;
}

/** UNKNOWN without a record, and past the end of the latest. */
export const riskCodeOn = (records: readonly RecordedRiskCode[], day: CalendarDay): RiskCodeName =>
  riskRecordOn(records, day)?.value ?? 'UNKNOWN';
