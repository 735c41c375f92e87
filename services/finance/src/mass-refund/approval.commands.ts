import { permit, type Fen } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { readPaidClaims, type PaidClaim } from '../bank-break/index.js';
import { accountKey, freeIn, lockBook, MOVEMENTS, type Book } from '../escrow-ledger/index.js';
import {
  lockOpenRefunds,
  refundDeadlines,
  refundLifecycle,
  refunds,
  type RefundRow,
  type RefundStateName,
} from '../refund/index.js';
import {
  claimOf,
  lockClosedAccounts,
  owedOrders,
  undecidedLessons,
  withClaim,
  type AccountRow,
  type ClaimRow,
  type MassRefundFile,
  type OwedOrder,
} from './mass-refund-rows.commands.js';
import {
  loadMassRefunds,
  saveOutcomes,
  sharedMoney,
  stepTold,
  subjectOf,
  taken,
  type MassRefundId,
  type Outcome,
} from './mass-refund.commands.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { decideApproval } from './mass-refund.rules.js';
import { listDue } from './share-payment.commands.js';
import { shareAmong } from './waterfall.rules.js';

interface ApproveMassRefund extends MassRefundId {
  readonly documentNo: string;
}

interface ApprovalState {
  readonly files: Map<string, MassRefundFile>;
  readonly accounts: ReadonlyMap<string, AccountRow>;
  readonly owed: readonly OwedOrder[];
  readonly undecided: ReadonlyMap<string, number>;
  /** Refunds of these orders that somebody has asked for before. */
  readonly asked: readonly RefundRow[];
  readonly book: Book;
  readonly paidClaims: readonly PaidClaim[];
}

/** What leaves for the institution is debited to these, and reserved there until the bank answers. */
const LEAVING = ['PAYOUT', 'COST_ADVANCE'] as const;

/** The orders' accounts and the bank's, locked: what is shared out is there. */
async function loadApproval(tx: Tx, inputs: readonly MassRefundId[]): Promise<ApprovalState> {
  const files = await loadMassRefunds(tx, inputs);
  const all = [...files.values()];
  const accountIds = all.map(({ refund }) => refund.accountId);
  const orderIds = all.flatMap(({ claims }) => claims.flatMap(({ orderId }) => orderId ?? []));
  const asked = await lockOpenRefunds(tx, orderIds);
  const accounts = await lockClosedAccounts(tx, accountIds);
  const moves = all.flatMap(({ refund: { accountId: escrowAccountId }, claims }) => [
    ...LEAVING.map((code) => ({ code, escrowAccountId, amount: 0n })),
    { code: 'REFUND_PAYMENT' as const, escrowAccountId, amount: 0n },
    ...claims.map(({ orderNo }) => ({ code: 'REFUND' as const, escrowAccountId, orderNo, amount: 0n })),
  ]);
  const book = await lockBook(tx, { moves });
  return {
    files,
    accounts,
    asked,
    book,
    paidClaims: await readPaidClaims(tx, accountIds),
    owed: await owedOrders(tx, accountIds),
    undecided: await undecidedLessons(tx, orderIds),
  };
}

function factsOf(state: ApprovalState, { refund, claims }: MassRefundFile) {
  const { accountId } = refund;
  const account = state.accounts.get(accountId)!;
  const owed = state.owed.filter((order) => order.accountId === accountId);
  return {
    ...refund,
    accountState: account.state,
    measures: account.measures,
    claims: claims.map(claimOf),
    owed: new Map(owed.map(({ orderNo, owedFen }) => [orderNo, BigInt(owedFen)])),
    undecided: claims.reduce((count, { orderId }) => count + (state.undecided.get(orderId ?? '') ?? 0), 0),
    paying: askedOf(state, claims).filter((asked) => asked.state === 'PAYING').length,
    disputed: disputedOf(state, accountId, claims),
    leaving: LEAVING.reduce(
      (sum, code) => sum + state.book.accounts.get(accountKey(accountId, MOVEMENTS[code].debit, ''))!.debitsPending,
      0n,
    ),
  };
}

/** What is found to be paid is booked by itself: of a listed refund before another takes its place. */
function disputedOf(state: ApprovalState, accountId: string, claims: readonly ClaimRow[]): number {
  const asked = new Set(askedOf(state, claims).flatMap(({ id, state: stands }) => (stands === 'PAID' ? [] : id)));
  const ofAccount = state.paidClaims.filter((claim) => claim.accountId === accountId);
  return ofAccount.filter(({ confirmed, cause }) => !confirmed || asked.has(cause)).length;
}

/** Found to be paid to the institution, and not booked: the ledger still has it, the bank has not. */
const paidOut = ({ paidClaims }: ApprovalState, accountId: string): Fen =>
  paidClaims
    .filter((claim) => claim.accountId === accountId && claim.code === 'PAYOUT')
    .reduce((sum, { amount }) => sum + amount, 0n);

const askedOf = ({ asked }: ApprovalState, claims: readonly ClaimRow[]): RefundRow[] => {
  const orderIds = new Set(claims.map(({ orderId }) => orderId));
  return asked.filter(({ orderId }) => orderIds.has(orderId));
};

interface Approved extends Outcome {
  /** In whose place it comes. */
  readonly joined: readonly { readonly refund: RefundRow; readonly step: Step<RefundStateName> }[];
}

/** The second person: what the account holds goes to all orders of the list alike. */
export const approveMassRefund: Command<ApproveMassRefund, ApprovalState, Approved, MassRefundId, MassRefundRefusal> = {
  name: 'approveMassRefund',
  refusals: MASS_REFUND_REFUSALS,
  load: loadApproval,
  decide(state, input, facts) {
    const known = state.files.get(input.massRefundId);
    const decided = decideApproval(known && factsOf(state, known), input, facts);
    if (!decided.ok) return decided;
    const { refund, claims } = known!;
    const free = freeIn(state.book, refund.accountId) - paidOut(state, refund.accountId);
    const shared = shareAmong(claims.map(claimOf), 'ACCOUNT', free > 0n ? free : 0n);
    const amount = shared.reduce((sum, { received }) => sum + received.ACCOUNT, 0n);
    const approved = {
      ...refund,
      approvedBy: facts.caller.subject,
      approvedOn: facts.today,
      approvalNo: input.documentNo.trim(),
    };
    const joined = askedOf(state, claims).flatMap((asked) => {
      const step = refundLifecycle.step(asked.state, 'joinMassRefund', facts.caller);
      return step.ok ? [{ refund: { ...asked, state: step.value.to }, step: step.value }] : [];
    });
    const done = taken(state.files, {
      file: { refund: approved, claims: claims.map((row, at) => withClaim(row, shared[at]!)) },
      step: decided.value,
      money: sharedMoney(refund, { source: 'ACCOUNT', amount, documentNo: input.documentNo }, facts),
    });
    return permit({ ...done.value, joined });
  },
  async apply(tx, accepted) {
    await refunds.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.joined.map(({ refund }) => refund)),
    );
    return saveOutcomes(tx, accepted);
  },
  subject: subjectOf,
  events: stepTold,
  deadlines: (_input, { file, joined }, facts) => [
    ...listDue(file.claims, facts),
    ...joined.flatMap(({ refund, step }) => refundDeadlines(refund, step, facts)),
  ],
};
