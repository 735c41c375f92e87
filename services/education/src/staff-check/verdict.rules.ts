import { permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import { checkLifecycle, type CheckEventName, type CheckStateName } from './check-lifecycle.rules.js';

export type VerdictStandingName = 'RECEIVED' | 'CLEAR' | 'HIT' | 'UPHELD' | 'OVERTURNED';

/** The police's word on a check. */
export interface VerdictFact {
  readonly checkId: string;
  readonly standing: VerdictStandingName;
  readonly occurredOn: CalendarDay;
  readonly version: number;
}

export interface CheckAsked {
  readonly state: CheckStateName;
  readonly verdictVersion: number;
  /** A bar was imposed by it. */
  readonly barred: boolean;
}

export type VerdictRefusal = LifecycleRefusal | 'VERDICT_CHECK_UNKNOWN' | 'VERDICT_BEFORE_REQUEST';

export const VERDICT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  VERDICT_CHECK_UNKNOWN: { message: '答复所指的核查不存在；请核对后重新处理搁置的消息', basis: null },
  VERDICT_BEFORE_REQUEST: { message: '答复先于核查函到达；发函后请重新处理搁置的消息', basis: null },
} satisfies RefusalCatalogue<VerdictRefusal>;

const EVENTS = {
  RECEIVED: () => 'receive',
  CLEAR: () => 'answerClear',
  HIT: () => 'answerHit',
  UPHELD: (barred) => (barred ? 'upholdBar' : 'uphold'),
  OVERTURNED: () => 'overturn',
} satisfies Record<VerdictStandingName, (barred: boolean) => CheckEventName>;

export const verdictEvent = (standing: VerdictStandingName, barred: boolean): CheckEventName =>
  EVENTS[standing](barred);

/** Null for a word that was passed already. A refusal keeps the message aside: a verdict is never lost. */
export function decideVerdict(
  check: CheckAsked | undefined,
  { standing, version }: Pick<VerdictFact, 'standing' | 'version'>,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<CheckStateName> | null, VerdictRefusal> {
  if (!check) return refuse('VERDICT_CHECK_UNKNOWN');
  if (check.verdictVersion >= version) return permit(null);
  if (check.state === 'LISTED' || check.state === 'CONSENTED') return refuse('VERDICT_BEFORE_REQUEST');
  return checkLifecycle.step(check.state, verdictEvent(standing, check.barred), caller);
}

/** The year has passed. Null where there is nothing to end any more. */
export const decideExpiry = (
  check: Pick<CheckAsked, 'state'> | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<CheckStateName> | null, VerdictRefusal> =>
  check?.state === 'CLEAR' ? checkLifecycle.step(check.state, 'expire', caller) : permit(null);
