import { permit } from '@lianguan/kernel';
import { addToAct, queueTask, type ActTask, type Command, type Facts, type Tx } from '@lianguan/service-kit';
import { advances, leftOf, lockOutstanding, settle, type AdvanceRow, type Repayment } from '../cost-advance/index.js';
import { decideTransfers, lockBook, writeTransfers, type Book } from '../escrow-ledger/index.js';
import {
  lessonLifecycle,
  lessons,
  lockConsumed,
  releaseDeadline,
  type ConsumedDay,
  type LessonRow,
} from '../training-order/index.js';
import { keyOfDay, readPayoutClaims, type PayoutClaims } from './payout-claims.commands.js';
import { orderNextDayTransfer } from './payout-order.commands.js';
import { portionAfter, settlementsOf, type Settlement } from './settlement.rules.js';

/** 日终结算: the next-day transfers that fall due together, some at a time. The cursor says how many of the days are dealt with. */
export const settlementTask: ActTask<Settlement> = {
  kind: 'NEXT_DAY_TRANSFERS',
  title: '隔天划转',
  command: orderNextDayTransfer,
  total: async ({ job }) => job.input.days.length,
  next: async ({ job }, cursor) => portionAfter(job.input, cursor),
};

interface DueState {
  /** By escrow account id. */
  readonly divisions: ReadonlyMap<string, string>;
  /** What is out; later days of the same set see what earlier ones repaid. */
  readonly advances: Map<string, AdvanceRow>;
  /** Of institutions that have something in advance. */
  readonly waiting: readonly LessonRow[];
  readonly book: Book;
  readonly claims: PayoutClaims;
}

interface Begun {
  readonly division: string;
  readonly lessons: readonly LessonRow[];
  readonly repayments: readonly Repayment<AdvanceRow>[];
}

async function divisionsOf(tx: Tx, days: readonly ConsumedDay[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; division: string }>(
    'select id, division_code as division from escrow_account where id = any($1::uuid[])',
    [days.map(({ accountId }) => accountId)],
  );
  return new Map(rows.map(({ id, division }) => [id, division]));
}

const repaymentOf = ({ accountId }: ConsumedDay) => ({
  code: 'ADVANCE_REPAYMENT' as const,
  escrowAccountId: accountId,
  amount: 0n,
});

/**
 * Fired by the deadline that the consumption sets; SYS only. What was consumed repays what the institution had in advance, also under a hold; what is
 * left is paid out by a job. The deadline is set anew for the next working day and taken back by the order: a settlement that is given up is begun again.
 */
export const beginSettlement: Command<ConsumedDay, DueState, Begun, null, never> = {
  name: 'beginSettlement',
  refusals: {},
  async load(tx, inputs) {
    const out = await lockOutstanding(
      tx,
      inputs.map(({ accountId }) => accountId),
    );
    const indebted = new Set(out.map(({ accountId }) => accountId));
    const repaying = inputs.filter(({ accountId }) => indebted.has(accountId));
    const waiting = await lockConsumed(tx, repaying);
    const book = await lockBook(tx, { moves: repaying.map(repaymentOf) });
    const claims = await readPayoutClaims(tx, repaying);
    const advancesById = new Map(out.map((row) => [row.id, row]));
    return { divisions: await divisionsOf(tx, inputs), advances: advancesById, waiting, book, claims };
  },
  decide(state, consumed, facts) {
    return permit({ division: state.divisions.get(consumed.accountId)!, ...repaid(state, consumed, facts) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book, advances: known }) {
    const repayments = accepted.flatMap(({ outcome }) => outcome.repayments);
    await writeTransfers(tx, book, facts);
    await lessons.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.lessons),
    );
    await advances.save(
      tx,
      [...new Set(repayments.map(({ advance }) => advance.id))].map((id) => known.get(id)!),
    );
    const due = accepted.map(({ input, outcome: { division } }) => ({ ...input, division }));
    for (const { division, days } of settlementsOf(due))
      await queueTask(tx, settlementTask, {
        id: facts.newId(),
        caller: facts.caller,
        agency: 'FINANCE',
        division,
        input: { days },
      });
    addToAct(tx, {
      deadlines: due.map((day) => releaseDeadline(day, facts.today, facts.constantsIn(day.division))),
    });
    return accepted.map(() => null);
  },
  subject: (_consumed, { repayments }) => ({
    type: 'CostAdvance',
    id: repayments[0]!.advance.id,
    transition: repayments.map(({ step }) => step.text).join('; '),
  }),
  changes: ({ repayments }) => repayments.length > 0,
};

const isOf = ({ institutionId, accountId, day }: ConsumedDay, lesson: LessonRow): boolean =>
  lesson.institutionId === institutionId && lesson.accountId === accountId && lesson.consumedOn === day;

/** The day's lessons after what they repay: those of which nothing is left are released at once. */
function repaid(state: DueState, consumed: ConsumedDay, facts: Facts): Pick<Begun, 'lessons' | 'repayments'> {
  const out = [...state.advances.values()].filter(
    ({ accountId, state: stands }) => accountId === consumed.accountId && stands === 'PAID',
  );
  // What the bank may have paid to the institution is not there to repay anything.
  if (out.length === 0 || state.claims.has(keyOfDay(consumed))) return { lessons: [], repayments: [] };
  const settled = settle(
    state.waiting.filter((lesson) => isOf(consumed, lesson)),
    out,
  );
  const transfers = settled.repayments.map(({ advance, amount }) => ({
    ...repaymentOf(consumed),
    amount,
    id: facts.newId(),
    day: facts.today,
    cause: advance.id,
  }));
  // What is refused here, on a closed account, is not paid out either.
  if (!decideTransfers(state.book, transfers, facts).ok) return { lessons: [], repayments: [] };
  for (const { advance } of settled.repayments) state.advances.set(advance.id, advance);
  return {
    lessons: settled.lessons.map((lesson) => (leftOf(lesson) === 0n ? releasedLesson(lesson) : lesson)),
    repayments: settled.repayments,
  };
}

function releasedLesson(lesson: LessonRow): LessonRow {
  const release = lessonLifecycle.step(lesson.state, 'releaseLesson', { roles: ['SYS'] });
  if (!release.ok) throw new Error(`lesson ${lesson.id} is settled in state ${lesson.state}`);
  return { ...lesson, state: release.value.to };
}
