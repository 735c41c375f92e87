import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';

/** The stronger state first: what closes or freezes an account leaves no room for what only limits its payments, and one that is not yet in use has none. */
export const ACCOUNT_STATES = [
  'CLOSED',
  'PROPOSED',
  'AGREED',
  'FROZEN',
  'OPENED',
  'REFUND_ONLY',
  'HELD',
  'RED',
  'YELLOW',
  'ACTIVE',
] as const;
export type EscrowAccountStateName = (typeof ACCOUNT_STATES)[number];

/** How far the acts of lifecycle 5 have brought an account; null where the banks' list alone speaks of it. */
export type AccountStageName = Extract<
  EscrowAccountStateName,
  'PROPOSED' | 'AGREED' | 'OPENED' | 'ACTIVE' | 'REFUND_ONLY' | 'CLOSED'
>;

/** An open alarm, a hold by agreement, a judicial freeze: `id` is its own row's. */
export interface Restraint {
  readonly id: string;
  readonly kind: Extract<EscrowAccountStateName, 'YELLOW' | 'RED' | 'HELD' | 'FROZEN'>;
}

const NOT_IN_USE: ReadonlySet<EscrowAccountStateName> = new Set(['PROPOSED', 'AGREED', 'OPENED', 'CLOSED']);

/** What the public may know: whether prepaid fees are under supervision in an account that is in use. */
export const isProtected = (state: EscrowAccountStateName): boolean => !NOT_IN_USE.has(state);

const strongest = (states: readonly EscrowAccountStateName[]): EscrowAccountStateName =>
  ACCOUNT_STATES.find((state) => states.includes(state))!;

export interface OwnStanding {
  readonly stage: AccountStageName | null;
  readonly listedState: EscrowAccountStateName | null;
  /** The list's alarm that education has answered: as long as the list says the same, it is none. */
  readonly listedAnswered?: EscrowAccountStateName | null;
  readonly restraints: readonly Restraint[];
}

/** The alarm that the banks' list alone raises, with nothing of it answered yet. */
export function listedAlarmOf({
  stage,
  listedState,
  listedAnswered = null,
}: Omit<OwnStanding, 'restraints'>): Extract<EscrowAccountStateName, 'YELLOW' | 'RED'> | null {
  if (stage !== null || listedState === listedAnswered) return null;
  return listedState === 'YELLOW' || listedState === 'RED' ? listedState : null;
}

/**
 * The state without joint actions. Where acts have brought the account, the list's word does not move it, nor does it end a restraint: not even by calling
 * the account closed.
 */
export function ownStateOf({
  stage,
  listedState,
  listedAnswered = null,
  restraints,
}: OwnStanding): EscrowAccountStateName {
  const own = restraints.map(({ kind }) => kind);
  if (stage !== null) return strongest([stage, ...own]);
  if (listedState === 'CLOSED' && own.length > 0) return strongest(own);
  return strongest([listedState === listedAnswered ? 'ACTIVE' : listedState!, ...own]);
}

/** The account's state: the strongest of its own and what the measures in force ask for. No measure freezes: that is a court's or the police's (行政强制法 29). */
export function accountStateOf(
  own: EscrowAccountStateName,
  measures: readonly MeasureInForce[],
): EscrowAccountStateName {
  const asked: EscrowAccountStateName[] = [own];
  if (isInForce(measures, 'REFUND_ONLY')) asked.push('REFUND_ONLY');
  if (isInForce(measures, 'PAYMENT_HOLD')) asked.push('HELD');
  return strongest(asked);
}

export const ACCOUNT_PAYMENTS = ['REFUND', 'RELEASE', 'ADVANCE'] as const;
export type AccountPaymentName = (typeof ACCOUNT_PAYMENTS)[number];

const PAYMENTS_IN: Readonly<Record<EscrowAccountStateName, readonly AccountPaymentName[]>> = {
  PROPOSED: [],
  AGREED: [],
  OPENED: [],
  ACTIVE: ACCOUNT_PAYMENTS,
  YELLOW: ['REFUND', 'RELEASE'],
  RED: ['REFUND', 'RELEASE'],
  HELD: ['REFUND'],
  REFUND_ONLY: ['REFUND'],
  FROZEN: [],
  CLOSED: [],
};

/** What may be paid out of an account in a state. A hold by agreement lets refunds pass, a freeze lets nothing. */
export const paymentsIn = (state: EscrowAccountStateName): readonly AccountPaymentName[] => PAYMENTS_IN[state];
