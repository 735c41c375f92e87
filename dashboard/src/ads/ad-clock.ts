import type { AdViolationState } from '../gql/graphql';

interface Clocked {
  readonly state: AdViolationState;
  readonly checkDue: string;
  readonly stopDue: string | null;
}

/** The last instant of a day in China. */
const endOf = (day: string): string => `${day}T23:59:59.999+08:00`;

/** The term that runs, or that has run out while it was waited for; null where nothing is waited for. */
export function clockOf({ state, checkDue, stopDue }: Clocked): { readonly text: string; readonly due: string } | null {
  if (state === 'SEEN' || state === 'CHECK_OVERDUE') return { text: '核查', due: endOf(checkDue) };
  if ((state === 'STOP_ORDERED' || state === 'STOP_OVERDUE') && stopDue)
    return { text: '停止发布', due: endOf(stopDue) };
  return null;
}
