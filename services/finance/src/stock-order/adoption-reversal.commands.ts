import { permit, refuse } from '@lianguan/kernel';
import { bookedBack, type ReversalOwner } from '../escrow-ledger/index.js';
import {
  decideAdoptionReversal,
  dropLessons,
  lockReversible,
  ORDER_REVERSAL_REFUSALS,
  orders,
  type OrderRow,
  type ReversibleOrders,
} from '../training-order/index.js';
import { lockStockOrders, stockOrders, type StockOrderRow } from './stock-order-rows.commands.js';
import { STOCK_ORDER_REFUSALS, stockOrderLifecycle } from './stock-order.rules.js';

interface State {
  readonly rows: Map<string, StockOrderRow>;
  readonly orders: ReversibleOrders;
}

interface Change {
  readonly row: StockOrderRow;
  readonly order: OrderRow;
}

/** What was confirmed wrongly: while no lesson was given the order goes, and its money lies under the number of before. */
export const adoptionReversal: ReversalOwner<State, Change> = {
  codes: ['STOCK_ADOPTION'],
  refusals: { ...STOCK_ORDER_REFUSALS, ...ORDER_REVERSAL_REFUSALS },
  async load(tx, transfers) {
    const ids = transfers.map(({ cause }) => cause);
    return { rows: await lockStockOrders(tx, ids), orders: await lockReversible(tx, ids) };
  },
  decide({ rows, orders: { files, inRefund } }, asked, facts) {
    const row = rows.get(asked.transfer.cause);
    const file = files.get(asked.transfer.cause);
    if (!row || !file) return refuse('STOCK_ORDER_UNKNOWN');
    const ending = decideAdoptionReversal({ state: file.order.state, inRefund: inRefund.has(row.id) }, facts);
    if (!ending.ok) return ending;
    const step = stockOrderLifecycle.step(row.state, 'reverseEscrowTransfer', facts.caller);
    if (!step.ok) return step;
    const posted = bookedBack(asked, facts);
    if (!posted.ok) return posted;
    const said = { endedOn: facts.today, endReason: asked.reversal.cause };
    const order = { ...file.order, ...said, state: ending.value.to, endedBy: facts.caller.agency, paidOn: null };
    files.set(row.id, { order, lessons: [] });
    const change = { row: { ...row, ...said, state: step.value.to }, order };
    rows.set(row.id, change.row);
    return permit({ transition: [step.value.text, ending.value.text].join('; '), change, deadlines: [] });
  },
  async apply(tx, changes) {
    await stockOrders.save(
      tx,
      changes.map(({ row }) => row),
    );
    await orders.save(
      tx,
      changes.map(({ order }) => order),
    );
    await dropLessons(
      tx,
      changes.map(({ order }) => order.id),
    );
  },
};
