import { divisionPrefix, permit, type CalendarDay } from '@lianguan/kernel';
import { divisionsUnderWay, queueTask, type ActTask, type Command, type Tx } from '@lianguan/service-kit';
import { paidOrders, trainingOrderPaid, type OrderRow } from '../training-order/index.js';
import {
  decidePublication,
  PUBLICATION_REFUSALS,
  type PublicationRefusal,
  type PublishPaidOrders,
  type StartedPublication,
} from './publication.rules.js';

interface PaidOrder {
  readonly orderId: string;
}

/** One order is told again, as it was told with its payment: who reads it knows it by its id. SYS and FIN, by the job. */
const publishPaidOrder: Command<PaidOrder, ReadonlyMap<string, OrderRow>, OrderRow | null, null, never> = {
  name: 'publishPaidOrder',
  refusals: {},
  load: (tx, inputs) =>
    paidOrders(
      tx,
      inputs.map(({ orderId }) => orderId),
    ),
  decide: (orders, { orderId }) => permit(orders.get(orderId) ?? null),
  apply: async (_tx, accepted) => accepted.map(() => null),
  subject: ({ orderId }) => ({ type: 'TrainingOrder', id: orderId }),
  events: (_input, order) => (order ? [trainingOrderPaid(order)] : []),
  changes: (order) => order !== null,
};

const PORTION = 500;

/** By division and below, and by the day of payment: prices are held against those of the days before. */
const OF_DIVISION = 'stock_order_no is null and paid_on <= $2::date and starts_with(division_code, $1)';

async function nextOrders(tx: Tx, { divisionCode, paidUntil }: PublishPaidOrders, cursor: string | null) {
  const [day, id] = cursor?.split(' ') ?? [null, null];
  return tx.query<PaidOrder & { readonly paidOn: CalendarDay }>(
    `select id as "orderId", paid_on::text as "paidOn" from training_order
     where ${OF_DIVISION} and ($3::date is null or (paid_on, id) > ($3::date, $4::uuid)) order by paid_on, id limit $5`,
    [divisionPrefix(divisionCode), paidUntil, day, id, PORTION],
  );
}

/** The cursor is the day of payment and the id of the last order that was told. */
export const paidOrdersTask: ActTask<PublishPaidOrders> = {
  kind: 'PAID_ORDERS',
  title: '补发已缴费的订单',
  command: publishPaidOrder,
  async total({ tx, job: { input } }) {
    const [counted] = await tx.query<{ count: number }>(
      `select count(*)::int as count from training_order where ${OF_DIVISION}`,
      [divisionPrefix(input.divisionCode), input.paidUntil],
    );
    return counted!.count;
  },
  async next({ tx, job: { input } }, cursor) {
    const rows = await nextOrders(tx, input, cursor);
    const last = rows.at(-1);
    if (!last) return null;
    const inputs = rows.map(({ orderId }) => ({ orderId }));
    return { cursor: `${last.paidOn} ${last.orderId}`, done: rows.length, inputs };
  },
};

export const publishPaidOrders: Command<
  PublishPaidOrders,
  ReadonlySet<string>,
  StartedPublication,
  { readonly jobId: string },
  PublicationRefusal
> = {
  name: 'publishPaidOrders',
  refusals: PUBLICATION_REFUSALS,
  async load(tx, inputs) {
    // There is no row yet that a second start at the same moment could wait for.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('paid orders', 0))`);
    return divisionsUnderWay(
      tx,
      paidOrdersTask,
      inputs.map(({ divisionCode }) => divisionCode),
    );
  },
  decide: decidePublication,
  async apply(tx, accepted, { caller }) {
    for (const { outcome } of accepted) {
      const { jobId: id, ...input } = outcome;
      await queueTask(tx, paidOrdersTask, { id, caller, division: input.divisionCode, input });
    }
    return accepted.map(({ outcome: { jobId } }) => ({ jobId }));
  },
  subject: (_input, { jobId }) => ({ type: 'OrderPublication', id: jobId }),
};
