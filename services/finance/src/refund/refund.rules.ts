import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { OrderStateName } from '../training-order/index.js';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  BURDEN_BASIS,
  CLOSURE_BASIS,
  ESCROW_BASIS,
  MEDIATION_BASIS,
  OVER_STATES,
  refundLifecycle,
  type RefundStateName,
} from './refund-lifecycle.rules.js';
import type { Quote } from './refund-quote.rules.js';

/** Who asked: the guardian; the institution, by ending the order; the closing of the institution. */
export const REFUND_ORIGINS = ['GUARDIAN', 'INSTITUTION', 'CLOSURE'] as const;
export type RefundOriginName = (typeof REFUND_ORIGINS)[number];

export const MEDIATORS = ['EDUCATION', 'MARKET_REGULATION', 'ASSOCIATION'] as const;
export type MediatorName = (typeof MEDIATORS)[number];

/** Both agree on an amount; the guardian's claim is accepted, for the institution keeps its records back; neither. */
export const MEDIATION_OUTCOMES = ['AGREED', 'CLAIM_ACCEPTED', 'FAILED'] as const;
export type MediationOutcomeName = (typeof MEDIATION_OUTCOMES)[number];

export type RefundRefusal =
  | LifecycleRefusal
  | 'REFUND_ORDER_UNKNOWN'
  | 'REFUND_ORDER_NOT_PAID'
  | 'REFUND_ALREADY_OPEN'
  | 'REFUND_IN_MASS_REFUND'
  | 'REFUND_BY_CLOSURE'
  | 'REFUND_NOTHING_LEFT'
  | 'REFUND_CLAIM_OUT_OF_RANGE'
  | 'REFUND_AMOUNT_OUT_OF_RANGE'
  | 'REFUND_REASON_MISSING'
  | 'REFUND_DOCUMENT_MISSING'
  | 'REFUND_TEXT_NAMES_PERSON'
  | 'REFUND_UNKNOWN'
  | 'REFUND_RECORDS_PRESENTED'
  | 'REFUND_CLAIM_MISSING'
  | 'REFUND_REFERENCE_MISSING'
  | 'REFUND_ACCOUNT_FROZEN'
  | 'REFUND_MONEY_SHORT'
  | 'REFUND_BANK_SAYS_PAID';

export const REFUND_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  REFUND_ORDER_UNKNOWN: { message: '没有这个订单，或不在可办理的范围内，请核对', basis: null },
  REFUND_ORDER_NOT_PAID: { message: '订单没有缴费，或已上完、已撤回，没有可退的费用', basis: ESCROW_BASIS },
  REFUND_ALREADY_OPEN: {
    message: '这个订单的退费正在办理或已经退清，一个订单同时只办一笔；需要改的，先撤回再申请',
    basis: ESCROW_BASIS,
  },
  REFUND_IN_MASS_REFUND: {
    message: '机构停办，这个订单已列入集体退费，与其他家长一并按比例退付；份额请看订单页面，不必另行申请',
    basis: CLOSURE_BASIS,
  },
  REFUND_BY_CLOSURE: {
    message: '这是机构停办、集体退费分给您的份额，不是您的申请，不能撤回；付款账户有误的，请与银行联系',
    basis: CLOSURE_BASIS,
  },
  REFUND_NOTHING_LEFT: {
    message: '已上的课抵扣后没有可退的费用；对已上的课有异议的，请向教育部门投诉',
    basis: ESCROW_BASIS,
  },
  REFUND_CLAIM_OUT_OF_RANGE: {
    message: '主张的金额应大于零，不超过{most}元（未消课的费用和利息），请核对',
    basis: BURDEN_BASIS,
  },
  REFUND_AMOUNT_OUT_OF_RANGE: {
    message: '退费金额应大于零，不超过{most}元（未消课的费用和利息），请核对',
    basis: ESCROW_BASIS,
  },
  REFUND_REASON_MISSING: { message: '请写明理由，对方和调解人据此办理', basis: ESCROW_BASIS },
  REFUND_DOCUMENT_MISSING: { message: '请填写文书编号', basis: MEDIATION_BASIS },
  REFUND_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  REFUND_UNKNOWN: { message: '没有这笔退费，或不在可办理的范围内，请核对', basis: null },
  REFUND_RECORDS_PRESENTED: {
    message: '机构已提交消课记录{records}，不能直接采纳家长主张，请按记录调解',
    basis: BURDEN_BASIS,
  },
  REFUND_CLAIM_MISSING: { message: '家长没有主张金额，不能采纳；请按双方同意的金额登记', basis: BURDEN_BASIS },
  REFUND_REFERENCE_MISSING: { message: '已付款的，请填写银行流水号', basis: ESCROW_BASIS },
  REFUND_ACCOUNT_FROZEN: {
    message: '监管账户被司法冻结，退费暂不能付出；解除冻结后自动办理',
    basis: '行政强制法 第二十九条；民事诉讼法 第一百零六条',
  },
  REFUND_MONEY_SHORT: {
    message: '监管账户可付{available}元，少于应退{amount}元；补足后自动付款',
    basis: ESCROW_BASIS,
  },
  REFUND_BANK_SAYS_PAID: {
    message: '银行称此前的付款通知已付款，与账簿不符；对账差异查明前不重新付款，也不能撤回',
    basis: ESCROW_BASIS,
  },
} satisfies RefusalCatalogue<RefundRefusal>;

type Decided<T> = Decision<T, RefundRefusal>;
type Fault = Refusal<RefundRefusal> | null;
const no = (code: RefundRefusal, detail?: Record<string, string>): Refusal<RefundRefusal> =>
  refuse(code, detail).refusal;
/** Never told: where it answers a guard, another line of the table applies. */
const OTHER_LINE = no('REFUND_UNKNOWN');
type Caller = Pick<Facts, 'caller'>;

const REFUNDABLE: readonly OrderStateName[] = ['PAID', 'RUNNING', 'TERMINATED'];

/** An order that money may go back of. */
export interface RefundableOrder {
  readonly state: OrderStateName;
  /** What lies on the order's account. */
  readonly unconsumed: Fen;
  /** The refund of it that is not over. */
  readonly open: RefundStateName | null;
  /** On the list of a mass refund: the same for all who are on it. */
  readonly listed: boolean;
  readonly endedByInstitution: boolean;
}

export interface RequestRefund {
  readonly orderId: string;
  readonly reason: string;
  /** What the guardian holds to be owed, where it is not what the formula says. */
  readonly claimed: Fen | null;
}

function orderFault(order: RefundableOrder | undefined): Fault {
  if (!order) return no('REFUND_ORDER_UNKNOWN');
  if (order.open !== null && !OVER_STATES.includes(order.open)) return no('REFUND_ALREADY_OPEN');
  if (!REFUNDABLE.includes(order.state)) return no('REFUND_ORDER_NOT_PAID');
  return null;
}

function askingFault(order: RefundableOrder | undefined, { reason }: RequestRefund): Fault {
  const fault = orderFault(order) ?? (order!.listed ? no('REFUND_IN_MASS_REFUND') : null);
  if (fault) return fault;
  if (reason.trim() === '') return no('REFUND_REASON_MISSING');
  return namesPerson(reason) ? no('REFUND_TEXT_NAMES_PERSON') : null;
}

/** A request and its quote: within the days of article 14 nobody else is asked, nor of an order that it has ended the institution, but to a claim. */
export function decideRequest(
  order: (RefundableOrder & { readonly quote: Quote | null }) | undefined,
  request: RequestRefund,
  { caller }: Caller,
): Decided<Step<RefundStateName>> {
  const fault = askingFault(order, request);
  if (fault) return { ok: false, refusal: fault };
  const { quote, unconsumed, endedByInstitution, claimed } = { ...order!, ...request };
  if (!quote) return refuse('REFUND_ORDER_NOT_PAID');
  if (quote.principal <= 0n) return refuse('REFUND_NOTHING_LEFT');
  const most = unconsumed + quote.interest;
  if (claimed !== null && (claimed <= 0n || claimed > most))
    return refuse('REFUND_CLAIM_OUT_OF_RANGE', { most: formatYuan(most) });
  return refundLifecycle.step(refundLifecycle.initial, 'quoteRefund', caller, {
    inCoolingOff: quote.coolingOff || OTHER_LINE,
    endedByInstitution: (endedByInstitution && claimed === null) || OTHER_LINE,
  });
}

export interface OpenClosureRefund {
  readonly orderId: string;
  /** What the closing owes of the prepaid money. */
  readonly amount: Fen;
  /** The paper that closes the institution. */
  readonly documentNo: string;
}

/** A refund of a closing: the amount is given, the institution is not asked. */
export function decideClosureRefund(
  order: RefundableOrder | undefined,
  { amount, documentNo }: OpenClosureRefund,
  { caller }: Caller,
): Decided<Step<RefundStateName>> {
  const fault = orderFault(order);
  if (fault) return { ok: false, refusal: fault };
  if (documentNo.trim() === '') return refuse('REFUND_DOCUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('REFUND_TEXT_NAMES_PERSON');
  const most = order!.unconsumed;
  if (amount <= 0n || amount > most) return refuse('REFUND_AMOUNT_OUT_OF_RANGE', { most: formatYuan(most) });
  return refundLifecycle.step(refundLifecycle.initial, 'openClosureRefund', caller);
}

/** A refund as its acts are judged by. */
export interface RefundStanding {
  readonly state: RefundStateName;
  readonly unconsumed: Fen;
  readonly quotedInterest: Fen;
  readonly claimed: Fen | null;
  /** The institution's records of consumption, as it handed them in when it refused. */
  readonly recordsNo: string | null;
}

export interface RefundAct {
  readonly act:
    | 'acceptRefund'
    | 'acceptRefundBySilence'
    | 'refuseRefund'
    | 'expireRefundMediation'
    | 'guideRefundToCourt'
    | 'cancelRefund';
  readonly refundId: string;
  readonly reason: string;
  /** Of a refusal the records, of guidance its paper. */
  readonly documentNo: string;
}

const NEEDS_REASON: readonly RefundAct['act'][] = ['refuseRefund'];
const NEEDS_DOCUMENT: readonly RefundAct['act'][] = ['guideRefundToCourt'];

interface CancelFacts {
  readonly origin: RefundOriginName;
  readonly bankSaysPaid: boolean;
}

function cancelFault({ origin, bankSaysPaid }: CancelFacts): RefundRefusal | null {
  if (origin === 'CLOSURE') return 'REFUND_BY_CLOSURE';
  return bankSaysPaid ? 'REFUND_BANK_SAYS_PAID' : null;
}

export function decideAct(
  refund: (Pick<RefundStanding, 'state'> & CancelFacts) | undefined,
  { act, reason, documentNo }: RefundAct,
  { caller }: Caller,
): Decided<Step<RefundStateName>> {
  if (!refund) return refuse('REFUND_UNKNOWN');
  const kept = act === 'cancelRefund' ? cancelFault(refund) : null;
  if (kept) return refuse(kept);
  if (NEEDS_REASON.includes(act) && reason.trim() === '') return refuse('REFUND_REASON_MISSING');
  if (NEEDS_DOCUMENT.includes(act) && documentNo.trim() === '') return refuse('REFUND_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('REFUND_TEXT_NAMES_PERSON');
  return refundLifecycle.step(refund.state, act, caller);
}

export interface ConcludeMediation {
  readonly refundId: string;
  readonly outcome: MediationOutcomeName;
  readonly mediator: MediatorName;
  /** What both agree on; null otherwise. */
  readonly amount: Fen | null;
  readonly reason: string;
  readonly documentNo: string;
}

export interface Mediated {
  readonly step: Step<RefundStateName>;
  /** What goes back; null where mediation has failed. */
  readonly amount: Fen | null;
}

/** The mediator's record. Who keeps records back bears that they are not there: then the guardian's claim may be accepted (article 25). */
export function decideMediation(
  refund: RefundStanding | undefined,
  record: ConcludeMediation,
  { caller }: Caller,
): Decided<Mediated> {
  if (!refund) return refuse('REFUND_UNKNOWN');
  const fault = paperFault(record);
  if (fault) return refuse(fault);
  const failed = record.outcome === 'FAILED';
  const amount = mediatedAmount(refund, record);
  const step = refundLifecycle.step(refund.state, 'concludeRefundMediation', caller, {
    agreed: failed ? OTHER_LINE : amount.ok || amount.refusal,
    failed: failed || OTHER_LINE,
  });
  return step.ok ? permit({ step: step.value, amount: !failed && amount.ok ? amount.value : null }) : step;
}

function paperFault({ reason, documentNo }: ConcludeMediation): RefundRefusal | null {
  if (reason.trim() === '') return 'REFUND_REASON_MISSING';
  if (documentNo.trim() === '') return 'REFUND_DOCUMENT_MISSING';
  return namesPerson(`${reason} ${documentNo}`) ? 'REFUND_TEXT_NAMES_PERSON' : null;
}

function mediatedAmount(
  { unconsumed, quotedInterest, recordsNo, claimed }: RefundStanding,
  { outcome, amount }: ConcludeMediation,
): Decided<Fen> {
  const accepted = outcome === 'CLAIM_ACCEPTED';
  if (accepted && recordsNo !== null) return refuse('REFUND_RECORDS_PRESENTED', { records: recordsNo });
  if (accepted && claimed === null) return refuse('REFUND_CLAIM_MISSING');
  const result = accepted ? claimed : amount;
  const most = unconsumed + quotedInterest;
  if (result === null || result <= 0n || result > most)
    return refuse('REFUND_AMOUNT_OUT_OF_RANGE', { most: formatYuan(most) });
  return permit(result);
}
