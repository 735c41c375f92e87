import { permit, type Decision } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { orderFacts, type FiledCourse } from '../order-facts/index.js';
import { divisionsOf } from '../training-order/index.js';
import {
  inMassRefund,
  lockLots,
  ownedAccounts,
  stockOrders,
  type LotRow,
  type StockOrderRow,
} from './stock-order-rows.commands.js';
import {
  decideStockOffer,
  STOCK_ORDER_REFUSALS,
  stockOrderLifecycle,
  type OfferStockOrder,
  type StockOrderRefusal,
} from './stock-order.rules.js';

export interface StockOrderId {
  readonly stockOrderId: string;
}

export interface OfferState {
  readonly lots: Map<string, LotRow>;
  readonly listed: ReadonlySet<string>;
  readonly courses: ReadonlyMap<string, FiledCourse>;
  /** By institution. */
  readonly divisions: ReadonlyMap<string, string>;
  readonly owned: ReadonlySet<string>;
}

export async function loadOffers(
  tx: Tx,
  inputs: readonly Pick<OfferStockOrder, 'lotId' | 'courseId'>[],
): Promise<OfferState> {
  const lots = await lockLots(
    tx,
    inputs.map(({ lotId }) => lotId),
  );
  const { courses } = await orderFacts(
    tx,
    inputs.map(({ courseId }) => courseId),
  );
  const institutionIds = [...new Set([...courses.values()].map(({ institutionId }) => institutionId))];
  const accountIds = [...lots.values()].map(({ accountId }) => accountId);
  return {
    lots,
    listed: await inMassRefund(tx, accountIds),
    courses,
    divisions: await divisionsOf(tx, institutionIds),
    owned: await ownedAccounts(tx, institutionIds),
  };
}

const lotOf = ({ listed }: OfferState, row: LotRow) => ({
  available: BigInt(row.availableFen),
  asOf: row.asOf,
  offered: row.stockOrderId !== null,
  inMassRefund: listed.has(row.accountId),
});

export function decideOffer(
  state: OfferState,
  input: OfferStockOrder,
  facts: Facts,
): Decision<StockOrderRow, StockOrderRefusal> {
  const row = state.lots.get(input.lotId);
  const filed = state.courses.get(input.courseId);
  const divisionCode = filed && state.divisions.get(filed.institutionId);
  const course = divisionCode && {
    institutionId: filed.institutionId,
    ownsAccount: state.owned.has(`${filed.institutionId} ${row?.accountId ?? ''}`),
  };
  const decided = decideStockOffer(row && lotOf(state, row), course || undefined, { input, facts });
  if (!decided.ok) return decided;
  const { id: ledgerAccountId, accountId, orderNo, bankCode, availableFen: amountFen } = row!;
  const { courseId, lessons: lessonCount, signedOn, paidOn, startsOn } = input;
  const offered: StockOrderRow = {
    id: facts.newId(),
    ...{ ledgerAccountId, accountId, orderNo, bankCode, amountFen },
    ...{ courseId, lessonCount, signedOn, paidOn, startsOn },
    institutionId: filed!.institutionId,
    divisionCode: divisionCode!,
    courseTitle: filed!.title,
    guardianId: input.guardianId.trim(),
    traineeName: input.traineeName.trim(),
    documentNo: input.documentNo.trim() || null,
    state: stockOrderLifecycle.initial,
    offeredOn: facts.today,
    endedOn: null,
    endReason: null,
  };
  state.lots.set(ledgerAccountId, { ...row!, stockOrderId: offered.id });
  return permit(offered);
}

/** M29: what is left of an order of before supervision is put before its guardian. */
export const offerStockOrder: Command<OfferStockOrder, OfferState, StockOrderRow, StockOrderId, StockOrderRefusal> = {
  name: 'offerStockOrder',
  refusals: STOCK_ORDER_REFUSALS,
  load: loadOffers,
  decide: decideOffer,
  async apply(tx, accepted) {
    await stockOrders.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ stockOrderId: id }));
  },
  subject: (_input, { id, state, documentNo }) => ({
    type: 'StockOrder',
    id,
    transition: state,
    ...(documentNo && { documentNo }),
  }),
};
