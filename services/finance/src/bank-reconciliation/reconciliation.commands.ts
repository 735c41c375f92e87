import { dayOf, endOfDay, permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import { BANK_RECONCILIATION, enterBreaks, settleComparedBreaks } from '../bank-break/index.js';
import type { TrialBalance } from '../escrow-ledger/index.js';
import { trialBalancesIn } from '../escrow-ledger-desk/index.js';
import { BANK_ACCOUNT, BOOKED_BACK, NEWEST, readClosingBalances } from './closing-balance.commands.js';
import { unexplainedOf, type ClosingBalance } from './closing-balance.rules.js';
import { breaksOf, type Account, type Compared } from './reconciliation-breaks.rules.js';
import {
  decideReconciliation,
  lateStatements,
  RECONCILIATION_REFUSALS,
  type BankLine,
  type CoveredPeriod,
  type IncompleteStatement,
  type LedgerMovement,
  type ReconciliationRefusal,
  type Unmatched,
} from './reconciliation.rules.js';

export interface ReconciledAccount {
  readonly accountId: string;
}

interface Known {
  readonly account: Account;
  readonly unmatched: Unmatched;
  readonly incomplete: readonly IncompleteStatement[];
  readonly closing: ClosingBalance | null;
  readonly trial: TrialBalance | null;
}

type Accounts = ReadonlyMap<string, Known>;

/** Feature 49: the bank's lines against the ledger's movements of the account; every night, and on demand. */
export const reconcileBankAccount: Command<
  ReconciledAccount,
  Accounts,
  Compared,
  ReconciledAccount,
  ReconciliationRefusal
> = {
  name: 'reconcileBankAccount',
  refusals: RECONCILIATION_REFUSALS,
  load: loadAccounts,
  decide(accounts, { accountId }, { today }) {
    const known = accounts.get(accountId);
    const decided = decideReconciliation(known?.unmatched);
    if (!decided.ok) return decided;
    const late = lateStatements(known!.incomplete, today);
    const { account, closing, trial, unmatched } = known!;
    const balance = closing && {
      statementNo: closing.statementNo,
      unexplained: unexplainedOf(closing, decided.value, unmatched.movements),
    };
    return permit({ account, reconciled: decided.value, late, balance, trial });
  },
  async apply(tx, accepted, facts) {
    const outcomes = [...new Map(accepted.map(({ outcome }) => [outcome.account.id, outcome])).values()];
    const accountIds = outcomes.map(({ account }) => account.id);
    await tx.query(`delete from bank_match m where m.account_id = any($1::uuid[]) and exists ${BOOKED_BACK}`, [
      accountIds,
    ]);
    await saveMatches(tx, outcomes, facts.today);
    const found = outcomes.flatMap(breaksOf);
    await enterBreaks(tx, found, facts);
    await settleComparedBreaks(tx, { accountIds, found }, facts.now);
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: ({ accountId }) => ({ type: 'EscrowAccount', id: accountId }),
  deadlines: (_input, { account: { id, state } }, { today }) => [
    { name: BANK_RECONCILIATION, subjectId: id, due: state === 'CLOSED' ? null : endOfDay(today) },
  ],
};

async function loadAccounts(tx: Tx, inputs: readonly ReconciledAccount[]): Promise<Accounts> {
  const accounts = await tx.query<Account>(
    `select id, bank_code as "bankCode", division_code as "divisionCode", state from escrow_account
     where id = any($1::uuid[]) order by id for update`,
    [inputs.map(({ accountId }) => accountId)],
  );
  const ids = accounts.map(({ id }) => id);
  const lines = await unmatchedLines(tx, ids);
  const movements = await unmatchedMovements(tx, ids);
  const covered = await coveredPeriods(tx, ids);
  const since = await ledgerBeginnings(tx, ids);
  const incomplete = await incompleteStatements(tx, ids);
  const closings = await readClosingBalances(tx, ids);
  const trials = new Map((await trialBalancesIn(tx, ids)).map((trial) => [trial.accountId, trial]));
  const of = <Row extends { readonly accountId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ accountId }) => accountId === id);
  const unmatchedOf = (id: string): Unmatched => ({
    lines: of(lines, id),
    movements: of(movements, id),
    covered: of(covered, id),
    ledgerSince: since.get(id) ?? null,
  });
  return new Map(
    accounts.map((account) => [
      account.id,
      {
        account,
        unmatched: unmatchedOf(account.id),
        incomplete: of(incomplete, account.id),
        closing: closings.get(account.id) ?? null,
        trial: trials.get(account.id) ?? null,
      },
    ]),
  );
}

type OfAccount<Row> = Row & { readonly accountId: string };

async function unmatchedLines(tx: Tx, ids: readonly string[]): Promise<OfAccount<BankLine>[]> {
  const rows = await tx.query<OfAccount<Omit<BankLine, 'amount'>> & { amount: string }>(
    `select e.account_id as "accountId", e.id, e.entry_ref as "entryRef", s.statement_no as "statementNo",
       e.value_day::text as day, case e.direction when 'CREDIT' then e.amount_fen else -e.amount_fen end as amount,
       e.end_to_end_ref as reference, coalesce((s.from_day, s.id) <= (n.from_day, n.id), false) as "inClosing"
     from bank_entry e join bank_statement s on s.id = e.statement_id left join (${NEWEST}) n on n.account_id = e.account_id
     where e.account_id = any($1::uuid[]) and not exists (select from bank_match m where m.entry_id = e.id and not exists ${BOOKED_BACK})
     order by e.value_day, e.id`,
    [ids],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

async function ledgerBeginnings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CalendarDay>> {
  const rows = await tx.query<{ id: string; day: CalendarDay }>(
    `select e.id, min(t.day)::text as day
     from ${BANK_ACCOUNT} join posting p on p.account_id = a.id join transfer t on t.id = p.transfer_id
     where e.id = any($1::uuid[]) group by e.id`,
    [ids],
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

interface MovementRow extends Omit<LedgerMovement, 'amount'> {
  readonly accountId: string;
  readonly amount: string;
}

async function unmatchedMovements(tx: Tx, ids: readonly string[]): Promise<OfAccount<LedgerMovement>[]> {
  const rows = await tx.query<MovementRow>(
    `select a.escrow_account_id as "accountId", t.id, t.day::text as day, p.delta_fen as amount,
       array_remove(array[t.id::text, t.resolves_id::text, t.document_no, t.cause]
         || array(select b.transfer_id::text from bank_break b where b.booked_transfer_id = t.resolves_id), null) as "references",
       t.code = 'OPENING_BALANCE' as silent
     from ${BANK_ACCOUNT} join posting p on p.account_id = a.id join transfer t on t.id = p.transfer_id
     where e.id = any($1::uuid[]) and t.phase <> 'REVERSE'
       and not exists (select from transfer r where r.reverses_id = t.id)
       and not exists (select from bank_match m where m.transfer_id = t.id)
     order by t.seq`,
    [ids],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

const coveredPeriods = (tx: Tx, ids: readonly string[]): Promise<OfAccount<CoveredPeriod>[]> =>
  tx.query<OfAccount<CoveredPeriod>>(
    `select account_id as "accountId", statement_no as "statementNo", from_day::text as "fromDay", to_day::text as "toDay"
     from bank_statement where account_id = any($1::uuid[]) and standing = 'BALANCED' order by from_day, id`,
    [ids],
  );

async function incompleteStatements(tx: Tx, ids: readonly string[]): Promise<OfAccount<IncompleteStatement>[]> {
  const rows = await tx.query<
    OfAccount<Omit<IncompleteStatement, 'closing' | 'soFar' | 'receivedOn'>> & {
      receivedAt: Date;
      closing: string;
      soFar: string;
    }
  >(
    `select account_id as "accountId", id, statement_no as "statementNo", received_at as "receivedAt", closing_fen as closing,
       opening_fen + recorded_fen as "soFar"
     from bank_statement where account_id = any($1::uuid[]) and standing = 'INCOMPLETE' order by from_day, id`,
    [ids],
  );
  return rows.map(({ receivedAt, closing, soFar, ...row }) => ({
    ...row,
    receivedOn: dayOf(receivedAt),
    closing: BigInt(closing),
    soFar: BigInt(soFar),
  }));
}

async function saveMatches(tx: Tx, outcomes: readonly Compared[], today: CalendarDay): Promise<void> {
  const rows = outcomes.flatMap(({ account, reconciled }) =>
    reconciled.matches.map(({ line, movement }) => ({
      entry_id: line.id,
      transfer_id: movement.id,
      account_id: account.id,
      bank_code: account.bankCode,
      division_code: account.divisionCode,
      matched_on: today,
    })),
  );
  if (rows.length === 0) return;
  await tx.query(`insert into bank_match select r.* from jsonb_populate_recordset(null::bank_match, $1::jsonb) r`, [
    JSON.stringify(rows),
  ]);
}
