import { bankBreak } from './bank-break/index.js';
import { bankReconciliation } from './bank-reconciliation/index.js';
import { bankStatement } from './bank-statement/index.js';
import { chargeStanding } from './charge-standing/index.js';
import {
  accountHold,
  directory,
  escrowAccount,
  escrowAgreement,
  escrowAlarm,
  escrowClosing,
  judicialFreeze,
} from './escrow-account/index.js';
import { escrowLedger } from './escrow-ledger/index.js';
import { escrowLedgerDesk } from './escrow-ledger-desk/index.js';
import { escrowLiability } from './escrow-liability/index.js';
import { measures, paymentHold } from './joint-measure/index.js';
import { nextDayTransfer } from './next-day-transfer/index.js';
import { licenseStanding } from './license-standing/index.js';
import { BankStatement1765700000110 } from './migrations/bank-statement-1765700000110.js';
import { EscrowAccount1700100000000 } from './migrations/escrow-account-1700100000000.js';
import { EscrowBooking1766000000110 } from './migrations/escrow-booking-1766000000110.js';
import { EscrowLedger1764600000000 } from './migrations/escrow-ledger-1764600000000.js';
import { EscrowLifecycle1765400000100 } from './migrations/escrow-lifecycle-1765400000100.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { OffAccount1765700000120 } from './migrations/off-account-1765700000120.js';
import { PostponedTransfer1766000000120 } from './migrations/postponed-transfer-1766000000120.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { TrainingOrder1765400000701 } from './migrations/training-order-1765400000701.js';
import { orderFactsSlice } from './order-facts/index.js';
import { offAccount } from './off-account/index.js';
import { reRegistration } from './re-registration/index.js';
import { trainingOrder } from './training-order/index.js';

export const name = 'finance';
export const slices = [
  directory,
  escrowAccount,
  licenseStanding,
  measures,
  paymentHold,
  chargeStanding,
  escrowLiability,
  reRegistration,
  bankStatement,
  bankBreak,
  bankReconciliation,
  offAccount,
  escrowLedger,
  escrowLedgerDesk,
  orderFactsSlice,
  trainingOrder,
  nextDayTransfer,
  escrowAgreement,
  escrowAlarm,
  accountHold,
  judicialFreeze,
  escrowClosing,
];
export const migrations = [
  EscrowAccount1700100000000,
  JointMeasure1764000000000,
  ReRegistration1764500000000,
  BankStatement1765700000110,
  OffAccount1765700000120,
  EscrowLedger1764600000000,
  TrainingOrder1765400000701,
  EscrowLifecycle1765400000100,
  EscrowBooking1766000000110,
  PostponedTransfer1766000000120,
];
