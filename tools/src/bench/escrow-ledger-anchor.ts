import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Databases } from './databases.js';

/** The same transfer without anything around it: transfer, two postings, two balances, one outbox row, in one SQL function. */
const ANCHOR = [
  'create schema anchor',
  `create table anchor.account (id bigint primary key, debits bigint not null, credits bigint not null, version bigint not null,
     check (credits - debits >= 0)) with (fillfactor = 60)`,
  `create table anchor.transfer (id uuid primary key, seq bigint generated always as identity, debit bigint not null, credit bigint not null,
     amount bigint not null check (amount > 0), at timestamptz not null default clock_timestamp())`,
  `create table anchor.posting (account bigint not null, version bigint not null, transfer uuid not null, delta bigint not null,
     balance bigint not null, primary key (account, version))`,
  `create table anchor.outbox (seq bigint generated always as identity primary key, id uuid not null, key text not null, payload text not null)`,
  `create function anchor.post(_id uuid, _debit bigint, _credit bigint, _amount bigint) returns void language plpgsql as $$
   declare dv bigint; db bigint; cv bigint; cb bigint;
   begin
     insert into anchor.transfer (id, debit, credit, amount) values (_id, _debit, _credit, _amount);
     perform 1 from anchor.account where id in (_debit, _credit) order by id for update;
     update anchor.account set debits = debits + _amount, version = version + 1 where id = _debit returning version, credits - debits into dv, db;
     update anchor.account set credits = credits + _amount, version = version + 1 where id = _credit returning version, credits - debits into cv, cb;
     insert into anchor.posting values (_debit, dv, _id, -_amount, db), (_credit, cv, _id, _amount, cb);
     insert into anchor.outbox (id, key, payload) values (_id, _debit::text, repeat('x', 434));
   end $$`,
  `insert into anchor.account select n, 0, 1000000000000, 0 from generate_series(0, 99999) n`,
  'vacuum analyze anchor.account',
];

const COPIED = ['ledger_account', 'transfer', 'posting'];

/** The transfer as the ledger writes it: its own rows, with all columns, checks and indexes, in copies of its tables. */
const SAME_ROWS = [
  'create schema same',
  ...COPIED.map((table) => `create table same.${table} (like public.${table} including all)`),
  // A copy takes no fillfactor over.
  'alter table same.ledger_account set (fillfactor = 60)',
  `insert into same.ledger_account (id, escrow_account_id, kind, order_no, credits_fen, division_code, bank_code)
   select id, escrow_account_id, kind, order_no, credits_fen, division_code, bank_code from ledger_account`,
  ...Object.entries({ uniform: ['ORDER', 'PAYABLE', '<>'], hot: ['SUPERVISED_BANK', 'ORDER', '='] }).map(
    ([table, [debit, credit, which]]) => `create table same.${table} as
      select row_number() over (order by random()) as n, d.id as debit, c.id as credit
      from ledger_account d join ledger_account c using (escrow_account_id)
      where d.kind = '${debit}' and c.kind = '${credit}' and escrow_account_id ${which} lpad('0', 32, '0')::uuid`,
  ),
  'create sequence same.transfer_seq',
  `create function same.post(_id uuid, _debit uuid, _credit uuid, _code text) returns void language plpgsql as $$
   declare d same.ledger_account; c same.ledger_account;
   begin
     perform 1 from same.ledger_account where id in (_debit, _credit) order by id for update;
     update same.ledger_account set debits_fen = debits_fen + 1, version = version + 1 where id = _debit returning * into d;
     update same.ledger_account set credits_fen = credits_fen + 1, version = version + 1 where id = _credit returning * into c;
     insert into same.transfer (seq, id, escrow_account_id, debit_account_id, credit_account_id, amount_fen, code, phase, day, cause,
       request_hash, division_code, bank_code)
     values (nextval('same.transfer_seq'), _id, d.escrow_account_id, _debit, _credit, 1, _code, 'SINGLE', '2026-03-02', '测速',
       sha256(uuid_send(_id)), d.division_code, d.bank_code);
     insert into same.posting values (_debit, d.version, _id, 1, d.balance_fen, d.division_code, d.bank_code),
       (_credit, c.version, _id, -1, c.balance_fen, c.division_code, c.bank_code);
     insert into anchor.outbox (id, key, payload) values (_id, _debit::text, repeat('x', 434));
   end $$`,
  ...['uniform', 'hot'].map((table) => `alter table same.${table} add primary key (n)`),
  'vacuum analyze same.ledger_account, same.uniform, same.hot',
];
const sameRows = (table: string, code: string): readonly string[] => [
  '\\set n random(1, 100000)',
  `select same.post(uuidv7(), debit, credit, '${code}') from same.${table} where n = :n;`,
];

const SCRIPTS = {
  uniform: [
    '\\set d random(1, 99999)',
    '\\set c random(1, 99999)',
    'select anchor.post(gen_random_uuid(), :d, case when :c = :d then 0 else :c end, 1);',
  ],
  hot: ['\\set d random(1, 99999)', 'select anchor.post(gen_random_uuid(), :d, 0, 1);'],
  'same-uniform': sameRows('uniform', 'CONSUMPTION'),
  'same-hot': sameRows('hot', 'COLLECTION'),
};
const CONNECTIONS = '16';

export async function makeAnchor(databases: Databases): Promise<void> {
  for (const sql of [...ANCHOR, ...SAME_ROWS]) await databases.query('finance', sql);
}

interface AnchorPlace {
  readonly url: string;
  readonly dataDir: string;
  readonly seconds: number;
}

/** Transfers a second by pgbench. */
export const pgbench = (kind: keyof typeof SCRIPTS, place: AnchorPlace): Promise<number> =>
  pgbenchRate(kind, SCRIPTS[kind], place);

/** Transactions of a script a second by pgbench (PostgreSQL's own client, on the path). */
export async function pgbenchRate(
  name: string,
  lines: readonly string[],
  { url, dataDir, seconds }: AnchorPlace,
): Promise<number> {
  const folder = join(dataDir, 'pgbench');
  mkdirSync(folder, { recursive: true });
  const script = join(folder, `${name}.sql`);
  writeFileSync(script, `${lines.join('\n')}\n`);
  const args = ['-n', '-M', 'prepared', '-f', script, '-c', CONNECTIONS, '-j', '2', '-T', String(seconds), url];
  const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await new Promise<void>((done, failed) => {
    child.once('error', (fault) => failed(new Error(`pgbench is needed for this section: ${fault.message}`)));
    child.once('close', () => done());
  });
  const rate = /tps = ([\d.]+)/.exec(said)?.[1];
  if (!rate) throw new Error(`pgbench said: ${said}`);
  return Number(rate);
}
