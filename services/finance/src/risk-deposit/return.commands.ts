import { permit } from '@lianguan/kernel';
import { dueOf, stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { followLiability } from '../escrow-account/index.js';
import { decideTransfers, lockBook, openLedgerAccounts, writeTransfers, type Book } from '../escrow-ledger/index.js';
import { depositReturnLifecycle, RETURN_ANSWER_TERM, type DepositReturnStateName } from './deposit-lifecycle.rules.js';
import {
  depositReturns,
  lockDepositAccounts,
  lockDepositReturns,
  NOT_APPROVED,
  type DepositAccount,
  type DepositReturnRow,
} from './deposit-rows.commands.js';
import { DEPOSIT_LAW_REFUSALS, depositMove, type DepositLawRefusal } from './deposit.commands.js';
import {
  decideReturnApproval,
  decideReturnProposal,
  decideReturnWithdrawal,
  DEPOSIT_REFUSALS,
  type DepositRefusal,
  type ProposeDepositReturn,
} from './deposit.rules.js';

export interface DepositReturnId {
  readonly returnId: string;
}

export interface ReturnStep {
  readonly row: DepositReturnRow;
  readonly step: Step<DepositReturnStateName>;
}

/** The return with its step; later inputs of the same set see it. */
export function stepped(
  rows: Map<string, DepositReturnRow>,
  row: DepositReturnRow,
  step: Step<DepositReturnStateName>,
): ReturnStep {
  const after = { ...row, state: step.to };
  rows.set(row.id, after);
  return { row: after, step };
}

export const returnSubject = ({ row, step }: ReturnStep) => ({
  type: 'RiskDepositReturn',
  id: row.id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
  reason: row.endReason ?? row.reason,
  documentNo: row.bankReference ?? row.approvalNo ?? row.documentNo,
});

export const returnDeadlines = ({ row, step }: ReturnStep, facts: Facts): DeadlineDraft[] =>
  stepDeadlines(step, { id: row.id, division: row.divisionCode }, facts);

export async function saveReturns(tx: Tx, steps: readonly ReturnStep[]): Promise<DepositReturnId[]> {
  await depositReturns.save(
    tx,
    steps.map(({ row }) => row),
  );
  return steps.map(({ row }) => ({ returnId: row.id }));
}

interface ProposalState {
  readonly accounts: Map<string, DepositAccount>;
  readonly book: Book;
}

/** The first officer. The ledger is asked at once whether it could be paid, and again by the approval. */
export const proposeRiskDepositReturn: Command<
  ProposeDepositReturn,
  ProposalState,
  DepositReturnRow,
  DepositReturnId,
  DepositLawRefusal
> = {
  name: 'proposeRiskDepositReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  async load(tx, inputs) {
    const accounts = await lockDepositAccounts(
      tx,
      inputs.map(({ accountId }) => accountId),
    );
    const moves = [...accounts.keys()].map((id) => depositMove('RISK_DEPOSIT_RETURN', id, 0n));
    await openLedgerAccounts(tx, moves);
    await followLiability(tx, [...accounts.keys()]);
    return { accounts, book: await lockBook(tx, { moves }) };
  },
  decide({ accounts, book }, input, facts) {
    const { accountId, amount } = input;
    const account = accounts.get(accountId);
    const decided = decideReturnProposal(account, input);
    if (!decided.ok) return decided;
    const row = proposed(account!, input, facts);
    const asked = { id: row.id, day: facts.today, cause: row.id };
    const payable = decideTransfers(
      book,
      [{ ...depositMove('RISK_DEPOSIT_RETURN', accountId, amount), ...asked }],
      facts,
    );
    if (!payable.ok) return payable;
    accounts.set(accountId, { ...account!, undecided: true });
    return permit(row);
  },
  async apply(tx, accepted) {
    await depositReturns.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ returnId: id }));
  },
  subject: (_input, { id, state, reason, documentNo }) => ({
    type: 'RiskDepositReturn',
    id,
    transition: state,
    reason,
    documentNo,
  }),
};

const proposed = (
  { id, institutionId, divisionCode, bankCode }: DepositAccount,
  { amount, reason, documentNo }: ProposeDepositReturn,
  { newId, today, caller }: Facts,
): DepositReturnRow => ({
  ...NOT_APPROVED,
  id: newId(),
  accountId: id,
  institutionId: institutionId!,
  divisionCode,
  bankCode,
  amountFen: amount.toString(),
  reason: reason.trim(),
  documentNo: documentNo.trim(),
  state: depositReturnLifecycle.initial,
  proposedBy: caller.subject,
  proposedOn: today,
});

interface ApproveReturn extends DepositReturnId {
  readonly documentNo: string;
}

interface ApprovalState extends ProposalState {
  readonly rows: Map<string, DepositReturnRow>;
}

/** The second officer; the ledger reserves the money until the bank says that it has paid. */
export const approveRiskDepositReturn: Command<
  ApproveReturn,
  ApprovalState,
  ReturnStep,
  DepositReturnId,
  DepositLawRefusal
> = {
  name: 'approveRiskDepositReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockDepositReturns(
      tx,
      inputs.map(({ returnId }) => returnId),
    );
    const ids = [...rows.values()].map(({ accountId }) => accountId);
    const accounts = await lockDepositAccounts(tx, ids);
    await followLiability(tx, ids);
    const moves = ids.map((id) => depositMove('RISK_DEPOSIT_RETURN', id, 0n));
    return { rows, accounts, book: await lockBook(tx, { moves }) };
  },
  decide({ rows, accounts, book }, input, facts) {
    const row = rows.get(input.returnId);
    const account = accounts.get(row?.accountId ?? '');
    const decided = decideReturnApproval(row && account && { ...account, ...row }, input, facts);
    if (!decided.ok) return decided;
    const approved = approvedRow(row!, input, facts);
    const reserved = decideTransfers(book, [orderOf(approved, facts)], facts);
    return reserved.ok ? permit(stepped(rows, approved, decided.value)) : reserved;
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    return saveReturns(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
  },
  subject: (_input, outcome) => returnSubject(outcome),
  deadlines: (_input, outcome, facts) => returnDeadlines(outcome, facts),
};

const approvedRow = (row: DepositReturnRow, { documentNo }: ApproveReturn, facts: Facts) => ({
  ...orderedRow(row, facts),
  approvedBy: facts.caller.subject,
  approvedOn: facts.today,
  approvalNo: documentNo.trim(),
});

/** Under a new transfer of the ledger. */
export const orderedRow = (row: DepositReturnRow, facts: Facts) => ({
  ...row,
  transferId: facts.newId(),
  answerDue: dueOf(facts.today, RETURN_ANSWER_TERM, facts.constantsIn(row.divisionCode)).due.toISOString(),
});

export const orderOf = (row: ReturnType<typeof orderedRow>, { today }: Pick<Facts, 'today'>) => ({
  ...depositMove('RISK_DEPOSIT_RETURN', row.accountId, BigInt(row.amountFen)),
  id: row.transferId,
  day: today,
  cause: row.id,
  documentNo: row.approvalNo,
  pendingUntil: new Date(row.answerDue),
});

interface WithdrawReturn extends DepositReturnId {
  readonly reason: string;
}

export const withdrawRiskDepositReturn: Command<
  WithdrawReturn,
  Map<string, DepositReturnRow>,
  ReturnStep,
  DepositReturnId,
  DepositRefusal
> = {
  name: 'withdrawRiskDepositReturn',
  refusals: DEPOSIT_REFUSALS,
  load: (tx, inputs) =>
    lockDepositReturns(
      tx,
      inputs.map(({ returnId }) => returnId),
    ),
  decide(rows, input, facts) {
    const row = rows.get(input.returnId);
    const decided = decideReturnWithdrawal(row, input, facts);
    if (!decided.ok) return decided;
    return permit(stepped(rows, { ...row!, endReason: input.reason.trim() }, decided.value));
  },
  apply: (tx, accepted) =>
    saveReturns(
      tx,
      accepted.map(({ outcome }) => outcome),
    ),
  subject: (_input, outcome) => returnSubject(outcome),
};
