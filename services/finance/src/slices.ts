import { directory, escrowAccount } from './escrow-account/index.js';
import { measures, paymentHold } from './joint-measure/index.js';
import { licenseStanding } from './license-standing/index.js';
import { EscrowAccount1700100000000 } from './migrations/escrow-account-1700100000000.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';

export const name = 'finance';
export const slices = [directory, escrowAccount, licenseStanding, measures, paymentHold];
export const migrations = [EscrowAccount1700100000000, JointMeasure1764000000000];
