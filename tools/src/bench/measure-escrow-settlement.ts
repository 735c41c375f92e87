import { escrowAccountsSql } from './escrow-accounts.js';
import { pgbenchRate } from './escrow-ledger-anchor.js';
import { rounded, timed, until, type Section } from './figures.js';
import { withFinance, type FinanceAlone } from './finance-alone.js';
import { MEMORY_HOW, memoryFigures, tenthsOf, tenthsTable, watched, type Tenth } from './import-tenths.js';
import { probeSelf } from './live-memory.js';

const INSTITUTIONS = 1_000;
const LESSONS = 1_000_000;
/** Of another day, for the comparison. */
const SINGLE_LESSONS = 100_000;
const SECONDS = 8;
const FLAT_PERCENT = 10;
const LIMIT_MS = 600_000;

const uuid = (number: string): string => `lpad((${number})::text, 32, '0')::uuid`;
const consumed = (from: number, count: number, daysAgo: number): string =>
  `insert into order_lesson (id, order_id, institution_id, division_code, guardian_id, bank_code, account_id, no, amount_fen, state, day, from_minute,
     consumed_on)
   select ${uuid('n')}, o, o, '341203', 'measured', 'DEMO01', o, n, 3300, 'CONSUMED', current_date - ${daysAgo}, n, current_date - ${daysAgo}
   from generate_series(${from + 1}, ${from + count}) n, lateral (select ${uuid(`(n - 1) * ${INSTITUTIONS}::bigint / ${count} % ${INSTITUTIONS}`)} as o) of_order`;

/** Institutions with an order each, their lessons consumed yesterday; what they are worth is owed, and in the bank. */
const FILL = [
  escrowAccountsSql(INSTITUTIONS, 'current_date'),
  `insert into ledger_account (id, escrow_account_id, kind, debits_fen, credits_fen, division_code, bank_code)
   select gen_random_uuid(), a.id, kind, case kind when 'PAYABLE' then 0 else 1000000000000 end,
     case kind when 'PAYABLE' then 1000000000000 else 0 end, '341203', 'DEMO01'
   from escrow_account a, unnest(array['PAYABLE', 'SUPERVISED_BANK']) kind`,
  `insert into training_order (id, institution_id, division_code, course_id, course_title, guardian_id, lesson_count, amount_fen, starts_on, first_day,
     last_day, posted_price_id, model_contract_id, state, offered_on, account_id, bank_code)
   select id, id, '341203', id, '示例', 'measured', 1000, 3300000, current_date, current_date, current_date, id, id, 'RUNNING', current_date, id, 'DEMO01'
   from escrow_account`,
  consumed(0, LESSONS, 1),
  consumed(LESSONS, SINGLE_LESSONS, 2),
  // Each lesson by itself: it is marked, its worth reserved in both accounts, and a transfer entered, in one SQL function.
  'create schema anchor',
  `create table anchor.transfer (id uuid primary key, seq bigint generated always as identity, debit uuid not null, credit uuid not null,
     amount bigint not null, at timestamptz not null default clock_timestamp())`,
  `create function anchor.settle(number bigint) returns void language plpgsql as $$
   declare worth bigint; account uuid; owed uuid; bank uuid; payout uuid := gen_random_uuid();
   begin
     update order_lesson set payout_id = payout where id = ${uuid('number')} and payout_id is null
       returning amount_fen, account_id into worth, account;
     if not found then return; end if;
     update ledger_account set debits_pending_fen = debits_pending_fen + worth
       where escrow_account_id = account and kind = 'PAYABLE' and order_no = '' returning id into owed;
     update ledger_account set credits_pending_fen = credits_pending_fen + worth
       where escrow_account_id = account and kind = 'SUPERVISED_BANK' and order_no = '' returning id into bank;
     insert into anchor.transfer (id, debit, credit, amount) values (payout, owed, bank, worth);
   end $$`,
  `create sequence anchor.number start ${LESSONS + 1}`,
  'vacuum analyze order_lesson, ledger_account, escrow_account, training_order',
];

const BEGIN = `insert into deadline (name, subject_id, due)
  select 'escrow.release', concat_ws(' ', id, id, current_date - 1), date_trunc('second', now()) from escrow_account`;

interface Measured {
  readonly seconds: number;
  readonly tenths: readonly Tenth[];
  readonly onePerSecond: number;
}

/** 日终结算: what the lessons of a day are worth is ordered for all institutions, by the job that their deadlines begin. */
export const measureEscrowSettlement = (say: (line: string) => void): Promise<Section> =>
  withFinance(say, async (finance) => {
    const { databases, url, dataDir } = finance;
    for (const sql of FILL) await databases.query('finance', sql);
    const one = await timed(() =>
      pgbenchRate('settle', [`select anchor.settle(nextval('anchor.number'));`], { url, dataDir, seconds: SECONDS }),
    );
    say(`escrow-settlement: one by one ${rounded(one.result)} lessons/s`);
    await databases.query('finance', 'vacuum analyze order_lesson, ledger_account');
    const { seconds, result: tenths } = await timed(() => settle(finance));
    say(`escrow-settlement: ${LESSONS} lessons in ${rounded(seconds)} s`);
    return section({ seconds, tenths, onePerSecond: one.result });
  });

async function settle({ databases, service }: FinanceAlone): Promise<Tenth[]> {
  const { samples } = await watched(probeSelf(), INSTITUTIONS, async (look) => {
    const over = async (): Promise<true | undefined> => {
      const done = await ordered(databases);
      await look(done);
      return done === INSTITUTIONS ? true : undefined;
    };
    await databases.query('finance', BEGIN);
    service.runtime.deadlineSignal.wake();
    await until('the settlement', over, { limitMs: LIMIT_MS, everyMs: 100 });
  });
  const [row] = await databases.query<{ owed: boolean }>(
    'finance',
    `select bool_and(p.amount_fen = l.worth and p.lesson_count = l.count) as owed
     from next_day_transfer p join lateral (select sum(amount_fen) as worth, count(*) as count from order_lesson
       where payout_id = p.id) l on true`,
  );
  if (!row?.owed) throw new Error('payouts are not worth the lessons under them');
  return tenthsOf(samples, INSTITUTIONS);
}

async function ordered(databases: FinanceAlone['databases']): Promise<number> {
  const [row] = await databases.query<{ count: number }>(
    'finance',
    'select count(*)::int as count from next_day_transfer',
  );
  return row!.count;
}

const section = ({ seconds, tenths, onePerSecond }: Measured): Section => ({
  name: 'escrow-settlement',
  title: 'Day-end settlement',
  how: [
    `Finance in this process on a database of its own: ${LESSONS} lessons of ${INSTITUTIONS} institutions, consumed the day before; those of an institution lie together. Their deadlines fall due; measured until the last institution's payout is ordered, with the transfer, the lessons under it, the deadline of the bank's answer and the audit row.`,
    `One by one: pgbench, 16 connections, a lesson a transaction by one SQL function (the lesson marked, its worth reserved in two accounts, a transfer; no audit, no chain), ${SECONDS} s, on the same server.`,
    `${MEMORY_HOW} Here it is the measuring process's, and a row is a lesson.`,
  ],
  figures: [
    { what: `settlement of ${LESSONS} lessons`, value: seconds, unit: 's', atMost: 25 },
    { what: 'settlement, against one by one', value: LESSONS / seconds / onePerSecond, unit: 'times', atLeast: 8 },
    ...memoryFigures(tenths, { rows: LESSONS, atMost: FLAT_PERCENT }),
  ],
  tables: [
    {
      title: 'Lessons a second',
      head: ['way', 'lessons/s'],
      rows: [
        ['one by one', rounded(onePerSecond)],
        ['settlement', rounded(LESSONS / seconds)],
      ],
    },
    tenthsTable('Tenths of the settlement', tenths),
  ],
});
