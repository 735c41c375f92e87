import { hash, randomUUID } from 'node:crypto';
import type { CalendarDay } from '@lianguan/kernel';
import { addToAct, type Facts, type Tx } from '@lianguan/service-kit';
import { LEDGER_ACCOUNT_KINDS, type LedgerAccountKind, type TransferCode, type TransferPhase } from './chart.rules.js';
import {
  decideTransfer,
  enter,
  type Book,
  type Entry,
  type Rejection,
  type TransferRefused,
} from './escrow-ledger.rules.js';
import { deadlinesOf } from './entry-deadlines.js';
import { lockAccounts } from './locked-accounts.commands.js';
import { readOwed } from './owed.commands.js';
import { ledgerSealed, type SealedBlock } from './escrow-ledger.events.js';
import { accountKey } from './transfer-accounts.rules.js';
import { requestText, targetOf, type BookedTransfer, type Moved, type TransferRequest } from './transfer.rules.js';

/** What a row of `transfer` says, with the order's number. */
export interface TransferRow {
  readonly id: string;
  readonly phase: TransferPhase;
  readonly code: TransferCode;
  readonly escrowAccountId: string;
  readonly orderNo: string | null;
  /** Between two orders. */
  readonly fromOrderNo: string | null;
  readonly amount: string;
  readonly pendingUntil: Date | null;
  readonly resolvesId: string | null;
  readonly reversesId: string | null;
  readonly day: CalendarDay;
  readonly cause: string;
  readonly documentNo: string | null;
}

/** Columns of `transfer t` with its accounts `d` (debit) and `c` (credit) as a `TransferRow`. */
export const TRANSFER_COLUMNS = `t.id, t.phase, t.code, t.escrow_account_id as "escrowAccountId",
  coalesce(nullif(c.order_no, ''), nullif(d.order_no, '')) as "orderNo", case when c.order_no <> '' then nullif(d.order_no, '') end as "fromOrderNo", t.amount_fen::text as amount, t.pending_until as "pendingUntil",
  t.resolves_id as "resolvesId", t.reverses_id as "reversesId", t.day, t.cause, t.document_no as "documentNo"`;
export const TRANSFER_TABLES = `transfer t join ledger_account d on d.id = t.debit_account_id
  join ledger_account c on c.id = t.credit_account_id`;

/** The request that a row answers. */
export function requestOf(row: TransferRow): TransferRequest {
  const { id, day, cause, documentNo } = row;
  const asked = { id, day, cause, documentNo };
  if (row.reversesId) return { ...asked, reverses: row.reversesId };
  if (row.resolvesId) return { ...asked, resolves: row.resolvesId, as: row.phase as 'POST' | 'VOID' | 'EXPIRE' };
  return { ...asked, ...movedOf(row), pendingUntil: row.pendingUntil };
}

const movedOf = ({ code, escrowAccountId, orderNo, fromOrderNo, amount }: TransferRow): Moved => ({
  code,
  escrowAccountId,
  orderNo,
  ...(fromOrderNo !== null && { fromOrderNo }),
  amount: BigInt(amount),
});

export const requestHash = (request: TransferRequest): Buffer => hash('sha256', requestText(request), 'buffer');

/**
 * Opens what is not open of the accounts of each escrow account that the caller sees: one of each kind, and one for each order. Set-based; opening
 * again changes nothing. In an act's `load`, before `lockBook`.
 */
export async function openLedgerAccounts(
  tx: Tx,
  orders: readonly { readonly escrowAccountId: string; readonly orderNo?: string | null }[],
): Promise<void> {
  const wanted = new Map<string, readonly [string, LedgerAccountKind, string]>();
  const want = (...of: readonly [string, LedgerAccountKind, string]) => wanted.set(accountKey(...of), of);
  for (const { escrowAccountId, orderNo } of orders) {
    for (const kind of LEDGER_ACCOUNT_KINDS) if (kind !== 'ORDER') want(escrowAccountId, kind, '');
    if (orderNo) want(escrowAccountId, 'ORDER', orderNo);
  }
  const rows = [...wanted.values()];
  await tx.query(
    `insert into ledger_account (id, escrow_account_id, kind, order_no, division_code, bank_code)
     select w.id, e.id, w.kind, w.order_no, e.division_code, e.bank_code
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as w(id, escrow_account_id, kind, order_no)
       join escrow_account e on e.id = w.escrow_account_id
     where not exists (select from ledger_account a
       where a.escrow_account_id = w.escrow_account_id and a.kind = w.kind and a.order_no = w.order_no)
     order by e.id, w.kind, w.order_no on conflict do nothing`,
    [rows.map(() => randomUUID()), ...([0, 1, 2] as const).map((at) => rows.map((row) => row[at]))],
  );
}

/** What acts will move, and the ids of transfers that they end, reverse or perhaps name again. */
interface Wanted {
  readonly moves?: readonly Moved[];
  readonly transfers?: readonly string[];
}

/**
 * Locks the accounts that are to be moved, by sorted id, and reads what stands under the ids. For a command's `load`; its `decide` asks
 * `decideTransfers`, its `apply` calls `writeTransfers`. The escrow accounts are locked FOR SHARE: who changes one too locks it FOR UPDATE before this.
 */
export async function lockBook(tx: Tx, { moves = [], transfers = [] }: Wanted): Promise<Book> {
  const ids = [...new Set(transfers)];
  const found = await readTransfers(tx, ids);
  const moved = [...moves, ...found.map(movedOf)];
  const accounts = await lockAccounts(tx, moved);
  const owed = await readOwed(tx, moved, accounts);
  if (ids.length === 0) return { accounts, owed, transfers: new Map(), rejections: new Map(), entered: [] };
  // Read again behind the locks: another act may have entered, ended or reversed one meanwhile.
  const stand = await readTransfers(tx, ids);
  const ends = await tx.query<EndRow>(
    `select resolves_id as id, phase from transfer where resolves_id = any($1::uuid[])
     union all select reverses_id, phase from transfer where reverses_id = any($1::uuid[])`,
    [ids],
  );
  const phases = new Map<string, TransferPhase[]>();
  for (const { id, phase } of ends) phases.set(id, [...(phases.get(id) ?? []), phase]);
  return {
    accounts,
    owed,
    transfers: new Map(stand.map((row) => [row.id, bookedOf(row, phases.get(row.id) ?? [])])),
    rejections: await readRejections(tx, ids),
    entered: [],
  };
}

interface EndRow {
  readonly id: string;
  readonly phase: TransferPhase;
}

/** `phases`: of what ended or reversed it. */
function bookedOf(row: TransferRow, phases: readonly TransferPhase[]): BookedTransfer {
  return {
    request: requestOf(row),
    moved: movedOf(row),
    resolution: (['POST', 'VOID', 'EXPIRE'] as const).find((phase) => phases.includes(phase)) ?? null,
    reversed: phases.includes('REVERSE'),
  };
}

/** What is booked, or pending, under these ids. */
export const readTransfers = async (tx: Tx, ids: readonly string[]): Promise<TransferRow[]> =>
  ids.length === 0
    ? []
    : tx.query<TransferRow>(`select ${TRANSFER_COLUMNS} from ${TRANSFER_TABLES} where t.id = any($1::uuid[])`, [ids]);

async function readRejections(tx: Tx, ids: readonly string[]): Promise<Map<string, Rejection>> {
  const rows = await tx.query<TransferRefused & { id: string; request: string }>(
    'select id, request, code, detail from transfer_rejection where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, request, code, detail }) => [id, { request, refusal: { code, detail } }]));
}

/** Writes what is entered in the book: one statement, one block of the hash chain, whose head goes out as an event of the act. In a command's `apply`. */
export async function writeTransfers(
  tx: Tx,
  book: Book,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Promise<void> {
  const entries = book.entered.splice(0);
  if (entries.length === 0) return;
  const [block] = await tx.query<SealedBlock>(
    `select batch_no as "batchNo", from_seq as "fromSeq", to_seq as "toSeq", previous_hash as "previousHash", hash
     from enter_transfers($1::uuid[], $2::uuid[], $3::uuid[], $4::tid[], $5::tid[], $6::bigint[], $7::text[], $8::text[], $9::timestamptz[],
       $10::uuid[], $11::uuid[], $12::date[], $13::text[], $14::text[], $15::bytea, $16, $17, $18)`,
    [
      ...COLUMNS.map(([size, column]) => size(entries.map((entry) => column(entry, book)))),
      Buffer.concat(entries.map(({ request }) => requestHash(request))),
      caller.subject,
      caller.agency,
      now.toISOString(),
    ],
  );
  addToAct(tx, {
    events: [ledgerSealed(block!)],
    deadlines: deadlinesOf(entries, book, now),
  });
}

type Size = (values: readonly unknown[]) => readonly unknown[];
/** What no entry has needs no place in the statement: unnest fills up with nulls. */
const filled: Size = (values) => (values.every((value) => value === null) ? [] : values);
/** What all have in common is said once. */
const shared: Size = (values) => (values.every((value) => value === values[0]) ? values.slice(0, 1) : values);

/** What `enter_transfers` is given of each entry, in the order of its parameters. */
const COLUMNS: readonly (readonly [Size, (entry: Entry, book: Book) => unknown])[] = [
  [filled, ({ request }) => request.id],
  [filled, ({ debit }, { accounts }) => accounts.get(debit)!.id],
  [filled, ({ credit }, { accounts }) => accounts.get(credit)!.id],
  [filled, ({ debit }, { accounts }) => accounts.get(debit)!.row ?? null],
  [filled, ({ credit }, { accounts }) => accounts.get(credit)!.row ?? null],
  [filled, ({ moved }) => moved.amount.toString()],
  [shared, ({ moved }) => moved.code],
  [shared, ({ phase }) => phase],
  [
    filled,
    ({ request }) => ('pendingUntil' in request && request.pendingUntil ? request.pendingUntil.toISOString() : null),
  ],
  [filled, ({ request }) => ('resolves' in request ? request.resolves : null)],
  [filled, ({ request }) => ('reverses' in request ? request.reverses : null)],
  [shared, ({ request }) => request.day],
  [shared, ({ request }) => request.cause],
  [filled, ({ request }) => request.documentNo ?? null],
];

export type TransferVerdict =
  | { readonly id: string; readonly ok: true; readonly replayed: boolean }
  | { readonly id: string; readonly ok: false; readonly refusal: TransferRefused };

/**
 * Many transfers, each with a verdict of its own, in order of arrival; a refused id stays refused. Within the transaction of an act (`runCommands`).
 * For transfers that stand or fall with their act: `lockBook`, `decideTransfers`, `writeTransfers`.
 */
export async function postTransfers(
  tx: Tx,
  requests: readonly TransferRequest[],
  facts: Pick<Facts, 'caller' | 'now'>,
): Promise<readonly TransferVerdict[]> {
  const book = await lockBook(tx, {
    moves: requests.filter((request) => 'code' in request),
    transfers: requests.flatMap((request) => [request.id, targetOf(request) ?? []].flat()),
  });
  const refused = new Map<string, Rejection>();
  const verdicts = requests.map((request): TransferVerdict => {
    const { id } = request;
    const decided = decideTransfer(book, request, facts);
    if (decided.ok) {
      if (decided.value) enter(book, decided.value);
      return { id, ok: true, replayed: decided.value === null };
    }
    const { refusal } = decided;
    if (!book.transfers.get(id) && !book.rejections.get(id)) {
      const rejection = { request: requestText(request), refusal };
      book.rejections.set(id, rejection);
      refused.set(id, rejection);
    }
    return { id, ok: false, refusal };
  });
  await writeTransfers(tx, book, facts);
  await writeRejections(tx, refused, facts.now);
  return verdicts;
}

async function writeRejections(tx: Tx, refused: ReadonlyMap<string, Rejection>, now: Date): Promise<void> {
  if (refused.size === 0) return;
  const rows = [...refused].map(([id, { request, refusal }]) => ({
    id,
    request,
    code: refusal.code,
    detail: refusal.detail ?? {},
    rejected_at: now,
  }));
  await tx.query(
    `insert into transfer_rejection select r.* from jsonb_populate_recordset(null::transfer_rejection, $1::jsonb) r
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
}
