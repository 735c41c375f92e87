import { matchByCode } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import type { Facts, Tx } from '@lianguan/service-kit';
import { enterBreaks, settleBreaks, type FoundBreak, type Repaired } from '../bank-break/index.js';
import type { EscrowAccountFact } from '../escrow-account/index.js';
import {
  computedClosing,
  isGap,
  standingOf,
  twinKey,
  type Slip,
  type Statement,
  type StatementEntry,
} from './statement.rules.js';

export interface KnownAccount extends EscrowAccountFact {
  readonly accountNo: string;
  readonly bankCode: string;
  readonly divisionCode: string;
  readonly balanceAsOf: CalendarDay;
  readonly institutionIds: readonly string[];
}

/** What is known of the accounts that slips are about; acts of one set see each other's through it. */
export interface Books {
  readonly accounts: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly current: Map<string, KnownAccount>;
  readonly statements: Map<string, Statement>;
  readonly entries: Map<string, StatementEntry>;
  readonly twins: Map<string, string>;
}

export const inAccount = (accountId: string, key: string): string => `${accountId}/${key}`;

/** Locks the accounts of the slips in one order, so that two files about one account wait for each other. */
export async function loadBooks(tx: Tx, slips: readonly Slip[]): Promise<Books> {
  const accounts = await lockAccounts(tx, slips);
  const ids = accounts.map(({ id }) => id);
  const statements = await knownStatements(tx, ids, slips);
  const entries = await knownEntries(tx, ids, slips);
  const byNo = new Map<string, KnownAccount[]>();
  for (const account of accounts) byNo.set(account.accountNo, [...(byNo.get(account.accountNo) ?? []), account]);
  return {
    accounts: byNo,
    current: new Map(accounts.map((account) => [account.id, account])),
    statements: new Map(
      statements.map(({ accountId, statementNo, ...row }) => [inAccount(accountId, statementNo), row]),
    ),
    entries: new Map(entries.map(({ accountId, ...entry }) => [inAccount(accountId, entry.entryRef), entry])),
    twins: new Map(
      entries.flatMap(({ accountId, ...entry }) => {
        const key = twinKey(entry);
        return key === null ? [] : [[inAccount(accountId, key), entry.entryRef]];
      }),
    ),
  };
}

async function lockAccounts(tx: Tx, slips: readonly Slip[]): Promise<KnownAccount[]> {
  const rows = await tx.query<Omit<KnownAccount, 'institutionIds'> & { usccCode: string | null; name: string }>(
    `select id, version, state, mode, account_no as "accountNo", bank_code as "bankCode", division_code as "divisionCode",
       balance_as_of::text as "balanceAsOf", uscc_code as "usccCode", name
     from escrow_account where account_no = any($1::text[]) order by id for update`,
    [[...new Set(slips.map(({ accountNo }) => accountNo))]],
  );
  const matched = await matchByCode(tx, rows);
  return rows.map((row, index) => ({ ...row, institutionIds: matched[index]! }));
}

async function knownStatements(tx: Tx, accountIds: readonly string[], slips: readonly Slip[]) {
  const rows = await tx.query<
    Omit<Statement, 'opening' | 'closing' | 'recordedSum'> & {
      accountId: string;
      statementNo: string;
      opening: string;
      closing: string;
      recordedSum: string;
    }
  >(
    `select id, account_id as "accountId", statement_no as "statementNo", from_day::text as "fromDay", to_day::text as "toDay",
       opening_fen as opening, closing_fen as closing, entry_count as "entryCount", recorded_count as "recordedCount",
       recorded_fen as "recordedSum"
     from bank_statement where account_id = any($1::uuid[]) and statement_no = any($2::text[])`,
    [accountIds, [...new Set(slips.map(({ statementNo }) => statementNo))]],
  );
  return rows.map((row) => ({
    ...row,
    opening: BigInt(row.opening),
    closing: BigInt(row.closing),
    recordedSum: BigInt(row.recordedSum),
  }));
}

async function knownEntries(tx: Tx, accountIds: readonly string[], slips: readonly Slip[]) {
  const given = slips.flatMap(({ entries }) => entries);
  if (given.length === 0) return [];
  const rows = await tx.query<Omit<StatementEntry, 'amount'> & { accountId: string; amount: string }>(
    `select account_id as "accountId", entry_ref as "entryRef", value_day::text as "valueDay", amount_fen as amount, direction,
       end_to_end_ref as "endToEndRef", counterparty_kind as "counterpartyKind", counterparty_name as "counterpartyName",
       counterparty_account as "counterpartyAccount"
     from bank_entry where account_id = any($1::uuid[]) and (entry_ref = any($2::text[]) or end_to_end_ref = any($3::text[]))`,
    [
      accountIds,
      given.map(({ entryRef }) => entryRef),
      given.flatMap(({ endToEndRef }) => (endToEndRef === null ? [] : [endToEndRef])),
    ],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** Rows to be written for one accepted slip. */
export interface FiledSlip {
  readonly account: KnownAccount;
  readonly statementNo: string;
  readonly statement: Statement;
  readonly entries: readonly StatementEntry[];
  readonly found: readonly FoundBreak[];
  readonly balanceChanged: boolean;
  /** The statement itself came with this slip. */
  readonly isNew: boolean;
}

/** Writes what came in, then what does not agree: a statement by its last standing, and its place after the one before it. */
export async function saveFiled(tx: Tx, filed: readonly FiledSlip[], { newId, now, today }: Facts): Promise<void> {
  const last = new Map(filed.map((slip) => [slip.statement.id, slip]));
  await saveStatements(tx, [...last.values()], now);
  await saveEntries(tx, filed, { newId, now });
  await saveBalances(tx, filed);
  const standing = [...last.values()].map(balanceVerdict);
  const chain = await chainVerdicts(
    tx,
    filed.filter(({ isNew }) => isNew),
  );
  const verdicts = [...standing, ...chain];
  await enterBreaks(
    tx,
    [...filed.flatMap(({ found }) => found), ...verdicts.flatMap((verdict) => verdict.found ?? [])],
    {
      newId,
      today,
    },
  );
  await settleBreaks(
    tx,
    verdicts.flatMap((verdict) => verdict.repaired ?? []),
    now,
  );
}

async function saveStatements(tx: Tx, slips: readonly FiledSlip[], now: Date): Promise<void> {
  const rows = slips.map(({ account, statementNo, statement }) => ({
    id: statement.id,
    account_id: account.id,
    bank_code: account.bankCode,
    division_code: account.divisionCode,
    statement_no: statementNo,
    from_day: statement.fromDay,
    to_day: statement.toDay,
    opening_fen: statement.opening.toString(),
    closing_fen: statement.closing.toString(),
    entry_count: statement.entryCount,
    recorded_count: statement.recordedCount,
    recorded_fen: statement.recordedSum.toString(),
    standing: standingOf(statement),
    received_at: now,
  }));
  await tx.query(
    `insert into bank_statement select r.* from jsonb_populate_recordset(null::bank_statement, $1::jsonb) r order by r.id
     on conflict (id) do update set recorded_count = excluded.recorded_count, recorded_fen = excluded.recorded_fen,
       standing = excluded.standing`,
    [JSON.stringify(rows)],
  );
}

async function saveEntries(tx: Tx, slips: readonly FiledSlip[], facts: Pick<Facts, 'newId' | 'now'>): Promise<void> {
  const rows = slips.flatMap(({ account, statement, entries }) =>
    entries.map((entry) => ({
      id: facts.newId(),
      statement_id: statement.id,
      account_id: account.id,
      bank_code: account.bankCode,
      division_code: account.divisionCode,
      entry_ref: entry.entryRef,
      value_day: entry.valueDay,
      amount_fen: entry.amount.toString(),
      direction: entry.direction,
      end_to_end_ref: entry.endToEndRef,
      counterparty_kind: entry.counterpartyKind,
      counterparty_name: entry.counterpartyName,
      counterparty_account: entry.counterpartyAccount,
      recorded_at: facts.now,
    })),
  );
  if (rows.length === 0) return;
  await tx.query(`insert into bank_entry select r.* from jsonb_populate_recordset(null::bank_entry, $1::jsonb) r`, [
    JSON.stringify(rows),
  ]);
}

async function saveBalances(tx: Tx, slips: readonly FiledSlip[]): Promise<void> {
  const changed = new Map(slips.filter(({ balanceChanged }) => balanceChanged).map((slip) => [slip.account.id, slip]));
  if (changed.size === 0) return;
  const rows = [...changed.values()].map(({ account, statement }) => ({
    id: account.id,
    version: account.version,
    closing: statement.closing.toString(),
    day: statement.toDay,
  }));
  await tx.query(
    `update escrow_account a set balance_fen = r.closing, balance_as_of = r.day, version = r.version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, closing bigint, day date) where a.id = r.id`,
    [JSON.stringify(rows)],
  );
}

interface BreakVerdict {
  readonly found?: FoundBreak;
  readonly repaired?: Repaired;
}

function balanceVerdict({ account, statementNo, statement }: FiledSlip): BreakVerdict {
  const standing = standingOf(statement);
  const finding = { accountId: account.id, findingKey: `BALANCE:${statement.id}` };
  if (standing === 'BALANCED') return { repaired: finding };
  if (standing === 'INCOMPLETE') return {};
  const { bankCode, divisionCode } = account;
  return {
    found: {
      ...finding,
      bankCode,
      divisionCode,
      kind: 'STATEMENT_UNBALANCED',
      statementNo,
      entryRef: null,
      transferId: null,
      bankFen: statement.closing.toString(),
      otherFen: computedClosing(statement).toString(),
    },
  };
}

interface ChainRow {
  readonly id: string;
  readonly accountId: string;
  readonly bankCode: string;
  readonly divisionCode: string;
  readonly statementNo: string;
  readonly opening: string;
  readonly previous: string | null;
}

/** A statement that comes in is judged by the one before it, and the one after it by this. */
async function chainVerdicts(tx: Tx, slips: readonly FiledSlip[]): Promise<BreakVerdict[]> {
  if (slips.length === 0) return [];
  const rows = await tx.query<ChainRow>(
    `with filed as (select id, account_id, from_day from bank_statement where id = any($1::uuid[])),
     judged as (
       select id from filed union
       select next.id from filed f join lateral (
         select id from bank_statement n where n.account_id = f.account_id and (n.from_day, n.id) > (f.from_day, f.id)
         order by n.from_day, n.id limit 1) next on true
     )
     select s.id, s.account_id as "accountId", s.bank_code as "bankCode", s.division_code as "divisionCode",
       s.statement_no as "statementNo", s.opening_fen as opening, previous.closing_fen as previous
     from judged join bank_statement s on s.id = judged.id left join lateral (
       select closing_fen from bank_statement p where p.account_id = s.account_id and (p.from_day, p.id) < (s.from_day, s.id)
       order by p.from_day desc, p.id desc limit 1) previous on true`,
    [slips.map(({ statement }) => statement.id)],
  );
  return rows.map(({ id, accountId, bankCode, divisionCode, statementNo, opening, previous }) => {
    const finding = { accountId, findingKey: `CHAIN:${id}` };
    if (!isGap(previous === null ? null : BigInt(previous), BigInt(opening))) return { repaired: finding };
    const amounts = { transferId: null, bankFen: opening, otherFen: previous! };
    return {
      found: { ...finding, bankCode, divisionCode, kind: 'STATEMENT_GAP', statementNo, entryRef: null, ...amounts },
    };
  });
}
