import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { lessons, lockConsumed, releaseDeadline, type ConsumedDay, type LessonRow } from '../training-order/index.js';
import { payouts, type PayoutRow } from './payout-rows.commands.js';
import { payable, PAYOUT_ANSWER_DUE, payoutLifecycle } from './payout.rules.js';

interface ReleaseState {
  readonly waiting: readonly LessonRow[];
  readonly book: Book;
}

interface Ordered {
  readonly payout: PayoutRow;
  readonly paid: readonly LessonRow[];
}

/** Why the money may not leave now: it is tried again the next working day. */
interface Postponed {
  readonly lesson: LessonRow;
  readonly refusal: Refusal<TransferRefusal>;
}

type Outcome = Ordered | Postponed | null;

const moveOf = ({ accountId }: ConsumedDay) => ({ code: 'PAYOUT' as const, escrowAccountId: accountId, amount: 0n });

/** 隔天划转: what was consumed on a day is paid out as one. Fired by the deadline that the consumption sets; SYS only. */
export const orderNextDayTransfer: Command<ConsumedDay, ReleaseState, Outcome, null, never> = {
  name: 'orderNextDayTransfer',
  refusals: {},
  async load(tx, inputs) {
    const waiting = await lockConsumed(tx, inputs);
    return { waiting, book: await lockBook(tx, { moves: inputs.map(moveOf) }) };
  },
  decide({ waiting, book }, consumed, facts) {
    const paid = waiting.filter((lesson) => isOf(consumed, lesson));
    const [lesson] = paid;
    if (!lesson) return permit(null);
    const payout = payoutOf(consumed, paid, facts);
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
    if (!decided.ok) return permit({ lesson, refusal: decided.refusal });
    return permit({ payout, paid: paid.map((one) => ({ ...one, payoutId: payout.id })) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    const ordered = accepted.flatMap(({ outcome }) => (outcome && 'payout' in outcome ? outcome : []));
    await writeTransfers(tx, book, facts);
    await payouts.insert(
      tx,
      ordered.map(({ payout }) => payout),
    );
    await lessons.save(
      tx,
      ordered.flatMap(({ paid }) => paid),
    );
    return accepted.map(() => null);
  },
  subject(consumed, outcome) {
    if (outcome && 'payout' in outcome)
      return { type: 'NextDayTransfer', id: outcome.payout.id, transition: 'ORDERED' };
    const reason = outcome ? renderRefusal(TRANSFER_REFUSALS, outcome.refusal).message : undefined;
    return { type: 'EscrowAccount', id: consumed.accountId, reason };
  },
  deadlines: (consumed, outcome, facts) => (outcome ? deadlinesOf(consumed, outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};

function deadlinesOf(consumed: ConsumedDay, outcome: Ordered | Postponed, facts: Facts): DeadlineDraft[] {
  if ('payout' in outcome)
    return [{ name: PAYOUT_ANSWER_DUE, subjectId: outcome.payout.id, due: new Date(outcome.payout.answerDue) }];
  return [releaseDeadline(consumed, facts.today, facts.constantsIn(outcome.lesson.divisionCode))];
}

const isOf = ({ institutionId, accountId, day }: ConsumedDay, lesson: LessonRow): boolean =>
  lesson.institutionId === institutionId && lesson.accountId === accountId && lesson.consumedOn === day;

function payoutOf({ institutionId, accountId, day }: ConsumedDay, paid: readonly LessonRow[], facts: Facts): PayoutRow {
  const { divisionCode, bankCode } = paid[0]!;
  const { amount, count } = payable(paid);
  return {
    id: facts.newId(),
    institutionId,
    accountId,
    consumedOn: day,
    lessonCount: count,
    amountFen: amount.toString(),
    state: payoutLifecycle.initial,
    transferId: facts.newId(),
    orderedOn: facts.today,
    answerDue: dueOf(facts.today, 'escrow.releaseAnswer', facts.constantsIn(divisionCode)).due.toISOString(),
    answeredOn: null,
    bankReference: null,
    reason: null,
    divisionCode,
    bankCode,
  };
}
