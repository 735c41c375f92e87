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
import { escrowLiability } from './escrow-liability/index.js';
import { measures, paymentHold } from './joint-measure/index.js';
import { licenseStanding } from './license-standing/index.js';
import { EscrowAccount1700100000000 } from './migrations/escrow-account-1700100000000.js';
import { EscrowLifecycle1765400000100 } from './migrations/escrow-lifecycle-1765400000100.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { reRegistration } from './re-registration/index.js';

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
  EscrowLifecycle1765400000100,
];
