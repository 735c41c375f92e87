import { permit, refuse } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { readPaidClaims, type PaidClaim } from '../bank-break/index.js';
import { lockOrders, type OrderFile } from '../training-order/index.js';
import type { RefundStateName } from './refund-lifecycle.rules.js';
import { approvalOf, refundDeadlines, type RefundId } from './refund-opening.commands.js';
import { lockRefunds, ordersOfRefunds, refunds, type RefundRow } from './refund-rows.commands.js';
import { splitAmount } from './refund-quote.rules.js';
import {
  decideAct,
  decideMediation,
  REFUND_REFUSALS,
  type ConcludeMediation,
  type RefundAct,
  type RefundRefusal,
  type RefundStanding,
} from './refund.rules.js';

/** Refunds behind the locks of their orders. */
export interface RefundState {
  readonly refunds: Map<string, RefundRow>;
  readonly files: Map<string, OrderFile>;
  /** By refund: the bank's word that it has paid what the books say is unpaid. */
  readonly claims: ReadonlyMap<string, PaidClaim>;
}

interface Outcome {
  readonly refund: RefundRow;
  readonly step: Step<RefundStateName>;
}

export async function loadRefunds(tx: Tx, inputs: readonly RefundId[]): Promise<RefundState> {
  const ids = inputs.map(({ refundId }) => refundId);
  const files = await lockOrders(tx, await ordersOfRefunds(tx, ids));
  const rows = await lockRefunds(tx, ids);
  const claims = await readPaidClaims(
    tx,
    [...rows.values()].map(({ accountId }) => accountId),
  );
  const ofRefunds = claims.flatMap((claim) => (claim.code === 'REFUND_PAYMENT' ? [[claim.cause, claim] as const] : []));
  return { refunds: rows, files, claims: new Map(ofRefunds) };
}

/** The refund with its step; later inputs of the same set see it. */
// eslint-disable-next-line max-params -- the state, the row, its step and what goes with it
function taken(
  { refunds: rows, files }: RefundState,
  refund: RefundRow,
  step: Step<RefundStateName>,
  { said, facts }: { readonly said: Partial<RefundRow>; readonly facts: Facts },
): Outcome {
  const approved = step.to === 'APPROVED' || step.to === 'AGREED';
  const term = approved ? approvalOf(files.get(refund.orderId)!.order, facts) : {};
  const row = { ...refund, ...said, ...term, state: step.to };
  rows.set(row.id, row);
  return { refund: row, step };
}

async function save(tx: Tx, accepted: readonly { readonly outcome: Outcome }[]): Promise<RefundId[]> {
  await refunds.save(
    tx,
    accepted.map(({ outcome }) => outcome.refund),
  );
  return accepted.map(({ outcome: { refund } }) => ({ refundId: refund.id }));
}

export const refundSubject = (
  { id }: Pick<RefundRow, 'id'>,
  { text, basis }: Step<RefundStateName>,
  { reason, documentNo }: { readonly reason: string; readonly documentNo: string },
) => ({
  type: 'Refund',
  id,
  transition: text,
  ...(basis && { basis }),
  ...(reason.trim() && { reason: reason.trim() }),
  ...(documentNo.trim() && { documentNo: documentNo.trim() }),
});

const amountOf = (amount: bigint, { unconsumedFen }: RefundRow): Partial<RefundRow> => {
  const { principal, interest } = splitAmount(amount, BigInt(unconsumedFen));
  return { principalFen: principal.toString(), interestFen: interest.toString() };
};

/** Consent is to what was asked for: the guardian's claim, where there is one. */
const consented = (refund: RefundRow): Partial<RefundRow> =>
  refund.claimedFen === null ? {} : amountOf(BigInt(refund.claimedFen), refund);

type Say = (refund: RefundRow, input: RefundAct, facts: Facts) => Partial<RefundRow>;

/** What each act puts on record. */
const SAID: Readonly<Record<RefundAct['act'], Say>> = {
  acceptRefund: (refund, _input, { today }) => ({ ...consented(refund), answeredOn: today }),
  acceptRefundBySilence: consented,
  refuseRefund: (_refund, { reason, documentNo }, { today }) => ({
    answeredOn: today,
    answerReason: reason.trim(),
    recordsNo: documentNo.trim() || null,
  }),
  expireRefundMediation: (_refund, _input, { today }) => ({ mediationOutcome: 'FAILED', mediatedOn: today }),
  guideRefundToCourt: (_refund, { documentNo }) => ({ documentNo: documentNo.trim() }),
  cancelRefund: () => ({}),
};

/** The acts differ by name and what they put on record, not by procedure. */
const actCommand = (name: RefundAct['act']): Command<RefundAct, RefundState, Outcome, RefundId, RefundRefusal> => ({
  name,
  refusals: REFUND_REFUSALS,
  load: loadRefunds,
  decide(state, input, facts) {
    const refund = state.refunds.get(input.refundId);
    const decided = decideAct(refund && { ...refund, bankSaysPaid: state.claims.has(refund.id) }, input, facts);
    return decided.ok
      ? permit(taken(state, refund!, decided.value, { said: SAID[name](refund!, input, facts), facts }))
      : decided;
  },
  apply: save,
  subject: (input, { refund, step }) => refundSubject(refund, step, input),
  deadlines: (_input, { refund, step }, facts) => refundDeadlines(refund, step, facts),
});

export const REFUND_COMMANDS = {
  acceptRefund: actCommand('acceptRefund'),
  acceptRefundBySilence: actCommand('acceptRefundBySilence'),
  refuseRefund: actCommand('refuseRefund'),
  expireRefundMediation: actCommand('expireRefundMediation'),
  guideRefundToCourt: actCommand('guideRefundToCourt'),
  cancelRefund: actCommand('cancelRefund'),
} satisfies Record<RefundAct['act'], unknown>;

const standingOf = (refund: RefundRow): RefundStanding => ({
  state: refund.state,
  unconsumed: BigInt(refund.unconsumedFen),
  quotedInterest: BigInt(refund.quotedInterestFen),
  claimed: refund.claimedFen === null ? null : BigInt(refund.claimedFen),
  recordsNo: refund.recordsNo,
});

/** M31: the mediator's record. What both agree on, or what is accepted of the claim, goes back. */
export const concludeRefundMediation: Command<ConcludeMediation, RefundState, Outcome, RefundId, RefundRefusal> = {
  name: 'concludeRefundMediation',
  refusals: REFUND_REFUSALS,
  load: loadRefunds,
  decide(state, input, facts) {
    const refund = state.refunds.get(input.refundId);
    if (!refund) return refuse('REFUND_UNKNOWN');
    const standing = standingOf(refund);
    const decided = decideMediation(standing, input, facts);
    if (!decided.ok) return decided;
    const { step, amount } = decided.value;
    const said: Partial<RefundRow> = {
      mediator: input.mediator,
      mediationOutcome: input.outcome,
      mediatedOn: facts.today,
      mediationReason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      ...(amount !== null && amountOf(amount, refund)),
    };
    return permit(taken(state, refund, step, { said, facts }));
  },
  apply: save,
  subject: (input, { refund, step }) => refundSubject(refund, step, input),
  deadlines: (_input, { refund, step }, facts) => refundDeadlines(refund, step, facts),
};
