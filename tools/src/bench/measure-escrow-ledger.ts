import type { RunningService } from '@lianguan/service-kit';
import type { Databases } from './databases.js';
import { escrowAccountsSql } from './escrow-accounts.js';
import { makeAnchor, pgbench } from './escrow-ledger-anchor.js';
import { driveGraph } from './escrow-ledger-graphql.js';
import { drive, moveCommand, type Load, type Rate } from './escrow-ledger-load.js';
import { percentAbove, rounded, type Section } from './figures.js';
import { withFinance } from './finance-alone.js';

type Say = (line: string) => void;

const INSTITUTIONS = 1_000;
const ORDERS = 100;
const HOT_ORDERS = 100_000;
const CALLERS = 128;
const SECONDS = 8;
const ALONE = 16;

const ACCOUNTS = escrowAccountsSql(INSTITUTIONS + 1);

/** Escrow accounts with many small ledgers, and one with a big one; each order holds enough to be consumed for long. */
const FILL = [
  ACCOUNTS,
  `insert into ledger_account (id, escrow_account_id, kind, order_no, credits_fen, division_code, bank_code)
   select gen_random_uuid(), lpad(n::text, 32, '0')::uuid, kind, order_no, case kind when 'ORDER' then 1000000000 else 0 end, '341203', 'DEMO01'
   from generate_series(0, ${INSTITUTIONS}) n, lateral (
     select 'SUPERVISED_BANK' as kind, '' as order_no union all select 'PAYABLE', ''
     union all select 'ORDER', o::text from generate_series(1, case n when 0 then ${HOT_ORDERS} else ${ORDERS} end) o) a`,
  'vacuum analyze escrow_account, ledger_account',
];

const random = (below: number): number => Math.floor(Math.random() * below);
const accountOf = (number: number): string =>
  String(number)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const uniform = (): ReturnType<Load['next']> => ({
  code: 'CONSUMPTION',
  escrowAccountId: accountOf(1 + random(INSTITUTIONS)),
  orderNo: String(1 + random(ORDERS)),
  amount: 1n,
});
const hot = (): ReturnType<Load['next']> => ({
  code: 'COLLECTION',
  escrowAccountId: accountOf(0),
  orderNo: String(1 + random(HOT_ORDERS)),
  amount: 1n,
});

interface Measured {
  /** With the bare rows, and with the ledger's own. */
  readonly pgbench: Readonly<Record<'uniform' | 'hot' | 'sameUniform' | 'sameHot', number>>;
  readonly uniform: Rate;
  readonly hot: Rate;
  readonly alone: Rate;
  readonly unchained: { readonly uniform: Rate; readonly hot: Rate };
}

/** The escrow ledger through its command, beside pgbench with the bare transfer, on one server in one run. */
export async function measureEscrowLedger(say: Say): Promise<Section> {
  const measured = await withFinance(say, ({ service, databases, url, dataDir }) =>
    run({ service, databases, anchor: { url, dataDir, seconds: SECONDS }, say }),
  );
  const accountId = () => accountOf(1 + random(INSTITUTIONS));
  const graph = await driveGraph({ callers: CALLERS, seconds: SECONDS, accounts: ACCOUNTS, accountId });
  say(`escrow-ledger: through GraphQL: ${rounded(graph.perSecond)} transfers/s, p99 ${rounded(graph.p99Ms)} ms`);
  return section({ ...measured, graph });
}

interface Place {
  readonly service: RunningService;
  readonly databases: Databases;
  readonly anchor: Parameters<typeof pgbench>[1];
  readonly say: Say;
}

async function run({ service, databases, anchor, say }: Place): Promise<Measured> {
  for (const sql of FILL) await databases.query('finance', sql);
  await makeAnchor(databases);
  const move = await moveCommand();
  const measure = async (what: string, load: Omit<Load, 'seconds'>): Promise<Rate> => {
    const rate = await drive(service, move, { ...load, seconds: SECONDS });
    say(`escrow-ledger: ${what}: ${rounded(rate.perSecond)} transfers/s, p99 ${rounded(rate.p99Ms)} ms`);
    return rate;
  };
  const together = { callers: CALLERS, together: true };
  const bare = {
    uniform: await pgbench('uniform', anchor),
    hot: await pgbench('hot', anchor),
    sameUniform: await pgbench('same-uniform', anchor),
    sameHot: await pgbench('same-hot', anchor),
  };
  say(`escrow-ledger: pgbench: ${Object.values(bare).map(rounded).join(', ')} transfers/s`);
  const chained = {
    uniform: await measure('uniform', { ...together, next: uniform }),
    hot: await measure('hot', { ...together, next: hot }),
  };
  const alone = await measure('one by one', { callers: ALONE, together: false, next: uniform });
  await unchain(databases);
  const unchained = {
    uniform: await measure('uniform, without the hash', { ...together, next: uniform }),
    hot: await measure('hot, without the hash', { ...together, next: hot }),
  };
  return { pgbench: bare, ...chained, alone, unchained };
}

/** The same function with a random number in the place of the hash. */
async function unchain(databases: Databases): Promise<void> {
  const [given] = await databases.query<{ text: string }>(
    'finance',
    `select pg_get_functiondef('enter_transfers'::regproc) as text`,
  );
  const text = given!.text.replace(/sealed\.hash := sha256\([^;]*;/, `sealed.hash := uuid_send(gen_random_uuid());`);
  if (!text.includes('gen_random_uuid()')) throw new Error('the hash of enter_transfers was not found');
  await databases.query('finance', text);
}

function section({
  pgbench: bare,
  uniform: even,
  hot: one,
  alone,
  unchained,
  graph,
}: Measured & { readonly graph: Rate }): Section {
  const cost = (without: Rate, chained: Rate): number => percentAbove(without.perSecond, chained.perSecond);
  const row = (what: string, { perSecond, p50Ms, p99Ms, firstRssMb, lastRssMb }: Rate) => [
    what,
    ...[perSecond, p50Ms, p99Ms, firstRssMb, lastRssMb].map(rounded),
  ];
  return {
    name: 'escrow-ledger',
    title: 'Transfers of the escrow ledger',
    how: [
      `Finance in this process on a database of its own; ${CALLERS} callers, each with its next act when the last is committed, through \`queueCommand\`, ${SECONDS} s after a warm-up. Each act has its idempotency key, its audit row, its transfer, two postings and its place in the hash chain.`,
      `Uniform: consumption over ${INSTITUTIONS * ORDERS} orders of ${INSTITUTIONS} escrow accounts. Hot: collections of ${HOT_ORDERS} orders into one.`,
      'Beside it pgbench, 16 connections, with the bare transfer as one SQL function (transfer, two postings, two balances, an outbox row; no audit, no key, no chain) over 100000 accounts, on the same server.',
      "With the ledger's own rows: the same function, with all columns, checks and indexes that a transfer has here, in copies of its tables and over the same accounts; still no audit, no key, no chain, no rules.",
      `Through GraphQL: a whole system on the same machine, ${CALLERS} callers at its gateway, each with \`recordOpeningBalance\`, which opens an order's account and books its first transfer, in ${INSTITUTIONS} escrow accounts.`,
      "Memory is the resident one of the ledger's process, the lowest in the first and in the last tenth of the time: of this process, callers included, or of finance behind the gateway.",
    ],
    figures: [
      { what: 'uniform, against pgbench', value: even.perSecond / bare.uniform, unit: 'times', atLeast: 1.8 },
      { what: 'hot, against pgbench', value: one.perSecond / bare.hot, unit: 'times', atLeast: 8 },
      {
        what: "uniform, against pgbench with the ledger's own rows",
        value: even.perSecond / bare.sameUniform,
        unit: 'times',
      },
      { what: "hot, against pgbench with the ledger's own rows", value: one.perSecond / bare.sameHot, unit: 'times' },
      { what: 'uniform, against one by one', value: even.perSecond / alone.perSecond, unit: 'times' },
      { what: 'cost of the chain, uniform', value: cost(unchained.uniform, even), unit: '%', atMost: 10 },
      { what: 'cost of the chain, hot', value: cost(unchained.hot, one), unit: '%', atMost: 10 },
    ],
    tables: [
      {
        title: 'Transfers a second',
        head: ['way', 'transfers/s', 'p50 ms', 'p99 ms', 'MB, first tenth', 'MB, last tenth'],
        rows: [
          ['pgbench, uniform', rounded(bare.uniform), '', '', '', ''],
          ['pgbench, hot', rounded(bare.hot), '', '', '', ''],
          ["pgbench with the ledger's own rows, uniform", rounded(bare.sameUniform), '', '', '', ''],
          ["pgbench with the ledger's own rows, hot", rounded(bare.sameHot), '', '', '', ''],
          row('uniform', even),
          row('hot', one),
          row(`one by one, ${ALONE} callers`, alone),
          row('uniform, without the hash', unchained.uniform),
          row('hot, without the hash', unchained.hot),
          row('through GraphQL, uniform', graph),
        ],
      },
    ],
  };
}
