import {
  namesPerson,
  permit,
  refuse,
  startOfDay,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { FiledCourse, LessonSlot } from '../order-facts/index.js';
import {
  ESCROW_BASIS,
  lessonLifecycle,
  orderLifecycle,
  type LessonEventName,
  type LessonStateName,
  type OrderStateName,
} from './order-lifecycle.rules.js';
import { TEACHING_REFUSALS, teachingFault, type TeachingRefusal, type TeachingStanding } from './teaching.rules.js';

export const RULINGS = ['CONSUMED', 'VOID'] as const;
export type RulingName = (typeof RULINGS)[number];

export type LessonRefusal =
  | LifecycleRefusal
  | TeachingRefusal
  | 'LESSON_ORDER_UNKNOWN'
  | 'LESSON_UNKNOWN'
  | 'LESSONS_ALL_DELIVERED'
  | 'LESSON_COURSE_NOT_PUBLISHED'
  | 'LESSON_NOT_IN_TIMETABLE'
  | 'LESSON_WITHOUT_TEACHER'
  | 'LESSON_BEFORE_ORDER'
  | 'LESSON_NOT_OVER'
  | 'LESSON_ALREADY_RECORDED'
  | 'LESSON_RECORDED_BY_OTHER_ORDER'
  | 'LESSON_ATTENDANCE_MISSING'
  | 'LESSON_RULING_TOO_LATE'
  | 'LESSON_REASON_MISSING'
  | 'LESSON_DOCUMENT_MISSING'
  | 'LESSON_TEXT_NAMES_PERSON';

const FILING_BASIS = '“双减”意见 第十四条';

export const LESSON_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ...TEACHING_REFUSALS,
  LESSON_ORDER_UNKNOWN: { message: '没有这个订单，或不是本机构的，请核对', basis: null },
  LESSON_UNKNOWN: { message: '没有这次课，或不在可办理的范围内，请核对', basis: null },
  LESSONS_ALL_DELIVERED: {
    message: '订单的{count}课时都已登记，不能多登记；续课请另行报价',
    basis: ESCROW_BASIS,
  },
  LESSON_COURSE_NOT_PUBLISHED: {
    message: '课程备案目前不在公布状态，不能登记上课；请待教育部门公布后再登记',
    basis: FILING_BASIS,
  },
  LESSON_NOT_IN_TIMETABLE: {
    message: '备案的课表中没有{day} {time}的课，只能登记备案的课；请核对时间，调课的先修改课表备案',
    basis: FILING_BASIS,
  },
  LESSON_WITHOUT_TEACHER: {
    message: '{day} {time}上课时，这门课程没有可以上岗的教师，不能登记；应由可以上岗的教师另行上课',
    basis: '未成年人保护法 第六十二条；教监管厅函〔2021〕9号',
  },
  LESSON_BEFORE_ORDER: { message: '订单自{day}起计课，此前的课不能登记，请核对日期', basis: ESCROW_BASIS },
  LESSON_NOT_OVER: { message: '这次课还没有上完，请下课后再登记', basis: ESCROW_BASIS },
  LESSON_ALREADY_RECORDED: {
    message: '{day} {time}的课已登记（裁决不计课的也在内），不能重复登记，请核对',
    basis: ESCROW_BASIS,
  },
  LESSON_RECORDED_BY_OTHER_ORDER: {
    message: '{day} {time}的课已登记在该学员这门课程的另一订单上，一次课只计一个课时，请核对',
    basis: ESCROW_BASIS,
  },
  LESSON_ATTENDANCE_MISSING: {
    message: '请填写签到记录的编号，家长有异议时以此为据',
    basis: '最高人民法院预付式消费解释 第二十五条',
  },
  LESSON_RULING_TOO_LATE: {
    message: '裁决逾期，订单已终止或列入集体退费，这次课按未上课退费，不再裁决；机构有异议的，在退费调解中处理',
    basis: ESCROW_BASIS,
  },
  LESSON_REASON_MISSING: { message: '请写明异议或裁决的理由', basis: ESCROW_BASIS },
  LESSON_DOCUMENT_MISSING: { message: '请填写裁决文书的编号', basis: ESCROW_BASIS },
  LESSON_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<LessonRefusal>;

type Decided<T> = Decision<T, LessonRefusal>;
const no = (code: LessonRefusal, detail?: Record<string, string>): Refusal<LessonRefusal> =>
  refuse(code, detail).refusal;

interface LessonTime {
  readonly day: CalendarDay | null;
  readonly fromMinute: number | null;
}

export interface OrderLesson extends LessonTime {
  readonly id: string;
  readonly no: number;
  readonly state: LessonStateName;
}

export interface TaughtOrder {
  readonly state: OrderStateName;
  readonly firstDay: CalendarDay;
  /** As many as the contract says. */
  readonly lessonCount: number;
  /** With those that were void. */
  readonly lessons: readonly OrderLesson[];
  /** Recorded of the same trainee and course by other orders. */
  readonly recordedBeside: readonly LessonTime[];
  /** As education has it now: undefined where finance was not told of it. */
  readonly course: Pick<FiledCourse, 'state' | 'slots' | 'teacherGaps'> | undefined;
  readonly standing: TeachingStanding;
}

export interface DeliverLesson {
  readonly orderId: string;
  readonly day: CalendarDay;
  /** Minute of the day. */
  readonly from: number;
  /** Number of the record of attendance, which the institution keeps. */
  readonly attendanceNo: string;
}

export interface DeliveredLesson {
  readonly lessonId: string;
  readonly slot: LessonSlot;
  readonly step: Step<LessonStateName>;
  /** The order's own step: its first lesson starts it. */
  readonly start: Step<OrderStateName> | null;
}

/** Lifecycle 6: an institution records a lesson of the filed timetable as given; the guardian's silence will confirm it. */
export function decideDelivery(
  order: TaughtOrder | undefined,
  input: DeliverLesson,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Decided<DeliveredLesson> {
  if (!order) return refuse('LESSON_ORDER_UNKNOWN');
  if (input.attendanceNo.trim() === '') return refuse('LESSON_ATTENDANCE_MISSING');
  if (namesPerson(input.attendanceNo)) return refuse('LESSON_TEXT_NAMES_PERSON');
  const start = startOf(order, caller);
  if (!start.ok) return start;
  const lesson = order.lessons.find(({ state }) => state === 'CONTRACTED');
  if (!lesson) return refuse('LESSONS_ALL_DELIVERED', { count: String(order.lessonCount) });
  const slot = order.course?.slots.find(({ day, from }) => day === input.day && from === input.from);
  const taught = deliveryFault(order, { input, slot, now }) ?? true;
  const step = lessonLifecycle.step(lesson.state, 'deliverLesson', caller, { taught });
  if (!step.ok) return step;
  return permit({ lessonId: lesson.id, slot: slot!, step: step.value, start: start.value });
}

const startOf = ({ state }: TaughtOrder, caller: Facts['caller']): Decided<Step<OrderStateName> | null> =>
  state === 'RUNNING' ? permit(null) : orderLifecycle.step(state, 'start', caller);

interface Given {
  readonly input: Pick<DeliverLesson, 'day' | 'from'>;
  readonly slot: LessonSlot | undefined;
  readonly now: Date;
}

const deliveryFault = (order: TaughtOrder, given: Given): Refusal<LessonRefusal> | null =>
  teachingFault(order.standing) ?? slotFault(order, given);

function slotFault(
  { course, firstDay, lessons, recordedBeside }: TaughtOrder,
  { input: { day, from }, slot, now }: Given,
): Refusal<LessonRefusal> | null {
  const isThen = (one: LessonTime) => one.day === day && one.fromMinute === from;
  if (course?.state !== 'PUBLISHED') return no('LESSON_COURSE_NOT_PUBLISHED');
  if (!slot) return no('LESSON_NOT_IN_TIMETABLE', { day, time: timeOf(from) });
  if (lackedTeacher(course, slot)) return no('LESSON_WITHOUT_TEACHER', { day, time: timeOf(from) });
  if (day < firstDay) return no('LESSON_BEFORE_ORDER', { day: firstDay });
  if (now < atMinute(day, slot.to)) return no('LESSON_NOT_OVER');
  if (lessons.some(isThen)) return no('LESSON_ALREADY_RECORDED', { day, time: timeOf(from) });
  if (recordedBeside.some(isThen)) return no('LESSON_RECORDED_BY_OTHER_ORDER', { day, time: timeOf(from) });
  return null;
}

/** A lesson is begun by a teacher who may teach then; who is barred, or put in, after it changes nothing. */
const lackedTeacher = (
  { teacherGaps }: Pick<FiledCourse, 'teacherGaps'>,
  { day, from: begins }: LessonSlot,
): boolean => {
  const at = atMinute(day, begins);
  return teacherGaps.some(({ from, until }) => new Date(from) <= at && (until === null || at < new Date(until)));
};

/** The lessons of the timetable that the institution may record now, in the order of time. */
export const recordableSlots = (order: TaughtOrder, now: Date): LessonSlot[] =>
  (order.state === 'PAID' || order.state === 'RUNNING') && order.lessons.some(({ state }) => state === 'CONTRACTED')
    ? (order.course?.slots ?? []).filter((slot) => !deliveryFault(order, { input: slot, slot, now }))
    : [];

const MINUTE_MS = 60_000;
const atMinute = (day: CalendarDay, minute: number): Date => new Date(startOfDay(day).getTime() + minute * MINUTE_MS);

const HOUR = 60;
const twoDigits = (value: number): string => String(value).padStart(2, '0');
export const timeOf = (minute: number): string => `${twoDigits(Math.floor(minute / HOUR))}:${twoDigits(minute % HOUR)}`;

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** The minute of the day; null for what is no time such as 16:30. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = TIME.exec(time.trim()) ?? [];
  return hours && minutes ? Number(hours) * HOUR + Number(minutes) : null;
}

export interface LessonAct {
  readonly act: Exclude<LessonEventName, 'deliverLesson' | 'releaseLesson' | 'refundLesson' | 'reverseEscrowTransfer'>;
  readonly lessonId: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly ruling?: RulingName;
}

export interface DecidedLesson {
  readonly step: Step<LessonStateName>;
  /** The order's own step: its last lesson completes it. */
  readonly complete: Step<OrderStateName> | null;
}

interface LessonStanding {
  readonly state: LessonStateName;
  readonly orderState: OrderStateName;
  /** No other lesson of the order is left. */
  readonly last: boolean;
  /** The order is on the list of a mass refund. */
  readonly listed: boolean;
}

const NEEDS_REASON: readonly LessonEventName[] = ['disputeLesson', 'ruleLessonDispute'];

/** What the guardian, silence or education decides of a lesson that was recorded as given. */
export function decideLesson(
  lesson: LessonStanding | undefined,
  input: LessonAct,
  { caller }: Pick<Facts, 'caller'>,
): Decided<DecidedLesson> {
  if (!lesson) return refuse('LESSON_UNKNOWN');
  const fault = wordsFault(input);
  if (fault) return { ok: false, refusal: fault };
  if (input.act === 'ruleLessonDispute' && isSettled(lesson)) return refuse('LESSON_RULING_TOO_LATE');
  const step = lessonLifecycle.step(lesson.state, input.act, caller, {
    ruledConsumed: input.ruling === 'CONSUMED' ? true : no('LESSON_UNKNOWN'),
    ruledVoid: true,
  });
  if (!step.ok) return step;
  if (step.value.to !== 'CONSUMED' || !lesson.last) return permit({ step: step.value, complete: null });
  const complete = orderLifecycle.step(lesson.orderState, 'complete', caller);
  return complete.ok ? permit({ step: step.value, complete: complete.value }) : complete;
}

/** What education did not rule on in time is given back as not taught, once anything of the order is: a later word would take it out of the refund. */
const isSettled = ({ state, orderState, listed }: LessonStanding): boolean =>
  state === 'UNRULED' && (orderState !== 'RUNNING' || listed);

function wordsFault({ act, reason, documentNo }: LessonAct): Refusal<LessonRefusal> | null {
  if (NEEDS_REASON.includes(act) && reason.trim() === '') return no('LESSON_REASON_MISSING');
  if (act === 'ruleLessonDispute' && documentNo.trim() === '') return no('LESSON_DOCUMENT_MISSING');
  return namesPerson(`${reason} ${documentNo}`) ? no('LESSON_TEXT_NAMES_PERSON') : null;
}
