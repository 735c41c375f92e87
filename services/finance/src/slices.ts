import { directory, escrowAccount } from './escrow-account/index.js';
import { EscrowAccount1700100000000 } from './migrations/escrow-account-1700100000000.js';

export const name = 'finance';
export const slices = [directory, escrowAccount];
export const migrations = [EscrowAccount1700100000000];
