import { dayOf, permit } from '@lianguan/kernel';
import { dueOf, stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  decideTransfers,
  lockBook,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type TransferRefusal,
} from '../escrow-ledger/index.js';
import { orderFacts, type OrderFacts } from '../order-facts/index.js';
import { releaseDeadline } from './lesson-release.rules.js';
import { orderLessonRecorded, rulingNotice } from './lesson.events.js';
import {
  decideDelivery,
  decideLesson,
  LESSON_REFUSALS,
  type DeliverLesson,
  type LessonAct,
  type LessonRefusal,
  type TaughtOrder,
} from './lesson.rules.js';
import {
  LESSON_RULING_DUE,
  lessonLifecycle,
  REFUND_QUOTE,
  type LessonStateName,
  type OrderStateName,
} from './order-lifecycle.rules.js';
import {
  lessons,
  lessonStandings,
  lockOrdersOf,
  NOT_GIVEN,
  orders,
  type LessonDeciderName,
  type LessonRow,
  type OrderFile,
} from './order-rows.commands.js';
import { isLeft, undecidedIn } from './order.rules.js';
import { askedRefunds, listedOrders, lockTeachingStandings } from './teaching.commands.js';
import type { TeachingStanding } from './teaching.rules.js';
import { lockTraineesOrders, recordedBeside } from './trainee-orders.commands.js';

export interface LessonId {
  readonly lessonId: string;
}

interface Outcome {
  readonly file: OrderFile;
  readonly lesson: LessonRow;
  readonly step: Step<LessonStateName>;
  /** What the lesson means for its order, if anything. */
  readonly orderStep: Step<OrderStateName> | null;
  /** What is still to be taught where a lesson was void. */
  readonly replacement: LessonRow | null;
  /** The order's refund is asked for: it is computed with the last word. */
  readonly refundAsked: boolean;
}

/** The file after a lesson's step; later inputs of the same set see it. */
function taken(files: Map<string, OrderFile>, file: OrderFile, change: Omit<Outcome, 'file'>): Outcome {
  const { lesson, orderStep, replacement } = change;
  const order = orderStep ? { ...file.order, state: orderStep.to } : file.order;
  const rows = file.lessons.map((one) => (one.id === lesson.id ? lesson : one));
  const after = { order, lessons: replacement ? [...rows, replacement] : rows };
  files.set(order.id, after);
  return { ...change, file: after };
}

async function save(tx: Tx, accepted: readonly { readonly outcome: Outcome }[]): Promise<LessonId[]> {
  const outcomes = accepted.map(({ outcome }) => outcome);
  const last = <Row extends { readonly id: string }>(rows: readonly Row[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  await lessons.save(tx, last(outcomes.map(({ lesson }) => lesson)));
  await lessons.insert(
    tx,
    outcomes.flatMap(({ replacement }) => replacement ?? []),
  );
  await orders.save(tx, last(outcomes.flatMap(({ file, orderStep }) => (orderStep ? [file.order] : []))));
  return outcomes.map(({ lesson }) => ({ lessonId: lesson.id }));
}

const subjectOf = ({ lesson, step, orderStep }: Outcome) => ({
  type: 'OrderLesson',
  id: lesson.id,
  transition: orderStep ? `${step.text}; ${orderStep.text}` : step.text,
  ...(step.basis && { basis: step.basis }),
});

const deadlinesOf = ({ lesson, step, file, refundAsked }: Outcome, facts: Facts): DeadlineDraft[] => {
  const { id, divisionCode: division, institutionId, accountId, consumedOn: day } = lesson;
  const constants = facts.constantsIn(division);
  return [
    ...stepDeadlines(step, { id, division }, facts),
    ...(day ? [releaseDeadline({ institutionId, accountId, day }, day, constants)] : []),
    ...(refundAsked && undecidedIn(lessonStandings(file.lessons)) === 0
      ? [{ name: REFUND_QUOTE, subjectId: file.order.id, due: facts.now }]
      : []),
  ];
};

interface DeliveryState {
  readonly files: Map<string, OrderFile>;
  readonly courses: OrderFacts['courses'];
  readonly standings: ReadonlyMap<string, TeachingStanding>;
}

export const deliverLesson: Command<DeliverLesson, DeliveryState, Outcome, LessonId, LessonRefusal> = {
  name: 'deliverLesson',
  refusals: LESSON_REFUSALS,
  async load(tx, inputs) {
    const files = await lockTraineesOrders(
      tx,
      inputs.map(({ orderId }) => orderId),
    );
    const asked = [...files.values()].map(({ order }) => order);
    const { courses } = await orderFacts(
      tx,
      asked.map(({ courseId }) => courseId),
    );
    return { files, courses, standings: await lockTeachingStandings(tx, asked) };
  },
  decide(state, input, facts) {
    const { files } = state;
    const file = files.get(input.orderId);
    const order = file && taughtOrder(state, file);
    const decided = decideDelivery(order, input, facts);
    if (!decided.ok) return decided;
    const { lessonId, slot, step, start } = decided.value;
    const lesson: LessonRow = {
      ...file!.lessons.find(({ id }) => id === lessonId)!,
      state: step.to,
      day: slot.day,
      fromMinute: slot.from,
      toMinute: slot.to,
      deliveredAt: facts.now.toISOString(),
      attendanceNo: input.attendanceNo.trim(),
    };
    return permit(taken(files, file!, { lesson, step, orderStep: start, replacement: null, refundAsked: false }));
  },
  apply: save,
  subject: ({ attendanceNo }, outcome) => ({ ...subjectOf(outcome), documentNo: attendanceNo.trim() }),
  events: (_input, { lesson, file }) => [orderLessonRecorded(lesson, file.order)],
  deadlines: (_input, outcome, facts) => deadlinesOf(outcome, facts),
};

const taughtOrder = (
  { files, courses, standings }: DeliveryState,
  { order, lessons: rows }: OrderFile,
): TaughtOrder => ({
  ...order,
  lessons: rows,
  recordedBeside: recordedBeside(files, order),
  course: courses.get(order.courseId),
  standing: standings.get(order.id)!,
});

const LAST_WORD = {
  confirmLesson: 'GUARDIAN',
  confirmLessonBySilence: 'SILENCE',
  disputeLesson: null,
  passLessonRuling: null,
  ruleLessonDispute: 'RULING',
} satisfies Record<LessonAct['act'], LessonDeciderName | null>;

interface LessonState {
  readonly files: Map<string, OrderFile>;
  readonly asked: ReadonlySet<string>;
  /** Read behind the book's lock, which a list waits for. */
  readonly listed: ReadonlySet<string>;
  readonly book: Book;
}

/** What is consumed is the institution's, to be paid out: its share moves from the order's account. */
const consumption = ({ id, orderId, accountId, amountFen }: LessonRow) => ({
  code: 'CONSUMPTION' as const,
  escrowAccountId: accountId,
  orderNo: orderId,
  amount: BigInt(amountFen),
  cause: id,
});

/** The acts differ by name and outcome, not by procedure. */
const lessonCommand = (
  name: LessonAct['act'],
): Command<LessonAct, LessonState, Outcome, LessonId, LessonRefusal | TransferRefusal> => ({
  name,
  refusals: { ...TRANSFER_REFUSALS, ...LESSON_REFUSALS },
  async load(tx, inputs) {
    const ids = inputs.map(({ lessonId }) => lessonId);
    const files = await lockOrdersOf(tx, ids);
    const named = [...files.values()].flatMap((file) => file.lessons.filter(({ id }) => ids.includes(id)));
    const asked = await askedRefunds(tx, [...files.keys()]);
    const book = await lockBook(tx, { moves: named.map(consumption) });
    return { files, asked, book, listed: await listedOrders(tx, [...files.keys()]) };
  },
  decide({ files, asked, listed, book }, input, facts) {
    const file = [...files.values()].find((one) => one.lessons.some(({ id }) => id === input.lessonId));
    const known = file?.lessons.find(({ id }) => id === input.lessonId);
    const decided = decideLesson(
      known && { ...standingIn(file!, known), listed: listed.has(file!.order.id) },
      input,
      facts,
    );
    if (!decided.ok) return decided;
    const { step, complete } = decided.value;
    const consumedOn = step.to === 'CONSUMED' ? facts.today : null;
    const lesson: LessonRow = { ...known!, state: step.to, consumedOn, ...said(known!, input, facts) };
    const moved = consumedOn ? [{ ...consumption(lesson), id: facts.newId(), day: consumedOn }] : [];
    const posted = decideTransfers(book, moved, facts);
    if (!posted.ok) return posted;
    const replacement = step.to === 'VOID' ? replacementOf(known!, facts) : null;
    const refundAsked = asked.has(file!.order.id);
    return permit(taken(files, file!, { lesson, step, orderStep: complete, replacement, refundAsked }));
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    return save(tx, accepted);
  },
  subject: ({ reason, documentNo }, outcome) => ({
    ...subjectOf(outcome),
    ...(reason.trim() && { reason: reason.trim() }),
    ...(documentNo.trim() && { documentNo: documentNo.trim() }),
  }),
  events: (_input, { lesson, file, step }, { today }) => [
    ...(step.to === 'VOID' ? [orderLessonRecorded(lesson, file.order)] : []),
    ...([step.from, step.to].includes('UNRULED') ? [rulingNotice(lesson, today)] : []),
  ],
  deadlines: (_input, outcome, facts) => deadlinesOf(outcome, facts),
});

const replacementOf = (lesson: LessonRow, { newId }: Pick<Facts, 'newId'>): LessonRow => ({
  ...lesson,
  ...NOT_GIVEN,
  id: newId(),
  state: lessonLifecycle.initial,
});

const standingIn = ({ order, lessons: rows }: OrderFile, { id, state }: LessonRow) => ({
  state,
  orderState: order.state,
  last: rows.every((row) => row.id === id || !isLeft(row.state)),
});

function said({ divisionCode }: LessonRow, { act, reason, documentNo }: LessonAct, facts: Facts): Partial<LessonRow> {
  if (act === 'passLessonRuling') return {};
  if (act === 'disputeLesson') {
    const { due } = dueOf(facts.today, LESSON_RULING_DUE, facts.constantsIn(divisionCode));
    return { disputeReason: reason.trim(), rulingDue: dayOf(due) };
  }
  const decided = { decidedBy: LAST_WORD[act], decidedAt: facts.now.toISOString() };
  if (act !== 'ruleLessonDispute') return decided;
  return { ...decided, rulingReason: reason.trim(), rulingDocumentNo: documentNo.trim() };
}

export const LESSON_COMMANDS = {
  confirmLesson: lessonCommand('confirmLesson'),
  confirmLessonBySilence: lessonCommand('confirmLessonBySilence'),
  disputeLesson: lessonCommand('disputeLesson'),
  passLessonRuling: lessonCommand('passLessonRuling'),
  ruleLessonDispute: lessonCommand('ruleLessonDispute'),
} satisfies Record<LessonAct['act'], unknown>;
