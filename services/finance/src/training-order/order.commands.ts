import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { CHARGE_REFUSALS } from '../charge-standing/index.js';
import { FEE_REFUSALS, RISK_CAP_REFUSALS } from '../order-facts/index.js';
import { courseLaws } from './order-law.commands.js';
import { orderLifecycle, REFUND_OPENING, type OrderStateName } from './order-lifecycle.rules.js';
import {
  activeAccounts,
  lessonStandings,
  lockOrders,
  orders,
  standingOf,
  type AccountOfOrder,
  type OrderFile,
  type OrderRow,
} from './order-rows.commands.js';
import {
  decideEnd,
  decideOffer,
  decideSigning,
  ORDER_REFUSALS,
  type EndedOrder,
  type OfferTrainingOrder,
  type OrderAct,
  type OrderRefusal,
} from './order.rules.js';
import { lockTraineesOrders, runningBeside } from './trainee-orders.commands.js';

export const ORDER_LAW_REFUSALS = { ...CHARGE_REFUSALS, ...FEE_REFUSALS, ...RISK_CAP_REFUSALS, ...ORDER_REFUSALS };

export interface OrderId {
  readonly orderId: string;
}

type LawOf = Awaited<ReturnType<typeof courseLaws>>;

/** Lifecycle 6: an institution's offer to one guardian. */
export const offerTrainingOrder: Command<OfferTrainingOrder, LawOf, OrderRow, OrderId, OrderRefusal> = {
  name: 'offerTrainingOrder',
  refusals: ORDER_LAW_REFUSALS,
  load: courseLaws,
  decide(lawOf, input, facts) {
    const law = lawOf(input.courseId, facts);
    const decided = decideOffer(law?.judgeOrder(input, { today: facts.today, running: [] }), input, facts);
    if (!decided.ok) return decided;
    const { course, divisionCode } = law!;
    return permit({
      ...NOT_YET,
      ...decided.value,
      id: facts.newId(),
      institutionId: course.institutionId,
      divisionCode,
      courseId: course.courseId,
      courseTitle: course.title,
      guardianId: input.guardianId.trim(),
      traineeName: input.traineeName.trim(),
      lessonCount: input.lessons,
      amountFen: input.amount.toString(),
      startsOn: input.startsOn,
      state: orderLifecycle.initial,
      offeredOn: facts.today,
    });
  },
  async apply(tx, accepted) {
    await orders.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ orderId: id }));
  },
  subject: (_input, { id, state }) => ({ type: 'TrainingOrder', id, transition: state }),
};

const NOT_YET = {
  stockOrderNo: null,
  signedOn: null,
  accountId: null,
  bankCode: null,
  paidOn: null,
  bankReference: null,
  payerKind: null,
  payerName: null,
  endedOn: null,
  endedBy: null,
  endReason: null,
  unconsumedFen: null,
};

export interface OrderState {
  readonly files: Map<string, OrderFile>;
  readonly lawOf: LawOf;
}

export interface Outcome {
  readonly file: OrderFile;
  readonly step: Step<OrderStateName>;
}

export const outcomeSubject = ({ file: { order }, step }: Outcome) => ({
  type: 'TrainingOrder',
  id: order.id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

export const saveFiles = async (tx: Tx, accepted: readonly { readonly outcome: Outcome }[]): Promise<OrderId[]> => {
  await orders.save(
    tx,
    accepted.map(({ outcome }) => outcome.file.order),
  );
  return accepted.map(({ outcome: { file } }) => ({ orderId: file.order.id }));
};

export async function loadOrders(tx: Tx, inputs: readonly OrderId[]): Promise<OrderState> {
  const files = await lockTraineesOrders(
    tx,
    inputs.map(({ orderId }) => orderId),
  );
  const asked = [...files.values()].map(({ order }) => order);
  return { files, lawOf: await courseLaws(tx, asked) };
}

/** Lifecycle 6: the guardian signs; the account of the day is where the fee goes. */
export const signTrainingOrder: Command<
  OrderId,
  OrderState & { readonly accounts: readonly AccountOfOrder[] },
  Outcome,
  OrderId,
  OrderRefusal
> = {
  name: 'signTrainingOrder',
  refusals: ORDER_LAW_REFUSALS,
  async load(tx, inputs) {
    const state = await loadOrders(tx, inputs);
    const institutionIds = [...state.files.values()].map(({ order }) => order.institutionId);
    return { ...state, accounts: await activeAccounts(tx, institutionIds) };
  },
  decide({ files, lawOf, accounts }, { orderId }, facts) {
    const file = files.get(orderId);
    const standing = file && standingOf(file.order);
    const running = file ? runningBeside(files, file.order) : [];
    const judged = standing && lawOf(file.order.courseId, facts)?.judgeOrder(standing, { today: facts.today, running });
    const decided = decideSigning(standing, judged, facts);
    if (!decided.ok) return decided;
    const account = accounts.find(({ institutionId }) => institutionId === file!.order.institutionId)!;
    const { accountId, bankCode } = account;
    return taken(files, decided.value, {
      ...file!,
      order: { ...file!.order, signedOn: facts.today, accountId, bankCode },
    });
  },
  apply: saveFiles,
  subject: (_input, outcome) => outcomeSubject(outcome),
};

/** The order with its step; later inputs of the same set see it. */
export function taken(files: Map<string, OrderFile>, step: Step<OrderStateName>, { order, lessons: rows }: OrderFile) {
  const file = { order: { ...order, state: step.to }, lessons: rows };
  files.set(order.id, file);
  return permit({ file, step });
}

/** The order with its end, and what is left of its money. */
export const endedOrder = (
  order: OrderRow,
  { step, unconsumed }: EndedOrder,
  { reason, facts }: { readonly reason: string; readonly facts: Facts },
): OrderRow => ({
  ...order,
  state: step.to,
  endedOn: facts.today,
  endedBy: facts.caller.agency,
  endReason: reason.trim() || null,
  unconsumedFen: step.to === 'TERMINATED' ? unconsumed.toString() : null,
});

/** The two ways in which an order ends before its last lesson. */
const endCommand = (
  name: OrderAct['act'],
): Command<OrderAct, Map<string, OrderFile>, Outcome, OrderId, OrderRefusal> => ({
  name,
  refusals: ORDER_LAW_REFUSALS,
  load: (tx, inputs) =>
    lockOrders(
      tx,
      inputs.map(({ orderId }) => orderId),
    ),
  decide(files, input, facts) {
    const file = files.get(input.orderId);
    const standing = file && { state: file.order.state, lessons: lessonStandings(file.lessons) };
    const decided = decideEnd(standing, input, facts);
    if (!decided.ok) return decided;
    const { step } = decided.value;
    const order = endedOrder(file!.order, decided.value, { reason: input.reason, facts });
    return taken(files, step, { ...file!, order });
  },
  apply: saveFiles,
  subject: ({ reason }, outcome) => ({ ...outcomeSubject(outcome), reason: reason.trim() || undefined }),
  deadlines: (_input, { file: { order } }, facts) =>
    order.endedBy === 'INSTITUTION' && BigInt(order.unconsumedFen ?? 0) > 0n
      ? [{ name: REFUND_OPENING, subjectId: order.id, due: facts.now }]
      : [],
});

export const withdrawTrainingOrder = endCommand('withdrawTrainingOrder');
export const terminateTrainingOrder = endCommand('terminateTrainingOrder');
