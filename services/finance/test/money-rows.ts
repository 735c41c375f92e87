import type { TestService } from '@lianguan/testing';
import { keyOf, type MoneyBook } from './money-model.js';

/** One account's money in words, the same for model and service. */
export interface Snapshot {
  readonly ledger: readonly string[];
  readonly orders: readonly string[];
  readonly rows: readonly string[];
  readonly deadlines: readonly string[];
  readonly breaks: readonly string[];
}

/** Ids by the places that the model knows rows by. */
export interface Ids {
  readonly orders: readonly string[];
  readonly lessons: readonly (readonly string[])[];
  readonly refunds: readonly string[];
  readonly advances: readonly string[];
  readonly payouts: readonly string[];
  readonly payments: readonly string[];
  readonly masses: readonly string[];
  readonly breaks: readonly string[];
  /** The newest transfer that is booked for an order's payment, a lesson, a payout or a refund's payment (its rest has the same cause), by the row's id. */
  readonly booked: ReadonlyMap<string, string>;
  /** What a deadline is about, by its key. */
  readonly subjects: ReadonlyMap<string, string>;
}

interface Row {
  readonly id: string;
  readonly [column: string]: string;
}

const list = (columns: string, from: string, order = 'id'): string =>
  `(select coalesce(json_agg(r order by r.at), '[]') from (select ${columns}, row_number() over (order by ${order}) as at from ${from}) r)`;

const DEADLINES = [
  'lesson.autoConfirm',
  'lesson.disputeRuling',
  'escrow.release',
  'nextDayTransfer.answer',
  'costAdvance.answer',
  'costAdvance.claim',
  'escrowTransfer.expire',
  'refund.open',
  'refund.quote',
  'refund.institutionSilence',
  'refund.mediation',
  'refund.order',
  'refund.payment',
  'massRefund.pay',
];

// $1 the account, $2 the institution.
const MONEY = `select ${[
  `${list(`id, kind, order_no, balance_fen::text as balance, (case when kind in ('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK') then credits_pending_fen else debits_pending_fen end)::text as reserved`, 'ledger_account where escrow_account_id = $1')} as ledger`,
  `${list('id, state', 'training_order where institution_id = $2')} as orders`,
  `${list(`id, order_id, no::text, state, amount_fen::text as amount, repaid_fen::text as repaid, coalesce(consumed_on::text, '') as consumed`, 'order_lesson where account_id = $1', 'order_id, no, id')} as lessons`,
  `${list('id, consumed_on::text as day, amount_fen::text as amount, state', 'next_day_transfer where account_id = $1')} as payouts`,
  `${list('id, amount_fen::text as amount, repaid_fen::text as repaid, state', 'cost_advance where account_id = $1')} as advances`,
  `${list('id, order_id, origin, state, principal_fen::text as principal, interest_fen::text as interest', 'refund where account_id = $1')} as refunds`,
  `${list(`id, amount_fen::text as amount, case when state in ('WAITING', 'BATCHED') then 'OPEN' else state end as state`, 'payment_instruction where account_id = $1', 'seq')} as payments`,
  `${list('id, state', 'mass_refund where account_id = $1')} as masses`,
  `${list(`c.id, c.mass_refund_id as mass, c.order_no, concat_ws(' ', claimed_fen, account_fen, deposit_fen, late_fen, ordered_fen) as shares`, 'mass_refund_claim c join mass_refund m on m.id = c.mass_refund_id where m.account_id = $1', 'c.mass_refund_id, c.order_no')} as claims`,
  `${list(`'' as id, name, subject_id as subject, due`, `deadline where refused is null and name in ('${DEADLINES.join(`','`)}')`, 'name, subject_id')} as deadlines`,
  `${list('id, cause', `transfer where escrow_account_id = $1 and phase in ('SINGLE', 'POST') and code in ('COLLECTION', 'CONSUMPTION', 'PAYOUT', 'REFUND_PAYMENT')`, `code = 'REFUND_PAYMENT', seq`)} as booked`,
  `${list(`id, state, coalesce(outcome, '') as outcome, (booked_transfer_id is not null)::text as booked`, `bank_break where account_id = $1 and kind = 'PAYMENT_ANSWER_DIFFERS'`)} as breaks`,
].join(', ')}`;

type Tables = Readonly<
  Record<
    | 'ledger'
    | 'orders'
    | 'lessons'
    | 'payouts'
    | 'advances'
    | 'refunds'
    | 'payments'
    | 'masses'
    | 'claims'
    | 'booked'
    | 'deadlines'
    | 'breaks',
    readonly Row[]
  >
>;

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

/** The account's rows. Of deadlines those that its own rows have. */
export async function readMoney(
  { runtime }: TestService,
  accountId: string,
  institutionId: string,
): Promise<{ readonly snapshot: Snapshot; readonly ids: Ids }> {
  const { caller } = runtime.systemOperation();
  const [money] = await runtime.inTransaction(caller, (tx) => tx.query<Tables>(MONEY, [accountId, institutionId]));
  const { ledger, orders, lessons, payouts, advances, refunds, payments, masses, claims, booked, deadlines, breaks } =
    money!;
  const orderAt = new Map(orders.map(({ id }, at) => [id, at]));
  const lessonsOf = orders.map(({ id }) => lessons.filter((lesson) => lesson['order_id'] === id));
  const seqs = lessonsOf.map((rows) => idsOf(rows).sort());
  const keys = new Map<string, string>();
  const name = (names: readonly string[], rows: readonly Row[], of = (at: number): (string | number)[] => [at]) =>
    rows.forEach(({ id }, at) => names.forEach((one) => keys.set(`${one} ${id}`, keyOf(one, ...of(at)))));
  name(['refund.open', 'refund.quote'], orders);
  name(['lesson.autoConfirm', 'lesson.disputeRuling'], lessons, (at) => {
    const order = orderAt.get(lessons[at]!['order_id']!)!;
    return [order, seqs[order]!.indexOf(lessons[at]!.id)];
  });
  name(['nextDayTransfer.answer'], payouts);
  name(['costAdvance.answer', 'costAdvance.claim'], advances);
  name(['escrowTransfer.expire'], payments);
  name(['refund.institutionSilence', 'refund.mediation', 'refund.order', 'refund.payment'], refunds);
  const massAt = new Map(masses.map(({ id }, at) => [id, at]));
  name(['massRefund.pay'], claims, (at) => [massAt.get(claims[at]!['mass']!)!, orderAt.get(claims[at]!['order_no']!)!]);
  const subjects = new Map<string, string>();
  const waiting = deadlines.flatMap(({ name: one, subject = '', due = '' }) => {
    const [institution, , day] = subject.split(' ');
    const key =
      one === 'escrow.release' && institution === institutionId ? keyOf(one, day!) : keys.get(`${one} ${subject}`);
    if (!key) return [];
    subjects.set(key, subject);
    return [`${key} ${new Date(due).toISOString()}`];
  });
  const named = (order: string) => (order === '' ? '' : String(orderAt.get(order)));
  return {
    snapshot: {
      ledger: ledger
        .filter(({ balance, reserved }) => balance !== '0' || reserved !== '0')
        .map((row) => `${row['kind']} ${named(row['order_no']!)} ${row['balance']} ${row['reserved']}`)
        .sort(),
      orders: orders.map(({ state }, at) =>
        [
          state,
          ...lessonsOf[at]!.map((row) =>
            ['no', 'state', 'amount', 'repaid', 'consumed'].map((one) => row[one]).join(' '),
          ),
        ].join('; '),
      ),
      rows: [
        ...payouts.map((row) => `payout ${row['day']} ${row['amount']} ${row['state']}`),
        ...advances.map((row) => `advance ${row['amount']} ${row['repaid']} ${row['state']}`),
        ...refunds.map(
          (row) =>
            `refund ${named(row['order_id']!)} ${row['origin']} ${row['state']} ${row['principal']} ${row['interest']}`,
        ),
        ...payments.map((row) => `payment ${row['amount']} ${row['state']}`),
        ...masses.map(({ id, state }) =>
          [
            `mass ${state}`,
            ...claims.filter(({ mass }) => mass === id).map((row) => `${named(row['order_no']!)} ${row['shares']}`),
          ].join('; '),
        ),
      ],
      deadlines: waiting.sort(),
      breaks: breaks.map((row) => [row['state'], row['outcome'], row['booked']].join(' ')),
    },
    ids: {
      breaks: idsOf(breaks),
      orders: idsOf(orders),
      lessons: lessonsOf.map(idsOf),
      refunds: idsOf(refunds),
      advances: idsOf(advances),
      payouts: idsOf(payouts),
      booked: new Map(booked.map(({ id, cause = '' }) => [cause, id])),
      payments: idsOf(payments),
      masses: idsOf(masses),
      subjects,
    },
  };
}

/** What the model says of it. */
export function snapshotOf(model: MoneyBook): Snapshot {
  const { ledger, orders, payouts, advances, refunds, payments, masses, deadlines, breaks } = model;
  const names = new Set([...ledger.balances.keys(), ...ledger.reserved.keys()]);
  return {
    ledger: [...names]
      .map((name) => `${name} ${ledger.balances.get(name) ?? 0n} ${ledger.reserved.get(name) ?? 0n}`)
      .filter((said) => !said.endsWith(' 0 0'))
      .sort(),
    orders: orders.map(({ state, lessons }) =>
      [
        state,
        ...lessons.map((one) => `${one.no} ${one.state} ${one.amount} ${one.repaid} ${one.consumedOn ?? ''}`),
      ].join('; '),
    ),
    rows: [
      ...payouts.map(({ day, amount, state }) => `payout ${day} ${amount} ${state}`),
      ...advances.map(({ amount, repaid, state }) => `advance ${amount} ${repaid} ${state}`),
      ...refunds.map((one) => `refund ${one.order} ${one.origin} ${one.state} ${one.principal} ${one.interest}`),
      ...payments.map(({ amount, state }) => `payment ${amount} ${state}`),
      ...masses.map(({ state, claims }) =>
        [
          `mass ${state}`,
          ...claims.map(
            (one) => `${one.order} ${one.claimed} ${one.account} ${one.deposit} ${one.late} ${one.ordered}`,
          ),
        ].join('; '),
      ),
    ],
    deadlines: [...deadlines].map(([key, due]) => `${key} ${due.toISOString()}`).sort(),
    breaks: breaks.map(({ state, outcome, isBooked }) => [state, outcome ?? '', isBooked].join(' ')),
  };
}
