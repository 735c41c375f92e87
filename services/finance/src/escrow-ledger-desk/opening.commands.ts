import { permit, type Decision } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import {
  accountKey,
  decideTransfers,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import {
  accountNamed,
  decideOpeningBalance,
  isRecorded,
  RECORDING_REFUSALS,
  type OpeningBalance,
  type RecordedOpening,
  type RecordingRefusal,
} from './recording.rules.js';

type Refusal = TransferRefusal | RecordingRefusal;

interface Openings {
  readonly book: Book;
  /** By the order's account. */
  readonly recorded: Map<string, RecordedOpening>;
}

interface Opened {
  readonly book: Book;
  readonly accountId: string;
  readonly transferId: string;
}

type OfOrder = Pick<OpeningBalance, 'accountId' | 'orderNo'>;
const orderKey = ({ accountId, orderNo }: OfOrder): string => accountKey(accountId, 'ORDER', orderNo.trim());

async function loadOpenings(tx: Tx, openings: readonly OfOrder[]): Promise<Openings> {
  const orders = openings.map(({ accountId, orderNo }) => ({ escrowAccountId: accountId, orderNo: orderNo.trim() }));
  await openLedgerAccounts(tx, orders);
  const moves = orders.map((order) => ({ ...order, code: 'OPENING_BALANCE' as const, amount: 0n }));
  const book = await lockBook(tx, { moves });
  const rows = await tx.query<{ accountId: string; orderNo: string; amount: string; documentNo: string }>(
    `select a.escrow_account_id as "accountId", a.order_no as "orderNo", t.amount_fen::text as amount, t.document_no as "documentNo"
     from unnest($1::uuid[]) as o(id) join ledger_account a on a.id = o.id
       join transfer t on t.credit_account_id = a.id and t.code = 'OPENING_BALANCE' and t.phase = 'SINGLE'
     where not exists (select from transfer r where r.reverses_id = t.id)`,
    [openings.flatMap((opening) => book.accounts.get(orderKey(opening))?.id ?? [])],
  );
  const recorded = rows.map((row) => [orderKey(row), { ...row, amount: BigInt(row.amount) }] as const);
  return { book, recorded: new Map(recorded) };
}

function decideOpening({ book, recorded }: Openings, opening: OpeningBalance, facts: Facts): Decision<Opened, Refusal> {
  const key = orderKey(opening);
  const movement = decideOpeningBalance(recorded.get(key), opening, facts);
  if (!movement.ok) return movement;
  const decided = decideTransfers(book, [movement.value], facts);
  if (!decided.ok) return decided;
  recorded.set(key, { amount: opening.amount, documentNo: opening.documentNo.trim() });
  return permit({ book, accountId: opening.accountId, transferId: movement.value.id });
}

const recordOf = ({ documentNo }: Pick<OpeningBalance, 'documentNo'>, transferId: string) => ({
  type: 'EscrowTransfer',
  id: transferId,
  basis: '监管协议',
  documentNo: documentNo.trim(),
});

/** M29: stock of prepaid money enters supervision, order by order. */
export const recordOpeningBalance: Command<OpeningBalance, Openings, Opened, Omit<Opened, 'book'>, Refusal> = {
  name: 'recordOpeningBalance',
  refusals: { ...TRANSFER_REFUSALS, ...RECORDING_REFUSALS },
  load: loadOpenings,
  decide: decideOpening,
  async apply(tx, accepted, facts) {
    await writeTransfers(tx, accepted[0]!.outcome.book, facts);
    return accepted.map(({ outcome: { accountId, transferId } }) => ({ accountId, transferId }));
  },
  subject: (opening, { transferId }) => recordOf(opening, transferId),
};

/** A row of a bank's list of prepaid money. */
export interface OpeningRow extends Omit<OpeningBalance, 'accountId'> {
  readonly accountNo: string;
}

interface ListState extends Openings {
  /** Accounts that the caller sees, by number: one, or it is not known which. */
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

/** M29: the list of a whole bank or county at once. The same list again changes nothing. */
export const importOpeningBalances: Command<
  OpeningRow,
  ListState,
  Opened | null,
  { readonly change: 'CREATED' | 'UNCHANGED' },
  Refusal
> = {
  name: 'importOpeningBalances',
  refusals: { ...TRANSFER_REFUSALS, ...RECORDING_REFUSALS },
  async load(tx, rows) {
    const found = await tx.query<{ accountNo: string; ids: string[] }>(
      `select account_no as "accountNo", array_agg(id) as ids from escrow_account where account_no = any($1::text[]) group by account_no`,
      [rows.map(({ accountNo }) => accountNo)],
    );
    const accounts = new Map(found.map(({ accountNo, ids }) => [accountNo, ids]));
    const openings = rows.flatMap(({ accountNo, orderNo }) =>
      (accounts.get(accountNo) ?? []).map((accountId) => ({ accountId, orderNo })),
    );
    return { ...(await loadOpenings(tx, openings)), accounts };
  },
  decide(state, { accountNo, ...row }, facts) {
    const account = accountNamed(accountNo, state.accounts.get(accountNo) ?? []);
    if (!account.ok) return account;
    const opening = { ...row, accountId: account.value };
    return isRecorded(state.recorded.get(orderKey(opening)), opening)
      ? permit(null)
      : decideOpening(state, opening, facts);
  },
  async apply(tx, accepted, facts) {
    const opened = accepted.flatMap(({ outcome }) => outcome ?? []);
    if (opened[0]) await writeTransfers(tx, opened[0].book, facts);
    return accepted.map(({ outcome }) => ({ change: outcome ? 'CREATED' : 'UNCHANGED' }));
  },
  subject: (row, opened) => recordOf(row, opened!.transferId),
  changes: (opened) => opened !== null,
};
