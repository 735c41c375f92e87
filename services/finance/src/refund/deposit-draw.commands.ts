import type { Command, Tx } from '@lianguan/service-kit';
import { permit } from '@lianguan/kernel';
import type { Step } from '@lianguan/service-kit/rules';
import { advances, lockOutstanding, settle, type AdvanceRow, type Repayment } from '../cost-advance/index.js';
import {
  accountKey,
  availableOf,
  decideTransfers,
  DEPOSIT_TO_LEARNERS,
  inMassRefundSql,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type LedgerAccountKind,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { decideDraw, DRAW_REFUSALS, type DrawRefusal, type DrawStanding } from './deposit-draw.rules.js';
import type { RefundStateName } from './refund-lifecycle.rules.js';
import { refundDeadlines, type RefundId } from './refund-opening.commands.js';
import { fundsOf } from './refund-order.commands.js';
import { accountsOfRefunds, lockRefunds, refunds, type RefundRow } from './refund-rows.commands.js';
import { refundSubject } from './refund.commands.js';

interface DrawDeposit extends RefundId {
  /** Number of the decision. */
  readonly documentNo: string;
}

interface State {
  readonly refunds: Map<string, RefundRow>;
  /** What is out; later inputs of the same set see what earlier ones repaid. */
  readonly advances: Map<string, AdvanceRow>;
  /** Escrow accounts. */
  readonly inMassRefund: ReadonlySet<string>;
  readonly book: Book;
}

interface Outcome {
  readonly refund: RefundRow;
  readonly step: Step<RefundStateName>;
  readonly repayments: readonly Repayment<AdvanceRow>[];
}

const movesOf = (escrowAccountId: string, amount: bigint) =>
  DEPOSIT_TO_LEARNERS.map((code) => ({ code, escrowAccountId, amount }));

/** Advances are locked before refunds: the settlement locks them before lessons, and a refund's payment its lessons before it. */
async function load(tx: Tx, inputs: readonly DrawDeposit[]): Promise<State> {
  const ids = inputs.map(({ refundId }) => refundId);
  const accountIds = await accountsOfRefunds(tx, ids);
  const out = await lockOutstanding(tx, accountIds);
  const rows = await lockRefunds(tx, ids);
  const moves = accountIds.flatMap((accountId) => movesOf(accountId, 0n));
  await openLedgerAccounts(tx, moves);
  const book = await lockBook(tx, { moves });
  const listed = await tx.query<{ id: string }>(
    `select id from unnest($1::uuid[]) as asked(id) where ${inMassRefundSql('asked.id')}`,
    [accountIds],
  );
  return {
    refunds: rows,
    advances: new Map(out.map((row) => [row.id, row])),
    inMassRefund: new Set(listed.map(({ id }) => id)),
    book,
  };
}

function standingOf({ book, inMassRefund }: State, refund: RefundRow): DrawStanding {
  const { accountId } = refund;
  const account = (kind: LedgerAccountKind) => book.accounts.get(accountKey(accountId, kind, ''))!;
  const bank = account('SUPERVISED_BANK');
  return {
    state: bank.state,
    inMassRefund: inMassRefund.has(accountId),
    ...fundsOf(refund, book, bank),
    deposit: availableOf(account('RISK_DEPOSIT')),
    advanced: availableOf(account('COST_ADVANCE')),
  };
}

/** What makes good an advance repays it, the oldest first. */
function repaidBy({ advances: out }: State, { accountId }: RefundRow, amount: bigint): Outcome['repayments'] {
  const own = [...out.values()].filter((row) => row.accountId === accountId && row.state === 'PAID');
  const { repayments } = settle([{ amountFen: amount.toString(), repaidFen: '0' }], own);
  for (const { advance } of repayments) out.set(advance.id, advance);
  return repayments;
}

/** Feature 56, for one refund: the bank is ordered to pay it at once. */
export const drawDepositForRefund: Command<DrawDeposit, State, Outcome, RefundId, DrawRefusal | TransferRefusal> = {
  name: 'drawDepositForRefund',
  refusals: { ...TRANSFER_REFUSALS, ...DRAW_REFUSALS },
  load,
  decide(state, { refundId, documentNo }, facts) {
    const refund = state.refunds.get(refundId);
    const decided = decideDraw(refund, refund && standingOf(state, refund), { documentNo, caller: facts.caller });
    if (!decided.ok) return decided;
    const { step, amount } = decided.value;
    const entry = { day: facts.today, cause: refundId, documentNo: documentNo.trim() };
    const transfers = movesOf(refund!.accountId, amount).map((move) => ({ ...move, ...entry, id: facts.newId() }));
    const posted = decideTransfers(state.book, transfers, facts);
    if (!posted.ok) return posted;
    const row = { ...refund!, state: step.to, waitsFor: null };
    state.refunds.set(refundId, row);
    return permit({ refund: row, step, repayments: repaidBy(state, row, amount) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book, advances: known }) {
    await writeTransfers(tx, book, facts);
    await refunds.save(
      tx,
      accepted.map(({ outcome }) => outcome.refund),
    );
    const repaid = accepted.flatMap(({ outcome: { repayments } }) => repayments.map(({ advance }) => advance.id));
    await advances.save(
      tx,
      [...new Set(repaid)].map((id) => known.get(id)!),
    );
    return accepted.map(({ input: { refundId } }) => ({ refundId }));
  },
  subject: ({ documentNo }, { refund, step, repayments }) => ({
    ...refundSubject(refund, step, { reason: '', documentNo }),
    transition: [step, ...repayments.map((repayment) => repayment.step)].map(({ text }) => text).join('; '),
  }),
  deadlines: (_input, { refund, step }, facts) => refundDeadlines(refund, step, facts),
};
