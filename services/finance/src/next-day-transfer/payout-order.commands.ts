import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import { advances, leftOf, lockOutstanding, settle, type AdvanceRow, type Repayment } from '../cost-advance/index.js';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import {
  lessonLifecycle,
  lessons,
  lockConsumed,
  releaseDeadline,
  type ConsumedDay,
  type LessonRow,
} from '../training-order/index.js';
import { payouts, type PayoutRow } from './payout-rows.commands.js';
import { payable, PAYOUT_ANSWER_DUE, payoutLifecycle } from './payout.rules.js';

interface ReleaseState {
  readonly waiting: readonly LessonRow[];
  /** What is out; later days of the same set see what earlier ones repaid. */
  readonly advances: Map<string, AdvanceRow>;
  readonly book: Book;
}

interface Settled {
  readonly lessons: readonly LessonRow[];
  readonly repayments: readonly Repayment<AdvanceRow>[];
  /** Absent where nothing is left to be paid out, or may not leave now. */
  readonly payout?: PayoutRow;
  /** Why what is left may not leave now: it is tried again the next working day. */
  readonly refusal?: Refusal<TransferRefusal>;
}

const accountOf = ({ accountId }: ConsumedDay) => ({ escrowAccountId: accountId, amount: 0n });
const payoutOfDay = (consumed: ConsumedDay) => ({ ...accountOf(consumed), code: 'PAYOUT' as const });
const repaymentOfDay = (consumed: ConsumedDay) => ({ ...accountOf(consumed), code: 'ADVANCE_REPAYMENT' as const });

/**
 * 隔天划转: what was consumed on a day repays what the institution had in advance, and the rest is paid out as one. Fired by the deadline that the
 * consumption sets; SYS only.
 */
export const orderNextDayTransfer: Command<ConsumedDay, ReleaseState, Settled | null, null, never> = {
  name: 'orderNextDayTransfer',
  refusals: {},
  async load(tx, inputs) {
    const waiting = await lockConsumed(tx, inputs);
    const out = await lockOutstanding(
      tx,
      inputs.map(({ accountId }) => accountId),
    );
    const moves = [...inputs.map(payoutOfDay), ...inputs.map(repaymentOfDay)];
    return { waiting, advances: new Map(out.map((row) => [row.id, row])), book: await lockBook(tx, { moves }) };
  },
  decide(state, consumed, facts) {
    const waiting = state.waiting.filter((lesson) => isOf(consumed, lesson));
    if (waiting.length === 0) return permit(null);
    const out = [...state.advances.values()].filter(
      ({ accountId, state: stands }) => accountId === consumed.accountId && stands === 'PAID',
    );
    const { lessons: settled, repayments } = settle(waiting, out);
    const repaid = decideTransfers(
      state.book,
      repayments.map(({ advance, amount }) => ({
        ...repaymentOfDay(consumed),
        amount,
        id: facts.newId(),
        day: facts.today,
        cause: advance.id,
      })),
      facts,
    );
    if (!repaid.ok) return permit({ lessons: waiting, repayments: [], refusal: repaid.refusal });
    for (const { advance } of repayments) state.advances.set(advance.id, advance);
    return permit({ repayments, ...paidOut(state.book, consumed, { settled, facts }) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book, advances: known }) {
    const outcomes = accepted.flatMap(({ outcome }) => outcome ?? []);
    const repaid = new Set(outcomes.flatMap(({ repayments }) => repayments.map(({ advance }) => advance.id)));
    await writeTransfers(tx, book, facts);
    await payouts.insert(
      tx,
      outcomes.flatMap(({ payout }) => payout ?? []),
    );
    await lessons.save(
      tx,
      outcomes.flatMap((outcome) => outcome.lessons),
    );
    await advances.save(
      tx,
      [...repaid].map((id) => known.get(id)!),
    );
    return accepted.map(() => null);
  },
  subject: (consumed, outcome) =>
    outcome ? subjectOf(consumed, outcome) : { type: 'EscrowAccount', id: consumed.accountId },
  deadlines: (consumed, outcome, facts) => (outcome ? deadlinesOf(consumed, outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};

interface SettledDay {
  readonly settled: readonly LessonRow[];
  readonly facts: Facts;
}

/** What is left of the lessons is paid out; those of which nothing is left are released at once. */
function paidOut(book: Book, consumed: ConsumedDay, { settled, facts }: SettledDay): Omit<Settled, 'repayments'> {
  const owed = settled.filter((lesson) => leftOf(lesson) > 0n);
  const done = settled.filter((lesson) => leftOf(lesson) === 0n).map(releasedLesson);
  if (owed.length === 0) return { lessons: done };
  const payout = payoutOf(consumed, owed, facts);
  const transfer = {
    ...payoutOfDay(consumed),
    id: payout.transferId,
    amount: BigInt(payout.amountFen),
    day: facts.today,
    cause: payout.id,
    pendingUntil: new Date(payout.answerDue),
  };
  const decided = decideTransfers(book, [transfer], facts);
  if (!decided.ok) return { lessons: [...done, ...owed], refusal: decided.refusal };
  return { lessons: [...done, ...owed.map((one) => ({ ...one, payoutId: payout.id }))], payout };
}

function releasedLesson(lesson: LessonRow): LessonRow {
  const release = lessonLifecycle.step(lesson.state, 'releaseLesson', { roles: ['SYS'] });
  if (!release.ok) throw new Error(`lesson ${lesson.id} is settled in state ${lesson.state}`);
  return { ...lesson, state: release.value.to };
}

function subjectOf({ accountId }: ConsumedDay, { payout, refusal, repayments }: Settled) {
  const steps = repayments.map(({ step }) => step.text);
  const transition = [...(payout ? ['ORDERED'] : []), ...steps].join('; ');
  const reason = refusal && renderRefusal(TRANSFER_REFUSALS, refusal).message;
  const [repayment] = repayments;
  if (payout) return { type: 'NextDayTransfer', id: payout.id, transition };
  if (refusal || !repayment) return { type: 'EscrowAccount', id: accountId, reason, ...(transition && { transition }) };
  return { type: 'CostAdvance', id: repayment.advance.id, transition };
}

function deadlinesOf(
  consumed: ConsumedDay,
  { lessons: rows, payout, refusal }: Settled,
  facts: Facts,
): DeadlineDraft[] {
  if (payout) return [{ name: PAYOUT_ANSWER_DUE, subjectId: payout.id, due: new Date(payout.answerDue) }];
  if (!refusal) return [];
  return [releaseDeadline(consumed, facts.today, facts.constantsIn(rows[0]!.divisionCode))];
}

const isOf = ({ institutionId, accountId, day }: ConsumedDay, lesson: LessonRow): boolean =>
  lesson.institutionId === institutionId && lesson.accountId === accountId && lesson.consumedOn === day;

function payoutOf({ institutionId, accountId, day }: ConsumedDay, owed: readonly LessonRow[], facts: Facts): PayoutRow {
  const { divisionCode, bankCode } = owed[0]!;
  const { amount, repaid, count } = payable(owed);
  return {
    id: facts.newId(),
    institutionId,
    accountId,
    consumedOn: day,
    lessonCount: count,
    amountFen: amount.toString(),
    repaidFen: repaid.toString(),
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
