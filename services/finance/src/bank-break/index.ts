// D3, feature 49: what does not agree in the banks' statements, by age, explained by one officer and confirmed by another.
import type { Slice } from '@lianguan/service-kit';
import { BankBreak } from './break.entity.js';
import { BankBreakResolver } from './break.resolver.js';
import { breakLifecycle } from './break.rules.js';

export {
  enterBreaks,
  settleBreaks,
  settleComparedBreaks,
  type FoundBreak,
  type Repaired,
} from './break-rows.commands.js';
export { claimBooking } from './claim-booking.commands.js';
export {
  bookPaidClaims,
  readEndedClaims,
  readPaidClaims,
  type BookedClaim,
  type EndedPayments,
  type PaidClaim,
} from './paid-claim.commands.js';
export { BANK_RECONCILIATION, CLAIM_FOUND } from './break.rules.js';

export const bankBreak: Slice = {
  name: 'bank-break',
  entities: [BankBreak],
  resolvers: [BankBreakResolver],
  lifecycles: [breakLifecycle],
};
