import { claimBooking } from '../bank-break/index.js';
import { ADVANCE_PAYMENTS } from './advance-facts.commands.js';
import type { AdvanceStateName } from './advance-lifecycle.rules.js';
import { lockAdvances, type AdvanceRow } from './advance-rows.commands.js';
import {
  ADVANCE_LAW_REFUSALS,
  advanceSubject,
  moveOf,
  orderedRow,
  orderOf,
  saveAdvances,
  stepped,
} from './advance.commands.js';
import { decideClaimedAdvance, type AdvanceRefusal } from './advance.rules.js';

/** An advance that the bank has paid late. */
export const bookClaimedAdvance = claimBooking<AdvanceRow, AdvanceStateName, AdvanceRefusal>({
  name: 'bookClaimedAdvance',
  payments: ADVANCE_PAYMENTS,
  subjectType: 'CostAdvance',
  refusals: ADVANCE_LAW_REFUSALS,
  bankSaysPaid: 'ADVANCE_BANK_SAYS_PAID',
  lock: lockAdvances,
  moveOf,
  decide: decideClaimedAdvance,
  ordered(known, facts) {
    const row = orderedRow(known, facts);
    return { row, order: orderOf(row, facts) };
  },
  paid: (row, bankReference, { today }) => ({ ...row, bankReference, answeredOn: today, reason: null }),
  stepped,
  subject: advanceSubject,
  save: saveAdvances,
});
