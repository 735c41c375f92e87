import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { lockBook, openLedgerAccounts, writeTransfers } from './book.commands.js';
import { accountKey, decideTransfers, type Book } from './escrow-ledger.rules.js';
import {
  decideOpeningBalance,
  decideReversing,
  RECORDING_REFUSALS,
  type OpeningBalance,
  type RecordingRefusal,
  type ReverseTransfer,
} from './recording.rules.js';
import { TRANSFER_REFUSALS, type TransferRefusal } from './transfer.rules.js';

interface Recorded {
  readonly accountId: string;
  readonly transferId: string;
}

interface LedgerState {
  readonly book: Book;
}

interface OpeningState extends LedgerState {
  /** Orders, by their account's key, that have an opening balance. */
  readonly recorded: Set<string>;
}

/** The transfers of all accepted acts in one block; each act's outcome is its result. */
// eslint-disable-next-line max-params -- a command's `apply`
async function written<Outcome>(
  tx: Tx,
  accepted: readonly { readonly outcome: Outcome }[],
  facts: Facts,
  { book }: LedgerState,
): Promise<readonly Outcome[]> {
  await writeTransfers(tx, book, facts);
  return accepted.map(({ outcome }) => outcome);
}

const orderKey = ({ accountId, orderNo }: OpeningBalance): string => accountKey(accountId, 'ORDER', orderNo.trim());

/** M29: stock of prepaid money enters supervision, order by order. */
export const recordOpeningBalance: Command<OpeningBalance, OpeningState, Recorded, Recorded, RecordingRefusal> = {
  name: 'recordOpeningBalance',
  refusals: RECORDING_REFUSALS,
  async load(tx, inputs) {
    const orders = inputs.map(({ accountId, orderNo }) => ({ escrowAccountId: accountId, orderNo: orderNo.trim() }));
    await openLedgerAccounts(tx, orders);
    const moves = orders.map((order) => ({ ...order, code: 'OPENING_BALANCE' as const, amount: 0n }));
    const book = await lockBook(tx, { moves });
    const rows = await tx.query<{ escrowAccountId: string; orderNo: string }>(
      `select a.escrow_account_id as "escrowAccountId", a.order_no as "orderNo"
       from unnest($1::uuid[]) as o(id) join ledger_account a on a.id = o.id join posting p on p.account_id = a.id
         join transfer t on t.id = p.transfer_id and t.code = 'OPENING_BALANCE' and t.phase = 'SINGLE'
       where not exists (select from transfer r where r.reverses_id = t.id)`,
      [inputs.flatMap((input) => book.accounts.get(orderKey(input))?.id ?? [])],
    );
    const keys = rows.map(({ escrowAccountId, orderNo }) => accountKey(escrowAccountId, 'ORDER', orderNo));
    return { book, recorded: new Set(keys) };
  },
  decide({ book, recorded }, input, facts) {
    const movement = decideOpeningBalance(recorded.has(orderKey(input)), input, facts);
    if (!movement.ok) return movement;
    const decided = decideTransfers(book, [movement.value], facts);
    if (!decided.ok) return decided;
    recorded.add(orderKey(input));
    return { ok: true, value: { accountId: input.accountId, transferId: movement.value.id } };
  },
  apply: written,
  subject: ({ documentNo }, { transferId }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '监管协议',
    documentNo: documentNo.trim(),
  }),
};

/** What was booked wrongly is booked back: the only correction there is. */
export const reverseTransfer: Command<ReverseTransfer, LedgerState, Recorded, Recorded, RecordingRefusal> = {
  name: 'reverseEscrowTransfer',
  refusals: RECORDING_REFUSALS,
  load: async (tx, inputs) => ({ book: await lockBook(tx, { transfers: inputs.map(({ transferId }) => transferId) }) }),
  decide({ book }, input, facts) {
    const reversal = decideReversing(input, facts);
    if (!reversal.ok) return reversal;
    const decided = decideTransfers(book, [reversal.value], facts);
    if (!decided.ok) return decided;
    const { escrowAccountId } = book.transfers.get(input.transferId)!.moved;
    return { ok: true, value: { accountId: escrowAccountId, transferId: reversal.value.id } };
  },
  apply: written,
  subject: ({ transferId, reason, documentNo }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '会计法 第十五条',
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: 'POSTED -reverse-> REVERSED',
  }),
};

/** A pending transfer whose term is over gives back what it reserved. Fired by the deadline that the transfer set; SYS only. */
export const expireTransfer: Command<{ readonly transferId: string }, LedgerState, null, null, TransferRefusal> = {
  name: 'expireEscrowTransfer',
  refusals: TRANSFER_REFUSALS,
  load: async (tx, inputs) => ({ book: await lockBook(tx, { transfers: inputs.map(({ transferId }) => transferId) }) }),
  decide({ book }, { transferId }, facts) {
    const expiry = {
      id: facts.newId(),
      resolves: transferId,
      as: 'EXPIRE',
      day: facts.today,
      cause: transferId,
    } as const;
    const decided = decideTransfers(book, [expiry], facts);
    return decided.ok ? { ok: true, value: null } : decided;
  },
  apply: written,
  subject: ({ transferId }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '监管协议',
    transition: 'PENDING -expire-> EXPIRED',
  }),
};
