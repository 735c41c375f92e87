import type { Fen } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  accountKey,
  availableOf,
  decideTransfers,
  DEPOSIT_TO_LEARNERS,
  lockBook,
  openLedgerAccounts,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type Moved,
  type TransferCode,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import {
  answeredPolicy,
  isLive,
  lockPolicies,
  policies,
  policyStanding,
  type PolicyRow,
  type PolicyStateName,
} from '../trainee-insurance/index.js';
import { CLAIM_ORDER_KEY, tuitionRank, type ClaimRankName } from './mass-refund-lifecycle.rules.js';
import {
  claimOf,
  openPolicies,
  withClaim,
  type ClaimRow,
  type MassRefundFile,
  type OpenPolicy,
} from './mass-refund-rows.commands.js';
import {
  decideConclusion,
  decideInsurerAnswer,
  decideMoney,
  toBeAnswered,
  type Conclusion,
  type GivenMoney,
  type InsurerAnswer,
  type PooledSourceName,
} from './mass-refund.rules.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';
import {
  loadMassRefunds,
  saveOutcomes,
  sharedMoney,
  stepTold,
  subjectOf,
  taken,
  type MassRefundId,
  type Outcome,
} from './mass-refund.commands.js';
import { sharesDue } from './share-payment.commands.js';
import { insurerPaid, restOf, shareAmong } from './waterfall.rules.js';

export interface SharingState {
  readonly files: Map<string, MassRefundFile>;
  readonly book: Book;
}

/** What is drawn of the deposit leaves its account; what comes in makes good what the institution had in advance. */
const MOVES = {
  DEPOSIT: DEPOSIT_TO_LEARNERS,
  LATE: ['ADVANCE_COVER'],
} as const satisfies Record<PooledSourceName, readonly TransferCode[]>;

const movesOf = (source: PooledSourceName, escrowAccountId: string, amount: Fen) =>
  MOVES[source].map((code) => ({ code, escrowAccountId, amount }));

/** What there is of the deposit, behind its locks; with what else is to be moved. */
export async function lockDeposits(
  tx: Tx,
  files: ReadonlyMap<string, MassRefundFile>,
  others: readonly Moved[] = [],
): Promise<Book> {
  const moves = [...files.values()].flatMap(({ refund }) => movesOf('DEPOSIT', refund.accountId, 0n));
  await openLedgerAccounts(tx, moves);
  return lockBook(tx, { moves: [...moves, ...others] });
}

export const owingOf = ({ refund: { state, accountId }, claims }: MassRefundFile, { accounts }: Book) => ({
  state,
  claims: claims.map(claimOf),
  deposit: availableOf(accounts.get(accountKey(accountId, 'RISK_DEPOSIT', ''))!),
});

/** The deposit, and whatever comes in late, goes to all orders alike. */
export const recordMassRefundMoney: Command<
  GivenMoney & MassRefundId,
  SharingState,
  Outcome,
  MassRefundId,
  MassRefundRefusal | TransferRefusal
> = {
  name: 'recordMassRefundMoney',
  refusals: { ...TRANSFER_REFUSALS, ...MASS_REFUND_REFUSALS },
  async load(tx, inputs) {
    const files = await loadMassRefunds(tx, inputs);
    return { files, book: await lockDeposits(tx, files) };
  },
  decide({ files, book }, input, facts) {
    const known = files.get(input.massRefundId);
    const decided = decideMoney(known && owingOf(known, book), input, facts.caller);
    if (!decided.ok) return decided;
    const { refund, claims } = known!;
    const entry = { day: facts.today, cause: refund.id, documentNo: input.documentNo.trim() };
    const moves = movesOf(input.source, refund.accountId, input.amount);
    const posted = decideTransfers(
      book,
      moves.map((move) => ({ ...move, ...entry, id: facts.newId() })),
      facts,
    );
    if (!posted.ok) return posted;
    const shared = shareAmong(claims.map(claimOf), input.source, input.amount);
    return taken(files, {
      file: { refund, claims: claims.map((row, at) => withClaim(row, shared[at]!)) },
      step: decided.value,
      money: sharedMoney(refund, input, facts),
    });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    return saveOutcomes(tx, accepted);
  },
  subject: subjectOf,
  events: stepTold,
  deadlines: (_input, { file }, facts) => sharesDue(file.claims, facts),
};

interface GivenAnswer extends InsurerAnswer, MassRefundId {
  readonly policyId: string;
}

interface AnswerState extends SharingState {
  readonly rows: Map<string, PolicyRow>;
}

interface Answered extends Outcome {
  readonly policy: PolicyRow;
  readonly policyStep: Step<PolicyStateName>;
}

/** The claim that the policy is for: its own order's, if it covered it on the day of the list. */
function claimUnder({ refund, claims }: MassRefundFile, policy: PolicyRow | undefined): ClaimRow | undefined {
  const covers = policy && isLive(policyStanding(policy), refund.listedOn);
  return covers ? claims.find(({ orderId }) => orderId === policy.orderId) : undefined;
}

/** The insurer pays the guardian itself: the money is not the account's. */
export const recordInsurerAnswer: Command<GivenAnswer, AnswerState, Answered, MassRefundId, MassRefundRefusal> = {
  name: 'recordInsurerAnswer',
  refusals: MASS_REFUND_REFUSALS,
  async load(tx, inputs) {
    const files = await loadMassRefunds(tx, inputs);
    const ids = inputs.map(({ policyId }) => policyId);
    return { files, rows: await lockPolicies(tx, ids), book: await lockDeposits(tx, files) };
  },
  decide({ files, rows, book }, input, { caller, today }) {
    const known = files.get(input.massRefundId);
    const policy = rows.get(input.policyId);
    const row = known && claimUnder(known, policy);
    const asked = row && { insured: BigInt(policy!.insuredFen), claim: claimOf(row) };
    const decided = decideInsurerAnswer(known && { ...owingOf(known, book), policy: asked }, input, caller);
    if (!decided.ok) return decided;
    const policyStep = answeredPolicy(policy!.state, input.paid, caller);
    if (!policyStep.ok) return policyStep;
    const paid = withClaim(row!, insurerPaid(asked!.claim, input.amount));
    const claims = known!.claims.map((claim) => (claim === row ? paid : claim));
    const answered = {
      ...policy!,
      state: policyStep.value.to,
      endedOn: today,
      endReason: input.reason.trim() || null,
      endDocumentNo: input.documentNo.trim(),
      paidFen: input.paid ? input.amount.toString() : null,
    };
    rows.set(answered.id, answered);
    const done = taken(files, { file: { ...known!, claims }, step: decided.value, money: null });
    return { ...done, value: { ...done.value, policy: answered, policyStep: policyStep.value } };
  },
  async apply(tx, accepted) {
    await policies.save(
      tx,
      accepted.map(({ outcome }) => outcome.policy),
    );
    return saveOutcomes(tx, accepted);
  },
  subject: (input, { policy, policyStep }) => ({
    type: 'TraineeInsurance',
    id: policy.id,
    transition: policyStep.text,
    ...(policyStep.basis && { basis: policyStep.basis }),
    ...(input.reason.trim() && { reason: input.reason.trim() }),
    documentNo: input.documentNo.trim(),
  }),
  events: stepTold,
};

interface ConclusionState extends SharingState {
  readonly open: readonly OpenPolicy[];
}

/** What is left is a claim of the first rank, with the way to the court. */
export const concludeMassRefund: Command<
  Conclusion & MassRefundId,
  ConclusionState,
  Outcome,
  MassRefundId,
  MassRefundRefusal
> = {
  name: 'concludeMassRefund',
  refusals: MASS_REFUND_REFUSALS,
  async load(tx, inputs) {
    const files = await loadMassRefunds(tx, inputs);
    return { files, open: await openPolicies(tx, [...files.keys()]), book: await lockDeposits(tx, files) };
  },
  decide({ files, open, book }, input, { caller, today, constants }) {
    const known = files.get(input.massRefundId);
    const owing = known && owingOf(known, book);
    const own = open.filter(({ massRefundId }) => massRefundId === input.massRefundId);
    const asked = owing && { ...owing, unanswered: toBeAnswered(own, owing.claims).length };
    const decided = decideConclusion(asked, input, caller);
    if (!decided.ok) return decided;
    const rank = tuitionRank(constants.get<readonly ClaimRankName[]>(CLAIM_ORDER_KEY));
    const { refund, claims } = known!;
    const ended = {
      ...refund,
      endedOn: today,
      endReason: input.guidance.trim(),
      endDocumentNo: input.documentNo.trim(),
    };
    const ranked = claims.map((row) => (restOf(claimOf(row)) > 0n ? { ...row, rank } : row));
    return taken(files, { file: { refund: ended, claims: ranked }, step: decided.value, money: null });
  },
  apply: saveOutcomes,
  subject: ({ guidance: reason, documentNo }, outcome) => subjectOf({ reason, documentNo }, outcome),
  events: stepTold,
};
