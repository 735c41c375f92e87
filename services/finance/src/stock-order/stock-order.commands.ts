import { permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  accountKey,
  availableOf,
  decideTransfers,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { orderFacts, type FiledCourse } from '../order-facts/index.js';
import { lessons, lessonsOf, orders, type OrderRow } from '../training-order/index.js';
import type { StockOrderId } from './offer.commands.js';
import { inMassRefund, lockStockOrders, stockOrders, type StockOrderRow } from './stock-order-rows.commands.js';
import {
  decideStockOrder,
  STOCK_ORDER_REFUSALS,
  type StockOrderAct,
  type StockOrderRefusal,
  type StockOrderStateName,
} from './stock-order.rules.js';

interface State {
  readonly rows: Map<string, StockOrderRow>;
  readonly book: Book;
  readonly listed: ReadonlySet<string>;
  readonly courses: ReadonlyMap<string, FiledCourse>;
}

interface Outcome {
  readonly row: StockOrderRow;
  readonly step: Step<StockOrderStateName>;
  /** Of what is confirmed. */
  readonly order: OrderRow | null;
}

type Refused = StockOrderRefusal | TransferRefusal;

/** From the number of before to the order's own account. */
const adoption = ({ id: orderNo, accountId: escrowAccountId, orderNo: fromOrderNo, amountFen }: StockOrderRow) => ({
  code: 'STOCK_ADOPTION' as const,
  ...{ escrowAccountId, orderNo, fromOrderNo },
  amount: BigInt(amountFen),
});

async function load(tx: Tx, inputs: readonly StockOrderId[]): Promise<State> {
  const rows = await lockStockOrders(
    tx,
    inputs.map(({ stockOrderId }) => stockOrderId),
  );
  const asked = [...rows.values()];
  const moves = asked.map(adoption);
  await openLedgerAccounts(tx, moves);
  const book = await lockBook(tx, { moves });
  const { courses } = await orderFacts(
    tx,
    asked.map(({ courseId }) => courseId),
  );
  const listed = await inMassRefund(
    tx,
    asked.map(({ accountId }) => accountId),
  );
  return { rows, book, listed, courses };
}

const standingOf = ({ book, listed }: State, { state, amountFen, accountId, orderNo }: StockOrderRow) => ({
  state,
  amount: BigInt(amountFen),
  available: availableOf(book.accounts.get(accountKey(accountId, 'ORDER', orderNo))!),
  inMassRefund: listed.has(accountId),
});

/** The order as it goes on here: contracted and paid for on the days of before, with lessons from the day on which they are taken off here. */
function orderOf(row: StockOrderRow, course: FiledCourse | undefined): OrderRow {
  const days = daysOf(row, course);
  return {
    id: row.id,
    institutionId: row.institutionId,
    divisionCode: row.divisionCode,
    courseId: row.courseId,
    courseTitle: row.courseTitle,
    guardianId: row.guardianId,
    traineeName: row.traineeName,
    lessonCount: row.lessonCount,
    amountFen: row.amountFen,
    startsOn: row.startsOn,
    firstDay: days[0] ?? row.startsOn,
    lastDay: days.at(-1) ?? row.startsOn,
    postedPriceId: null,
    modelContractId: null,
    stockOrderNo: row.orderNo,
    state: 'PAID',
    offeredOn: row.offeredOn,
    signedOn: row.signedOn,
    accountId: row.accountId,
    bankCode: row.bankCode,
    paidOn: row.paidOn,
    bankReference: null,
    payerKind: null,
    payerName: null,
    endedOn: null,
    endedBy: null,
    endReason: null,
    unconsumedFen: null,
  };
}

/** Of the filed lessons those that are left; fewer where the timetable does not go so far. */
const daysOf = ({ startsOn, lessonCount }: StockOrderRow, course: FiledCourse | undefined): CalendarDay[] =>
  (course?.slots ?? [])
    .filter(({ day }) => day >= startsOn)
    .slice(0, lessonCount)
    .map(({ day }) => day);

/** The acts differ by name and outcome, not by procedure. */
const stockOrderCommand = (
  name: StockOrderAct['act'],
): Command<StockOrderAct, State, Outcome, StockOrderId, Refused> => ({
  name,
  refusals: { ...TRANSFER_REFUSALS, ...STOCK_ORDER_REFUSALS },
  load,
  decide(state, input, facts) {
    const known = state.rows.get(input.stockOrderId);
    const decided = decideStockOrder(known && standingOf(state, known), input, facts);
    if (!decided.ok) return decided;
    const step = decided.value;
    const row = { ...known!, state: step.to, endedOn: facts.today, endReason: input.reason.trim() || null };
    const moved =
      step.to === 'CONFIRMED' ? [{ ...adoption(row), id: facts.newId(), day: facts.today, cause: row.id }] : [];
    const posted = decideTransfers(state.book, moved, facts);
    if (!posted.ok) return posted;
    state.rows.set(row.id, row);
    return permit({ row, step, order: moved.length > 0 ? orderOf(row, state.courses.get(row.courseId)) : null });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    await stockOrders.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    const adopted = accepted.flatMap(({ outcome }) => outcome.order ?? []);
    await orders.insert(tx, adopted);
    await lessons.insert(
      tx,
      adopted.flatMap((order) => lessonsOf(order, facts)),
    );
    return accepted.map(({ outcome: { row } }) => ({ stockOrderId: row.id }));
  },
  subject: ({ reason }, { row, step }) => ({
    type: 'StockOrder',
    id: row.id,
    transition: step.text,
    reason: reason.trim() || undefined,
    ...(step.basis && { basis: step.basis }),
  }),
});

export const STOCK_ORDER_COMMANDS = {
  confirmStockOrder: stockOrderCommand('confirmStockOrder'),
  declineStockOrder: stockOrderCommand('declineStockOrder'),
  withdrawStockOrder: stockOrderCommand('withdrawStockOrder'),
} satisfies Record<StockOrderAct['act'], unknown>;
