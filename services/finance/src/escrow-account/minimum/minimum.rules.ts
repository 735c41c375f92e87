import type { Fen } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';

/** Percent of the fees of one charging period of three months, and of what of them is still owed. */
export const LEAST_SHARE = { BANK_CUSTODY: 'escrow.minBalance', RISK_DEPOSIT: 'escrow.deposit' } as const;

const HUNDRED = 100n;

/** What an amount of learners' money asks to be kept in its mode, up to the whole fen. */
export function leastOf(
  { mode, amount }: { readonly mode: AccountStanding['mode']; readonly amount: Fen },
  constants: RuleConstants,
): { readonly percent: number; readonly least: Fen } {
  const percent = constants.get<number>(LEAST_SHARE[mode]);
  return { percent, least: (amount * BigInt(percent) + HUNDRED - 1n) / HUNDRED };
}

/** In deposit mode, and the ledger has the deposit. */
export const knowsDeposit = ({ deposit }: Pick<AccountStanding, 'deposit'>): boolean => deposit !== null;

/** What secures learners, and is held against the minimum: the money at the bank, or the deposit; as its account at the bank has it where the ledger does not know it. */
export const securedOf = ({ balance, deposit }: Pick<AccountStanding, 'balance' | 'deposit'>): Fen =>
  deposit ?? balance;

/** S2§2, feature 50: education and the bank agree on a minimum; what learners are owed may ask for more, never for less. */
export const floorOf = ({ minimum, liabilityMinimum }: Pick<AccountStanding, 'minimum' | 'liabilityMinimum'>): Fen =>
  liabilityMinimum > minimum ? liabilityMinimum : minimum;
