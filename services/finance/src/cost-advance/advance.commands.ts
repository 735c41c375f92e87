import { permit } from '@lianguan/kernel';
import { dueOf, stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { CHARGE_REFUSALS } from '../charge-standing/index.js';
import { followLiability } from '../escrow-account/index.js';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { activeAccounts, type AccountOfOrder } from '../training-order/index.js';
import { advanceFacts, queueForAccounts, type AdvanceFactsOf } from './advance-facts.commands.js';
import { ADVANCE_ANSWER_TERM, advanceLifecycle, type AdvanceStateName } from './advance-lifecycle.rules.js';
import { advances, lockAdvances, NOT_DECIDED, type AdvanceRow } from './advance-rows.commands.js';
import {
  ADVANCE_REFUSALS,
  decideAdvanceApproval,
  decideAdvanceEnd,
  decideAdvanceRequest,
  type AdvanceRefusal,
  type EndAdvanceRequest,
  type RequestCostAdvance,
} from './advance.rules.js';

export const ADVANCE_LAW_REFUSALS = { ...CHARGE_REFUSALS, ...ADVANCE_REFUSALS };

export interface AdvanceId {
  readonly advanceId: string;
}

export interface AdvanceStep {
  readonly row: AdvanceRow;
  readonly step: Step<AdvanceStateName>;
}

/** The advance with its step; later inputs of the same set see it. */
export function stepped(rows: Map<string, AdvanceRow>, row: AdvanceRow, step: Step<AdvanceStateName>): AdvanceStep {
  const after = { ...row, state: step.to };
  rows.set(row.id, after);
  return { row: after, step };
}

export const advanceSubject = ({ row, step }: AdvanceStep) => ({
  type: 'CostAdvance',
  id: row.id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
  ...(row.reason && { reason: row.reason }),
  documentNo: row.bankReference ?? row.documentNo,
});

export const advanceDeadlines = ({ row, step }: AdvanceStep, facts: Facts): DeadlineDraft[] =>
  stepDeadlines(step, { id: row.id, division: row.divisionCode }, facts);

export async function saveAdvances(tx: Tx, steps: readonly AdvanceStep[]): Promise<void> {
  await advances.save(tx, [...new Map(steps.map(({ row }) => [row.id, row])).values()]);
}

interface RequestState {
  readonly accounts: readonly AccountOfOrder[];
  readonly factsOf: AdvanceFactsOf;
  /** Accounts that an earlier request of the same set has asked for. */
  readonly asked: Set<string>;
}

/** D2, lifecycle 6: an institution asks its bank for an advance on what its lessons will cost. */
export const requestCostAdvance: Command<RequestCostAdvance, RequestState, AdvanceRow, AdvanceId, AdvanceRefusal> = {
  name: 'requestCostAdvance',
  refusals: ADVANCE_LAW_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.flatMap(({ institutionId }) => institutionId ?? []);
    const accounts = await activeAccounts(tx, ids);
    await queueForAccounts(
      tx,
      accounts.map(({ accountId }) => accountId),
    );
    const of = ids.map((institutionId) => ({ institutionId, accountId: accountOf(accounts, institutionId) }));
    return { accounts, factsOf: await advanceFacts(tx, of), asked: new Set() };
  },
  decide({ accounts, factsOf, asked }, input, facts) {
    const institutionId = input.institutionId ?? '';
    const account = accounts.find((one) => one.institutionId === institutionId);
    const known = factsOf({ institutionId, accountId: account?.accountId ?? null }, facts.today);
    const undecided = known.undecided || asked.has(account?.accountId ?? '');
    const constants = facts.constantsIn(account?.divisionCode ?? '');
    const decided = decideAdvanceRequest({ ...known, undecided }, input, constants);
    if (!decided.ok) return decided;
    const { accountId, bankCode, divisionCode } = account!;
    asked.add(accountId);
    return permit({
      ...NOT_DECIDED,
      id: facts.newId(),
      institutionId,
      accountId,
      amountFen: input.amount.toString(),
      repaidFen: '0',
      purpose: input.purpose.trim(),
      documentNo: input.documentNo.trim(),
      state: advanceLifecycle.initial,
      requestedOn: facts.today,
      divisionCode,
      bankCode,
    });
  },
  async apply(tx, accepted) {
    await advances.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ advanceId: id }));
  },
  subject: (_input, { id, state, documentNo }) => ({ type: 'CostAdvance', id, transition: state, documentNo }),
};

const accountOf = (accounts: readonly AccountOfOrder[], institutionId: string): string | null =>
  accounts.find((account) => account.institutionId === institutionId)?.accountId ?? null;

interface ApprovalState {
  readonly rows: Map<string, AdvanceRow>;
  readonly factsOf: AdvanceFactsOf;
  readonly book: Book;
}

export const moveOf = ({ accountId, amountFen }: AdvanceRow) => ({
  code: 'COST_ADVANCE' as const,
  escrowAccountId: accountId,
  amount: BigInt(amountFen),
});

/** The bank approves within the cap of the day; the ledger reserves the money until the bank says that it has paid. */
export const approveCostAdvance: Command<
  AdvanceId,
  ApprovalState,
  AdvanceStep,
  AdvanceId,
  AdvanceRefusal | TransferRefusal
> = {
  name: 'approveCostAdvance',
  refusals: { ...TRANSFER_REFUSALS, ...ADVANCE_LAW_REFUSALS },
  async load(tx, inputs) {
    const rows = await lockAdvances(
      tx,
      inputs.map(({ advanceId }) => advanceId),
    );
    const asked = [...rows.values()];
    await queueForAccounts(
      tx,
      asked.map(({ accountId }) => accountId),
    );
    await followLiability(
      tx,
      asked.map(({ accountId }) => accountId),
    );
    const book = await lockBook(tx, { moves: asked.map(moveOf) });
    // Behind the book's locks: an answer that says that another was paid has them too.
    return { rows, factsOf: await advanceFacts(tx, asked), book };
  },
  decide({ rows, factsOf, book }, { advanceId }, facts) {
    const row = rows.get(advanceId);
    const known = row && factsOf(row, facts.today);
    const constants = facts.constantsIn(row?.divisionCode ?? '');
    const asked = row && known && { state: row.state, amount: BigInt(row.amountFen), facts: known };
    const decided = decideAdvanceApproval(asked, facts, constants);
    if (!decided.ok) return decided;
    const approved = approvedRow(row!, known!, facts);
    const reserved = decideTransfers(book, [orderOf(approved, facts)], facts);
    return reserved.ok ? permit(stepped(rows, approved, decided.value)) : reserved;
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    await saveAdvances(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { advanceId } }) => ({ advanceId }));
  },
  subject: (_input, outcome) => advanceSubject(outcome),
  deadlines: (_input, outcome, facts) => advanceDeadlines(outcome, facts),
};

const approvedRow = (row: AdvanceRow, { riskCode }: { readonly riskCode: AdvanceRow['riskCode'] }, facts: Facts) => ({
  ...orderedRow(row, facts),
  riskCode,
  decidedOn: facts.today,
});

/** Under a new transfer of the ledger. */
export const orderedRow = (row: AdvanceRow, facts: Facts) => ({
  ...row,
  transferId: facts.newId(),
  answerDue: dueOf(facts.today, ADVANCE_ANSWER_TERM, facts.constantsIn(row.divisionCode)).due.toISOString(),
});

export const orderOf = (row: ReturnType<typeof orderedRow>, { today }: Pick<Facts, 'today'>) => ({
  ...moveOf(row),
  id: row.transferId,
  day: today,
  cause: row.id,
  documentNo: row.documentNo,
  pendingUntil: new Date(row.answerDue),
});

/** The two ways in which a request ends without money. */
const endCommand = (
  name: EndAdvanceRequest['act'],
): Command<EndAdvanceRequest, Map<string, AdvanceRow>, AdvanceStep, AdvanceId, AdvanceRefusal> => ({
  name,
  refusals: ADVANCE_LAW_REFUSALS,
  load: (tx, inputs) =>
    lockAdvances(
      tx,
      inputs.map(({ advanceId }) => advanceId),
    ),
  decide(rows, input, facts) {
    const row = rows.get(input.advanceId);
    const decided = decideAdvanceEnd(row, input, facts);
    if (!decided.ok) return decided;
    return permit(
      stepped(rows, { ...row!, decidedOn: facts.today, reason: input.reason.trim() || null }, decided.value),
    );
  },
  async apply(tx, accepted) {
    await saveAdvances(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { advanceId } }) => ({ advanceId }));
  },
  subject: (_input, outcome) => advanceSubject(outcome),
});

export const refuseCostAdvance = endCommand('refuseCostAdvance');
export const withdrawCostAdvance = endCommand('withdrawCostAdvance');
