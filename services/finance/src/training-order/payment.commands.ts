import { refuse } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { lessonLifecycle } from './order-lifecycle.rules.js';
import {
  lessons,
  NOT_GIVEN,
  standingOf,
  takenReferences,
  type LessonRow,
  type OrderRow,
} from './order-rows.commands.js';
import { trainingOrderPaid } from './order.events.js';
import {
  loadOrders,
  ORDER_LAW_REFUSALS,
  outcomeSubject,
  saveFiles,
  taken,
  type OrderId,
  type OrderState,
  type Outcome,
} from './order.commands.js';
import { decidePayment, lessonShares, type OrderPayment, type OrderRefusal } from './order.rules.js';
import { lockAtAllBanks, runningBeside, runningElsewhere } from './trainee-orders.commands.js';

/** The order's money as it comes in; an order that is not signed has no account yet. */
const collection = ({ id, accountId, amountFen }: OrderRow) =>
  accountId === null
    ? null
    : { code: 'COLLECTION' as const, escrowAccountId: accountId, orderNo: id, amount: BigInt(amountFen) };

/** The bank's word that the fee has come in. From now on the order has its lessons, each with its share. */
export const recordOrderPayment: Command<
  OrderPayment,
  OrderState & {
    readonly references: ReadonlySet<string>;
    readonly elsewhere: Awaited<ReturnType<typeof runningElsewhere>>;
    readonly book: Book;
  },
  Outcome,
  OrderId,
  OrderRefusal | TransferRefusal
> = {
  name: 'recordOrderPayment',
  refusals: { ...TRANSFER_REFUSALS, ...ORDER_LAW_REFUSALS },
  async load(tx, inputs) {
    await lockAtAllBanks(
      tx,
      inputs.map(({ orderId }) => orderId),
    );
    const state = await loadOrders(tx, inputs);
    const elsewhere = await runningElsewhere(tx, state.files);
    const references = await takenReferences(tx, inputs);
    const asked = inputs.flatMap(({ orderId }) => state.files.get(orderId) ?? []);
    const moves = asked.flatMap(({ order }) => collection(order) ?? []);
    await openLedgerAccounts(tx, moves);
    return { ...state, references, elsewhere, book: await lockBook(tx, { moves }) };
  },
  decide({ files, lawOf, references, elsewhere, book }, payment, facts) {
    const file = files.get(payment.orderId);
    if (!file) return refuse('ORDER_UNKNOWN');
    const standing = standingOf(file.order);
    const running = [...runningBeside(files, file.order), ...elsewhere(file.order)];
    const records = { referenceTaken: references.has(file.order.id), running };
    const judged = lawOf(file.order.courseId, facts)?.judgePayment(standing, payment, records);
    const decided = decidePayment(standing, judged, { payment, facts });
    if (!decided.ok) return decided;
    const order = {
      ...file.order,
      paidOn: payment.paidOn,
      bankReference: payment.bankReference.trim(),
      payerKind: payment.payerKind,
      payerName: payment.payerName.trim() || null,
    };
    const cause = { cause: order.id, documentNo: order.bankReference, day: payment.paidOn };
    const posted = decideTransfers(book, [{ ...collection(order)!, ...cause, id: facts.newId() }], facts);
    if (!posted.ok) return posted;
    return taken(files, decided.value, { order, lessons: lessonsOf(order, facts) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    const ids = await saveFiles(tx, accepted);
    await lessons.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome.file.lessons),
    );
    return ids;
  },
  subject: ({ bankReference }, outcome) => ({ ...outcomeSubject(outcome), documentNo: bankReference.trim() }),
  events: (_payment, { file }) => [trainingOrderPaid(file.order)],
};

/** The lessons that a paid order is for, each with its share. */
export const lessonsOf = (order: OrderRow, { newId }: Pick<Facts, 'newId'>): LessonRow[] =>
  lessonShares(BigInt(order.amountFen), order.lessonCount).map((share, at) => ({
    ...NOT_GIVEN,
    id: newId(),
    orderId: order.id,
    institutionId: order.institutionId,
    divisionCode: order.divisionCode,
    guardianId: order.guardianId,
    bankCode: order.bankCode!,
    accountId: order.accountId!,
    no: at + 1,
    amountFen: share.toString(),
    state: lessonLifecycle.initial,
  }));
