// Feature 46, lifecycle 5: an account that only refunds, its closing when nothing is owed, and the change of its mode.
import type { Slice } from '@lianguan/service-kit';
import { EscrowClosingResolver } from './closing.resolver.js';
import { reopenEscrowAccount, REOPENING } from './reopening.commands.js';

export { lockClosingStandings, readClosingStandings } from './closing.commands.js';
export type { ClosingStanding } from './closing.rules.js';
export { reopening } from './reopening.commands.js';

export const escrowClosing: Slice = {
  name: 'escrow-closing',
  resolvers: [EscrowClosingResolver],
  deadlines: [{ name: REOPENING, command: reopenEscrowAccount, input: (accountId) => ({ accountId }) }],
};
