import { claimBooking } from '../bank-break/index.js';
import type { DepositReturnStateName } from './deposit-lifecycle.rules.js';
import { lockDepositReturns, RETURN_PAYMENTS, type DepositReturnRow } from './deposit-rows.commands.js';
import { DEPOSIT_LAW_REFUSALS, depositMove, type DepositLawRefusal } from './deposit.commands.js';
import { decideClaimedReturn } from './deposit.rules.js';
import { orderedRow, orderOf, returnSubject, saveReturns, stepped } from './return.commands.js';

/** A return of the deposit that the bank has paid late. */
export const bookClaimedReturn = claimBooking<DepositReturnRow, DepositReturnStateName, DepositLawRefusal>({
  name: 'bookClaimedReturn',
  payments: RETURN_PAYMENTS,
  subjectType: 'RiskDepositReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  bankSaysPaid: 'DEPOSIT_BANK_SAYS_PAID',
  lock: lockDepositReturns,
  moveOf: ({ accountId }) => depositMove('RISK_DEPOSIT_RETURN', accountId, 0n),
  decide: decideClaimedReturn,
  ordered(known, facts) {
    const row = orderedRow(known, facts);
    return { row, order: orderOf(row, facts) };
  },
  paid: (row, bankReference, { today }) => ({ ...row, bankReference, answeredOn: today, endReason: null }),
  stepped,
  subject: returnSubject,
  save: saveReturns,
});
