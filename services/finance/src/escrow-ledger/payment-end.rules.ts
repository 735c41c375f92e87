import type { Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { decideTransfers, type Book } from './escrow-ledger.rules.js';
import type { Movement, TransferRefusal, TransferRequest } from './transfer.rules.js';

interface Payment {
  /** Pending in the book. */
  readonly transferId: string;
  /** The row that it was ordered for. */
  readonly cause: string;
}

type Ended = Decision<readonly string[], TransferRefusal>;

/** The bank's word on a payment: it paid, and it is booked; or it did not, and what was reserved is given back. */
export function decidePaymentEnd(
  book: Book,
  {
    transferId,
    cause,
    paid,
    bankReference,
  }: Payment & { readonly paid: boolean; readonly bankReference: string | null },
  facts: Facts,
): Ended {
  const as = paid ? 'POST' : 'VOID';
  const end = {
    id: facts.newId(),
    resolves: transferId,
    as,
    day: facts.today,
    cause,
    documentNo: bankReference,
  } as const;
  return decideTransfers(book, [end], facts);
}

/** What the bank has paid already is ordered and booked in one. `order`: pending. */
export function paidOrder(
  order: Movement,
  bankReference: string,
  { newId }: Pick<Facts, 'newId'>,
): readonly TransferRequest[] {
  const { id: resolves, day, cause } = order;
  return [order, { id: newId(), resolves, as: 'POST', day, cause, documentNo: bankReference }];
}

/** The bank has not answered in time. The ledger's own term ends with the row's: whichever is fired first gives back what was reserved. */
export function decidePaymentExpiry(book: Book, { transferId, cause }: Payment, facts: Facts): Ended {
  const expiry = { id: facts.newId(), resolves: transferId, as: 'EXPIRE', day: facts.today, cause } as const;
  const isOver = book.transfers.get(transferId)?.resolution === 'EXPIRE';
  return decideTransfers(book, isOver ? [] : [expiry], facts);
}
