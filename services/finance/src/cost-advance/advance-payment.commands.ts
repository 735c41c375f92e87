import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import {
  decidePaymentEnd,
  decidePaymentExpiry,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { lockAdvances, type AdvanceRow } from './advance-rows.commands.js';
import {
  ADVANCE_LAW_REFUSALS,
  advanceDeadlines,
  advanceSubject,
  saveAdvances,
  stepped,
  type AdvanceId,
  type AdvanceStep,
} from './advance.commands.js';
import {
  decideAdvanceExpiry,
  decideAdvancePayment,
  type AdvancePayment,
  type AdvanceRefusal,
} from './advance.rules.js';

interface PaymentState {
  readonly rows: Map<string, AdvanceRow>;
  readonly book: Book;
}

type Code = AdvanceRefusal | TransferRefusal;

async function load(tx: Tx, inputs: readonly AdvanceId[]): Promise<PaymentState> {
  const rows = await lockAdvances(
    tx,
    inputs.map(({ advanceId }) => advanceId),
  );
  const transfers = [...rows.values()].flatMap(({ transferId }) => transferId ?? []);
  return { rows, book: await lockBook(tx, { transfers }) };
}

// eslint-disable-next-line max-params -- a command's `apply`
async function apply(
  tx: Tx,
  accepted: readonly { readonly input: AdvanceId; readonly outcome: AdvanceStep | null }[],
  facts: Facts,
  { book }: PaymentState,
): Promise<AdvanceId[]> {
  await writeTransfers(tx, book, facts);
  await saveAdvances(
    tx,
    accepted.flatMap(({ outcome }) => outcome ?? []),
  );
  return accepted.map(({ input: { advanceId } }) => ({ advanceId }));
}

/** The bank's word: it paid, and the ledger books it; or it did not, and the ledger gives back what it reserved. */
export const recordCostAdvancePayment: Command<AdvancePayment, PaymentState, AdvanceStep, AdvanceId, Code> = {
  name: 'recordCostAdvancePayment',
  refusals: { ...TRANSFER_REFUSALS, ...ADVANCE_LAW_REFUSALS },
  load,
  decide({ rows, book }, input, facts) {
    const row = rows.get(input.advanceId);
    const decided = decideAdvancePayment(row, input, facts);
    if (!decided.ok) return decided;
    const bankReference = input.bankReference.trim() || null;
    const payment = { transferId: row!.transferId!, cause: row!.id, paid: input.paid, bankReference };
    const posted = decidePaymentEnd(book, payment, facts);
    if (!posted.ok) return posted;
    const said = { bankReference, reason: input.reason.trim() || null, answeredOn: facts.today };
    return permit(stepped(rows, { ...row!, ...said }, decided.value));
  },
  apply,
  subject: (_input, outcome) => advanceSubject(outcome),
  deadlines: (_input, outcome, facts) => advanceDeadlines(outcome, facts),
};

/** The bank has not answered in time. */
export const expireCostAdvance: Command<AdvanceId, PaymentState, AdvanceStep | null, AdvanceId, Code> = {
  name: 'expireCostAdvance',
  refusals: { ...TRANSFER_REFUSALS, ...ADVANCE_LAW_REFUSALS },
  load,
  decide({ rows, book }, { advanceId }, facts) {
    const row = rows.get(advanceId);
    const decided = decideAdvanceExpiry(row, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const posted = decidePaymentExpiry(book, { transferId: row!.transferId!, cause: advanceId }, facts);
    return posted.ok ? permit(stepped(rows, row!, decided.value)) : posted;
  },
  apply,
  subject: ({ advanceId }, outcome) => (outcome ? advanceSubject(outcome) : { type: 'CostAdvance', id: advanceId }),
  deadlines: (_input, outcome, facts) => (outcome ? advanceDeadlines(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};
