import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { KnownPolicy, PolicyStateName } from './policy.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface PolicyRow {
  readonly id: string;
  readonly orderId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly guardianId: string;
  readonly insurer: string;
  readonly policyNo: string;
  readonly insuredFen: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  readonly state: PolicyStateName;
  readonly endedOn: CalendarDay | null;
  readonly endReason: string | null;
  readonly endDocumentNo: string | null;
  /** By the insurer, after the institution closed. */
  readonly paidFen: string | null;
}

const store = rowStore<PolicyRow>('trainee_insurance', {
  id: 'id',
  orderId: 'order_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  guardianId: 'guardian_id',
  insurer: 'insurer',
  policyNo: 'policy_no',
  insuredFen: 'insured_fen',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  state: 'state',
  endedOn: 'ended_on',
  endReason: 'end_reason',
  endDocumentNo: 'end_document_no',
  paidFen: 'paid_fen',
});
const SELECTED = store.selected.replace(/(\w+_fen|valid_\w+|ended_on) as/gu, '$1::text as');

export const policies = { insert: store.insert, save: store.save };

export const standingOf = ({ insuredFen, ...row }: PolicyRow): KnownPolicy => ({ ...row, insured: BigInt(insuredFen) });

export interface InsuredOrder {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly guardianId: string;
  readonly state: string;
}

/** The orders that the caller may insure, locked: two policies of one order wait for each other. */
export async function lockInsuredOrders(tx: Tx, ids: readonly string[]): Promise<Map<string, InsuredOrder>> {
  const rows = await tx.query<InsuredOrder>(
    `select id, institution_id as "institutionId", division_code as "divisionCode", guardian_id as "guardianId", state
     from training_order where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** All policies of these orders, and those of their institutions that have one of these numbers. */
export async function policiesBeside(
  tx: Tx,
  orders: readonly InsuredOrder[],
  policyNos: readonly string[],
): Promise<PolicyRow[]> {
  const institutionIds = [...new Set(orders.map(({ institutionId }) => institutionId))].sort();
  // Policies of two orders may have one number: neither would see the other's.
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('trainee insurance ' || id, 0)) from unnest($1::text[]) as id`,
    [institutionIds],
  );
  return tx.query<PolicyRow>(
    `select ${SELECTED} from trainee_insurance where order_id = any($1::uuid[])
       or (institution_id = any($2::uuid[]) and policy_no = any($3::text[]))`,
    [orders.map(({ id }) => id), institutionIds, policyNos],
  );
}

export async function lockPolicies(tx: Tx, ids: readonly string[]): Promise<Map<string, PolicyRow>> {
  const rows = await tx.query<PolicyRow>(
    `select ${SELECTED} from trainee_insurance where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of the policies whose order stands on the list of a mass refund under way. */
export async function claimedPolicies(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from trainee_insurance p join mass_refund_claim c on c.order_no = p.order_id::text
       join mass_refund m on m.id = c.mass_refund_id and m.state in ('LISTED', 'DISTRIBUTING')
     where p.id = any($1::uuid[])`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What of an order's money is its insurers': they have paid the guardian, and nobody has paid them. A scalar of SQL. */
export const openRecoursesSql = (orderId: string): string =>
  `(select coalesce(sum(p.paid_fen), 0)::bigint from trainee_insurance p where p.order_id = ${orderId} and p.state = 'PAID')`;
