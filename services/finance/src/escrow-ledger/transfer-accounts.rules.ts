import { isBetweenOrders, MOVEMENTS, type LedgerAccountKind } from './chart.rules.js';
import type { Moved } from './transfer.rules.js';

export const accountKey = (escrowAccountId: string, kind: LedgerAccountKind, orderNo: string): string =>
  `${escrowAccountId} ${kind} ${orderNo}`;

/** The numbers of the orders whose accounts a movement debits and credits; empty for an account of another kind. */
export function orderNosOf({ code, orderNo, fromOrderNo }: Moved): { readonly debit: string; readonly credit: string } {
  const { debit, credit } = MOVEMENTS[code];
  const from = isBetweenOrders(code) ? fromOrderNo : orderNo;
  return { debit: debit === 'ORDER' ? (from ?? '') : '', credit: credit === 'ORDER' ? (orderNo ?? '') : '' };
}

/** The accounts that a movement debits and credits. */
export function keysOf(moved: Moved): { readonly debit: string; readonly credit: string } {
  const { debit, credit } = MOVEMENTS[moved.code];
  const nos = orderNosOf(moved);
  return {
    debit: accountKey(moved.escrowAccountId, debit, nos.debit),
    credit: accountKey(moved.escrowAccountId, credit, nos.credit),
  };
}
