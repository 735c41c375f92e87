import type { Command } from '@lianguan/service-kit';
import { lockBook, writeTransfers } from './book.commands.js';
import { decideTransfers, type Book } from './escrow-ledger.rules.js';
import { TRANSFER_REFUSALS, type TransferRefusal } from './transfer.rules.js';

interface ExpireTransfer {
  readonly transferId: string;
}

/** A pending transfer whose term is over gives back what it reserved. Fired by the deadline that the transfer set; SYS only. */
export const expireTransfer: Command<ExpireTransfer, Book, { readonly book: Book }, null, TransferRefusal> = {
  name: 'expireEscrowTransfer',
  refusals: TRANSFER_REFUSALS,
  load: (tx, inputs) => lockBook(tx, { transfers: inputs.map(({ transferId }) => transferId) }),
  decide(book, { transferId }, facts) {
    const expiry = {
      id: facts.newId(),
      resolves: transferId,
      as: 'EXPIRE',
      day: facts.today,
      cause: transferId,
    } as const;
    const decided = decideTransfers(book, [expiry], facts);
    return decided.ok ? { ok: true, value: { book } } : decided;
  },
  async apply(tx, accepted, facts) {
    await writeTransfers(tx, accepted[0]!.outcome.book, facts);
    return accepted.map(() => null);
  },
  subject: ({ transferId }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '监管协议',
    transition: 'PENDING -expire-> EXPIRED',
  }),
};
