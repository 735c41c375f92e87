import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { EventDraft, Tx } from '@lianguan/service-kit';
import type { AccountStanding } from './account-lifecycle.rules.js';
import { escrowAccountRecorded } from './escrow-account.events.js';

interface Selected extends Omit<AccountStanding, 'balance' | 'deposit' | 'minimum' | 'liabilityMinimum' | 'checked'> {
  readonly balance: string;
  readonly deposit: string | null;
  readonly minimum: string;
  readonly liabilityMinimum: string;
  readonly checked: string | null;
}

/** Accounts locked by id: those that the caller may see. */
export const lockEscrowAccounts = (tx: Tx, ids: readonly string[]): Promise<Map<string, AccountStanding>> =>
  selectAccounts(tx, ids, 'for update of r');

/** The same without a lock of its own: behind another's they stand. */
export const readEscrowAccounts = (tx: Tx, ids: readonly string[]): Promise<Map<string, AccountStanding>> =>
  selectAccounts(tx, ids, '');

async function selectAccounts(
  tx: Tx,
  ids: readonly string[],
  lock: 'for update of r' | '',
): Promise<Map<string, AccountStanding>> {
  const rows = await tx.query<Selected>(
    `select r.id, r.version, r.stage, r.listed_state as "listedState", r.listed_answered as "listedAnswered", r.restraints, r.measures,
       r.recorded_state as "recordedState", r.state, r.mode, r.account_no as "accountNo", r.balance_fen::text as balance,
       case r.mode when 'RISK_DEPOSIT' then (select d.balance_fen::text from ledger_account d
         where d.escrow_account_id = r.id and d.kind = 'RISK_DEPOSIT_BANK' and d.order_no = '' and d.debits_fen > 0) end as deposit,
       r.minimum_fen::text as minimum, coalesce(r.liability_minimum_fen, 0)::text as "liabilityMinimum", r.checked_fen::text as checked, r.balance_as_of::text as "balanceAsOf",
       r.restricted_on::text as "restrictedOn", r.hold_clause as "holdClause", r.division_code as "divisionCode", r.bank_code as "bankCode",
       array(select d.id::text from (${matchingRowsSql('institution_directory', keysOf('r'))}) d order by 1) as "institutionIds"
     from escrow_account r where r.id = any($1::uuid[]) order by r.id ${lock}`,
    [ids],
  );
  return new Map(
    rows.map(({ balance, deposit, minimum, liabilityMinimum, checked, ...row }) => [
      row.id,
      {
        ...row,
        balance: BigInt(balance),
        deposit: deposit === null ? null : BigInt(deposit),
        minimum: BigInt(minimum),
        liabilityMinimum: BigInt(liabilityMinimum),
        checked: checked === null ? null : BigInt(checked),
      },
    ]),
  );
}

/** Writes what acts have made of accounts; of several states of one, the last. */
export async function saveEscrowAccounts(tx: Tx, accounts: readonly AccountStanding[]): Promise<void> {
  const last = new Map(accounts.map((account) => [account.id, account]));
  if (last.size === 0) return;
  const rows = [...last.values()].map(({ minimum, checked, ...row }) => ({
    id: row.id,
    version: row.version,
    stage: row.stage,
    listed_answered: row.listedAnswered ?? null,
    restraints: row.restraints,
    recorded_state: row.recordedState,
    state: row.state,
    mode: row.mode,
    account_no: row.accountNo,
    minimum_fen: minimum.toString(),
    checked_fen: checked?.toString() ?? null,
    balance_as_of: row.balanceAsOf,
    restricted_on: row.restrictedOn,
  }));
  await tx.query(
    `update escrow_account t set version = r.version, stage = r.stage, listed_answered = r.listed_answered, restraints = r.restraints, state = r.state,
       recorded_state = r.recorded_state, mode = r.mode, account_no = r.account_no, minimum_fen = r.minimum_fen,
       checked_fen = r.checked_fen, balance_as_of = r.balance_as_of,
       restricted_on = r.restricted_on
     from jsonb_populate_recordset(null::escrow_account, $1::jsonb) r where t.id = r.id`,
    [JSON.stringify(rows)],
  );
}

/** What the others learn of an account: nothing before the bank has opened it, and nothing of a proposal that was withdrawn. */
export const accountChanged = (account: AccountStanding): EventDraft[] =>
  account.accountNo === null
    ? []
    : account.institutionIds.map((institutionId) => escrowAccountRecorded(account, institutionId));
