import { permit, refuse, type Decision } from '@lianguan/kernel';
import { stepDeadlines, UUID, type Facts, type Tx } from '@lianguan/service-kit';
import {
  bookedBack,
  inMassRefundSql,
  type AskedReversal,
  type ReversalOwner,
  type ReversedTransfer,
  type Reverted,
} from '../escrow-ledger/index.js';
import { lessons, lockOrders, orders, type LessonRow, type OrderFile, type OrderRow } from './order-rows.commands.js';
import { decideLessonReversal, decidePaymentReversal, ORDER_REVERSAL_REFUSALS } from './reversal.rules.js';

export interface ReversibleOrders {
  readonly files: Map<string, OrderFile>;
  /** Orders whose money is being given back. */
  readonly inRefund: ReadonlySet<string>;
}

interface State extends ReversibleOrders {
  /** Refunds, and policies whose recourse has ended. */
  readonly ofRests: ReadonlySet<string>;
}

interface Change {
  readonly order: OrderRow;
  /** It is consumed no more; null where the order's payment is booked back, and its lessons with it. */
  readonly lesson: LessonRow | null;
}

type Decided = Decision<Reverted<Change | null>, string>;

const UNPAID = { paidOn: null, bankReference: null, payerKind: null, payerName: null } as const;
const UNDECIDED = { decidedBy: null, decidedAt: null, consumedOn: null } as const;

export async function lockReversible(tx: Tx, orderIds: readonly string[]): Promise<ReversibleOrders> {
  const files = await lockOrders(tx, orderIds);
  const inRefund = await tx.query<{ id: string }>(
    `select o.id from training_order o where o.id = any($1::uuid[]) and (${inMassRefundSql('o.account_id')}
       or exists (select from refund r where r.order_id = o.id and r.state not in ('CANCELLED', 'COURT')))`,
    [orderIds],
  );
  return { files, inRefund: new Set(inRefund.map(({ id }) => id)) };
}

/** Of orders that are not paid after all. */
export const dropLessons = (tx: Tx, orderIds: readonly string[]): Promise<unknown> =>
  tx.query('delete from order_lesson where order_id = any($1::uuid[])', [orderIds]);

/** A cause is the order of a payment, the lesson of a consumption, or the refund, or the recourse, that left something to the institution. */
async function load(tx: Tx, transfers: readonly ReversedTransfer[]): Promise<State> {
  const causes = transfers.map(({ cause }) => cause).filter((cause) => UUID.test(cause));
  const idsOf = async (sql: string, ids: readonly string[]) =>
    (await tx.query<{ id: string }>(sql, [ids])).map(({ id }) => id);
  const found = await idsOf(
    `select id from training_order where id = any($1::uuid[])
     union select order_id from order_lesson where id = any($1::uuid[])`,
    causes,
  );
  const reversible = await lockReversible(tx, found);
  const ofRests = await idsOf(
    'select id from refund where id = any($1::uuid[]) union all select id from trainee_insurance where id = any($1::uuid[])',
    causes,
  );
  return { ...reversible, ofRests: new Set(ofRests) };
}

/** A payment or a lesson that is booked back: the order waits for its payment again, or the lesson for its guardian's word. */
export const orderReversal: ReversalOwner<State, Change | null> = {
  codes: ['COLLECTION', 'CONSUMPTION'],
  refusals: ORDER_REVERSAL_REFUSALS,
  load,
  decide(state, asked, facts) {
    const { cause } = asked.transfer;
    const paid = state.files.get(cause);
    if (paid) return paymentReversed(state, { file: paid, asked }, facts);
    const taught = [...state.files.values()].find((file) => file.lessons.some(({ id }) => id === cause));
    if (taught) return lessonReversed(state, { file: taught, asked }, facts);
    if (state.ofRests.has(cause)) return refuse('REVERSAL_OF_REFUND_REST');
    return bookedBack(asked, facts);
  },
  async apply(tx, changes) {
    const changed = changes.flatMap((change) => change ?? []);
    await orders.save(tx, [...new Map(changed.map(({ order }) => [order.id, order])).values()]);
    await lessons.save(
      tx,
      changed.flatMap(({ lesson }) => lesson ?? []),
    );
    const unpaid = changed.filter(({ lesson }) => lesson === null).map(({ order }) => order.id);
    await dropLessons(tx, unpaid);
  },
};

interface Asked {
  readonly file: OrderFile;
  readonly asked: AskedReversal;
}

function paymentReversed({ files, inRefund }: State, { file: { order }, asked }: Asked, facts: Facts): Decided {
  const step = decidePaymentReversal({ state: order.state, inRefund: inRefund.has(order.id) }, facts);
  if (!step.ok) return step;
  const posted = bookedBack(asked, facts);
  if (!posted.ok) return posted;
  const change = { order: { ...order, ...UNPAID, state: step.value.to }, lesson: null };
  files.set(order.id, { order: change.order, lessons: [] });
  return permit({ transition: step.value.text, change, deadlines: [] });
}

function lessonReversed({ files, inRefund }: State, { file, asked }: Asked, facts: Facts): Decided {
  const { id, state } = file.order;
  const known = file.lessons.find((lesson) => lesson.id === asked.transfer.cause)!;
  const leaving = known.payoutId !== null || known.repaidFen !== '0';
  const decided = decideLessonReversal({ state, inRefund: inRefund.has(id) }, { state: known.state, leaving }, facts);
  if (!decided.ok) return decided;
  const posted = bookedBack(asked, facts);
  if (!posted.ok) return posted;
  const { step, reopening } = decided.value;
  const lesson = { ...known, ...UNDECIDED, state: step.to };
  const order = { ...file.order, state: reopening?.to ?? state };
  files.set(id, { order, lessons: file.lessons.map((one) => (one.id === lesson.id ? lesson : one)) });
  return permit({
    transition: [step.text, reopening?.text].filter(Boolean).join('; '),
    change: { order, lesson },
    deadlines: stepDeadlines(step, { id: lesson.id, division: lesson.divisionCode }, facts),
  });
}
