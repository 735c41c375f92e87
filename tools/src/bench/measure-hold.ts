import { randomUUID } from 'node:crypto';
import type { GatewayClient } from '../gateway-client.js';
import { withCallers } from './callers.js';
import type { Databases } from './databases.js';
import { percentile, rounded, type Section } from './figures.js';
import { issue, type Office } from './joint-action-acts.js';
import type { LaunchedSystem } from './launched-system.js';
import { officerAt } from './officers.js';

export const HELD = 120;
const CALLERS = 4;
/** Of each institution: more than can be paid before the hold. */
const PAYOUTS = 400;
/** Asked for after the first refusal: none may be paid. */
const AFTER = 3;
const TARGET_MS = 1_000;

/** Payouts that wait for the bank's word, a lesson each, of the institutions in $1 (the action's id and the institution's). */
const FILL = [
  "select set_config('app.system', 'on', false)",
  'create schema bench',
  `create table bench.held as
   select h.action_id, h.institution_id, a.id as account_id, a.division_code, a.bank_code
   from jsonb_to_recordset($1::jsonb) as h(action_id uuid, institution_id uuid)
     join institution_directory d on d.id = h.institution_id join escrow_account a on a.uscc_code = d.uscc_code`,
  `create table bench.payout as
   select account_id, n, gen_random_uuid() as id, gen_random_uuid() as transfer_id from bench.held, generate_series(1, ${PAYOUTS}) n`,
  `insert into ledger_account (id, escrow_account_id, kind, debits_fen, credits_fen, division_code, bank_code)
   select gen_random_uuid(), account_id, kind, case kind when 'PAYABLE' then 0 else 1000000000 end,
     case kind when 'PAYABLE' then 1000000000 else 0 end, division_code, bank_code
   from bench.held, unnest(array['PAYABLE', 'SUPERVISED_BANK']) kind`,
  `select post_transfers((select jsonb_agg(jsonb_build_object('id', p.transfer_id, 'debit', d.id, 'credit', c.id, 'amount', 100, 'code', 'PAYOUT',
     'phase', 'PENDING', 'pending_until', now() + interval '5 days', 'day', current_date, 'cause', p.id, 'request_hash', '00'))
   from bench.payout p join ledger_account d on d.escrow_account_id = p.account_id and d.kind = 'PAYABLE'
     join ledger_account c on c.escrow_account_id = p.account_id and c.kind = 'SUPERVISED_BANK'), 'bench', 'SYSTEM', now()::text)`,
  `insert into training_order (id, institution_id, division_code, course_id, course_title, guardian_id, lesson_count, amount_fen, starts_on, first_day,
     last_day, posted_price_id, model_contract_id, state, offered_on, account_id, bank_code)
   select account_id, institution_id, division_code, account_id, '测量', 'measured', ${PAYOUTS}, 40000, current_date, current_date, current_date,
     account_id, account_id, 'RUNNING', current_date, account_id, bank_code from bench.held`,
  `insert into next_day_transfer (id, institution_id, account_id, consumed_on, lesson_count, amount_fen, state, transfer_id, ordered_on, answer_due,
     division_code, bank_code)
   select p.id, h.institution_id, p.account_id, current_date - 1, 1, 100, 'ORDERED', p.transfer_id, current_date, now() + interval '5 days',
     h.division_code, h.bank_code from bench.payout p join bench.held h using (account_id)`,
  `insert into order_lesson (id, order_id, institution_id, division_code, guardian_id, bank_code, account_id, no, amount_fen, state, consumed_on,
     payout_id)
   select gen_random_uuid(), h.account_id, h.institution_id, h.division_code, 'measured', h.bank_code, h.account_id, p.n, 100, 'CONSUMED',
     current_date - 1, p.id from bench.payout p join bench.held h using (account_id)`,
];

interface Scene {
  readonly system: LaunchedSystem;
  readonly office: Office;
  readonly databases: Databases;
  say(line: string): void;
}

interface Held {
  readonly paid: number;
  readonly delayMs: number;
  /** Paid after a refusal. */
  readonly late: number;
}

/** While the bank reports payouts of an institution as paid, one after the other, the lead issues a joint action that holds its account. */
export async function measureHold(
  scene: Scene,
  { ids, over }: { ids: readonly string[]; over: string },
): Promise<Section> {
  const payouts = await filled(scene.databases, ids);
  const bank = officerAt(scene.system, 'bank');
  const held: Held[] = [];
  await withCallers(
    CALLERS,
    ids,
    async (id) => void held.push(await holdOne(scene.office, bank, { id, payouts: payouts.get(id)! })),
  );
  const delays = held.map(({ delayMs }) => delayMs);
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentile(delays, share)) as [number, number, number];
  scene.say(`hold over ${over}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, slowest ${rounded(most)} ms`);
  const sum = (of: (one: Held) => number): number => held.reduce((total, one) => total + of(one), 0);
  return {
    name: 'hold',
    title: `From a hold to the first payout refused, over ${over}`,
    how: [
      `${ids.length} made institutions, each with ${PAYOUTS} next-day transfers that wait for the bank's word, written by SQL. The bank reports them as paid through the gateway, one after the other without a pause (\`recordNextDayTransfer\`), while the office's lead issues a joint action with PAYMENT_HOLD, STOP_ENROLMENT, KEEP_ORDER and PUBLISH on the institution; ${CALLERS} institutions at once.`,
      'From the call of `issueJointAction`, so before its commit and before the hold is published, to the answer of the first payout that is refused with TRANSFER_HELD: the issue, relay, bus, the hold in finance and the bank’s own request are in it.',
      `Then ${AFTER} further payouts: those that are paid all the same are counted.`,
    ],
    figures: [
      { what: 'hold to payout refused, p50', value: p50, unit: 'ms' },
      { what: 'hold to payout refused, p99', value: p99, unit: 'ms', atMost: TARGET_MS },
      { what: 'hold to payout refused, slowest', value: most, unit: 'ms' },
      { what: 'payouts paid before it, an institution', value: sum(({ paid }) => paid) / held.length, unit: '' },
      { what: 'payouts paid after a refusal', value: sum(({ late }) => late), unit: '', atMost: 0 },
    ],
    tables: [],
  };
}

/** By action: the payouts of its institution. */
async function filled(databases: Databases, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const actions = await databases.query<{ action_id: string; institution_id: string }>(
    'joint_enforcement',
    'select id as action_id, institution_id from joint_action where id = any($1::uuid[])',
    [ids],
  );
  for (const sql of FILL) await databases.query('finance', sql, sql.includes('$1') ? [JSON.stringify(actions)] : []);
  const rows = await databases.query<{ id: string; payouts: string[] }>(
    'finance',
    `select h.action_id as id, array_agg(p.id::text order by p.n) as payouts from bench.held h join bench.payout p using (account_id) group by 1`,
  );
  if (rows.length !== ids.length) throw new Error(`${rows.length} of ${ids.length} institutions have an account`);
  return new Map(rows.map(({ id, payouts }) => [id, payouts]));
}

async function holdOne(
  office: Office,
  bank: GatewayClient,
  { id, payouts }: { readonly id: string; readonly payouts: readonly string[] },
): Promise<Held> {
  const first = payouts[0]!;
  if ((await pay(bank, first)) !== null) throw new Error('a payout is refused before there is a hold');
  const from = performance.now();
  const issued = issue(office, id);
  let paid = 1;
  for (; paid < payouts.length - AFTER; paid += 1) {
    const refusal = await pay(bank, payouts[paid]!);
    if (refusal === 'TRANSFER_HELD') break;
    if (refusal !== null) throw new Error(`a payout is refused with ${refusal}`);
  }
  const delayMs = performance.now() - from;
  await issued;
  const after: (string | null)[] = [];
  for (const payout of payouts.slice(-AFTER)) after.push(await pay(bank, payout));
  return { paid, delayMs, late: after.filter((refusal) => refusal === null).length };
}

/** Null where it is paid. */
async function pay(bank: GatewayClient, transferId: string): Promise<string | null> {
  const input = { idempotencyKey: randomUUID(), transferId, paid: true, bankReference: transferId, reason: '' };
  const { act } = await bank.graphql<{ act: { ok: boolean; refusal: { code: string } | null } }>(
    'mutation ($input: RecordNextDayTransferInput!) { act: recordNextDayTransfer(input: $input) { ok refusal { code } } }',
    { input },
  );
  return act.ok ? null : (act.refusal?.code ?? 'UNKNOWN');
}
