import { RE_REGISTRATION_OUTCOMES } from '../glossary/re-registration-texts';
import type { CampaignRowFragment, ReRegistrationOutcome } from '../gql/graphql';

const OUTCOMES = Object.keys(RE_REGISTRATION_OUTCOMES) as ReRegistrationOutcome[];
const FINISHED: readonly ReRegistrationOutcome[] = ['DEREGISTER', 'NONPROFIT', 'NON_ACADEMIC', 'TERMINATED'];

type Counts = readonly { readonly outcome: ReRegistrationOutcome; readonly count: number }[];

export interface OutcomeFigure {
  readonly outcome: ReRegistrationOutcome;
  readonly count: number;
}

/** The number of each outcome, in the order of the tiles; what nobody is in yet is shown where an institution ends. */
export const outcomeFigures = (counts: Counts): readonly OutcomeFigure[] =>
  OUTCOMES.map((outcome) => ({
    outcome,
    count: counts.filter((one) => one.outcome === outcome).reduce((sum, { count }) => sum + count, 0),
  })).filter(({ outcome, count }) => count > 0 || ['DEREGISTER', 'NONPROFIT', 'NON_ACADEMIC'].includes(outcome));

/** Whole percents; 100 only when none is left. */
export function percentDone({ total, counts }: CampaignRowFragment['partition']): number {
  const done = counts.filter(({ outcome }) => FINISHED.includes(outcome)).reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? 0 : Math.floor((done * 100) / total);
}

export function daysText(daysLeft: number): { readonly text: string; readonly tone: 'GOOD' | 'WATCH' | 'BAD' } {
  if (daysLeft < 0) return { text: `期限已过 ${String(-daysLeft)} 天`, tone: 'BAD' };
  if (daysLeft === 0) return { text: '今天是最后一日', tone: 'WATCH' };
  return { text: `剩余 ${String(daysLeft)} 天`, tone: daysLeft <= 30 ? 'WATCH' : 'GOOD' };
}

/** Where a phase stands on the law's today, as YYYY-MM-DD. */
export function phaseText({ from, to }: { readonly from: string; readonly to: string }, today: string): string {
  if (today < from) return '未开始';
  return today > to ? '已结束' : '进行中';
}
