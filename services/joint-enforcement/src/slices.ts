import { escrowEscalation } from './escrow-escalation/index.js';
import { fundNotice } from './fund-notice/index.js';
import { jointAction } from './joint-action/index.js';
import { lawClock } from './law-clock/index.js';
import { ledgerWitness } from './ledger-witness/index.js';
import { EscrowEscalation1765400000101 } from './migrations/escrow-escalation-1765400000101.js';
import { FundNotice1766000001130 } from './migrations/fund-notice-1766000001130.js';
import { JointAction1764000000000 } from './migrations/joint-action-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';
import { OffAccount1765700000130 } from './migrations/off-account-1765700000130.js';
import { LedgerWitness1764600000000 } from './migrations/ledger-witness-1764600000000.js';
import { LedgerWitnessNight1767002100100 } from './migrations/ledger-witness-night-1767002100100.js';
import { OneStop1764500000000 } from './migrations/one-stop-1764500000000.js';
import { RiskCodeRecord1765900000100 } from './migrations/risk-code-record-1765900000100.js';
import { RiskInput1700100000000 } from './migrations/risk-input-1700100000000.js';
import { TokenRevocation1765800000001 } from './migrations/token-revocation-1765800000001.js';
import { offAccount } from './off-account/index.js';
import { officeMeasure } from './office-measure/index.js';
import { oneStop } from './one-stop/index.js';
import { directory, riskCode } from './risk-code/index.js';
import { servedDecision } from './served-decision/index.js';
import { tokenRevocation } from './token-revocation/index.js';
import { tracker } from './tracker/index.js';

export const name = 'joint-enforcement';
export const slices = [
  directory,
  riskCode,
  lawClock,
  servedDecision,
  jointAction,
  officeMeasure,
  tracker,
  oneStop,
  offAccount,
  ledgerWitness,
  escrowEscalation,
  tokenRevocation,
  fundNotice,
];
export const migrations = [
  RiskInput1700100000000,
  JointAction1764000000000,
  OneStop1764500000000,
  OffAccount1765700000130,
  LedgerWitness1764600000000,
  EscrowEscalation1765400000101,
  RiskCodeRecord1765900000100,
  MeasureAttempt1765800000000,
  TokenRevocation1765800000001,
  FundNotice1766000001130,
  LedgerWitnessNight1767002100100,
];
