import type { Fen } from '@lianguan/kernel';
import type { FoundBreak } from '../bank-break/index.js';
import type { TrialBalance } from '../escrow-ledger/index.js';
import type { IncompleteStatement, Reconciled } from './reconciliation.rules.js';

export interface Account {
  readonly id: string;
  readonly bankCode: string;
  readonly divisionCode: string;
  readonly state: string;
}

/** An account as it stands beside its bank's lines, and in itself. */
export interface Compared {
  readonly account: Account;
  readonly reconciled: Reconciled;
  readonly late: readonly IncompleteStatement[];
  readonly balance: { readonly statementNo: string; readonly unexplained: Fen } | null;
  readonly trial: TrialBalance | null;
}

export function breaksOf({
  account: { id: accountId, bankCode, divisionCode },
  reconciled,
  late,
  balance,
  trial,
}: Compared): FoundBreak[] {
  const of = { accountId, bankCode, divisionCode };
  const differing = reconciled.differing.map(({ line, movement }): FoundBreak => ({
    ...of,
    kind: 'AMOUNT_DIFFERS',
    findingKey: `AMOUNT:${line.id}`,
    statementNo: line.statementNo,
    entryRef: line.entryRef,
    transferId: movement.id,
    bankFen: line.amount.toString(),
    otherFen: movement.amount.toString(),
  }));
  const onlyAtBank = reconciled.onlyAtBank.map((line): FoundBreak => ({
    ...of,
    kind: 'IN_BANK_NOT_LEDGER',
    findingKey: `BANK:${line.id}`,
    statementNo: line.statementNo,
    entryRef: line.entryRef,
    transferId: null,
    bankFen: line.amount.toString(),
    otherFen: '0',
  }));
  const onlyInLedger = reconciled.onlyInLedger.map(({ movement, statementNo }): FoundBreak => ({
    ...of,
    kind: 'IN_LEDGER_NOT_BANK',
    findingKey: `LEDGER:${movement.id}`,
    statementNo,
    entryRef: null,
    transferId: movement.id,
    bankFen: '0',
    otherFen: movement.amount.toString(),
  }));
  const incomplete = late.map((statement): FoundBreak => ({
    ...of,
    kind: 'STATEMENT_INCOMPLETE',
    findingKey: `LINES:${statement.id}`,
    statementNo: statement.statementNo,
    entryRef: null,
    transferId: null,
    bankFen: statement.closing.toString(),
    otherFen: statement.soFar.toString(),
  }));
  return [
    ...differing,
    ...onlyAtBank,
    ...onlyInLedger,
    ...incomplete,
    ...balanceBreak(of, balance),
    ...ledgerBreaks(of, trial),
  ];
}

type Of = Pick<FoundBreak, 'accountId' | 'bankCode' | 'divisionCode'>;

function balanceBreak(of: Of, balance: Compared['balance']): FoundBreak[] {
  if (!balance || balance.unexplained === 0n) return [];
  return [
    {
      ...of,
      kind: 'BALANCE_DIFFERS',
      findingKey: 'CLOSING',
      statementNo: balance.statementNo,
      entryRef: null,
      transferId: null,
      // The difference itself: the balances go on, and it is the same finding as long as they stay as far apart.
      bankFen: balance.unexplained.toString(),
      otherFen: '0',
    },
  ];
}

/** What the ledger is in itself, whatever the bank says. */
function ledgerBreaks(of: Of, trial: TrialBalance | null): FoundBreak[] {
  if (!trial) return [];
  const found = (kind: FoundBreak['kind'], [bank, other]: readonly [Fen, Fen]): FoundBreak => ({
    ...of,
    kind,
    findingKey: kind,
    statementNo: '',
    entryRef: null,
    transferId: null,
    bankFen: bank.toString(),
    otherFen: other.toString(),
  });
  return [
    ...(trial.balanced ? [] : [found('LEDGER_UNBALANCED', [trial.debits, trial.credits])]),
    ...(trial.solvent ? [] : [found('LEDGER_INSOLVENT', [trial.covered, trial.owed])]),
  ];
}
