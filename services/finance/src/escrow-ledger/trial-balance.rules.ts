import type { Fen } from '@lianguan/kernel';
import { isAsset, type LedgerAccountKind } from './chart.rules.js';

/** The accounts of one kind together. */
export interface TrialBalanceLine {
  readonly kind: LedgerAccountKind;
  readonly accounts: number;
  readonly debits: Fen;
  readonly credits: Fen;
  /** Of pending transfers: may not leave again. */
  readonly reserved: Fen;
  /** In the kind's own sense. */
  readonly balance: Fen;
  /** The first account whose sums are not those of its postings, or whose postings are not those of transfers. */
  readonly differing: string | null;
}

export interface TrialBalance {
  readonly debits: Fen;
  readonly credits: Fen;
  /** Debits are credits, and each account is the sum of its postings. */
  readonly balanced: boolean;
  /** What the supervised account holds, with what the institution has had in advance … */
  readonly covered: Fen;
  /** … is what is owed: orders not consumed, consumed and not yet paid out, refunds under way. */
  readonly owed: Fen;
  /** Both are equal, and the risk deposit is what the bank holds of it. */
  readonly solvent: boolean;
}

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0n);

export function trialBalanceOf(lines: readonly TrialBalanceLine[]): TrialBalance {
  const [debits, credits] = [sum(lines.map((line) => line.debits)), sum(lines.map((line) => line.credits))];
  const of = (...kinds: readonly LedgerAccountKind[]): Fen =>
    sum(lines.filter(({ kind }) => kinds.includes(kind)).map(({ balance }) => balance));
  const covered = of('SUPERVISED_BANK', 'COST_ADVANCE');
  const owed = of('ORDER', 'PAYABLE', 'REFUND_CLEARING');
  const ownSense = ({ kind, debits: d, credits: c, balance }: TrialBalanceLine): boolean =>
    balance === (isAsset(kind) ? d - c : c - d);
  return {
    debits,
    credits,
    balanced: debits === credits && lines.every((line) => line.differing === null && ownSense(line)),
    covered,
    owed,
    solvent: covered === owed && of('RISK_DEPOSIT_BANK') === of('RISK_DEPOSIT'),
  };
}
