import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { decideReversing, RECORDING_REFUSALS, type RecordingRefusal, type ReverseTransfer } from './recording.rules.js';

interface Reversed {
  readonly book: Book;
  readonly accountId: string;
}

/** What was booked wrongly is booked back: the only correction there is. */
export const reverseTransfer: Command<
  ReverseTransfer,
  Book,
  Reversed,
  { readonly accountId: string },
  TransferRefusal | RecordingRefusal
> = {
  name: 'reverseEscrowTransfer',
  refusals: { ...TRANSFER_REFUSALS, ...RECORDING_REFUSALS },
  load: (tx, inputs) => lockBook(tx, { transfers: inputs.map(({ transferId }) => transferId) }),
  decide(book, input, facts) {
    const reversal = decideReversing(book.transfers.get(input.transferId)?.moved.code, input, facts);
    if (!reversal.ok) return reversal;
    const decided = decideTransfers(book, [reversal.value], facts);
    if (!decided.ok) return decided;
    return permit({ book, accountId: book.transfers.get(input.transferId)!.moved.escrowAccountId });
  },
  async apply(tx, accepted, facts) {
    await writeTransfers(tx, accepted[0]!.outcome.book, facts);
    return accepted.map(({ outcome: { accountId } }) => ({ accountId }));
  },
  subject: ({ transferId, reason, documentNo }) => ({
    type: 'EscrowTransfer',
    id: transferId,
    basis: '会计法 第十五条',
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: 'POSTED -reverse-> REVERSED',
  }),
};
