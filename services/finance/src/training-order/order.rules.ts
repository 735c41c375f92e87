import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { ChargeRefusal } from '../charge-standing/index.js';
import type {
  CourseStateName,
  FeeRefusal,
  OrderTerms,
  PayerKindName,
  PlannedCharge,
  RiskCapRefusal,
} from '../order-facts/index.js';
import { CONTRACT_BASIS, orderLifecycle, type LessonStateName, type OrderStateName } from './order-lifecycle.rules.js';

type OwnRefusal =
  | LifecycleRefusal
  | 'ORDER_COURSE_UNKNOWN'
  | 'ORDER_COURSE_NOT_PUBLISHED'
  | 'ORDER_STARTS_IN_PAST'
  | 'ORDER_GUARDIAN_MISSING'
  | 'ORDER_TRAINEE_MISSING'
  | 'ORDER_TEXT_NAMES_PERSON'
  | 'ORDER_MODEL_MISSING'
  | 'ORDER_MODEL_REPLACED'
  | 'ORDER_OVERLAPS_ANOTHER'
  | 'ORDER_UNKNOWN'
  | 'ORDER_REASON_MISSING'
  | 'ORDER_LESSONS_UNDECIDED'
  | 'PAYMENT_DAY_AHEAD'
  | 'PAYMENT_BEFORE_SIGNING'
  | 'PAYMENT_AMOUNT_DIFFERS'
  | 'PAYMENT_REFERENCE_MISSING'
  | 'PAYMENT_REFERENCE_REPEATED';

export type OrderRefusal = OwnRefusal | ChargeRefusal | FeeRefusal | RiskCapRefusal;

const FILING_BASIS = '“双减”意见 第十四条';
const PERSON_BASIS = '个人信息保护法 第六条';
const ESCROW = '教监管函〔2021〕2号';

export const ORDER_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ORDER_COURSE_UNKNOWN: { message: '本机构没有备案这门课程，请先备案课程', basis: FILING_BASIS },
  ORDER_COURSE_NOT_PUBLISHED: {
    message: '课程“{course}”未经教育部门公布，不得招生收费；请待公布后再办',
    basis: FILING_BASIS,
  },
  ORDER_STARTS_IN_PAST: { message: '起课日期{day}已过，请机构以今日或以后的日期报价', basis: null },
  ORDER_GUARDIAN_MISSING: { message: '请填写家长编号，家长登录后可在“培训订单”中看到', basis: CONTRACT_BASIS },
  ORDER_TRAINEE_MISSING: { message: '请填写学员姓名', basis: CONTRACT_BASIS },
  ORDER_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: PERSON_BASIS },
  ORDER_MODEL_MISSING: {
    message: '本地还没有启用的合同示范文本，不能签约；请咨询市场监管部门',
    basis: CONTRACT_BASIS,
  },
  ORDER_MODEL_REPLACED: {
    message: '合同示范文本已更新，请机构撤回本订单，按新文本重新报价',
    basis: CONTRACT_BASIS,
  },
  ORDER_OVERLAPS_ANOTHER: {
    message: '该学员的这门课程已有{from}至{to}的订单，上课日期不得重叠；续费的，请自{to}以后起课',
    basis: ESCROW,
  },
  ORDER_UNKNOWN: { message: '没有这个订单，或不在可办理的范围内，请核对', basis: null },
  ORDER_REASON_MISSING: { message: '请写明终止的理由，退费时以此为依据', basis: CONTRACT_BASIS },
  ORDER_LESSONS_UNDECIDED: {
    message: '有{count}次课待确认或有异议，先确认、或待教育部门裁决后再终止，未消课的金额才能确定',
    basis: ESCROW,
  },
  PAYMENT_DAY_AHEAD: { message: '缴费日期{day}还未到，请核对银行回单', basis: null },
  PAYMENT_BEFORE_SIGNING: {
    message: '缴费日期早于签约日期{day}，应先签约、后缴费；请退回该款',
    basis: CONTRACT_BASIS,
  },
  PAYMENT_AMOUNT_DIFFERS: {
    message: '到账金额与订单不符，应为{expected}元；多缴、少缴的请退回后重缴',
    basis: ESCROW,
  },
  PAYMENT_REFERENCE_MISSING: { message: '请填写银行流水号，缴费以银行入账为准', basis: ESCROW },
  PAYMENT_REFERENCE_REPEATED: { message: '流水号{reference}已登记在其他订单上，请核对', basis: ESCROW },
} satisfies RefusalCatalogue<OwnRefusal>;

type Decided<T> = Decision<T, OrderRefusal>;
type Fault = Refusal<OrderRefusal> | null;
const no = (code: OrderRefusal, detail?: Record<string, string>): Refusal<OrderRefusal> => refuse(code, detail).refusal;

/** An order of the same trainee for the same course that is paid and goes on. */
export interface RunningOrder {
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly lessonsLeft: number;
}

/** What the law of the day, and our own records, say of an order of a course. */
export interface JudgedOrder {
  readonly course: { readonly title: string; readonly institutionId: string; readonly state: CourseStateName };
  /** Whether the institution may charge at all. */
  readonly standing: Decision<null, ChargeRefusal>;
  /** Whether this much may be charged at once, under the institution's risk code. */
  readonly charge: Decision<PlannedCharge, FeeRefusal | RiskCapRefusal>;
  /** The version of the model contract that is in use for such courses. */
  readonly modelContractId: string | null;
  readonly running: readonly RunningOrder[];
}

export interface OfferTrainingOrder extends OrderTerms {
  /** Whose account offers; null where it has none. */
  readonly institutionId: string | null;
  readonly courseId: string;
  readonly guardianId: string;
  readonly traineeName: string;
}

/** What an offer fixes of what is in force on its day. */
export interface Offer extends PlannedCharge {
  readonly modelContractId: string;
}

/** Lifecycle 6: an institution offers lessons of a published course, at the posted price, within what may be charged at once. */
export function decideOffer(
  judged: JudgedOrder | undefined,
  { institutionId, guardianId, traineeName, startsOn }: OfferTrainingOrder,
  { today }: Pick<Facts, 'today'>,
): Decided<Offer> {
  if (judged?.course.institutionId !== institutionId) return refuse('ORDER_COURSE_UNKNOWN');
  if (guardianId.trim() === '') return refuse('ORDER_GUARDIAN_MISSING');
  if (traineeName.trim() === '') return refuse('ORDER_TRAINEE_MISSING');
  if (namesPerson(`${guardianId} ${traineeName}`)) return refuse('ORDER_TEXT_NAMES_PERSON');
  if (startsOn < today) return refuse('ORDER_STARTS_IN_PAST', { day: startsOn });
  return lawfulOffer(judged);
}

/** What must hold when an order is offered, and still when it is signed. */
function lawfulOffer({ course, standing, charge, modelContractId, running }: JudgedOrder): Decided<Offer> {
  if (course.state !== 'PUBLISHED') return refuse('ORDER_COURSE_NOT_PUBLISHED', { course: course.title });
  if (!standing.ok) return standing;
  if (modelContractId === null) return refuse('ORDER_MODEL_MISSING');
  if (!charge.ok) return charge;
  const fault = overlapFault(charge.value, running);
  return fault ? { ok: false, refusal: fault } : permit({ ...charge.value, modelContractId });
}

/** What may be charged at once is not charged twice over: of one trainee each day of a course is paid for by one order. */
function overlapFault({ firstDay, lastDay }: PlannedCharge, running: readonly RunningOrder[]): Fault {
  const other = running.find((one) => one.firstDay <= lastDay && firstDay <= one.lastDay);
  return other ? no('ORDER_OVERLAPS_ANOTHER', { from: other.firstDay, to: other.lastDay }) : null;
}

/** An order as its acts are judged by. */
export interface OrderStanding extends OrderTerms {
  readonly state: OrderStateName;
  readonly firstDay: CalendarDay;
  readonly modelContractId: string | null;
  readonly signedOn: CalendarDay | null;
}

export function decideSigning(
  order: OrderStanding | undefined,
  judged: JudgedOrder | undefined,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<OrderStateName>> {
  if (!order) return refuse('ORDER_UNKNOWN');
  const maySign = signingFault(order, judged, today) ?? true;
  return orderLifecycle.step(order.state, 'signTrainingOrder', caller, { maySign });
}

function signingFault(order: OrderStanding, judged: JudgedOrder | undefined, today: CalendarDay): Fault {
  if (order.firstDay < today) return no('ORDER_STARTS_IN_PAST', { day: order.firstDay });
  if (!judged) return no('ORDER_COURSE_UNKNOWN');
  const offer = lawfulOffer(judged);
  if (!offer.ok) return offer.refusal;
  return offer.value.modelContractId === order.modelContractId ? null : no('ORDER_MODEL_REPLACED');
}

export interface OrderPayment {
  readonly orderId: string;
  readonly amount: Fen;
  readonly bankReference: string;
  readonly paidOn: CalendarDay;
  readonly payerKind: PayerKindName;
  readonly payerName: string;
}

export interface JudgedPayment extends Pick<JudgedOrder, 'standing' | 'charge' | 'running'> {
  /** What the law of the day of payment has against a loan, or a payment so early. */
  readonly paymentFault: Refusal<FeeRefusal> | null;
  /** The reference is on record of another order. */
  readonly referenceTaken: boolean;
}

/** The bank's word that the fee is in the escrow account. What may not be taken is not entered, and goes back. */
export function decidePayment(
  order: OrderStanding | undefined,
  judged: JudgedPayment | undefined,
  { payment, facts }: { readonly payment: OrderPayment; readonly facts: Pick<Facts, 'caller' | 'today'> },
): Decided<Step<OrderStateName>> {
  if (!order) return refuse('ORDER_UNKNOWN');
  if (payment.bankReference.trim() === '') return refuse('PAYMENT_REFERENCE_MISSING');
  if (namesPerson(`${payment.bankReference} ${payment.payerName}`)) return refuse('ORDER_TEXT_NAMES_PERSON');
  const mayPay = statementFault(order, payment, facts.today) ?? takingFault(judged, payment) ?? true;
  return orderLifecycle.step(order.state, 'recordOrderPayment', facts.caller, { mayPay });
}

function statementFault(order: OrderStanding, { amount, paidOn }: OrderPayment, today: CalendarDay): Fault {
  if (paidOn > today) return no('PAYMENT_DAY_AHEAD', { day: paidOn });
  if (order.signedOn !== null && paidOn < order.signedOn) return no('PAYMENT_BEFORE_SIGNING', { day: order.signedOn });
  if (amount !== order.amount) return no('PAYMENT_AMOUNT_DIFFERS', { expected: formatYuan(order.amount) });
  return null;
}

function takingFault(judged: JudgedPayment | undefined, { bankReference }: OrderPayment): Fault {
  if (!judged) return no('ORDER_COURSE_UNKNOWN');
  const { referenceTaken, standing, paymentFault, charge, running } = judged;
  if (referenceTaken) return no('PAYMENT_REFERENCE_REPEATED', { reference: bankReference.trim() });
  if (!standing.ok) return standing.refusal;
  if (paymentFault) return paymentFault;
  return charge.ok ? overlapFault(charge.value, running) : charge.refusal;
}

export interface OrderAct {
  readonly act: 'withdrawTrainingOrder' | 'terminateTrainingOrder';
  readonly orderId: string;
  readonly reason: string;
}

export interface OrderLessonStanding {
  readonly state: LessonStateName;
  readonly amount: Fen;
}

export interface EndedOrder {
  readonly step: Step<OrderStateName>;
  /** What stays protected for the guardian: nothing before it was paid. */
  readonly unconsumed: Fen;
}

/** The end of an order: what was not consumed is recorded with it, and stays protected. */
export function decideEnd(
  order: { readonly state: OrderStateName; readonly lessons: readonly OrderLessonStanding[] } | undefined,
  { act, reason }: OrderAct,
  { caller }: Pick<Facts, 'caller'>,
): Decided<EndedOrder> {
  if (!order) return refuse('ORDER_UNKNOWN');
  if (act === 'terminateTrainingOrder' && reason.trim() === '') return refuse('ORDER_REASON_MISSING');
  if (namesPerson(reason)) return refuse('ORDER_TEXT_NAMES_PERSON');
  const open = undecidedIn(order.lessons);
  const lessonsDecided = open === 0 ? true : no('ORDER_LESSONS_UNDECIDED', { count: String(open) });
  const step = orderLifecycle.step(order.state, act, caller, { lessonsDecided });
  return step.ok ? permit({ step: step.value, unconsumed: unconsumedOf(order.lessons) }) : step;
}

/** Lessons on which there is no last word. */
export const undecidedIn = (lessons: readonly OrderLessonStanding[]): number =>
  lessons.filter(({ state }) => state === 'AWAITING' || state === 'DISPUTED').length;

/** A lesson that is still owed: neither consumed, nor void, in whose place stands another. */
export const LEFT_STATES: readonly LessonStateName[] = ['CONTRACTED', 'AWAITING', 'DISPUTED', 'UNRULED'];
export const isLeft = (state: LessonStateName): boolean => LEFT_STATES.includes(state);

/** What the lessons that are still owed are worth. */
export const unconsumedOf = (lessons: readonly OrderLessonStanding[]): Fen =>
  lessons.reduce((sum, { state, amount }) => (isLeft(state) ? sum + amount : sum), 0n);

/** Equal shares of an order's amount, what is left over with the last: they sum up to the fen. */
export function lessonShares(amount: Fen, lessons: number): Fen[] {
  const share = amount / BigInt(lessons);
  return Array.from({ length: lessons }, (_, at) =>
    at === lessons - 1 ? amount - share * BigInt(lessons - 1) : share,
  );
}
