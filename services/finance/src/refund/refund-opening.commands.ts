import { permit, type Decision } from '@lianguan/kernel';
import { dueOf, stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  decideEnd,
  endedOrder,
  lessonStandings,
  lockOrders,
  ORDER_LAW_REFUSALS,
  orders,
  undecidedIn,
  type OrderFile,
  type OrderRefusal,
  type OrderRow,
  type OrderStateName,
} from '../training-order/index.js';
import { quoteOf, quoteRecords, unconsumedIn, type QuoteRecords } from './refund-facts.commands.js';
import { CLOSURE_BASIS, ORDER_DUE, refundLifecycle, type RefundStateName } from './refund-lifecycle.rules.js';
import { payTerm } from './refund-payment.rules.js';
import { step, type Quote, type RefundFaultName } from './refund-quote.rules.js';
import { closingOf, NOT_YET, openRefunds, refunds, type RefundRow } from './refund-rows.commands.js';
import {
  decideClosureRefund,
  decideRequest,
  REFUND_REFUSALS,
  type OpenClosureRefund,
  type RefundableOrder,
  type RefundOriginName,
  type RefundRefusal,
  type RequestRefund,
} from './refund.rules.js';

export interface RefundId {
  readonly refundId: string;
}

export interface OpeningState {
  readonly files: Map<string, OrderFile>;
  readonly open: Map<string, RefundStateName>;
  readonly closing: Awaited<ReturnType<typeof closingOf>>;
  readonly records: QuoteRecords;
}

interface Opened {
  readonly refund: RefundRow;
  /** Null while a lesson of the order is undecided: the request keeps its day. */
  readonly step: Step<RefundStateName> | null;
  readonly ended: EndOfOrder | null;
}

/** An order that the refund ends. */
export interface EndOfOrder {
  readonly order: OrderRow;
  readonly step: Step<OrderStateName>;
}

export type OpeningRefusal = RefundRefusal | OrderRefusal;
export const OPENING_REFUSALS = { ...ORDER_LAW_REFUSALS, ...REFUND_REFUSALS };

export async function loadOpening(tx: Tx, inputs: readonly { readonly orderId: string }[]): Promise<OpeningState> {
  const ids = inputs.map(({ orderId }) => orderId);
  const files = await lockOrders(tx, ids);
  const asked = [...files.values()].map(({ order }) => order);
  return {
    files,
    open: await openRefunds(tx, ids),
    closing: await closingOf(tx, ids),
    records: await quoteRecords(tx, asked),
  };
}

export function refundable({ files, open, closing }: OpeningState, orderId: string): RefundableOrder | undefined {
  const file = files.get(orderId);
  if (!file) return undefined;
  const { returned, listed } = closing.get(orderId)!;
  return {
    state: file.order.state,
    unconsumed: unconsumedIn(file) - returned,
    open: open.get(orderId) ?? null,
    listed,
    endedByInstitution: file.order.endedBy === 'INSTITUTION',
  };
}

/** The order of a refund has no more lessons: one that goes on ends with it. */
export function endOf(
  { order, lessons }: OrderFile,
  reason: string,
  facts: Facts,
): Decision<EndOfOrder | null, OrderRefusal> {
  if (order.state === 'TERMINATED') return permit(null);
  const standing = { state: order.state, lessons: lessonStandings(lessons) };
  const decided = decideEnd(standing, { act: 'terminateTrainingOrder', orderId: order.id, reason }, facts);
  if (!decided.ok) return decided;
  return permit({ order: endedOrder(order, decided.value, { reason, facts }), step: decided.value.step });
}

interface Opening {
  readonly file: OrderFile;
  readonly step: Step<RefundStateName> | null;
  readonly ended: EndOfOrder | null;
  readonly said: Pick<RefundRow, 'origin' | 'fault' | 'reason' | 'claimedFen' | 'documentNo'>;
  readonly quote: Quote;
}

function opened(state: OpeningState, { file, step: taken, ended, said, quote }: Opening, facts: Facts): Opened {
  const { order } = file;
  const refund: RefundRow = {
    ...NOT_YET,
    ...said,
    id: facts.newId(),
    orderId: order.id,
    institutionId: order.institutionId,
    divisionCode: order.divisionCode,
    guardianId: order.guardianId,
    accountId: order.accountId!,
    bankCode: order.bankCode!,
    state: taken?.to ?? refundLifecycle.initial,
    requestedOn: facts.today,
    unconsumedFen: refundable(state, order.id)!.unconsumed.toString(),
    ...quotedAs(quote),
    waitsFor: taken ? null : UNDECIDED,
    ...(taken?.to === 'APPROVED' ? approvalOf(order, facts) : {}),
  };
  state.open.set(order.id, refund.state);
  return { refund, step: taken, ended };
}

const UNDECIDED = '有课时待家长确认或待教育部门裁决，定下后自动计算，裁决逾期的按未上课计算；七日按申请日期计';

export const quotedAs = ({ coolingOff, steps, interest, principal }: Quote) => ({
  coolingOff,
  steps,
  quotedInterestFen: interest.toString(),
  principalFen: principal.toString(),
  interestFen: interest.toString(),
});

/** From the approval runs the term in which the bank pays. */
export function approvalOf(
  { firstDay, divisionCode }: Pick<OrderRow, 'firstDay' | 'divisionCode'>,
  { today, constantsIn }: Facts,
): Pick<RefundRow, 'approvedOn' | 'payBy'> {
  const constants = constantsIn(divisionCode);
  const { due } = dueOf(today, payTerm(firstDay, today, constants), constants);
  return { approvedOn: today, payBy: due.toISOString() };
}

const PAYABLE_AT_ONCE: readonly RefundStateName[] = ['APPROVED', 'AGREED', 'RETURNED'];

/** With its step; what is approved, or has come back and is covered now, is ordered from the bank at once. */
export const refundDeadlines = (
  { id, divisionCode: division }: RefundRow,
  taken: Step<RefundStateName>,
  facts: Facts,
): DeadlineDraft[] => [
  ...stepDeadlines(taken, { id, division }, facts),
  ...(PAYABLE_AT_ONCE.includes(taken.to) ? [{ name: ORDER_DUE, subjectId: id, due: facts.now }] : []),
];

async function save(tx: Tx, outcomes: readonly Opened[]): Promise<void> {
  await orders.save(
    tx,
    outcomes.flatMap(({ ended }) => ended?.order ?? []),
  );
  await refunds.insert(
    tx,
    outcomes.map(({ refund }) => refund),
  );
}

const subjectOf = ({ refund, step: taken, ended }: Opened) => ({
  type: 'Refund',
  id: refund.id,
  transition: [taken?.text ?? refund.state, ...(ended ? [ended.step.text] : [])].join('; '),
  reason: refund.reason,
  ...(taken?.basis && { basis: taken.basis }),
});

const deadlinesOf = ({ refund, step: taken }: Opened, facts: Facts): DeadlineDraft[] =>
  taken ? refundDeadlines(refund, taken, facts) : [];

/** What the ways to open a refund have in common: they differ by their rule. */
const openingCommand = <Input extends { readonly orderId: string }>(
  name: string,
  decide: (state: OpeningState, input: Input, facts: Facts) => Decision<Opened, OpeningRefusal>,
): Command<Input, OpeningState, Opened, RefundId, OpeningRefusal> => ({
  name,
  refusals: OPENING_REFUSALS,
  load: loadOpening,
  decide,
  async apply(tx, accepted) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await save(tx, outcomes);
    return outcomes.map(({ refund }) => ({ refundId: refund.id }));
  },
  subject: (_input, outcome) => subjectOf(outcome),
  deadlines: (_input, outcome, facts) => deadlinesOf(outcome, facts),
});

interface Request extends RequestRefund {
  readonly origin: Extract<RefundOriginName, 'GUARDIAN' | 'INSTITUTION'>;
  readonly fault: RefundFaultName;
}

function decideOpening(state: OpeningState, input: Request, facts: Facts): Decision<Opened, OpeningRefusal> {
  const { origin, fault, claimed } = input;
  const file = state.files.get(input.orderId);
  const standing = refundable(state, input.orderId);
  const quote = file?.order.paidOn
    ? quoteOf(file, state.records, { fault, today: facts.today, constants: facts.constantsIn(file.order.divisionCode) })
    : null;
  const decided = decideRequest(standing && { ...standing, quote }, input, facts);
  if (!decided.ok) return decided;
  const reason = input.reason.trim();
  const said = { origin, fault, reason, claimedFen: claimed?.toString() ?? null, documentNo: null };
  if (undecidedIn(lessonStandings(file!.lessons)) > 0)
    return permit(opened(state, { file: file!, step: null, ended: null, said, quote: quote! }, facts));
  const end = endOf(file!, reason, facts);
  if (!end.ok) return end;
  return permit(opened(state, { file: file!, step: decided.value, ended: end.value, said, quote: quote! }, facts));
}

/** Lifecycle 7: a guardian asks for the money of an order, and knows at once what goes back. */
export const requestRefund = openingCommand<Omit<Request, 'origin'>>('requestRefund', (state, input, facts) =>
  decideOpening(state, { ...input, origin: 'GUARDIAN' }, facts),
);

/** An institution that ends an order owes what was not consumed: fired by the end of the order; SYS only. */
export const openRefundOfEndedOrder: Command<
  { readonly orderId: string },
  OpeningState,
  Opened | null,
  null,
  OpeningRefusal
> = {
  name: 'openRefundOfEndedOrder',
  refusals: OPENING_REFUSALS,
  load: loadOpening,
  decide(state, { orderId }, facts) {
    const { order } = state.files.get(orderId) ?? {};
    if (state.open.has(orderId)) return permit(null);
    const request = { orderId, claimed: null, reason: order?.endReason ?? '' };
    return decideOpening(state, { ...request, origin: 'INSTITUTION', fault: 'INSTITUTION' }, facts);
  },
  async apply(tx, accepted) {
    await save(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ orderId }, outcome) => (outcome ? subjectOf(outcome) : { type: 'TrainingOrder', id: orderId }),
  deadlines: (_input, outcome, facts) => (outcome ? deadlinesOf(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};

/** The closing ends the order, whoever carries it out, and however little there is to pay; null where it has ended. */
export const endByClosing = (
  file: OrderFile,
  documentNo: string,
  facts: Facts,
): Decision<EndOfOrder | null, OrderRefusal> =>
  endOf(file, documentNo, { ...facts, caller: { ...facts.caller, roles: ['SYS'] } });

/**
 * A refund that the closing of the institution opens, for an amount that the closing has found: approved at once, the institution is not asked. What it leaves of
 * the order's money stays protected. By EDU_SUP, FIN or SYS; many at once by `runCommands`.
 */
export const openClosureRefund = openingCommand<OpenClosureRefund>('openClosureRefund', (state, input, facts) => {
  const decided = decideClosureRefund(refundable(state, input.orderId), input, facts);
  if (!decided.ok) return decided;
  const file = state.files.get(input.orderId)!;
  const documentNo = input.documentNo.trim();
  const end = endByClosing(file, documentNo, facts);
  if (!end.ok) return end;
  const quote: Quote = {
    coolingOff: false,
    steps: [step('CLOSURE', input.amount, CLOSURE_BASIS)],
    principal: input.amount,
    interest: 0n,
  };
  const said = { origin: 'CLOSURE', fault: 'INSTITUTION', reason: documentNo, claimedFen: null, documentNo } as const;
  return permit(opened(state, { file, step: decided.value, ended: end.value, said, quote }, facts));
});
