import { formatYuan, type Fen, type Refusal } from '@lianguan/kernel';
import type { ClosingStanding } from './escrow-account/index.js';

/** What stands against money of an account that goes to its institution. */
export interface LearnersStanding {
  /** A mass refund that is under way, or has left claims. */
  readonly inMassRefund: boolean;
  /** Of an account that only refunds; null for all others. */
  readonly closing: ClosingStanding | null;
  /** What the ledger says that learners are owed. */
  readonly owed: Fen;
}

/** A slice's own codes for it: each says in its own words what is kept back. */
export type LearnersFirstRefusal<Of extends string> =
  `${Of}_${'IN_MASS_REFUND' | 'LIABILITY_UNREPORTED' | 'LIABILITY_REMAINS' | 'ACCOUNT_RESTRAINED'}`;

/** Why money may not go to the institution now: what its learners are to get back comes before all else (民办教育促进法 第五十九条). */
export function learnersFirst<Of extends string>(
  of: Of,
  { inMassRefund, closing, owed }: LearnersStanding,
): Refusal<LearnersFirstRefusal<Of>> | null {
  if (inMassRefund) return { code: `${of}_IN_MASS_REFUND` };
  if (closing === null) return null;
  const { liability, restrained } = closing;
  if (liability === null) return { code: `${of}_LIABILITY_UNREPORTED` };
  const most = liability > owed ? liability : owed;
  if (most > 0n) return { code: `${of}_LIABILITY_REMAINS`, detail: { amount: formatYuan(most) } };
  return restrained ? { code: `${of}_ACCOUNT_RESTRAINED` } : null;
}
