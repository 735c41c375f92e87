import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { StockOrderStateName } from './stock-order.rules.js';

export interface StockOrderRow {
  readonly id: string;
  readonly ledgerAccountId: string;
  readonly accountId: string;
  /** As the institution numbered it before. */
  readonly orderNo: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly guardianId: string;
  readonly traineeName: string;
  readonly lessonCount: number;
  /** Fen as text. */
  readonly amountFen: string;
  readonly signedOn: CalendarDay;
  readonly paidOn: CalendarDay;
  readonly startsOn: CalendarDay;
  readonly documentNo: string | null;
  readonly state: StockOrderStateName;
  readonly offeredOn: CalendarDay;
  /** Of the guardian's word, or the withdrawal. */
  readonly endedOn: CalendarDay | null;
  readonly endReason: string | null;
}

const store = rowStore<StockOrderRow>('stock_order', {
  id: 'id',
  ledgerAccountId: 'ledger_account_id',
  accountId: 'account_id',
  orderNo: 'order_no',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
  courseId: 'course_id',
  courseTitle: 'course_title',
  guardianId: 'guardian_id',
  traineeName: 'trainee_name',
  lessonCount: 'lesson_count',
  amountFen: 'amount_fen',
  signedOn: 'signed_on',
  paidOn: 'paid_on',
  startsOn: 'starts_on',
  documentNo: 'document_no',
  state: 'state',
  offeredOn: 'offered_on',
  endedOn: 'ended_on',
  endReason: 'end_reason',
});

export const stockOrders = { insert: store.insert, save: store.save };

const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export async function lockStockOrders(tx: Tx, ids: readonly string[]): Promise<Map<string, StockOrderRow>> {
  const rows = await tx.query<StockOrderRow>(
    `select ${SELECTED} from stock_order where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these escrow accounts those that give back all that they owe. Whoever lists one locks it first. */
export async function inMassRefund(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>('select id from accounts_in_mass_refund($1::uuid[])', [accountIds]);
  return new Set(rows.map(({ id }) => id));
}

export interface LotRow {
  /** Of the order's ledger account. */
  readonly id: string;
  readonly accountId: string;
  readonly orderNo: string;
  readonly availableFen: string;
  readonly asOf: CalendarDay;
  readonly bankCode: string;
  /** The stock order that waits for its guardian's word. */
  readonly stockOrderId: string | null;
}

/** Accounts of orders that an opening balance was booked on, as far as the caller sees them. */
const LOTS = `select a.id, a.escrow_account_id as "accountId", a.order_no as "orderNo", a.available_fen::text as "availableFen",
    a.bank_code as "bankCode", opened.day::text as "asOf", s.id as "stockOrderId"
  from (
      select credit_account_id as id, max(day) as day from transfer
      where code = 'OPENING_BALANCE' and phase = 'SINGLE' group by credit_account_id
    ) opened join ledger_account a using (id)
    left join stock_order s on s.ledger_account_id = a.id and s.state = 'OFFERED'
  where true`;

/** Those with money, by number. */
export const lotPage = (tx: Tx) => ({
  rows: (after: readonly unknown[] | null, most: number): Promise<LotRow[]> =>
    tx.query<LotRow>(
      `${LOTS} and a.available_fen > 0 and ($1::text is null or (a.order_no, a.id) > ($1, $2::uuid)) order by a.order_no, a.id limit $3`,
      [after?.[0] ?? null, after?.[1] ?? null, most],
    ),
  count: async (): Promise<number> => {
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int as count from (${LOTS} and a.available_fen > 0) lot`,
    );
    return row!.count;
  },
});

/** One after the other: of two who offer the same money at once, the second sees the first. */
export async function lockLots(tx: Tx, ids: readonly string[]): Promise<Map<string, LotRow>> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('stock order ' || id, 0))
     from (select distinct id from unnest($1::text[]) as id order by 1) named`,
    [ids],
  );
  const rows = await tx.query<LotRow>(`${LOTS} and opened.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** As `institution account`: which escrow accounts are whose, those of merged registrations included. */
export async function ownedAccounts(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ institutionId: string; accountId: string }>(
    `select distinct named.id as "institutionId", a.id as "accountId"
     from institution_directory named join institution_directory d on d.root_id = named.root_id
       join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on true
     where named.id = any($1::uuid[])`,
    [institutionIds],
  );
  return new Set(rows.map(({ institutionId, accountId }) => `${institutionId} ${accountId}`));
}

export interface CourseOfAccount {
  readonly courseId: string;
  readonly title: string;
}

/** What is filed of the institutions whose account it is; `institutionId`: of this one only. */
export const coursesOf = (tx: Tx, accountId: string, institutionId: string | null): Promise<CourseOfAccount[]> =>
  tx.query<CourseOfAccount>(
    `select distinct c.course_id as "courseId", c.title from escrow_account r
       join lateral (${matchingRowsSql('institution_directory', keysOf('r'))}) own on true
       join institution_directory d on d.root_id = own.root_id
       join filed_course c on c.institution_id = d.id
     where r.id = $1 and ($2::uuid is null or c.institution_id = $2::uuid) order by c.title, c.course_id`,
    [accountId, institutionId],
  );

/** What a list names a lot by. */
export interface NamedLot {
  readonly accountNo: string;
  readonly orderNo: string;
  /** Title of the course. */
  readonly course: string;
}

export interface FoundLot {
  readonly lotId: string | null;
  readonly courseId: string | null;
  /** The stock order that waits, or is confirmed. */
  readonly known: StockOrderRow | null;
}

/** In the order of the names; what is named by more than one is not found. */
export async function findLots(tx: Tx, named: readonly NamedLot[]): Promise<FoundLot[]> {
  const rows = await tx.query<{ lotIds: string[]; courseIds: string[] }>(
    `select array(select a.id from escrow_account e join ledger_account a on a.escrow_account_id = e.id and a.kind = 'ORDER'
           and a.order_no = n.order_no where e.account_no = n.account_no) as "lotIds",
       array(select distinct c.course_id from escrow_account r
           join lateral (${matchingRowsSql('institution_directory', keysOf('r'))}) own on true
           join institution_directory d on d.root_id = own.root_id
           join filed_course c on c.institution_id = d.id and c.title = n.course
         where r.account_no = n.account_no) as "courseIds"
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality as n(account_no, order_no, course, place) order by n.place`,
    [named.map(({ accountNo }) => accountNo), named.map(({ orderNo }) => orderNo), named.map(({ course }) => course)],
  );
  const only = ([id, another]: readonly string[]) => (id && another === undefined ? id : null);
  const lots = rows.map(({ lotIds, courseIds }) => ({ lotId: only(lotIds), courseId: only(courseIds) }));
  const known = await tx.query<StockOrderRow>(
    `select ${SELECTED} from stock_order where ledger_account_id = any($1::uuid[]) and state in ('OFFERED', 'CONFIRMED')`,
    [lots.flatMap(({ lotId }) => lotId ?? [])],
  );
  const byLot = new Map(known.map((row) => [row.ledgerAccountId, row]));
  return lots.map((lot) => ({ ...lot, known: byLot.get(lot.lotId ?? '') ?? null }));
}
