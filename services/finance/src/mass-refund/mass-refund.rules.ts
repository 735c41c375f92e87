import { isInForce, type MeasureInForce } from '@lianguan/joint-measure/rules';
import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type Caller,
  type Decision,
  type Fen,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { massRefundLifecycle, type MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import type { MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { mostInsured, restOf, restOfAll, type OrderClaim } from './waterfall.rules.js';

/** What a mass refund rests on: a measure of a joint action over the account, or a department's decision. */
export const MASS_REFUND_GROUNDS = ['JOINT_ACTION', 'DECISION'] as const;
export type MassRefundGroundName = (typeof MASS_REFUND_GROUNDS)[number];

/** Money that is for all orders alike and is not in the account yet. */
export const POOLED_SOURCES = ['DEPOSIT', 'LATE'] as const;
export type PooledSourceName = (typeof POOLED_SOURCES)[number];

type Decided<T> = Decision<T, MassRefundRefusal>;
type Fault = Refusal<MassRefundRefusal>;
type Stepped = Decided<Step<MassRefundStateName>>;
/** Where another line of the table is to be taken. */
export const OTHER_WAY: Fault = { code: 'ACTION_NOT_AVAILABLE' };
export const no = (code: MassRefundRefusal, detail?: Record<string, string>): Fault => refuse(code, detail).refusal;

export interface Paper {
  readonly reason: string;
  readonly documentNo: string;
}

export function paperFault({ reason, documentNo }: Paper): Fault | null {
  if (reason.trim() === '') return no('MASS_REFUND_REASON_MISSING');
  return documentFault(documentNo) ?? (namesPerson(reason) ? no('MASS_REFUND_TEXT_NAMES_PERSON') : null);
}

function documentFault(documentNo: string): Fault | null {
  if (documentNo.trim() === '') return no('MASS_REFUND_DOCUMENT_MISSING');
  return namesPerson(documentNo) ? no('MASS_REFUND_TEXT_NAMES_PERSON') : null;
}

export interface ClosedAccount {
  readonly state: EscrowAccountStateName;
  readonly measures: readonly MeasureInForce[];
  /** Null where the directory knows no institution of the account. */
  readonly institutionId: string | null;
  readonly underWay: boolean;
  /** Orders of the ledger that are not consumed. */
  readonly orders: number;
}

/** Whether what the account's orders are owed may be listed. */
export function decideStart(
  account: ClosedAccount | undefined,
  given: Paper & { readonly ground: MassRefundGroundName },
): Decided<null> {
  if (!account) return refuse('MASS_REFUND_ACCOUNT_UNKNOWN');
  const fault = paperFault(given) ?? restraintFault(account) ?? groundFault(account, given.ground);
  if (fault) return { ok: false, refusal: fault };
  if (account.underWay) return refuse('MASS_REFUND_UNDER_WAY');
  return account.orders === 0 ? refuse('MASS_REFUND_NOTHING_OWED') : permit(null);
}

function restraintFault({ state, institutionId }: ClosedAccount): Fault | null {
  if (institutionId === null) return no('MASS_REFUND_INSTITUTION_UNKNOWN');
  if (state === 'FROZEN') return no('MASS_REFUND_ACCOUNT_FROZEN');
  return isRestricted(state) ? null : no('MASS_REFUND_ACCOUNT_NOT_RESTRICTED');
}

const groundFault = ({ measures }: ClosedAccount, ground: MassRefundGroundName): Fault | null =>
  stands(measures, ground) ? null : no('MASS_REFUND_MEASURE_MISSING');

const isRestricted = (state: EscrowAccountStateName): boolean => state === 'HELD' || state === 'REFUND_ONLY';

const stands = (measures: readonly MeasureInForce[], ground: MassRefundGroundName): boolean =>
  ground === 'DECISION' || isInForce(measures, 'REFUND_ONLY') || isInForce(measures, 'PAYMENT_HOLD');

export interface MassRefundStanding {
  readonly state: MassRefundStateName;
  readonly startedBy: string;
  readonly ground: MassRefundGroundName;
}

/** What the list is held against when it is approved. */
export interface ListFacts {
  readonly accountState: EscrowAccountStateName;
  readonly measures: readonly MeasureInForce[];
  readonly claims: readonly OrderClaim[];
  /** What the ledger says now, by order number. */
  readonly owed: ReadonlyMap<string, Fen>;
  /** Lessons of these orders on which there is no last word. */
  readonly undecided: number;
  /** Refunds of these orders that the bank has to pay or to refuse. */
  readonly paying: number;
  /** Payments of the account that the bank says it has made, and nobody has found out yet. */
  readonly disputed: number;
  /** What the bank has been told to pay the institution, and has not answered. */
  readonly leaving: Fen;
}

/** The second person, while the list is what the ledger says. */
export function decideApproval(
  known: (MassRefundStanding & ListFacts) | undefined,
  { documentNo }: Pick<Paper, 'documentNo'>,
  { caller }: Pick<Facts, 'caller'>,
): Stepped {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  const fault = documentFault(documentNo);
  if (fault) return { ok: false, refusal: fault };
  const listStands = approvalFault(known, caller) ?? true;
  return massRefundLifecycle.step<MassRefundRefusal>(known.state, 'approveMassRefund', caller, { listStands });
}

function approvalFault(known: MassRefundStanding & ListFacts, caller: Pick<Caller, 'subject'>): Fault | null {
  if (caller.subject === known.startedBy) return no('MASS_REFUND_SAME_PERSON');
  if (known.accountState === 'FROZEN') return no('MASS_REFUND_ACCOUNT_FROZEN');
  // What closed the institution may have been annulled, or lifted, since the list was made.
  if (!isRestricted(known.accountState) || !stands(known.measures, known.ground)) return no('MASS_REFUND_GROUND_GONE');
  if (known.undecided > 0) return no('MASS_REFUND_LESSONS_UNDECIDED', { count: String(known.undecided) });
  if (known.paying > 0) return no('MASS_REFUND_BANK_UNANSWERED', { count: String(known.paying) });
  if (known.disputed > 0) return no('MASS_REFUND_PAYMENT_DISPUTED', { count: String(known.disputed) });
  if (known.leaving > 0n) return no('MASS_REFUND_PAYOUT_UNANSWERED', { amount: formatYuan(known.leaving) });
  const order = changedOrder(known);
  return order === undefined ? null : no('MASS_REFUND_LIST_CHANGED', { order });
}

/** An order that is owed other than listed, or not listed at all. */
function changedOrder({ claims, owed }: ListFacts): string | undefined {
  const listed = new Map(claims.map(({ orderNo, claimed }) => [orderNo, claimed]));
  const orders = [...new Set([...listed.keys(), ...owed.keys()])].sort();
  return orders.find((order) => listed.get(order) !== owed.get(order));
}

export function decideWithdrawal(
  known: MassRefundStanding | undefined,
  { reason }: Pick<Paper, 'reason'>,
  caller: Pick<Caller, 'roles'>,
): Stepped {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  if (reason.trim() === '') return refuse('MASS_REFUND_REASON_MISSING');
  if (namesPerson(reason)) return refuse('MASS_REFUND_TEXT_NAMES_PERSON');
  return massRefundLifecycle.step(known.state, 'withdrawMassRefund', caller);
}

export interface GivenMoney {
  readonly source: PooledSourceName;
  readonly amount: Fen;
  readonly documentNo: string;
}

export interface Owing {
  readonly state: MassRefundStateName;
  readonly claims: readonly OrderClaim[];
  /** What the ledger holds of the risk deposit and nothing reserves. */
  readonly deposit: Fen;
}

/** The order of the waterfall: while there is a deposit, nothing that comes after it has its turn. */
export function depositFault({ claims, deposit }: Pick<Owing, 'claims' | 'deposit'>): Fault | null {
  const isOwed = deposit > 0n && restOfAll(claims) > 0n;
  return isOwed ? no('MASS_REFUND_DEPOSIT_FIRST', { deposit: formatYuan(deposit) }) : null;
}

/** Money for all: the deposit, whenever some of it is there, and what else comes in. */
export function decideMoney(
  known: Owing | undefined,
  { source, amount, documentNo }: GivenMoney,
  caller: Pick<Caller, 'roles'>,
): Stepped {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  const fault = documentFault(documentNo);
  if (fault) return { ok: false, refusal: fault };
  if (amount <= 0n) return refuse('MASS_REFUND_AMOUNT_NOT_POSITIVE');
  const rest = restOfAll(known.claims);
  const turn =
    (amount > rest ? no('MASS_REFUND_MORE_THAN_OWED', { rest: formatYuan(rest) }) : null) ??
    (source === 'DEPOSIT' ? shortFault(known.deposit, amount) : depositFault(known));
  const pays = (asSaid: boolean) => turn ?? (asSaid || OTHER_WAY);
  return massRefundLifecycle.step<MassRefundRefusal>(known.state, 'recordMassRefundMoney', caller, {
    inTurn: pays(true),
    lateInPart: pays(amount < rest),
    lateInFull: pays(amount === rest),
  });
}

const shortFault = (deposit: Fen, amount: Fen): Fault | null =>
  amount > deposit ? no('MASS_REFUND_DEPOSIT_SHORT', { deposit: formatYuan(deposit) }) : null;

export interface InsurerAnswer extends Paper {
  readonly paid: boolean;
  /** Zero where it refuses. */
  readonly amount: Fen;
}

/** What the insurer is asked for. */
export interface AskedPolicy {
  readonly insured: Fen;
  readonly claim: OrderClaim;
}

/** The insurer's word on one policy; undefined where the policy is none of this mass refund, or is answered. */
export function decideInsurerAnswer(
  known: (Owing & { readonly policy: AskedPolicy | undefined }) | undefined,
  answer: InsurerAnswer,
  caller: Pick<Caller, 'roles'>,
): Stepped {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  const fault = answer.paid ? documentFault(answer.documentNo) : paperFault(answer);
  if (fault) return { ok: false, refusal: fault };
  const ofPolicy = policyFault(known.policy, answer) ?? depositFault(known) ?? true;
  return massRefundLifecycle.step<MassRefundRefusal>(known.state, 'recordInsurerAnswer', caller, { ofPolicy });
}

function policyFault(policy: AskedPolicy | undefined, { paid, amount }: InsurerAnswer): Fault | null {
  if (!policy) return no('MASS_REFUND_POLICY_UNKNOWN');
  if (!paid) return amount === 0n ? null : no('MASS_REFUND_REFUSAL_PAYS');
  const most = mostInsured(policy.claim, policy.insured);
  return amount > 0n && amount <= most ? null : no('MASS_REFUND_MORE_THAN_INSURED', { most: formatYuan(most) });
}

export interface Conclusion {
  /** Where what is left is lodged, and which court hears of it. */
  readonly guidance: string;
  readonly documentNo: string;
}

/** What is left becomes claims of the first rank. `unanswered`: policies of orders with a rest whose insurer has not answered. */
export function decideConclusion(
  known: (Owing & { readonly unanswered: number }) | undefined,
  { guidance, documentNo }: Conclusion,
  caller: Pick<Caller, 'roles'>,
): Stepped {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  const fault = documentFault(documentNo) ?? (namesPerson(guidance) ? no('MASS_REFUND_TEXT_NAMES_PERSON') : null);
  if (fault) return { ok: false, refusal: fault };
  const rest = restOfAll(known.claims);
  return massRefundLifecycle.step<MassRefundRefusal>(known.state, 'concludeMassRefund', caller, {
    claimsLeft: rest === 0n ? OTHER_WAY : (depositFault(known) ?? claimFault(known.unanswered, guidance) ?? true),
    nothingLeft: rest === 0n || OTHER_WAY,
  });
}

function claimFault(unanswered: number, guidance: string): Fault | null {
  if (unanswered > 0) return no('MASS_REFUND_INSURERS_UNANSWERED', { count: String(unanswered) });
  return guidance.trim() === '' ? no('MASS_REFUND_GUIDANCE_MISSING') : null;
}

export interface OldPayment {
  readonly bankReference: string;
}

/** What the bank has paid of a share for which there is no refund on the platform. */
export function decideOldPayment(
  claim: { readonly onPlatform: boolean; readonly payable: Fen } | undefined,
  { bankReference }: OldPayment,
): Decided<null> {
  if (!claim) return refuse('MASS_REFUND_UNKNOWN');
  if (claim.onPlatform) return refuse('MASS_REFUND_PAID_BY_REFUND');
  if (claim.payable === 0n) return refuse('MASS_REFUND_SHARE_PAID');
  if (bankReference.trim() === '') return refuse('MASS_REFUND_REFERENCE_MISSING');
  return namesPerson(bankReference) ? refuse('MASS_REFUND_TEXT_NAMES_PERSON') : permit(null);
}

/** Policies whose insurers are to answer: of an order that is fully paid nothing can be claimed. */
export const toBeAnswered = <P extends { readonly orderId: string }>(
  policies: readonly P[],
  claims: readonly OrderClaim[],
): P[] => {
  const owed = new Set(claims.filter((claim) => restOf(claim) > 0n).map(({ orderNo }) => orderNo));
  return policies.filter(({ orderId }) => owed.has(orderId));
};
