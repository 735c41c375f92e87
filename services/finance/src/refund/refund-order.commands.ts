import { dueOf, type Facts } from '@lianguan/service-kit';
import { availableOf, freeIn, type Book, type BookAccount, type Movement } from '../escrow-ledger/index.js';
import { payTerm } from './refund-payment.rules.js';
import type { RefundRow } from './refund-rows.commands.js';
import type { RefundState } from './refund.commands.js';

/** What a refund moves. */
export const moved = ({ accountId: escrowAccountId, orderId: orderNo }: RefundRow) =>
  ({
    setAside: { code: 'REFUND', escrowAccountId, orderNo },
    payment: { code: 'REFUND_PAYMENT', escrowAccountId },
    interest: { code: 'REFUND_INTEREST', escrowAccountId },
    rest: { code: 'CONSUMPTION', escrowAccountId, orderNo },
  }) as const;

/** What the bank must have, and has: the interest comes with the first order to pay, and what is set aside for refunds that came back is theirs. */
export function fundsOf({ settledOn, accountId, principalFen, interestFen }: RefundRow, book: Book, bank: BookAccount) {
  const principal = BigInt(principalFen);
  return settledOn === null
    ? { needed: principal, available: freeIn(book, accountId) }
    : { needed: principal + BigInt(interestFen), available: availableOf(bank) };
}

/** One payment of all that goes back: what it bears is credited by the bank with it. */
export function orderedPayment(refund: RefundRow, { files }: Pick<RefundState, 'files'>, facts: Facts) {
  const constants = facts.constantsIn(refund.divisionCode);
  const { order } = files.get(refund.orderId)!;
  const term = payTerm(order.firstDay, facts.today, constants);
  const pendingUntil = dueOf(facts.today, term, constants).due;
  const amount = BigInt(refund.principalFen) + BigInt(refund.interestFen);
  const { transfers, ids } = refund.settledOn === null ? setAside(refund, facts) : { transfers: [], ids: {} };
  const payment: Movement = {
    ...moved(refund).payment,
    id: facts.newId(),
    day: facts.today,
    cause: refund.id,
    amount,
    pendingUntil,
    // The bank pays to the origin of this payment.
    documentNo: order.bankReference,
  };
  const ordered = { ...refund, ...ids, transferId: payment.id, waitsFor: null };
  return { transfers: [...transfers, payment], pendingUntil, ordered };
}

function setAside(refund: RefundRow, facts: Facts) {
  const { setAside: principal, interest } = moved(refund);
  const setAsideId = facts.newId();
  const interestId = refund.interestFen === '0' ? null : facts.newId();
  const entry = { day: facts.today, cause: refund.id };
  const transfers: Movement[] = [
    { ...principal, ...entry, id: setAsideId, amount: BigInt(refund.principalFen) },
    ...(interestId ? [{ ...interest, ...entry, id: interestId, amount: BigInt(refund.interestFen) }] : []),
  ];
  return { transfers, ids: { setAsideId, interestId } };
}
