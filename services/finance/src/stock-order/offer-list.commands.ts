import { permit, refuse } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { decideOffer, loadOffers, type OfferState } from './offer.commands.js';
import {
  findLots,
  stockOrders,
  type FoundLot,
  type NamedLot,
  type StockOrderRow,
} from './stock-order-rows.commands.js';
import { STOCK_ORDER_REFUSALS, type OfferStockOrder, type StockOrderRefusal } from './stock-order.rules.js';

/** A row of an institution's list of what is left, by the numbers of its account and its orders. */
export interface StockRow extends NamedLot, Omit<OfferStockOrder, 'lotId' | 'courseId'> {}

interface ListState {
  readonly offers: OfferState;
  readonly found: ReadonlyMap<string, FoundLot>;
}

const keyOf = ({ accountNo, orderNo, course }: NamedLot): string => `${accountNo} ${orderNo} ${course}`;

/** What the list says of an order that waits, or is confirmed, already. */
const isKnown = (known: StockOrderRow | null, row: StockRow, courseId: string | null): boolean =>
  known !== null &&
  known.courseId === courseId &&
  known.guardianId === row.guardianId &&
  known.traineeName === row.traineeName &&
  known.lessonCount === row.lessons &&
  known.signedOn === row.signedOn &&
  known.paidOn === row.paidOn &&
  known.startsOn === row.startsOn &&
  known.documentNo === row.documentNo;

/** M29: the list of a whole institution or county at once. The same list again changes nothing. */
export const importStockOrders: Command<
  StockRow,
  ListState,
  StockOrderRow | null,
  { readonly change: 'CREATED' | 'UNCHANGED' },
  StockOrderRefusal
> = {
  name: 'importStockOrders',
  refusals: STOCK_ORDER_REFUSALS,
  async load(tx, rows) {
    const found = await findLots(tx, rows);
    const inputs = found.flatMap(({ lotId, courseId }) => (lotId && courseId ? [{ lotId, courseId }] : []));
    const offers = await loadOffers(tx, inputs);
    return { offers, found: new Map(rows.map((row, at) => [keyOf(row), found[at]!])) };
  },
  decide({ offers, found }, row, facts) {
    const { lotId, courseId, known } = found.get(keyOf(row))!;
    if (lotId === null) return refuse('STOCK_UNKNOWN', { column: '订单编号' });
    if (isKnown(known, row, courseId)) return permit(null);
    if (courseId === null) return refuse('STOCK_COURSE_UNKNOWN', { column: '课程名称' });
    return decideOffer(offers, { ...row, lotId, courseId }, facts);
  },
  async apply(tx, accepted) {
    await stockOrders.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(({ outcome }) => ({ change: outcome ? 'CREATED' : 'UNCHANGED' }));
  },
  subject: (_row, offered) => ({
    type: 'StockOrder',
    id: offered!.id,
    transition: offered!.state,
    documentNo: offered!.documentNo!,
  }),
  changes: (offered) => offered !== null,
};
