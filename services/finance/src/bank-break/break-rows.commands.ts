import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import type { BreakEventName, BreakKindName, BreakOutcomeName, BreakStateName, PaymentClaim } from './break.rules.js';

/** Instants as text. */
export interface BreakStepRow {
  readonly act: BreakEventName;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface BreakRow {
  readonly id: string;
  readonly accountId: string;
  readonly bankCode: string;
  readonly divisionCode: string;
  readonly kind: BreakKindName;
  /** What makes it the same finding when it is met again. */
  readonly findingKey: string;
  readonly statementNo: string;
  readonly entryRef: string | null;
  /** Of the ledger, where the break is between it and the bank. */
  readonly transferId: string | null;
  /** Fen as text. */
  readonly bankFen: string;
  readonly otherFen: string;
  readonly foundOn: CalendarDay;
  readonly state: BreakStateName;
  readonly proposedBy: string | null;
  readonly steps: readonly BreakStepRow[];
  readonly outcome: BreakOutcomeName | null;
}

/** A break as it is found. */
export interface FoundBreak extends Omit<BreakRow, 'id' | 'foundOn' | 'state' | 'proposedBy' | 'steps' | 'outcome'> {
  /** Of the ledger's chain. */
  readonly blockNo?: number;
}

const settleStep = (now: Date): string => {
  const step: BreakStepRow = { act: 'settleBreak', at: now.toISOString(), by: 'SYS', reason: null, documentNo: null };
  return JSON.stringify([step]);
};

export const breaks = rowStore<BreakRow>('bank_break', {
  id: 'id',
  accountId: 'account_id',
  bankCode: 'bank_code',
  divisionCode: 'division_code',
  kind: 'kind',
  findingKey: 'finding_key',
  statementNo: 'statement_no',
  entryRef: 'entry_ref',
  transferId: 'transfer_id',
  bankFen: 'bank_fen',
  otherFen: 'other_fen',
  foundOn: 'found_on',
  state: 'state',
  proposedBy: 'proposed_by',
  steps: 'steps',
  outcome: 'outcome',
});
const SELECTED = breaks.selected.replace('found_on', 'found_on::text');

export interface KnownBreak extends BreakRow {
  readonly claim: PaymentClaim | null;
}

export async function lockBreaks(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownBreak>> {
  const rows = await tx.query<BreakRow>(
    `select ${SELECTED} from bank_break where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const claims = await readClaims(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, { ...row, claim: claims.get(row.id) ?? null }]));
}

/** Of a break `b`: the bank says that it paid, and the books do not. */
export const CLAIMS_PAYMENT = `b.kind = 'PAYMENT_ANSWER_DIFFERS' and b.bank_fen <> 0 and b.other_fen = 0`;

async function readClaims(tx: Tx, ids: readonly string[]): Promise<Map<string, PaymentClaim>> {
  const known = await tx.query<
    Omit<PaymentClaim, 'paid' | 'instructed'> & { id: string; paid: string; instructed: string }
  >(
    `select b.id, i.code, i.cause, (-b.bank_fen)::text as paid, i.amount_fen::text as instructed, i.state in ('REFUSED', 'EXPIRED') as "endedUnpaid",
       exists (select from bank_break o
         where o.transfer_id = b.transfer_id and o.id <> b.id and o.state = 'RESOLVED' and o.outcome = 'PAID') as "isBooked"
     from bank_break b join payment_instruction i on i.id = b.transfer_id where b.id = any($1::uuid[]) and ${CLAIMS_PAYMENT}`,
    [ids],
  );
  return new Map(
    known.map(({ id, paid, instructed, ...row }) => [
      id,
      { ...row, paid: BigInt(paid), instructed: BigInt(instructed) },
    ]),
  );
}

/** Enters what was found; the same finding met again is the break that is there. One that had settled, or now shows other figures, is open anew. */
export async function enterBreaks(
  tx: Tx,
  found: readonly FoundBreak[],
  facts: Pick<Facts, 'newId' | 'today'>,
): Promise<void> {
  if (found.length === 0) return;
  const rows = [...new Map(found.map((row) => [`${row.accountId}/${row.findingKey}`, row])).values()].map((row) => ({
    ...row,
    id: facts.newId(),
    foundOn: facts.today,
  }));
  await tx.query(
    `insert into bank_break (id, account_id, bank_code, division_code, kind, finding_key, statement_no, entry_ref, transfer_id, bank_fen,
       other_fen, block_no, found_on, state, steps)
     select id, "accountId", "bankCode", "divisionCode", kind, "findingKey", "statementNo", "entryRef", "transferId", "bankFen", "otherFen",
       "blockNo", "foundOn", 'OPEN', '[]'
     from jsonb_to_recordset($1::jsonb) as b(id uuid, "accountId" uuid, "bankCode" text, "divisionCode" text, kind text,
       "findingKey" text, "statementNo" text, "entryRef" text, "transferId" uuid, "bankFen" bigint, "otherFen" bigint, "blockNo" integer, "foundOn" date)
     order by "accountId", "findingKey"
     on conflict (account_id, finding_key) do update
       set state = 'OPEN', outcome = null, statement_no = excluded.statement_no, bank_fen = excluded.bank_fen, other_fen = excluded.other_fen,
         found_on = case when bank_break.state in ('OPEN', 'PROPOSED') then bank_break.found_on else excluded.found_on end
       where bank_break.state = 'SETTLED'
         or (bank_break.bank_fen, bank_break.other_fen) is distinct from (excluded.bank_fen, excluded.other_fen)`,
    [JSON.stringify(rows)],
  );
}

export interface Repaired {
  readonly accountId: string;
  readonly findingKey: string;
}

/** What later lines have put right is no break any more. */
export async function settleBreaks(tx: Tx, repaired: readonly Repaired[], now: Date): Promise<void> {
  if (repaired.length === 0) return;
  await tx.query(
    `update bank_break b set state = 'SETTLED', steps = b.steps || $2::jsonb
     from jsonb_to_recordset($1::jsonb) as r("accountId" uuid, "findingKey" text)
     where b.account_id = r."accountId" and b.finding_key = r."findingKey" and b.state in ('OPEN', 'PROPOSED')`,
    [JSON.stringify(repaired), settleStep(now)],
  );
}

/** Of the breaks that a comparison of accounts finds those that a new one does not find any more. */
export async function settleComparedBreaks(
  tx: Tx,
  { accountIds, found }: { readonly accountIds: readonly string[]; readonly found: readonly FoundBreak[] },
  now: Date,
): Promise<void> {
  await tx.query(
    `update bank_break set state = 'SETTLED', steps = steps || $3::jsonb
     where account_id = any($1::uuid[]) and kind in ('STATEMENT_INCOMPLETE', 'IN_BANK_NOT_LEDGER', 'IN_LEDGER_NOT_BANK', 'AMOUNT_DIFFERS', 'BALANCE_DIFFERS', 'LEDGER_UNBALANCED', 'LEDGER_INSOLVENT')
       and state in ('OPEN', 'PROPOSED') and finding_key <> all($2::text[])`,
    [accountIds, found.map(({ findingKey }) => findingKey), settleStep(now)],
  );
}
