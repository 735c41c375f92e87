import { expect, it } from '@jest/globals';
import { isAsset, type LedgerAccountKind } from './chart.rules.js';
import { trialBalanceOf, type TrialBalanceLine } from './trial-balance.rules.js';

const line = (kind: LedgerAccountKind, balance: bigint, given: Partial<TrialBalanceLine> = {}): TrialBalanceLine => ({
  kind,
  accounts: 1,
  debits: isAsset(kind) ? balance : 0n,
  credits: isAsset(kind) ? 0n : balance,
  reserved: 0n,
  balance,
  differing: null,
  ...given,
});
const SOUND = [
  line('SUPERVISED_BANK', 160n),
  line('COST_ADVANCE', 20n),
  line('RISK_DEPOSIT_BANK', 80n),
  line('ORDER', 100n),
  line('PAYABLE', 50n),
  line('REFUND_CLEARING', 30n),
  line('RISK_DEPOSIT', 80n),
];
const but = (changed: TrialBalanceLine) => SOUND.map((one) => (one.kind === changed.kind ? changed : one));

it.each<[string, readonly TrialBalanceLine[], boolean, boolean]>([
  ['nothing at all', [], true, true],
  ['bank and advances are what is owed, the deposit is there', SOUND, true, true],
  ['one fen more is owed', but(line('ORDER', 101n)), false, false],
  ['one fen less is at the bank', but(line('SUPERVISED_BANK', 159n)), false, false],
  ['the deposit lacks a fen', but(line('RISK_DEPOSIT_BANK', 79n)), false, false],
  ['the deposit covers what the account lacks', [line('RISK_DEPOSIT_BANK', 1n), line('ORDER', 1n)], true, false],
  ['an account is not the sum of its postings', but(line('ORDER', 100n, { differing: 'a' })), false, true],
  ['a balance is not its sums', but(line('ORDER', 100n, { debits: 1n, credits: 100n })), false, true],
])('%s', (_what, lines, balanced, solvent) => {
  expect(trialBalanceOf(lines)).toMatchObject({ balanced, solvent });
});
