import { requireRole, type Operation } from '@lianguan/service-kit';

/** A bank for its own customers; finance, by the bank's paper, for its division. */
export function requireBankOrFinance(op: Operation): void {
  if (op.caller.agency === 'BANK') requireRole(op, ['BANK'], 'BANK');
  else requireRole(op, ['FIN'], 'FINANCE');
}
