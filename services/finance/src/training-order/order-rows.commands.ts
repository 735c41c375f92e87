import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { PayerKindName } from '../order-facts/index.js';
import type { LessonStateName, OrderStateName } from './order-lifecycle.rules.js';
import { LEFT_STATES, type OrderLessonStanding, type OrderStanding } from './order.rules.js';
import type { ConsumedDay } from './release-rows.commands.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface OrderRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly guardianId: string;
  readonly traineeName: string;
  readonly lessonCount: number;
  readonly amountFen: string;
  readonly startsOn: CalendarDay;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  /** Null for an order of before supervision, as is the model contract. */
  readonly postedPriceId: string | null;
  readonly modelContractId: string | null;
  /** Its number of before. */
  readonly stockOrderNo: string | null;
  readonly state: OrderStateName;
  readonly offeredOn: CalendarDay;
  readonly signedOn: CalendarDay | null;
  /** The escrow account of the day of signing, and its bank. */
  readonly accountId: string | null;
  readonly bankCode: string | null;
  readonly paidOn: CalendarDay | null;
  readonly bankReference: string | null;
  readonly payerKind: PayerKindName | null;
  readonly payerName: string | null;
  readonly endedOn: CalendarDay | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  /** Of a terminated order: what was not consumed. */
  readonly unconsumedFen: string | null;
}

const orderStore = rowStore<OrderRow>('training_order', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  courseId: 'course_id',
  courseTitle: 'course_title',
  guardianId: 'guardian_id',
  traineeName: 'trainee_name',
  lessonCount: 'lesson_count',
  amountFen: 'amount_fen',
  startsOn: 'starts_on',
  firstDay: 'first_day',
  lastDay: 'last_day',
  postedPriceId: 'posted_price_id',
  modelContractId: 'model_contract_id',
  stockOrderNo: 'stock_order_no',
  state: 'state',
  offeredOn: 'offered_on',
  signedOn: 'signed_on',
  accountId: 'account_id',
  bankCode: 'bank_code',
  paidOn: 'paid_on',
  bankReference: 'bank_reference',
  payerKind: 'payer_kind',
  payerName: 'payer_name',
  endedOn: 'ended_on',
  endedBy: 'ended_by',
  endReason: 'end_reason',
  unconsumedFen: 'unconsumed_fen',
});

export interface LessonRow {
  readonly id: string;
  readonly orderId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly guardianId: string;
  readonly bankCode: string;
  /** Where its share lies. */
  readonly accountId: string;
  readonly no: number;
  readonly amountFen: string;
  /** What of it has repaid an advance: it is not paid out once more. */
  readonly repaidFen: string;
  readonly state: LessonStateName;
  readonly day: CalendarDay | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly deliveredAt: string | null;
  readonly attendanceNo: string | null;
  readonly decidedBy: LessonDeciderName | null;
  readonly decidedAt: string | null;
  readonly consumedOn: CalendarDay | null;
  /** By which it is paid out to the institution. */
  readonly payoutId: string | null;
  readonly disputeReason: string | null;
  /** Of a lesson in dispute: the last day of the term, which may have passed. */
  readonly rulingDue: CalendarDay | null;
  readonly rulingReason: string | null;
  readonly rulingDocumentNo: string | null;
}

/** Of a lesson that is contracted only. */
export const NOT_GIVEN = {
  repaidFen: '0',
  day: null,
  fromMinute: null,
  toMinute: null,
  deliveredAt: null,
  attendanceNo: null,
  decidedBy: null,
  decidedAt: null,
  consumedOn: null,
  payoutId: null,
  disputeReason: null,
  rulingDue: null,
  rulingReason: null,
  rulingDocumentNo: null,
};

/** Whether a row of `order_lesson` is still owed. */
export const isLeftSql = (lesson: string): string =>
  `${lesson}.state in (${LEFT_STATES.map((state) => `'${state}'`).join(', ')})`;

export const LESSON_DECIDERS = ['GUARDIAN', 'SILENCE', 'RULING', 'REFUND'] as const;
/** Who had the last word on a lesson. */
export type LessonDeciderName = (typeof LESSON_DECIDERS)[number];

const lessonStore = rowStore<LessonRow>('order_lesson', {
  id: 'id',
  orderId: 'order_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  guardianId: 'guardian_id',
  bankCode: 'bank_code',
  accountId: 'account_id',
  no: 'no',
  amountFen: 'amount_fen',
  repaidFen: 'repaid_fen',
  state: 'state',
  day: 'day',
  fromMinute: 'from_minute',
  toMinute: 'to_minute',
  deliveredAt: 'delivered_at',
  attendanceNo: 'attendance_no',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  consumedOn: 'consumed_on',
  payoutId: 'payout_id',
  disputeReason: 'dispute_reason',
  rulingDue: 'ruling_due',
  rulingReason: 'ruling_reason',
  rulingDocumentNo: 'ruling_document_no',
});

const asText = (selected: string): string =>
  selected.replace(/\b(\w+_fen|\w+_on|\w+_day|\w+_due|starts_on|day) as/gu, '$1::text as');

const ORDER = asText(orderStore.selected);
const LESSON = asText(lessonStore.selected);

export const orders = { insert: orderStore.insert, save: orderStore.save };
export const lessons = { insert: lessonStore.insert, save: lessonStore.save };

/** An order with its lessons by number. */
export interface OrderFile {
  readonly order: OrderRow;
  readonly lessons: readonly LessonRow[];
}

/** By order id; the order is locked before its lessons. */
export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<Map<string, OrderFile>> =>
  orderFiles(tx, ids, 'for update');

export const readOrders = (tx: Tx, ids: readonly string[]): Promise<Map<string, OrderFile>> => orderFiles(tx, ids, '');

async function orderFiles(tx: Tx, ids: readonly string[], lock: 'for update' | ''): Promise<Map<string, OrderFile>> {
  const found = await tx.query<OrderRow>(
    `select ${ORDER} from training_order where id = any($1::uuid[]) order by id ${lock}`,
    [ids],
  );
  const theirs = await tx.query<LessonRow>(
    `select ${LESSON} from order_lesson where order_id = any($1::uuid[]) order by order_id, no, id ${lock}`,
    [found.map(({ id }) => id)],
  );
  return new Map(
    found.map((order) => [order.id, { order, lessons: theirs.filter(({ orderId }) => orderId === order.id) }]),
  );
}

/** Of these orders those that are paid. */
export async function paidOrders(tx: Tx, ids: readonly string[]): Promise<Map<string, OrderRow>> {
  const rows = await tx.query<OrderRow>(
    `select ${ORDER} from training_order where id = any($1::uuid[]) and paid_on is not null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The orders of these lessons. */
export async function lockOrdersOf(tx: Tx, lessonIds: readonly string[]): Promise<Map<string, OrderFile>> {
  const found = await tx.query<{ id: string }>(
    'select distinct order_id as id from order_lesson where id = any($1::uuid[])',
    [lessonIds],
  );
  return lockOrders(
    tx,
    found.map(({ id }) => id),
  );
}

export interface AccountOfOrder {
  readonly institutionId: string;
  readonly accountId: string;
  readonly bankCode: string;
  readonly divisionCode: string;
}

/** The account into which the institution's fees are paid. */
export const activeAccounts = (tx: Tx, institutionIds: readonly string[]): Promise<AccountOfOrder[]> =>
  tx.query<AccountOfOrder>(
    `select named.id as "institutionId", a.id as "accountId", a.bank_code as "bankCode", a.division_code as "divisionCode"
     from institution_directory named join institution_directory d on d.root_id = named.root_id
       join lateral (${matchingRowsSql('escrow_account', keysOf('d'))}) a on a.state = 'ACTIVE'
     where not exists (select from escrow_account later where later.replaces_id = a.id) and named.id = any($1::uuid[]) order by a.id`,
    [institutionIds],
  );

/** Of these orders those whose payment's reference is on record of another order. */
export async function takenReferences(
  tx: Tx,
  payments: readonly { readonly orderId: string; readonly bankReference: string }[],
): Promise<ReadonlySet<string>> {
  const named = payments.map(({ orderId, bankReference }) => ({ orderId, reference: bankReference.trim() }));
  // Two orders are two rows: one reference for both, at the same moment, would be seen by neither.
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('order payment ' || reference, 0))
     from (select distinct reference from unnest($1::text[]) as reference order by 1) named`,
    [named.map(({ reference }) => reference)],
  );
  const rows = await tx.query<{ orderId: string }>(
    `select o.id as "orderId"
     from jsonb_to_recordset($1::jsonb) as p("orderId" uuid, reference text) join training_order o on o.id = p."orderId"
     where exists (select from training_order t where t.bank_code = o.bank_code and t.bank_reference = p.reference and t.id <> o.id)`,
    [JSON.stringify(named)],
  );
  return new Set(rows.map(({ orderId }) => orderId));
}

export const standingOf = (order: OrderRow): OrderStanding => ({
  state: order.state,
  lessons: order.lessonCount,
  amount: BigInt(order.amountFen),
  startsOn: order.startsOn,
  firstDay: order.firstDay,
  modelContractId: order.modelContractId,
  signedOn: order.signedOn,
});

export const lessonStandings = (rows: readonly LessonRow[]): OrderLessonStanding[] =>
  rows.map(({ state, amountFen }) => ({ state, amount: BigInt(amountFen) }));

/** The lessons of these days that wait to be paid out, the first consumed first; locked. */
export const lockConsumed = (tx: Tx, days: readonly ConsumedDay[]): Promise<LessonRow[]> =>
  tx.query<LessonRow>(
    `select ${LESSON} from order_lesson where state = 'CONSUMED' and payout_id is null
       and (institution_id, account_id, consumed_on) in (select "institutionId", "accountId", day
         from jsonb_to_recordset($1::jsonb) as d("institutionId" uuid, "accountId" uuid, day date))
     order by id for update`,
    [JSON.stringify(days)],
  );
