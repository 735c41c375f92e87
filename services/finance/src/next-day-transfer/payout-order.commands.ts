import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import { addToAct, dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import { bookPaidClaims, type PaidClaim } from '../bank-break/index.js';
import { followLiability } from '../escrow-account/index.js';
import {
  decideTransfers,
  lockBook,
  paidOrder,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
  type TransferRequest,
} from '../escrow-ledger/index.js';
import {
  markPaidOut,
  releaseDeadline,
  releaseEnded,
  sumConsumed,
  type ConsumedDay,
  type ConsumedSum,
} from '../training-order/index.js';
import { releasePaidOut } from './payout-answer.commands.js';
import { keyOfDay, readPayoutClaims, type PayoutClaims } from './payout-claims.commands.js';
import { payouts, type PayoutRow } from './payout-rows.commands.js';
import {
  claimFault,
  PAYOUT_ANSWER_DUE,
  PAYOUT_REFUSALS,
  payoutLifecycle,
  restFault,
  type PayoutClaimRefusal,
  type PayoutRestRefusal,
  type RestStanding,
} from './payout.rules.js';
import { endPostponements, postpone } from './postponement-rows.commands.js';
import { readRests } from './rest-rows.commands.js';

interface ReleaseState {
  readonly waiting: ReadonlyMap<string, ConsumedSum>;
  readonly book: Book;
  readonly rests: ReadonlyMap<string, RestStanding>;
  readonly claims: PayoutClaims;
}

interface Ordered {
  readonly payout: PayoutRow;
  readonly transition: string;
  /** The bank has paid it before, by its word. */
  readonly claim: PaidClaim | null;
}

/** Why the money may not leave now: it is tried again the next working day. */
interface Postponed {
  readonly sum: ConsumedSum;
  readonly refusal: Refusal<TransferRefusal | PayoutRestRefusal | PayoutClaimRefusal>;
}

type Outcome = Ordered | Postponed | null;

const moveOf = ({ accountId }: Pick<ConsumedDay, 'accountId'>) => ({
  code: 'PAYOUT' as const,
  escrowAccountId: accountId,
  amount: 0n,
});

/** 隔天划转: what was consumed on a day is paid out as one, whether of ten lessons or ten thousand. By the settlement; SYS only. */
export const orderNextDayTransfer: Command<ConsumedDay, ReleaseState, Outcome, null, never> = {
  name: 'orderNextDayTransfer',
  refusals: {},
  async load(tx, inputs) {
    const accountIds = inputs.map(({ accountId }) => accountId);
    await followLiability(tx, accountIds);
    const book = await lockBook(tx, { moves: inputs.map(moveOf) });
    const sums = await sumConsumed(tx, inputs);
    const rests = await readRests(tx, book, accountIds);
    const claims = await readPayoutClaims(tx, inputs);
    return { waiting: new Map(sums.map((sum) => [keyOfDay(sum), sum])), book, rests, claims };
  },
  decide({ waiting, book, rests, claims }, consumed, facts) {
    const sum = waiting.get(keyOfDay(consumed));
    if (!sum) return permit(null);
    const rest = rests.get(consumed.accountId);
    const claim = claims.get(keyOfDay(consumed)) ?? null;
    const fault = (claim && claimFault(claim, BigInt(sum.amountFen))) ?? (rest ? restFault(rest) : null);
    if (fault) return permit({ sum, refusal: fault });
    const ordered = claim ? bookedOf(sum, claim, facts) : orderedOf(sum, facts);
    const decided = decideTransfers(book, transfersOf(ordered, facts), facts);
    return permit(decided.ok ? ordered : { sum, refusal: decided.refusal });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const done = accepted.flatMap(({ outcome }) => (outcome && 'payout' in outcome ? outcome : []));
    const ordered = done.map(({ payout }) => payout);
    const booked = done.flatMap(({ payout, claim }) => (claim ? [{ payout, claim }] : []));
    const over = accepted.filter(({ outcome }) => !isPostponed(outcome)).map(({ input }) => input);
    await writeTransfers(tx, book, facts);
    await payouts.insert(tx, ordered);
    await markPaidOut(tx, ordered);
    await releasePaidOut(
      tx,
      booked.map(({ payout }) => payout),
      facts,
    );
    await bookPaidClaims(
      tx,
      booked.map(({ payout: { transferId }, claim: { breakId } }) => ({ breakId, transferId })),
    );
    await endPostponements(tx, over);
    await postpone(
      tx,
      accepted.flatMap(({ outcome }) => (isPostponed(outcome) ? postponementOf(outcome, facts) : [])),
    );
    addToAct(tx, { deadlines: over.map(releaseEnded) });
    return accepted.map(() => null);
  },
  subject(consumed, outcome) {
    if (outcome && 'payout' in outcome)
      return { type: 'NextDayTransfer', id: outcome.payout.id, transition: outcome.transition };
    return { type: 'EscrowAccount', id: consumed.accountId, ...(outcome && { reason: messageOf(outcome) }) };
  },
  deadlines: (_consumed, outcome, facts) => (outcome ? deadlinesOf(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};

const isPostponed = (outcome: Outcome): outcome is Postponed => outcome !== null && 'refusal' in outcome;
const POSTPONING = { ...TRANSFER_REFUSALS, ...PAYOUT_REFUSALS };
const messageOf = ({ refusal }: Postponed): string => renderRefusal(POSTPONING, refusal).message;

const nextTry = ({ sum }: Postponed, facts: Facts): DeadlineDraft =>
  releaseDeadline(sum, facts.today, facts.constantsIn(sum.divisionCode));

function deadlinesOf(outcome: Ordered | Postponed, facts: Facts): DeadlineDraft[] {
  if (isPostponed(outcome)) return [nextTry(outcome, facts)];
  if (outcome.claim) return [];
  return [{ name: PAYOUT_ANSWER_DUE, subjectId: outcome.payout.id, due: new Date(outcome.payout.answerDue) }];
}

function postponementOf(outcome: Postponed, facts: Facts) {
  const { day: consumedOn, ...sum } = outcome.sum;
  return {
    ...sum,
    consumedOn,
    id: facts.newId(),
    reasonCode: outcome.refusal.code,
    reason: messageOf(outcome),
    triedOn: facts.today,
    nextTry: nextTry(outcome, facts).due!.toISOString(),
  };
}

const orderedOf = (sum: ConsumedSum, facts: Facts): Ordered => ({
  payout: payoutOf(sum, facts),
  transition: payoutLifecycle.initial,
  claim: null,
});

/** What two officers have found that the bank has paid is ordered and booked in one. */
function bookedOf(sum: ConsumedSum, claim: PaidClaim, facts: Facts): Ordered {
  const step = payoutLifecycle.step(payoutLifecycle.initial, 'bookNextDayTransfer', facts.caller);
  if (!step.ok) throw new Error(`${facts.caller.agency} does not book payouts`);
  const { bankReference } = claim;
  const payout = { ...payoutOf(sum, facts), state: step.value.to, answeredOn: facts.today, bankReference };
  return { payout, transition: step.value.text, claim };
}

function transfersOf({ payout, claim }: Ordered, facts: Facts): readonly TransferRequest[] {
  const pending = {
    ...moveOf(payout),
    day: facts.today,
    cause: payout.id,
    id: payout.transferId,
    amount: BigInt(payout.amountFen),
    pendingUntil: new Date(payout.answerDue),
  };
  return claim ? paidOrder(pending, claim.bankReference, facts) : [pending];
}

function payoutOf(sum: ConsumedSum, facts: Facts): PayoutRow {
  const { day: consumedOn, ...consumed } = sum;
  return {
    ...consumed,
    consumedOn,
    id: facts.newId(),
    state: payoutLifecycle.initial,
    transferId: facts.newId(),
    orderedOn: facts.today,
    answerDue: dueOf(facts.today, 'escrow.releaseAnswer', facts.constantsIn(sum.divisionCode)).due.toISOString(),
    answeredOn: null,
    bankReference: null,
    reason: null,
  };
}
