import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  decideTransfers,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { DEPOSIT_BASIS } from './deposit-lifecycle.rules.js';
import { bookedDeposits, paperKey } from './deposit-rows.commands.js';
import { decideDeposit, DEPOSIT_REFUSALS, type DepositRefusal, type RiskDepositPaid } from './deposit.rules.js';

export type DepositLawRefusal = DepositRefusal | TransferRefusal;
export const DEPOSIT_LAW_REFUSALS = { ...TRANSFER_REFUSALS, ...DEPOSIT_REFUSALS };

interface DepositState {
  readonly book: Book;
  readonly booked: Map<string, bigint>;
}

interface Deposited {
  readonly accountId: string;
  readonly transferId: string;
}

/** D6: what the institution has paid in as its risk deposit, by the bank's paper. */
export const recordRiskDeposit: Command<
  RiskDepositPaid,
  DepositState,
  Deposited,
  { readonly accountId: string },
  DepositLawRefusal
> = {
  name: 'recordRiskDeposit',
  refusals: DEPOSIT_LAW_REFUSALS,
  async load(tx, inputs) {
    const moves = inputs.map(({ accountId, amount }) => depositMove('RISK_DEPOSIT', accountId, amount));
    await openLedgerAccounts(tx, moves);
    const book = await lockBook(tx, { moves });
    return {
      book,
      booked: await bookedDeposits(
        tx,
        inputs.map(({ accountId }) => accountId),
      ),
    };
  },
  decide({ book, booked }, input, facts) {
    const { accountId, amount, paidOn } = input;
    const paper = paperKey(accountId, input.documentNo);
    const decided = decideDeposit(booked.get(paper), input, facts);
    if (!decided.ok) return decided;
    const documentNo = input.documentNo.trim();
    const entry = { id: facts.newId(), day: paidOn, cause: '缴存风险保证金', documentNo };
    const posted = decideTransfers(book, [{ ...depositMove('RISK_DEPOSIT', accountId, amount), ...entry }], facts);
    if (!posted.ok) return posted;
    booked.set(paper, amount);
    return permit({ accountId, transferId: entry.id });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    return accepted.map(({ outcome: { accountId } }) => ({ accountId }));
  },
  subject: ({ documentNo }, { transferId: id }) => ({
    type: 'EscrowTransfer',
    id,
    basis: DEPOSIT_BASIS,
    documentNo: documentNo.trim(),
  }),
};

/** What moves a deposit in or out. */
export const depositMove = (code: 'RISK_DEPOSIT' | 'RISK_DEPOSIT_RETURN', escrowAccountId: string, amount: bigint) =>
  ({ code, escrowAccountId, amount }) as const;
