import type { MeasureInForceRow } from '@lianguan/joint-measure';
import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { openRecoursesSql } from '../trainee-insurance/index.js';
import type { MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import type { MassRefundGroundName } from './mass-refund.rules.js';
import type { OrderClaim, SharedSourceName } from './waterfall.rules.js';

export interface MassRefundRow {
  readonly id: string;
  readonly accountId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly state: MassRefundStateName;
  readonly ground: MassRefundGroundName;
  readonly reason: string;
  readonly documentNo: string;
  /** The day whose policies cover the orders. */
  readonly listedOn: CalendarDay;
  readonly startedBy: string;
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDay | null;
  readonly approvalNo: string | null;
  /** Of the conclusion, or the withdrawal. */
  readonly endedOn: CalendarDay | null;
  readonly endReason: string | null;
  readonly endDocumentNo: string | null;
  /** Grows with every step. */
  readonly version: number;
}

const refundStore = rowStore<MassRefundRow>('mass_refund', {
  id: 'id',
  accountId: 'account_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
  state: 'state',
  ground: 'ground',
  reason: 'reason',
  documentNo: 'document_no',
  listedOn: 'listed_on',
  startedBy: 'started_by',
  approvedBy: 'approved_by',
  approvedOn: 'approved_on',
  approvalNo: 'approval_no',
  endedOn: 'ended_on',
  endReason: 'end_reason',
  endDocumentNo: 'end_document_no',
  version: 'version',
});

/** Fen as text: JSON has no whole numbers of that size. */
export interface ClaimRow {
  readonly id: string;
  readonly massRefundId: string;
  readonly orderNo: string;
  /** Null for an order of before supervision. */
  readonly orderId: string | null;
  readonly guardianId: string | null;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly claimedFen: string;
  readonly accountFen: string;
  readonly depositFen: string;
  readonly insuranceFen: string;
  readonly lateFen: string;
  /** What the liquidation paid the guardian itself. */
  readonly liquidationFen: string;
  /** What nobody pays any more, by which order of the court. */
  readonly writtenOffFen: string;
  readonly endedNo: string | null;
  /** Of account, deposit and late money: what the bank is told to pay, or has paid of an order of before supervision. */
  readonly orderedFen: string;
  /** Of what is left when the mass refund is concluded. */
  readonly rank: number | null;
}

const claimStore = rowStore<ClaimRow>('mass_refund_claim', {
  id: 'id',
  massRefundId: 'mass_refund_id',
  orderNo: 'order_no',
  orderId: 'order_id',
  guardianId: 'guardian_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
  claimedFen: 'claimed_fen',
  accountFen: 'account_fen',
  depositFen: 'deposit_fen',
  insuranceFen: 'insurance_fen',
  lateFen: 'late_fen',
  liquidationFen: 'liquidation_fen',
  writtenOffFen: 'written_off_fen',
  endedNo: 'ended_no',
  orderedFen: 'ordered_fen',
  rank: 'rank',
});

export interface MoneyRow {
  readonly id: string;
  readonly massRefundId: string;
  readonly source: SharedSourceName;
  readonly amountFen: string;
  readonly documentNo: string;
  readonly recordedOn: CalendarDay;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
}

const moneyStore = rowStore<MoneyRow>('mass_refund_money', {
  id: 'id',
  massRefundId: 'mass_refund_id',
  source: 'source',
  amountFen: 'amount_fen',
  documentNo: 'document_no',
  recordedOn: 'recorded_on',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});

const asText = (selected: string): string => selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export const massRefunds = { insert: refundStore.insert, save: refundStore.save };
export const claimRows = { insert: claimStore.insert, save: claimStore.save };
export const moneyRows = { insert: moneyStore.insert };

export const claimOf = (row: ClaimRow): OrderClaim => ({
  orderNo: row.orderNo,
  claimed: BigInt(row.claimedFen),
  received: {
    ACCOUNT: BigInt(row.accountFen),
    DEPOSIT: BigInt(row.depositFen),
    INSURANCE: BigInt(row.insuranceFen),
    LATE: BigInt(row.lateFen),
    LIQUIDATION: BigInt(row.liquidationFen),
  },
});

export const withClaim = (row: ClaimRow, { received }: OrderClaim): ClaimRow => ({
  ...row,
  accountFen: received.ACCOUNT.toString(),
  depositFen: received.DEPOSIT.toString(),
  insuranceFen: received.INSURANCE.toString(),
  lateFen: received.LATE.toString(),
  liquidationFen: received.LIQUIDATION.toString(),
});

/** A mass refund with its list. */
export interface MassRefundFile {
  readonly refund: MassRefundRow;
  readonly claims: readonly ClaimRow[];
}

export async function lockMassRefunds(tx: Tx, ids: readonly string[]): Promise<Map<string, MassRefundFile>> {
  const found = await tx.query<MassRefundRow>(
    `select ${asText(refundStore.selected)} from mass_refund where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const claims = await tx.query<ClaimRow>(
    `select ${asText(claimStore.selected)} from mass_refund_claim where mass_refund_id = any($1::uuid[])
     order by mass_refund_id, order_no for update`,
    [found.map(({ id }) => id)],
  );
  return new Map(
    found.map((refund) => [
      refund.id,
      { refund, claims: claims.filter(({ massRefundId }) => massRefundId === refund.id) },
    ]),
  );
}

/** What the account is to pay of a claim and the bank has not been told. */
export const payableOf = ({ accountFen, depositFen, lateFen, orderedFen }: ClaimRow): bigint =>
  BigInt(accountFen) + BigInt(depositFen) + BigInt(lateFen) - BigInt(orderedFen);

/** A claim with what a payment of it rests on. */
export interface PayableClaim {
  readonly claim: ClaimRow;
  readonly accountId: string;
  readonly approvalNo: string;
}

export async function lockClaims(tx: Tx, ids: readonly string[]): Promise<Map<string, PayableClaim>> {
  const claims = await tx.query<ClaimRow>(
    `select ${asText(claimStore.selected)} from mass_refund_claim where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const approved = await tx.query<Omit<PayableClaim, 'claim'> & { readonly id: string }>(
    `select id, account_id as "accountId", approval_no as "approvalNo" from mass_refund
     where id = any($1::uuid[]) and approval_no is not null`,
    [claims.map(({ massRefundId }) => massRefundId)],
  );
  const byId = new Map(approved.map((refund) => [refund.id, refund]));
  return new Map(
    claims.flatMap((claim) => {
      const refund = byId.get(claim.massRefundId);
      return refund ? [[claim.id, { claim, accountId: refund.accountId, approvalNo: refund.approvalNo }]] : [];
    }),
  );
}

/** Accounts by id, with the institution that they are of and whether a mass refund of it is under way. */
export interface AccountRow {
  readonly id: string;
  readonly state: EscrowAccountStateName;
  readonly measures: readonly MeasureInForceRow[];
  readonly institutionId: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly underWay: boolean;
}

/** Locked against each other: of two that start at once, the second sees the first. */
export async function lockClosedAccounts(tx: Tx, ids: readonly string[]): Promise<Map<string, AccountRow>> {
  const rows = await tx.query<AccountRow>(
    `select r.id, r.state, r.measures, r.division_code as "divisionCode", r.bank_code as "bankCode",
       (select min(d.root_id::text) from (${matchingRowsSql('institution_directory', keysOf('r'))}) d) as "institutionId",
       false as "underWay"
     from escrow_account r where r.id = any($1::uuid[]) order by r.id for update of r`,
    [ids],
  );
  const open = await tx.query<{ accountId: string }>(
    `select account_id as "accountId" from mass_refund
     where account_id = any($1::uuid[]) and state in ('LISTED', 'DISTRIBUTING', 'CLAIMED')`,
    [ids],
  );
  const under = new Set(open.map(({ accountId }) => accountId));
  return new Map(rows.map((row) => [row.id, { ...row, underWay: under.has(row.id) }]));
}

export interface OwedOrder {
  readonly accountId: string;
  readonly orderNo: string;
  readonly owedFen: string;
  readonly orderId: string | null;
  readonly guardianId: string | null;
}

/** What the ledger of these accounts owes to orders, in one snapshot; what insurers have paid of it is theirs. An order of before supervision is known by its number alone. */
export const owedOrders = (tx: Tx, accountIds: readonly string[]): Promise<OwedOrder[]> =>
  tx.query<OwedOrder>(
    `select a.escrow_account_id as "accountId", a.order_no as "orderNo", (a.available_fen - ${openRecoursesSql('o.id')})::text as "owedFen",
       o.id as "orderId", o.guardian_id as "guardianId"
     from ledger_account a left join training_order o on o.account_id = a.escrow_account_id
       and o.id = case when a.order_no ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.order_no::uuid end
     where a.escrow_account_id = any($1::uuid[]) and a.kind = 'ORDER' and a.available_fen > ${openRecoursesSql('o.id')}
     order by a.escrow_account_id, a.order_no`,
    [accountIds],
  );

/** Lessons of these orders on which there is no last word, by order. */
export async function undecidedLessons(tx: Tx, orderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ orderId: string; count: number }>(
    `select order_id as "orderId", count(*)::int as count from order_lesson
     where order_id = any($1::uuid[]) and state in ('AWAITING', 'DISPUTED') group by order_id`,
    [orderIds],
  );
  return new Map(rows.map(({ orderId, count }) => [orderId, count]));
}

export interface OpenPolicy {
  readonly massRefundId: string;
  readonly policyId: string;
  readonly orderId: string;
}

/** Policies that covered listed orders on the day of the list and whose insurer has not answered. */
export const openPolicies = (tx: Tx, massRefundIds: readonly string[]): Promise<OpenPolicy[]> =>
  tx.query<OpenPolicy>(
    `select m.id as "massRefundId", p.id as "policyId", p.order_id as "orderId"
     from mass_refund m join mass_refund_claim c on c.mass_refund_id = m.id
       join trainee_insurance p on p.order_id = c.order_id and p.state = 'IN_FORCE'
         and m.listed_on between p.valid_from and p.valid_to
     where m.id = any($1::uuid[]) order by p.id`,
    [massRefundIds],
  );
