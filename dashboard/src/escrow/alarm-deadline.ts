import type { EscrowAlarmState } from '../gql/graphql';

interface Alarm {
  readonly state: EscrowAlarmState;
  readonly answerDue: string;
}

/** The first day by which somebody has to answer; null where no alarm waits. */
export function nextDeadline(alarms: readonly Alarm[] | null): string | null {
  const waiting = (alarms ?? []).filter(({ state }) => state === 'OPEN' || state === 'OVERDUE');
  return waiting.map(({ answerDue }) => answerDue).sort()[0] ?? null;
}
