import type { RegistrationApplicationState, ScopeChangeState, ScopeFinding, ScopeFindingOutcome } from '../gql/graphql';
import type { StateText } from '../glossary/texts';

export const APPLICATION_STATES = {
  APPLIED: { text: '已申请', tone: 'NEUTRAL' },
  OVERDUE: { text: '逾期未决定', tone: 'BAD' },
  REGISTERED: { text: '准予登记', tone: 'GOOD' },
  REFUSED: { text: '不予登记', tone: 'NEUTRAL' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
} satisfies Record<RegistrationApplicationState, StateText>;

export const SCOPE_FINDINGS = {
  TRAINING_EXCLUDED: '经营范围明示不含培训',
  NO_TRAINING: '经营范围中没有培训',
  ACADEMIC_FOR_PROFIT: '学科类机构登记为企业',
  KIND_NOT_COVERED: '经营范围与培训类别不符',
} satisfies Record<ScopeFinding, string>;

export const FINDING_OUTCOMES = {
  NO_BREACH: '未超范围',
  WARNED: '已责令改正',
  CASE_OPENED: '已立案',
} satisfies Record<ScopeFindingOutcome, string>;

export const CLOCK_STATES = {
  RUNNING: { text: '变更期限内', tone: 'WATCH' },
  OVERDUE: { text: '逾期未变更', tone: 'BAD' },
  CHANGED: { text: '已变更', tone: 'GOOD' },
  STOPPED: { text: '已停止', tone: 'NEUTRAL' },
  RESTORED: { text: '可恢复原经营范围', tone: 'NEUTRAL' },
} satisfies Record<ScopeChangeState, StateText>;

const SHANGHAI_MS = 8 * 3_600_000;

/** Whether the last day has passed, in Shanghai. */
export const isPast = (dueOn: string, nowMs: number): boolean =>
  dueOn < new Date(nowMs + SHANGHAI_MS).toISOString().slice(0, 10);

/** The day that presses, in words. */
export const dueText = (what: string, dueOn: string, nowMs: number): string =>
  `${what} ${dueOn}${isPast(dueOn, nowMs) ? '（已逾期）' : ''}`;

/** The period of a non-profit registration that presses, in words. */
export function nonProfitDueText(
  { changeDueOn, deregisterDueOn }: { readonly changeDueOn: string | null; readonly deregisterDueOn: string | null },
  nowMs: number,
): string {
  if (deregisterDueOn) return dueText('应注销', deregisterDueOn, nowMs);
  return changeDueOn ? dueText('应变更', changeDueOn, nowMs) : '—';
}
