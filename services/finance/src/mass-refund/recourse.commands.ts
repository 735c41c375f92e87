import { permit, type Fen } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  accountKey,
  availableOf,
  decideTransfers,
  DEPOSIT_TO_LEARNERS,
  lockBook,
  openLedgerAccounts,
  owedSql,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type LedgerAccountKind,
  type TransferCode,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import {
  endedRecourse,
  lockPolicies,
  openRecoursesSql,
  policies,
  type PolicyRow,
  type PolicyStateName,
} from '../trainee-insurance/index.js';
import {
  lessons,
  lockOrders,
  releaseDeadline,
  restLine,
  type LessonRow,
  type OrderFile,
} from '../training-order/index.js';
import type { MassRefundFile } from './mass-refund-rows.commands.js';
import { loadMassRefunds, type MassRefundId } from './mass-refund.commands.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { decideRecourse, type RecourseEnd } from './recourse.rules.js';

interface GivenEnd extends RecourseEnd, MassRefundId {
  readonly policyId: string;
}

interface RecourseState {
  readonly files: ReadonlyMap<string, MassRefundFile>;
  readonly orders: Map<string, OrderFile>;
  readonly rows: Map<string, PolicyRow>;
  readonly book: Book;
  /** By account. */
  readonly owed: ReadonlyMap<string, Fen>;
}

interface Ended {
  readonly policy: PolicyRow;
  readonly step: Step<PolicyStateName>;
  /** What stays the institution's, as a line of the order. */
  readonly line: LessonRow | null;
  readonly release: DeadlineDraft | null;
}

interface Split {
  /** Of the deposit, for want of money in the account. */
  readonly drawn: Fen;
  readonly paid: Fen;
  readonly forgiven: Fen;
  readonly kept: Fen;
}

/**
 * What the insurer claims no more is a debt of the institution that is released (民法典 575): it forgives what the institution had in advance, for which the account holds less than its
 * orders. Where that has come back the money lies there, and is the institution's; the guardian has it from the insurer.
 */
const moves = ({ drawn, paid, forgiven, kept }: Split): readonly (readonly [TransferCode, Fen])[] => [
  ...DEPOSIT_TO_LEARNERS.map((code) => [code, drawn] as const),
  ['INSURER_RECOURSE', paid],
  ['INSURER_RECOURSE_PAYMENT', paid],
  ['INSURER_RECOURSE_WAIVER', forgiven],
  ['CONSUMPTION', kept],
];

/** The insurer has got its money out of account and deposit, or says that it claims it no more. */
export const recordInsurerRecourse: Command<
  GivenEnd,
  RecourseState,
  Ended,
  MassRefundId,
  MassRefundRefusal | TransferRefusal
> = {
  name: 'recordInsurerRecourse',
  refusals: { ...TRANSFER_REFUSALS, ...MASS_REFUND_REFUSALS },
  async load(tx, inputs) {
    const files = await loadMassRefunds(tx, inputs);
    const ids = inputs.map(({ policyId }) => policyId);
    const insured = await tx.query<{ id: string }>(
      'select distinct order_id as id from trainee_insurance where id = any($1::uuid[])',
      [ids],
    );
    const orders = await lockOrders(
      tx,
      insured.map(({ id }) => id),
    );
    const rows = await lockPolicies(tx, ids);
    const wanted = inputs.flatMap(({ massRefundId, policyId }) => {
      const [file, policy] = [files.get(massRefundId), rows.get(policyId)];
      if (!file || !policy) return [];
      const of = { escrowAccountId: file.refund.accountId, orderNo: policy.orderId };
      return moves({ drawn: 0n, paid: 0n, forgiven: 0n, kept: 0n }).map(([code, amount]) => ({ code, amount, ...of }));
    });
    await openLedgerAccounts(
      tx,
      wanted.map(({ escrowAccountId }) => ({ escrowAccountId })),
    );
    const book = await lockBook(tx, { moves: wanted });
    return { files, orders, rows, book, owed: await owedToLearners(tx, wanted) };
  },
  decide(state, input, facts) {
    const { files, rows, book, owed } = state;
    const policy = rows.get(input.policyId);
    const accountId = accountUnder(files.get(input.massRefundId), policy);
    const there = (kind: LedgerAccountKind) => availableOf(book.accounts.get(accountKey(accountId!, kind, ''))!);
    const paid = BigInt(policy?.paidFen ?? 0);
    const decided = decideRecourse(
      accountId === undefined
        ? undefined
        : { paid, owed: owed.get(accountId)!, available: there('SUPERVISED_BANK') + there('RISK_DEPOSIT') },
      input,
    );
    if (!decided.ok) return decided;
    const step = endedRecourse(policy!.state, facts.caller);
    if (!step.ok) return step;
    const split = splitOf({ paid, amount: input.amount }, there);
    const entry = { day: facts.today, cause: policy!.id, documentNo: input.documentNo.trim() };
    const of = { escrowAccountId: accountId!, orderNo: policy!.orderId, ...entry };
    const transfers = moves(split).filter(([, part]) => part > 0n);
    const posted = decideTransfers(
      book,
      transfers.map(([code, part]) => ({ ...of, id: facts.newId(), code, amount: part })),
      facts,
    );
    if (!posted.ok) return posted;
    const ended = { ...policy!, state: step.value.to };
    rows.set(ended.id, ended);
    const { order, lessons: own } = state.orders.get(ended.orderId)!;
    const line = split.kept > 0n ? restLine(own, split.kept, facts) : null;
    const kept = { institutionId: order.institutionId, accountId: accountId!, day: facts.today };
    const release = line && releaseDeadline(kept, facts.today, facts.constantsIn(order.divisionCode));
    if (line) state.orders.set(order.id, { order, lessons: [...own, line] });
    return permit({ policy: ended, step: step.value, line, release });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    await policies.save(
      tx,
      accepted.map(({ outcome }) => outcome.policy),
    );
    await lessons.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.line ?? []),
    );
    return accepted.map(({ input: { massRefundId } }) => ({ massRefundId }));
  },
  subject: ({ documentNo }, { policy, step }) => ({
    type: 'TraineeInsurance',
    id: policy.id,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    documentNo: documentNo.trim(),
  }),
  deadlines: (_input, { release }) => (release ? [release] : []),
};

function splitOf(
  { paid, amount }: { readonly paid: Fen; readonly amount: Fen },
  there: (kind: LedgerAccountKind) => Fen,
): Split {
  const short = amount - there('SUPERVISED_BANK');
  const drawn = short > 0n ? short : 0n;
  const waived = paid - amount;
  // What is drawn makes good some of the advance.
  const missing = there('COST_ADVANCE') - drawn;
  const forgiven = waived < missing ? waived : missing;
  return { drawn, paid: amount, forgiven, kept: waived - forgiven };
}

/** Where the recourse lies, if it is open and of an order on the list. */
function accountUnder(file: MassRefundFile | undefined, policy: PolicyRow | undefined): string | undefined {
  const isOpen =
    policy?.state === 'PAID' &&
    file?.claims.some(({ orderId, insuranceFen }) => orderId === policy.orderId && insuranceFen !== '0');
  return isOpen ? file!.refund.accountId : undefined;
}

/** By account: what its ledger owes, less what of it is insurers'. */
async function owedToLearners(
  tx: Tx,
  accounts: readonly { readonly escrowAccountId: string }[],
): Promise<ReadonlyMap<string, Fen>> {
  const rows = await tx.query<{ id: string; owed: string }>(
    `select a.id, (${owedSql('a.id')}::bigint - coalesce(sum(${openRecoursesSql('o.id')}), 0))::text as owed
     from unnest($1::uuid[]) as a(id) left join training_order o on o.account_id = a.id group by a.id`,
    [[...new Set(accounts.map(({ escrowAccountId }) => escrowAccountId))]],
  );
  return new Map(rows.map(({ id, owed }) => [id, BigInt(owed)]));
}
