import type { Fen } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import type { CLAIM_FOUND } from './break.rules.js';
import { CLAIMS_PAYMENT } from './break-rows.commands.js';

/** The bank's word that it made a payment that has ended unpaid in the books, as long as nothing has come of it. */
export interface PaidClaim {
  readonly breakId: string;
  readonly accountId: string;
  readonly code: string;
  /** The row that the payment was ordered for. */
  readonly cause: string;
  readonly amount: Fen;
  readonly bankReference: string;
  /** Two officers have found that it was paid; otherwise they have not found yet. */
  readonly confirmed: boolean;
}

/** Of these accounts, by code and cause. Behind the locks of what is paid: an answer takes them too. */
export async function readPaidClaims(tx: Tx, accountIds: readonly string[]): Promise<PaidClaim[]> {
  const rows = await tx.query<Omit<PaidClaim, 'amount'> & { amount: string }>(
    `select distinct on (t.code, t.cause) b.id as "breakId", b.account_id as "accountId", t.code, t.cause, (-b.bank_fen)::text as amount,
       b.entry_ref as "bankReference", b.state = 'RESOLVED' as confirmed
     from bank_break b join transfer t on t.id = b.transfer_id
     where b.account_id = any($1::uuid[]) and ${CLAIMS_PAYMENT}
       and (b.state in ('OPEN', 'PROPOSED') or b.state = 'RESOLVED' and b.outcome = 'PAID' and b.booked_transfer_id is null)
     order by t.code, t.cause, b.state = 'RESOLVED', b.id`,
    [[...new Set(accountIds)]],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** A table of payments that are not ordered anew by themselves. */
export interface EndedPayments {
  readonly code: keyof typeof CLAIM_FOUND;
  readonly table: 'cost_advance' | 'risk_deposit_return';
}

/** By the row's id: of these accounts, what the books have as not paid. */
export async function readEndedClaims(
  tx: Tx,
  { code, table }: EndedPayments,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PaidClaim>> {
  const claims = (await readPaidClaims(tx, accountIds)).filter((claim) => claim.code === code);
  if (claims.length === 0) return new Map();
  const ended = await tx.query<{ id: string }>(
    `select id from ${table} where id = any($1::uuid[]) and state in ('UNPAID', 'EXPIRED')`,
    [claims.map(({ cause }) => cause)],
  );
  const ids = new Set(ended.map(({ id }) => id));
  return new Map(claims.filter(({ cause }) => ids.has(cause)).map((claim) => [claim.cause, claim]));
}

/** `transferId`: the payment under which the books have it now. */
export interface BookedClaim {
  readonly breakId: string;
  readonly transferId: string;
}

export async function bookPaidClaims(tx: Tx, booked: readonly BookedClaim[]): Promise<void> {
  if (booked.length === 0) return;
  await tx.query(
    `update bank_break b set booked_transfer_id = c.transfer_id
     from unnest($1::uuid[], $2::uuid[]) as c(id, transfer_id) where b.id = c.id`,
    [booked.map(({ breakId }) => breakId), booked.map(({ transferId }) => transferId)],
  );
}
