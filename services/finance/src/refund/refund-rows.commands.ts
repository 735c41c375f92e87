import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { RefundStateName } from './refund-lifecycle.rules.js';
import type { QuoteStep, RefundFaultName } from './refund-quote.rules.js';
import type { MediationOutcomeName, MediatorName, RefundOriginName } from './refund.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface RefundRow {
  readonly id: string;
  readonly orderId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly guardianId: string;
  readonly accountId: string;
  readonly bankCode: string;
  readonly origin: RefundOriginName;
  readonly fault: RefundFaultName;
  readonly state: RefundStateName;
  readonly reason: string;
  readonly requestedOn: CalendarDay;
  /** What lay on the order's account. */
  readonly unconsumedFen: string;
  readonly claimedFen: string | null;
  readonly coolingOff: boolean;
  readonly steps: readonly QuoteStep[];
  readonly quotedInterestFen: string;
  /** What goes back of the prepaid money, and its interest: as quoted, or as mediated. */
  readonly principalFen: string;
  readonly interestFen: string;
  readonly answeredOn: CalendarDay | null;
  readonly answerReason: string | null;
  /** The records of consumption that the institution handed in when it refused. */
  readonly recordsNo: string | null;
  readonly mediator: MediatorName | null;
  readonly mediationOutcome: MediationOutcomeName | null;
  readonly mediatedOn: CalendarDay | null;
  readonly mediationReason: string | null;
  readonly documentNo: string | null;
  readonly approvedOn: CalendarDay | null;
  readonly payBy: string | Date | null;
  /** Why it is not paid yet. */
  readonly waitsFor: string | null;
  /** The ledger's transfers: what is set aside and what it bears, from the order to pay on; while the bank has or has carried out the order, its payment of both. */
  readonly setAsideId: string | null;
  readonly interestId: string | null;
  readonly transferId: string | null;
  readonly bankReference: string | null;
  readonly paidOn: CalendarDay | null;
  /** The day of the bank's first word that it paid: what that settled stays settled, though the money comes back and is paid again. */
  readonly settledOn: CalendarDay | null;
}

const store = rowStore<RefundRow>('refund', {
  id: 'id',
  orderId: 'order_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  guardianId: 'guardian_id',
  accountId: 'account_id',
  bankCode: 'bank_code',
  origin: 'origin',
  fault: 'fault',
  state: 'state',
  reason: 'reason',
  requestedOn: 'requested_on',
  unconsumedFen: 'unconsumed_fen',
  claimedFen: 'claimed_fen',
  coolingOff: 'cooling_off',
  steps: 'steps',
  quotedInterestFen: 'quoted_interest_fen',
  principalFen: 'principal_fen',
  interestFen: 'interest_fen',
  answeredOn: 'answered_on',
  answerReason: 'answer_reason',
  recordsNo: 'records_no',
  mediator: 'mediator',
  mediationOutcome: 'mediation_outcome',
  mediatedOn: 'mediated_on',
  mediationReason: 'mediation_reason',
  documentNo: 'document_no',
  approvedOn: 'approved_on',
  payBy: 'pay_by',
  waitsFor: 'waits_for',
  setAsideId: 'set_aside_id',
  interestId: 'interest_id',
  transferId: 'transfer_id',
  bankReference: 'bank_reference',
  paidOn: 'paid_on',
  settledOn: 'settled_on',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export const refunds = { insert: store.insert, save: store.save };

/** Of a refund that is only asked for. */
export const NOT_YET = {
  answeredOn: null,
  answerReason: null,
  recordsNo: null,
  mediator: null,
  mediationOutcome: null,
  mediatedOn: null,
  mediationReason: null,
  documentNo: null,
  approvedOn: null,
  payBy: null,
  waitsFor: null,
  setAsideId: null,
  interestId: null,
  transferId: null,
  bankReference: null,
  paidOn: null,
  settledOn: null,
};

export async function lockRefunds(tx: Tx, ids: readonly string[]): Promise<Map<string, RefundRow>> {
  const rows = await tx.query<RefundRow>(
    `select ${SELECTED} from refund where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of a closing only a part may be there to pay: what it has paid leaves room for more, though the bank pays it again. */
const NOT_OVER = `state not in ('CANCELLED', 'COURT') and not (origin = 'CLOSURE' and settled_on is not null)`;

/** By order: the state of its refund that is not over. Behind the order's lock nobody opens another. */
export async function openRefunds(tx: Tx, orderIds: readonly string[]): Promise<Map<string, RefundStateName>> {
  const rows = await tx.query<{ orderId: string; state: RefundStateName }>(
    `select order_id as "orderId", state from refund where order_id = any($1::uuid[]) and ${NOT_OVER}`,
    [orderIds],
  );
  return new Map(rows.map(({ orderId, state }) => [orderId, state]));
}

/** The refunds of these orders that are not over, locked. */
export const lockOpenRefunds = (tx: Tx, orderIds: readonly string[]): Promise<RefundRow[]> =>
  tx.query<RefundRow>(
    `select ${SELECTED} from refund where order_id = any($1::uuid[]) and ${NOT_OVER} order by id for update`,
    [orderIds],
  );

/** By order: what a closing has paid of its money, and whether it stands on the list of a mass refund. */
export async function closingOf(
  tx: Tx,
  orderIds: readonly string[],
): Promise<Map<string, { readonly returned: bigint; readonly listed: boolean }>> {
  const rows = await tx.query<{ orderId: string; returned: string; listed: boolean }>(
    `select o.id as "orderId",
       (select coalesce(sum(r.principal_fen), 0)::text from refund r
        where r.order_id = o.id and r.origin = 'CLOSURE' and r.settled_on is not null) as returned,
       exists (select from mass_refund_claim c join mass_refund m on m.id = c.mass_refund_id
         where c.order_id = o.id and m.state <> 'WITHDRAWN') as listed
     from unnest($1::uuid[]) as o(id)`,
    [orderIds],
  );
  return new Map(rows.map(({ orderId, returned, listed }) => [orderId, { returned: BigInt(returned), listed }]));
}

const named =
  (column: 'order_id' | 'account_id') =>
  async (tx: Tx, ids: readonly string[]): Promise<string[]> => {
    const rows = await tx.query<{ id: string }>(
      `select distinct ${column} as id from refund where id = any($1::uuid[])`,
      [ids],
    );
    return rows.map(({ id }) => id);
  };
export const ordersOfRefunds = named('order_id');
export const accountsOfRefunds = named('account_id');
