import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const STOCK_ORDER_STATES = ['OFFERED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const;
export type StockOrderStateName = (typeof STOCK_ORDER_STATES)[number];

const SUPERVISION = '“双减”意见 第十四条；教监管函〔2021〕2号（存量预收费纳入监管）';
const guardian = ['GUARDIAN'] as const;

/** M29: an order of before supervision. What the institution says of it counts once the guardian has confirmed it. */
export const stockOrderLifecycle = defineLifecycle({
  name: 'StockOrder',
  states: [...STOCK_ORDER_STATES],
  initial: 'OFFERED',
  terminal: ['DECLINED', 'WITHDRAWN'],
  transitions: [
    {
      event: 'confirmStockOrder',
      from: ['OFFERED'],
      to: 'CONFIRMED',
      roles: guardian,
      guard: 'mayConfirm',
      basis: SUPERVISION,
    },
    { event: 'declineStockOrder', from: ['OFFERED'], to: 'DECLINED', roles: guardian, basis: SUPERVISION },
    { event: 'withdrawStockOrder', from: ['OFFERED'], to: 'WITHDRAWN', roles: ['INST', 'FIN'], basis: null },
    {
      event: 'reverseEscrowTransfer',
      from: ['CONFIRMED'],
      to: 'WITHDRAWN',
      roles: ['FIN'],
      basis: '会计法 第十五条',
    },
  ],
  labels: {
    OFFERED: '待家长核对',
    CONFIRMED: '已核对转入',
    DECLINED: '家长不认可',
    WITHDRAWN: '已撤回',
    confirmStockOrder: '核对无误',
    declineStockOrder: '不认可',
    withdrawStockOrder: '撤回',
    reverseEscrowTransfer: '冲正',
  },
});

export type StockOrderRefusal =
  | LifecycleRefusal
  | 'STOCK_UNKNOWN'
  | 'STOCK_EMPTY'
  | 'STOCK_ALREADY_OFFERED'
  | 'STOCK_IN_MASS_REFUND'
  | 'STOCK_COURSE_UNKNOWN'
  | 'STOCK_ACCOUNT_OF_OTHER'
  | 'STOCK_GUARDIAN_MISSING'
  | 'STOCK_TRAINEE_MISSING'
  | 'STOCK_TEXT_NAMES_PERSON'
  | 'STOCK_LESSONS_BAD'
  | 'STOCK_DAY_AHEAD'
  | 'STOCK_STARTS_BEFORE_BALANCE'
  | 'STOCK_DOCUMENT_MISSING'
  | 'STOCK_ORDER_UNKNOWN'
  | 'STOCK_AMOUNT_CHANGED'
  | 'STOCK_REASON_MISSING';

export const STOCK_ORDER_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  STOCK_UNKNOWN: { message: '没有这笔存量预收费，或不在可办理的范围内，请核对', basis: SUPERVISION },
  STOCK_EMPTY: { message: '这笔存量预收费已没有余额，请核对监管账户的明细账', basis: SUPERVISION },
  STOCK_ALREADY_OFFERED: { message: '这笔存量预收费已提交家长核对；内容有误的，先撤回再提交', basis: null },
  STOCK_IN_MASS_REFUND: {
    message: '监管账户正在集体退费，存量订单按名单退费，不再转入',
    basis: '民办教育促进法 第五十九条',
  },
  STOCK_COURSE_UNKNOWN: { message: '该机构没有备案这门课程，请先备案课程', basis: '“双减”意见 第十四条' },
  STOCK_ACCOUNT_OF_OTHER: {
    message: '这笔存量预收费不在该机构的监管账户中，请核对课程和账户',
    basis: SUPERVISION,
  },
  STOCK_GUARDIAN_MISSING: { message: '请填写家长编号，家长登录后可在“存量订单”中核对', basis: SUPERVISION },
  STOCK_TRAINEE_MISSING: { message: '请填写学员姓名', basis: SUPERVISION },
  STOCK_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  STOCK_LESSONS_BAD: {
    message: '剩余课时应为 1 至 {most}，且每课时至少一分，请按合同和签到记录填写',
    basis: SUPERVISION,
  },
  STOCK_DAY_AHEAD: { message: '签约和缴费日期不得晚于今日，请按原合同和收据填写', basis: null },
  STOCK_STARTS_BEFORE_BALANCE: {
    message: '余额截至{day}，此前的课已扣除；请自次日或以后起计课',
    basis: SUPERVISION,
  },
  STOCK_DOCUMENT_MISSING: {
    message: '由金融监管部门提交的，请填写家长所持合同、收据等书面依据的编号',
    basis: SUPERVISION,
  },
  STOCK_ORDER_UNKNOWN: { message: '没有这个存量订单，或不在可办理的范围内，请核对', basis: null },
  STOCK_AMOUNT_CHANGED: {
    message: '余额已由{offered}元变为{available}元，请机构撤回后重新提交',
    basis: SUPERVISION,
  },
  STOCK_REASON_MISSING: { message: '请写明不认可之处，机构据此更正后重新提交', basis: SUPERVISION },
} satisfies RefusalCatalogue<StockOrderRefusal>;

/** What a contract of years may have left; above it a slip of the pen is more likely. */
const MOST_LESSONS = 1_000;

/** Money of before supervision that no order of here has. */
export interface StockLot {
  readonly available: Fen;
  /** The day up to which lessons are taken off. */
  readonly asOf: CalendarDay;
  /** Waits for a guardian's word. */
  readonly offered: boolean;
  readonly inMassRefund: boolean;
}

/** The course that its lessons go on in, and whose. */
export interface StockCourse {
  readonly institutionId: string;
  /** The lot lies in an account of the institution. */
  readonly ownsAccount: boolean;
}

export interface OfferStockOrder {
  /** The ledger account on which it lies. */
  readonly lotId: string;
  readonly courseId: string;
  readonly guardianId: string;
  readonly traineeName: string;
  /** Lessons that are left. */
  readonly lessons: number;
  readonly signedOn: CalendarDay;
  readonly paidOn: CalendarDay;
  /** The first day whose lessons are taken off here. */
  readonly startsOn: CalendarDay;
  /** Of the contract, or what the guardian has; to be given by finance. */
  readonly documentNo: string;
}

type Decided<T> = Decision<T, StockOrderRefusal>;
type Offerer = Pick<Caller, 'agency' | 'institutionId'>;

/** What is left of an order of before supervision, as the institution knows it, or finance by the guardian's papers. */
export function decideStockOffer(
  lot: StockLot | undefined,
  course: StockCourse | undefined,
  { input, facts }: { readonly input: OfferStockOrder; readonly facts: Pick<Facts, 'caller' | 'today'> },
): Decided<null> {
  const { caller, today } = facts;
  if (!lot) return refuse('STOCK_UNKNOWN');
  const fault = faultOf(lot) ?? courseFaultOf(course, caller) ?? textFaultOf(input, caller);
  if (fault) return refuse(fault);
  return contractFault(lot, input, today) ?? permit(null);
}

function faultOf({ available, offered, inMassRefund }: StockLot): StockOrderRefusal | null {
  if (available <= 0n) return 'STOCK_EMPTY';
  if (offered) return 'STOCK_ALREADY_OFFERED';
  return inMassRefund ? 'STOCK_IN_MASS_REFUND' : null;
}

function courseFaultOf(course: StockCourse | undefined, caller: Offerer): StockOrderRefusal | null {
  const isOwn = caller.agency !== 'INSTITUTION' || course?.institutionId === caller.institutionId;
  if (!course || !isOwn) return 'STOCK_COURSE_UNKNOWN';
  return course.ownsAccount ? null : 'STOCK_ACCOUNT_OF_OTHER';
}

function textFaultOf(
  { guardianId, traineeName, documentNo }: OfferStockOrder,
  { agency }: Offerer,
): StockOrderRefusal | null {
  if (guardianId.trim() === '') return 'STOCK_GUARDIAN_MISSING';
  if (traineeName.trim() === '') return 'STOCK_TRAINEE_MISSING';
  if (namesPerson(`${guardianId} ${traineeName} ${documentNo}`)) return 'STOCK_TEXT_NAMES_PERSON';
  return agency === 'FINANCE' && documentNo.trim() === '' ? 'STOCK_DOCUMENT_MISSING' : null;
}

function contractFault(
  { available, asOf }: StockLot,
  { lessons, signedOn, paidOn, startsOn }: OfferStockOrder,
  today: CalendarDay,
): Extract<Decided<null>, { readonly ok: false }> | null {
  if (lessons < 1 || lessons > MOST_LESSONS || available < BigInt(lessons))
    return refuse('STOCK_LESSONS_BAD', { most: String(MOST_LESSONS) });
  if (signedOn > today || paidOn > today) return refuse('STOCK_DAY_AHEAD');
  return startsOn <= asOf ? refuse('STOCK_STARTS_BEFORE_BALANCE', { day: asOf }) : null;
}

/** A stock order as its guardian confirms it. */
export interface StockOrderStanding {
  readonly state: StockOrderStateName;
  readonly amount: Fen;
  /** What lies there now. */
  readonly available: Fen;
  readonly inMassRefund: boolean;
}

export interface StockOrderAct {
  readonly act: 'confirmStockOrder' | 'declineStockOrder' | 'withdrawStockOrder';
  readonly stockOrderId: string;
  /** Of who declines. */
  readonly reason: string;
}

export function decideStockOrder(
  order: StockOrderStanding | undefined,
  { act, reason }: StockOrderAct,
  { caller }: Pick<Facts, 'caller'>,
): Decided<Step<StockOrderStateName>> {
  if (!order) return refuse('STOCK_ORDER_UNKNOWN');
  if (act === 'declineStockOrder' && reason.trim() === '') return refuse('STOCK_REASON_MISSING');
  if (namesPerson(reason)) return refuse('STOCK_TEXT_NAMES_PERSON');
  const detail = { offered: formatYuan(order.amount), available: formatYuan(order.available) };
  const mayConfirm = order.inMassRefund
    ? ({ code: 'STOCK_IN_MASS_REFUND' } as const)
    : order.available === order.amount || ({ code: 'STOCK_AMOUNT_CHANGED', detail } as const);
  return stockOrderLifecycle.step<StockOrderRefusal>(order.state, act, caller, { mayConfirm });
}
