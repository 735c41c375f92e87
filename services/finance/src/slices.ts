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
import { costAdvance } from './cost-advance/index.js';
import { escrowLedger } from './escrow-ledger/index.js';
import { escrowLedgerDesk } from './escrow-ledger-desk/index.js';
import { escrowLiability } from './escrow-liability/index.js';
import { evidenceFile } from './evidence-file/index.js';
import { massRefund } from './mass-refund/index.js';
import { measures, paymentHold } from './joint-measure/index.js';
import { nextDayTransfer } from './next-day-transfer/index.js';
import { licenseStanding } from './license-standing/index.js';
import { BankStatement1765700000110 } from './migrations/bank-statement-1765700000110.js';
import { ChainCheck1767002100000 } from './migrations/chain-check-1767002100000.js';
import { CostAdvance1765900000110 } from './migrations/cost-advance-1765900000110.js';
import { DepositRest1767000300000 } from './migrations/deposit-rest-1767000300000.js';
import { RefundReversal1767000800000 } from './migrations/refund-reversal-1767000800000.js';
import { PaymentReversal1767000700000 } from './migrations/payment-reversal-1767000700000.js';
import { LiabilityMinimum1767001300000 } from './migrations/liability-minimum-1767001300000.js';
import { ReopenedAccount1767002200000 } from './migrations/reopened-account-1767002200000.js';
import { ClaimsEnd1767002200100 } from './migrations/claims-end-1767002200100.js';
import { LedgerDebts1767002200200 } from './migrations/ledger-debts-1767002200200.js';
import { OtherBanksOrders1767002200300 } from './migrations/other-banks-orders-1767002200300.js';
import { OwnFlow1767001300100 } from './migrations/own-flow-1767001300100.js';
import { CourseTeacher1767002000010 } from './migrations/course-teacher-1767002000010.js';
import { LessonRuling1767002000000 } from './migrations/lesson-ruling-1767002000000.js';
import { LedgerPlaces1767000500000 } from './migrations/ledger-places-1767000500000.js';
import { EscrowAccount1700100000000 } from './migrations/escrow-account-1700100000000.js';
import { EscrowBooking1766000000110 } from './migrations/escrow-booking-1766000000110.js';
import { EscrowBookingSets1766100000110 } from './migrations/escrow-booking-sets-1766100000110.js';
import { EscrowLedger1764600000000 } from './migrations/escrow-ledger-1764600000000.js';
import { EscrowLifecycle1765400000100 } from './migrations/escrow-lifecycle-1765400000100.js';
import { EvidenceFile1766100000810 } from './migrations/evidence-file-1766100000810.js';
import { InsurerRecourse1767001000000 } from './migrations/insurer-recourse-1767001000000.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';
import { OffAccount1765700000120 } from './migrations/off-account-1765700000120.js';
import { PostponedTransfer1766000000120 } from './migrations/postponed-transfer-1766000000120.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { TrainingLoan1765900000120 } from './migrations/training-loan-1765900000120.js';
import { MassRefund1766000000720 } from './migrations/mass-refund-1766000000720.js';
import { StockOrder1767002500000 } from './migrations/stock-order-1767002500000.js';
import { TraineeInsurance1766000000410 } from './migrations/trainee-insurance-1766000000410.js';
import { TrainingOrder1765400000701 } from './migrations/training-order-1765400000701.js';
import { Refund1766000000710 } from './migrations/refund-1766000000710.js';
import { MovementAlarm1766000000730 } from './migrations/movement-alarm-1766000000730.js';
import { RiskDeposit1766000001110 } from './migrations/risk-deposit-1766000001110.js';
import { MassRefundVersion1766000001120 } from './migrations/mass-refund-version-1766000001120.js';
import { PaymentInstruction1766000000700 } from './migrations/payment-instruction-1766000000700.js';
import { PaidClaim1767001200000 } from './migrations/paid-claim-1767001200000.js';
import { ReconciliationNight1767001200100 } from './migrations/reconciliation-night-1767001200100.js';
import { orderFactsSlice } from './order-facts/index.js';
import { orderPublication } from './order-publication/index.js';
import { offAccount } from './off-account/index.js';
import { paymentInstruction } from './payment-instruction/index.js';
import { reRegistration } from './re-registration/index.js';
import { refund } from './refund/index.js';
import { riskDeposit } from './risk-deposit/index.js';
import { refundRate } from './refund-rate/index.js';
import { riskStanding } from './risk-standing/index.js';
import { trainingLoan } from './training-loan/index.js';
import { stockOrder } from './stock-order/index.js';
import { traineeInsurance } from './trainee-insurance/index.js';
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
  stockOrder,
  nextDayTransfer,
  paymentInstruction,
  escrowAgreement,
  escrowAlarm,
  accountHold,
  judicialFreeze,
  escrowClosing,
  refundRate,
  refund,
  riskStanding,
  costAdvance,
  trainingLoan,
  traineeInsurance,
  massRefund,
  riskDeposit,
  orderPublication,
  evidenceFile,
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
  Refund1766000000710,
  CostAdvance1765900000110,
  TrainingLoan1765900000120,
  PaymentInstruction1766000000700,
  MovementAlarm1766000000730,
  MeasureAttempt1765800000000,
  TraineeInsurance1766000000410,
  MassRefund1766000000720,
  EscrowBooking1766000000110,
  PostponedTransfer1766000000120,
  EscrowBookingSets1766100000110,
  RiskDeposit1766000001110,
  MassRefundVersion1766000001120,
  EvidenceFile1766100000810,
  DepositRest1767000300000,
  LedgerPlaces1767000500000,
  PaymentReversal1767000700000,
  RefundReversal1767000800000,
  InsurerRecourse1767001000000,
  PaidClaim1767001200000,
  ReconciliationNight1767001200100,
  LiabilityMinimum1767001300000,
  OwnFlow1767001300100,
  ChainCheck1767002100000,
  LessonRuling1767002000000,
  CourseTeacher1767002000010,
  ReopenedAccount1767002200000,
  ClaimsEnd1767002200100,
  LedgerDebts1767002200200,
  OtherBanksOrders1767002200300,
  StockOrder1767002500000,
];
