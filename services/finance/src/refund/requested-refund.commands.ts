import { permit, type Decision } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { lessonStandings, orders, undecidedIn, type OrderFile } from '../training-order/index.js';
import { quoteOf } from './refund-facts.commands.js';
import type { RefundStateName } from './refund-lifecycle.rules.js';
import {
  approvalOf,
  endOf,
  loadOpening,
  OPENING_REFUSALS,
  quotedAs,
  refundable,
  refundDeadlines,
  type EndOfOrder,
  type OpeningRefusal,
  type OpeningState,
} from './refund-opening.commands.js';
import { lockOpenRefunds, refunds, type RefundRow } from './refund-rows.commands.js';
import { refundSubject } from './refund.commands.js';
import { decideRequestedQuote, type QuotedRequest, type RequestedRefund } from './requested-refund.rules.js';

interface RequestedState extends OpeningState {
  readonly asked: readonly RefundRow[];
}

interface Outcome {
  readonly refund: RefundRow;
  readonly step: Step<RefundStateName>;
  readonly ended: EndOfOrder | null;
}

/** The order ends by its guardian's request, though the timer carries it out. */
const forGuardian = (facts: Facts): Facts => ({ ...facts, caller: { ...facts.caller, agency: 'GUARDIAN' } });

/** With the last word on the lessons of an order its refund that was asked for is computed, as of the day of the request. SYS only. */
export const quoteRequestedRefund: Command<
  { readonly orderId: string },
  RequestedState,
  Outcome | null,
  null,
  OpeningRefusal
> = {
  name: 'quoteRequestedRefund',
  refusals: OPENING_REFUSALS,
  async load(tx, inputs) {
    const opening = await loadOpening(tx, inputs);
    return { ...opening, asked: await lockOpenRefunds(tx, [...opening.files.keys()]) };
  },
  decide(state, { orderId }, facts) {
    const file = state.files.get(orderId);
    const refund = state.asked.find((asked) => asked.orderId === orderId);
    if (!file || !refund) return permit(null);
    const requested = requestedIn(state, { file, refund }, facts);
    const decided = decideRequestedQuote(requested, facts);
    if (!decided.ok) return decided;
    return decided.value ? answered({ file, refund, requested, ...decided.value }, facts) : permit(null);
  },
  async apply(tx, accepted) {
    const outcomes = accepted.flatMap(({ outcome }) => outcome ?? []);
    await orders.save(
      tx,
      outcomes.flatMap(({ ended }) => ended?.order ?? []),
    );
    await refunds.save(
      tx,
      outcomes.map(({ refund }) => refund),
    );
    return accepted.map(() => null);
  },
  subject: ({ orderId }, outcome) =>
    outcome
      ? refundSubject(outcome.refund, outcome.step, { reason: outcome.refund.reason, documentNo: '' })
      : { type: 'TrainingOrder', id: orderId },
  deadlines: (_input, outcome, facts) => (outcome ? refundDeadlines(outcome.refund, outcome.step, facts) : []),
  changes: (outcome) => outcome !== null,
};

interface Asked {
  readonly file: OrderFile;
  readonly refund: RefundRow;
}

function requestedIn(state: OpeningState, { file, refund }: Asked, { constantsIn }: Facts): RequestedRefund {
  const { unconsumed, endedByInstitution } = refundable(state, refund.orderId)!;
  return {
    state: refund.state,
    claimed: refund.claimedFen === null ? null : BigInt(refund.claimedFen),
    undecided: undecidedIn(lessonStandings(file.lessons)),
    unconsumed,
    endedByInstitution,
    quote: quoteOf(file, state.records, {
      fault: refund.fault,
      today: refund.requestedOn,
      constants: constantsIn(refund.divisionCode),
    }),
  };
}

function answered(
  { file, refund, requested, step, claimed }: Asked & QuotedRequest & { readonly requested: RequestedRefund },
  facts: Facts,
): Decision<Outcome, OpeningRefusal> {
  const row = { ...refund, state: step.to, waitsFor: null };
  if (step.to === 'CANCELLED') return permit({ refund: row, step, ended: null });
  const ended = endOf(file, refund.reason, forGuardian(facts));
  if (!ended.ok) return ended;
  const quoted = {
    ...row,
    ...quotedAs(requested.quote),
    unconsumedFen: requested.unconsumed.toString(),
    claimedFen: claimed?.toString() ?? null,
    ...(step.to === 'APPROVED' ? approvalOf(file.order, facts) : {}),
  };
  return permit({ refund: quoted, step, ended: ended.value });
}
