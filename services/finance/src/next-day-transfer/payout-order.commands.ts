import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import { addToAct, dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import { followLiability } from '../escrow-account/index.js';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import {
  markPaidOut,
  releaseDeadline,
  releaseEnded,
  sumConsumed,
  type ConsumedDay,
  type ConsumedSum,
} from '../training-order/index.js';
import { payouts, type PayoutRow } from './payout-rows.commands.js';
import {
  PAYOUT_ANSWER_DUE,
  PAYOUT_REFUSALS,
  payoutLifecycle,
  restFault,
  type PayoutRestRefusal,
  type RestStanding,
} from './payout.rules.js';
import { endPostponements, postpone } from './postponement-rows.commands.js';
import { readRests } from './rest-rows.commands.js';

interface ReleaseState {
  readonly waiting: ReadonlyMap<string, ConsumedSum>;
  readonly book: Book;
  readonly rests: ReadonlyMap<string, RestStanding>;
}

interface Ordered {
  readonly payout: PayoutRow;
}

/** Why the money may not leave now: it is tried again the next working day. */
interface Postponed {
  readonly sum: ConsumedSum;
  readonly refusal: Refusal<TransferRefusal | PayoutRestRefusal>;
}

type Outcome = Ordered | Postponed | null;

const keyOf = ({ institutionId, accountId, day }: ConsumedDay): string => `${institutionId} ${accountId} ${day}`;
const moveOf = ({ accountId }: ConsumedDay) => ({ code: 'PAYOUT' as const, escrowAccountId: accountId, amount: 0n });

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
    return { waiting: new Map(sums.map((sum) => [keyOf(sum), sum])), book, rests };
  },
  decide({ waiting, book, rests }, consumed, facts) {
    const sum = waiting.get(keyOf(consumed));
    if (!sum) return permit(null);
    const rest = rests.get(consumed.accountId);
    const fault = rest ? restFault(rest) : null;
    if (fault) return permit({ sum, refusal: fault });
    const payout = payoutOf(sum, facts);
    const decided = decideTransfers(
      book,
      [
        {
          ...moveOf(consumed),
          id: payout.transferId,
          amount: BigInt(payout.amountFen),
          day: facts.today,
          cause: payout.id,
          pendingUntil: new Date(payout.answerDue),
        },
      ],
      facts,
    );
    return permit(decided.ok ? { payout } : { sum, refusal: decided.refusal });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const ordered = accepted.flatMap(({ outcome }) => (outcome && 'payout' in outcome ? outcome.payout : []));
    const over = accepted.filter(({ outcome }) => !isPostponed(outcome)).map(({ input }) => input);
    await writeTransfers(tx, book, facts);
    await payouts.insert(tx, ordered);
    await markPaidOut(tx, ordered);
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
      return { type: 'NextDayTransfer', id: outcome.payout.id, transition: 'ORDERED' };
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
