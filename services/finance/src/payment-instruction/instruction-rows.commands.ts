import type { Tx } from '@lianguan/service-kit';
import { heldBack, restOwedSql, REST_CODES, type TransferCode } from '../escrow-ledger/index.js';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import type { InstructionStateName } from './answer.rules.js';
import type { WaitingPayment } from './batch.rules.js';

/** What never changes of an instruction. */
export interface Instruction {
  readonly id: string;
  readonly code: TransferCode;
  readonly cause: string;
  readonly accountId: string;
  readonly bankCode: string;
  readonly divisionCode: string;
}

export const readInstructions = (tx: Tx, ids: readonly string[]): Promise<Instruction[]> =>
  tx.query<Instruction>(
    `select id, code, cause, account_id as "accountId", bank_code as "bankCode", division_code as "divisionCode"
     from payment_instruction where id = any($1::uuid[])`,
    [ids],
  );

export interface StandingRow {
  readonly id: string;
  readonly state: InstructionStateName;
  readonly amount: bigint;
  readonly pendingUntil: Date;
  readonly bankReference: string | null;
}

/** Read behind the locks of whoever ends the transfers, these are what the books say now. */
export async function readStandings(tx: Tx, ids: readonly string[]): Promise<StandingRow[]> {
  const rows = await tx.query<Omit<StandingRow, 'amount'> & { amount: string }>(
    `select id, state, amount_fen::text as amount, pending_until as "pendingUntil", bank_reference as "bankReference"
     from payment_instruction where id = any($1::uuid[])`,
    [ids],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

export interface BatchGroup {
  readonly bankCode: string;
  readonly divisionCode: string;
}

export interface WaitingRow extends WaitingPayment, BatchGroup {}

/** What no live batch has, of these banks and divisions, or of all that the caller sees; payments of one account together. */
export async function readWaiting(tx: Tx, groups: readonly BatchGroup[] | null): Promise<WaitingRow[]> {
  const rows = await tx.query<
    Omit<WaitingRow, 'amount' | 'held'> & {
      amount: string;
      code: TransferCode;
      accountState: EscrowAccountStateName;
      owed: string | null;
    }
  >(
    `select i.id, i.code, i.account_id as "accountId", i.amount_fen::text as amount, i.pending_until as "pendingUntil",
       i.bank_code as "bankCode", i.division_code as "divisionCode", e.state as "accountState",
       case when i.code = any($3::text[]) and e.state = 'REFUND_ONLY' then ${restOwedSql('e')} end as owed
     from payment_instruction i join escrow_account e on e.id = i.account_id
     where i.state = 'WAITING' and ($1::text[] is null or (i.bank_code, i.division_code) in (select * from unnest($1::text[], $2::text[])))
     order by i.account_id, i.seq`,
    [
      groups?.map(({ bankCode }) => bankCode) ?? null,
      groups?.map(({ divisionCode }) => divisionCode) ?? null,
      REST_CODES,
    ],
  );
  return rows.map(({ code, accountState, owed, ...row }) => ({
    ...row,
    amount: BigInt(row.amount),
    held: heldBack(code, accountState, owed === null ? undefined : BigInt(owed)) !== undefined,
  }));
}

export const groupKey = ({ bankCode, divisionCode }: BatchGroup): string => `${bankCode} ${divisionCode}`;

export function byGroup<Row extends BatchGroup>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(groupKey(row));
    if (group) group.push(row);
    else groups.set(groupKey(row), [row]);
  }
  return groups;
}
