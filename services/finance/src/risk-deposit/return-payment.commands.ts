import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { decidePaymentEnd, decidePaymentExpiry, lockBook, writeTransfers, type Book } from '../escrow-ledger/index.js';
import { lockDepositReturns, type DepositReturnRow } from './deposit-rows.commands.js';
import { DEPOSIT_LAW_REFUSALS, type DepositLawRefusal } from './deposit.commands.js';
import { decideReturnExpiry, decideReturnPayment, type DepositReturnPayment } from './deposit.rules.js';
import {
  returnDeadlines,
  returnSubject,
  saveReturns,
  stepped,
  type DepositReturnId,
  type ReturnStep,
} from './return.commands.js';

interface PaymentState {
  readonly rows: Map<string, DepositReturnRow>;
  readonly book: Book;
}

async function load(tx: Tx, inputs: readonly DepositReturnId[]): Promise<PaymentState> {
  const rows = await lockDepositReturns(
    tx,
    inputs.map(({ returnId }) => returnId),
  );
  const transfers = [...rows.values()].flatMap(({ transferId }) => transferId ?? []);
  return { rows, book: await lockBook(tx, { transfers }) };
}

// eslint-disable-next-line max-params -- a command's `apply`
async function apply(
  tx: Tx,
  accepted: readonly { readonly input: DepositReturnId; readonly outcome: ReturnStep | null }[],
  facts: Facts,
  { book }: PaymentState,
): Promise<DepositReturnId[]> {
  await writeTransfers(tx, book, facts);
  await saveReturns(
    tx,
    accepted.flatMap(({ outcome }) => outcome ?? []),
  );
  return accepted.map(({ input: { returnId } }) => ({ returnId }));
}

/** The bank's word: it paid, and the ledger books it; or it did not, and the deposit has its money back. */
export const recordRiskDepositReturn: Command<
  DepositReturnPayment,
  PaymentState,
  ReturnStep,
  DepositReturnId,
  DepositLawRefusal
> = {
  name: 'recordRiskDepositReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  load,
  decide({ rows, book }, input, facts) {
    const row = rows.get(input.returnId);
    const decided = decideReturnPayment(row, input, facts);
    if (!decided.ok) return decided;
    const bankReference = input.bankReference.trim() || null;
    const payment = { transferId: row!.transferId!, cause: row!.id, paid: input.paid, bankReference };
    const posted = decidePaymentEnd(book, payment, facts);
    if (!posted.ok) return posted;
    const said = { bankReference, endReason: input.reason.trim() || null, answeredOn: facts.today };
    return permit(stepped(rows, { ...row!, ...said }, decided.value));
  },
  apply,
  subject: (_input, outcome) => returnSubject(outcome),
  deadlines: (_input, outcome, facts) => returnDeadlines(outcome, facts),
};

/** The bank has not answered in time. */
export const expireRiskDepositReturn: Command<
  DepositReturnId,
  PaymentState,
  ReturnStep | null,
  DepositReturnId,
  DepositLawRefusal
> = {
  name: 'expireRiskDepositReturn',
  refusals: DEPOSIT_LAW_REFUSALS,
  load,
  decide({ rows, book }, { returnId }, facts) {
    const row = rows.get(returnId);
    const decided = decideReturnExpiry(row, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const posted = decidePaymentExpiry(book, { transferId: row!.transferId!, cause: returnId }, facts);
    return posted.ok ? permit(stepped(rows, row!, decided.value)) : posted;
  },
  apply,
  subject: ({ returnId }, outcome) => (outcome ? returnSubject(outcome) : { type: 'RiskDepositReturn', id: returnId }),
  deadlines: (_input, outcome, facts) => (outcome ? returnDeadlines(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};
