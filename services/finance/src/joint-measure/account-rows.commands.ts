import { lockRegisterRows, saveRegister } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import { accountStateOf } from '../escrow-account/index.js';
import type { AccountRow, Accounts } from './measure.rules.js';
import type { PaymentHoldRow } from './payment-hold.rules.js';

export const ACCOUNTS = {
  table: 'escrow_account',
  columns: 'r.mode, r.hold_clause as "holdClause", r.division_code as "divisionCode", r.bank_code as "bankCode"',
  stateOf: accountStateOf,
};

type Rows<Row> = ReadonlyMap<string, Row>;

/** Accounts locked by id, with their holds. */
export const lockAccounts = async (tx: Tx, ids: readonly string[]): Promise<Rows<AccountRow>> =>
  withHolds(tx, await lockRegisterRows<AccountRow>(tx, ACCOUNTS, ids));

export async function withHolds(tx: Tx, rows: Rows<Omit<AccountRow, 'holds'>>): Promise<Rows<AccountRow>> {
  const holds = await tx.query<PaymentHoldRow>(
    `select id, account_id as "accountId", measure_id as "measureId", first_signature as "firstSignature",
       second_signature as "secondSignature", decision_organ as "decisionOrgan", decision_number as "decisionNumber",
       placed_at as "placedAt", expires_at as "expiresAt", released_at as "releasedAt", release_reason as "releaseReason",
       division_code as "divisionCode", bank_code as "bankCode"
     from payment_hold where account_id = any($1::uuid[]) and measure_id is not null order by id for update`,
    [[...rows.keys()]],
  );
  const ofAccount = (id: string) => holds.filter(({ accountId }) => accountId === id);
  return new Map([...rows].map(([id, row]) => [id, { ...row, holds: ofAccount(id) }]));
}

/** Writes the accounts that were changed, and their holds. */
export async function saveAccounts(tx: Tx, accounts: Pick<Accounts, 'rows'>): Promise<void> {
  await saveRegister(tx, ACCOUNTS.table, accounts);
  const holds = [...accounts.rows.values()].flatMap((account) => (account.changed ? account.holds : []));
  if (holds.length === 0) return;
  await tx.query(
    `insert into payment_hold (id, account_id, measure_id, first_signature, second_signature, decision_organ, decision_number,
       placed_at, expires_at, released_at, release_reason, division_code, bank_code)
     select id, "accountId", "measureId", "firstSignature", "secondSignature", "decisionOrgan", "decisionNumber", "placedAt",
       "expiresAt", "releasedAt", "releaseReason", "divisionCode", "bankCode"
     from jsonb_to_recordset($1::jsonb) as h(id uuid, "accountId" uuid, "measureId" uuid, "firstSignature" text,
       "secondSignature" text, "decisionOrgan" text, "decisionNumber" text, "placedAt" timestamptz, "expiresAt" timestamptz,
       "releasedAt" timestamptz, "releaseReason" text, "divisionCode" text, "bankCode" text)
     on conflict (id) do update set released_at = excluded.released_at, release_reason = excluded.release_reason`,
    [JSON.stringify(holds)],
  );
}
