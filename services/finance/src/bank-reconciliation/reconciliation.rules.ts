import { permit, refuse, type CalendarDay, type Decision, type Fen, type RefusalCatalogue } from '@lianguan/kernel';

/** A line of the bank that no movement is known for yet. Amounts are signed: what comes into the account is positive. */
export interface BankLine {
  readonly id: string;
  readonly entryRef: string;
  readonly statementNo: string;
  readonly day: CalendarDay;
  readonly amount: Fen;
  readonly reference: string | null;
  /** In the newest statement that balances, or one before it. */
  readonly inClosing: boolean;
}

/** A movement of the ledger over the bank account that no line is known for yet. */
export interface LedgerMovement {
  readonly id: string;
  readonly day: CalendarDay;
  readonly amount: Fen;
  /** What a bank may give back as end-to-end reference: the transfer's id, the pending one's that it ends, its paper, its cause. */
  readonly references: readonly string[];
  /** The bank need not show it: money that was in the account before supervision. */
  readonly silent: boolean;
}

/** Days for which the bank's statement is whole and balances. */
export interface CoveredPeriod {
  readonly statementNo: string;
  readonly fromDay: CalendarDay;
  readonly toDay: CalendarDay;
}

export interface Match {
  readonly line: BankLine;
  readonly movement: LedgerMovement;
}

export interface Unmatched {
  readonly lines: readonly BankLine[];
  readonly movements: readonly LedgerMovement[];
  readonly covered: readonly CoveredPeriod[];
  /** The day of the account's first movement in the ledger; null where it has none. */
  readonly ledgerSince: CalendarDay | null;
}

export interface Reconciled {
  readonly matches: readonly Match[];
  /** One reference, two amounts. */
  readonly differing: readonly Match[];
  readonly onlyAtBank: readonly BankLine[];
  readonly onlyInLedger: readonly { readonly movement: LedgerMovement; readonly statementNo: string }[];
}

export type ReconciliationRefusal = 'RECONCILIATION_ACCOUNT_UNKNOWN';

export const RECONCILIATION_REFUSALS = {
  RECONCILIATION_ACCOUNT_UNKNOWN: {
    message: '没有这个监管账户，或不在本单位管辖范围内；请从账户列表中选择',
    basis: null,
  },
} satisfies RefusalCatalogue<ReconciliationRefusal>;

/** A statement whose lines are still to come. */
export interface IncompleteStatement {
  readonly id: string;
  readonly statementNo: string;
  readonly receivedOn: CalendarDay;
  readonly closing: Fen;
  /** Opening balance and the lines so far. */
  readonly soFar: Fen;
}

/** The lines may follow on the day of the statement; after that they are missing. */
export const lateStatements = (
  statements: readonly IncompleteStatement[],
  today: CalendarDay,
): readonly IncompleteStatement[] => statements.filter(({ receivedOn }) => receivedOn < today);

export const decideReconciliation = (unmatched: Unmatched | undefined): Decision<Reconciled, ReconciliationRefusal> =>
  unmatched ? permit(reconcile(unmatched)) : refuse('RECONCILIATION_ACCOUNT_UNKNOWN');

/** Banks write references without hyphens and in capitals. */
const plain = (reference: string): string => reference.replaceAll('-', '').toLowerCase();

/** Feature 49: first by the reference, then by amount, direction and day; each line and each movement once. */
export function reconcile({ lines, movements, covered, ledgerSince }: Unmatched): Reconciled {
  const exact = pairBy(
    { lines, movements },
    ({ reference, amount }) => reference && withAmount(reference, amount),
    (movement) => movement.references.map((reference) => withAmount(reference, movement.amount)),
  );
  const differing = pairBy(
    exact.rest,
    ({ reference }) => reference && plain(reference),
    ({ references }) => references.map(plain),
  );
  const sameDay = pairBy(differing.rest, byAmountAndDay, (movement) => [byAmountAndDay(movement)]);
  return {
    matches: [...exact.matches, ...sameDay.matches],
    differing: differing.matches,
    // What the bank booked before the ledger began is in its opening balance.
    onlyAtBank: sameDay.rest.lines.filter(({ day }) => ledgerSince !== null && day >= ledgerSince),
    onlyInLedger: sameDay.rest.movements.flatMap((movement) => missingAtBank(movement, covered)),
  };
}

const withAmount = (reference: string, amount: Fen): string => `${plain(reference)}/${amount}`;

const byAmountAndDay = ({ amount, day }: Pick<BankLine, 'amount' | 'day'>): string => `${amount}/${day}`;

type Sides = Pick<Unmatched, 'lines' | 'movements'>;

/** Pairs, in their order, lines and movements that share a key. */
function pairBy(
  { lines, movements }: Sides,
  keyOf: (line: BankLine) => string | null,
  keysOf: (movement: LedgerMovement) => readonly string[],
): { readonly matches: Match[]; readonly rest: Sides } {
  const byKey = new Map<string, LedgerMovement[]>();
  for (const movement of movements) {
    for (const key of new Set(keysOf(movement))) byKey.set(key, [...(byKey.get(key) ?? []), movement]);
  }
  const taken = new Set<LedgerMovement>();
  const matches: Match[] = [];
  const left: BankLine[] = [];
  for (const line of lines) {
    const movement = byKey.get(keyOf(line) ?? '')?.find((candidate) => !taken.has(candidate));
    if (movement) {
      taken.add(movement);
      matches.push({ line, movement });
    } else left.push(line);
  }
  return { matches, rest: { lines: left, movements: movements.filter((movement) => !taken.has(movement)) } };
}

/** What the bank does not show is a break once its statement of that day is whole. */
function missingAtBank(movement: LedgerMovement, covered: readonly CoveredPeriod[]): Reconciled['onlyInLedger'] {
  if (movement.silent) return [];
  const period = covered.find(({ fromDay, toDay }) => movement.day >= fromDay && movement.day <= toDay);
  return period ? [{ movement, statementNo: period.statementNo }] : [];
}
