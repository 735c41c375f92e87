import type { CalendarDay, Fen, RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { concernsOrder, isBetweenOrders, type TransferCode, type TransferPhase } from './chart.rules.js';

interface Asked {
  /** UUID made by the caller (`facts.newId()`): the idempotency key. The same id with the same content answers the same, with another is refused. */
  readonly id: string;
  /** The business day. */
  readonly day: CalendarDay;
  /** What it follows from: number of a lesson, a statement line, a decision … At most 200 characters, no personal data. */
  readonly cause: string;
  readonly documentNo?: string | null;
}

/** What moves: the chart says between which accounts. */
export interface Moved {
  readonly code: TransferCode;
  readonly escrowAccountId: string;
  /** Where an ORDER account is moved; ignored otherwise. */
  readonly orderNo?: string | null;
  /** Between two orders, whose account is debited; ignored otherwise. */
  readonly fromOrderNo?: string | null;
  /** Fen, above zero. */
  readonly amount: Fen;
}

export interface Movement extends Asked, Moved {
  /** Reserves only, until it is posted, voided or (from this instant on) expired. Without it the movement is booked at once. */
  readonly pendingUntil?: Date | null;
}

/** The end of a pending transfer: POST on the bank's word that it paid, VOID on its refusal. */
export interface Resolution extends Asked {
  readonly resolves: string;
  readonly as: 'POST' | 'VOID' | 'EXPIRE';
}

/** The only correction: the same amount the other way. */
export interface Reversal extends Asked {
  readonly reverses: string;
}

export type TransferRequest = Movement | Resolution | Reversal;

export const targetOf = (request: TransferRequest): string | null =>
  'resolves' in request ? request.resolves : 'reverses' in request ? request.reverses : null;

export const phaseOf = (request: TransferRequest): TransferPhase => {
  if ('resolves' in request) return request.as;
  if ('reverses' in request) return 'REVERSE';
  return request.pendingUntil ? 'PENDING' : 'SINGLE';
};

/** One text for one content: what tells the same request from another under its id, and what the hash chain covers. */
export const requestText = (request: TransferRequest): string => {
  const { id, day, cause, documentNo = null } = request;
  const moved =
    'code' in request
      ? [
          request.code,
          request.escrowAccountId,
          concernsOrder(request.code) ? (request.orderNo ?? null) : null,
          request.amount.toString(),
          request.pendingUntil?.toISOString() ?? null,
          ...(isBetweenOrders(request.code) ? [request.fromOrderNo ?? null] : []),
        ]
      : [];
  return JSON.stringify([id, phaseOf(request), targetOf(request), day, cause, documentNo, ...moved]);
};

/** A transfer that stands in the book. */
export interface BookedTransfer {
  readonly request: TransferRequest;
  readonly moved: Moved;
  readonly resolution: Resolution['as'] | null;
  readonly reversed: boolean;
}

export type TransferState = 'PENDING' | 'POSTED' | 'VOIDED' | 'EXPIRED' | 'REVERSED';

/** A payout or refund in two steps, and the correction of what is booked. What is booked at once begins as POSTED. */
export const transferLifecycle = defineLifecycle({
  name: 'EscrowTransfer',
  states: ['PENDING', 'POSTED', 'VOIDED', 'EXPIRED', 'REVERSED'],
  initial: 'PENDING',
  terminal: ['VOIDED', 'EXPIRED', 'REVERSED'],
  transitions: [
    {
      event: 'post',
      from: ['PENDING'],
      to: 'POSTED',
      roles: ['BANK', 'FIN', 'SYS'],
      guard: 'inTime',
      basis: '监管协议',
    },
    { event: 'void', from: ['PENDING'], to: 'VOIDED', roles: ['BANK', 'FIN', 'SYS'], basis: '监管协议' },
    { event: 'expire', from: ['PENDING'], to: 'EXPIRED', roles: ['SYS'], guard: 'termOver', basis: '监管协议' },
    { event: 'reverse', from: ['POSTED'], to: 'REVERSED', roles: ['FIN', 'SYS'], basis: '会计法 第十五条' },
  ],
  labels: {
    PENDING: '待银行回执',
    POSTED: '已入账',
    VOIDED: '已撤销',
    EXPIRED: '已过期',
    REVERSED: '已冲正',
    post: '入账',
    void: '撤销',
    expire: '过期',
    reverse: '冲正',
  },
});

export type TransferRefusal =
  | LifecycleRefusal
  | 'TRANSFER_ID_REUSED'
  | 'TRANSFER_AMOUNT_NOT_POSITIVE'
  | 'TRANSFER_AMOUNT_TOO_LARGE'
  | 'TRANSFER_CAUSE_MISSING'
  | 'TRANSFER_TEXT_LONG'
  | 'TRANSFER_TEXT_NAMES_PERSON'
  | 'TRANSFER_ORDER_MISSING'
  | 'TRANSFER_ACCOUNT_UNKNOWN'
  | 'TRANSFER_ACCOUNT_CLOSED'
  | 'TRANSFER_TERM_PAST'
  | 'TRANSFER_HELD'
  | 'TRANSFER_INSUFFICIENT'
  | 'TRANSFER_BELOW_MINIMUM'
  | 'TRANSFER_UNKNOWN'
  | 'TRANSFER_NOT_BOOKED'
  | 'TRANSFER_TERM_OVER'
  | 'TRANSFER_TERM_NOT_OVER';

export const TRANSFER_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  TRANSFER_ID_REUSED: { message: '该记账编号已用于内容不同的记账，请换用新的编号', basis: null },
  TRANSFER_AMOUNT_NOT_POSITIVE: { message: '金额应大于零，请核对', basis: null },
  TRANSFER_AMOUNT_TOO_LARGE: { message: '单笔金额超过可记录的上限{most}元，请核对', basis: null },
  TRANSFER_CAUSE_MISSING: { message: '请写明记账依据，每笔资金变动都应有来源', basis: '会计法 第十四条' },
  TRANSFER_TEXT_LONG: { message: '订单编号、记账依据和文书编号各不超过{most}个字，请缩短', basis: null },
  TRANSFER_TEXT_NAMES_PERSON: {
    message: '订单编号、记账依据和文书编号中不得写身份证号或手机号，请删去',
    basis: '个人信息保护法 6',
  },
  TRANSFER_ORDER_MISSING: {
    message: '请写明订单编号，转入另一订单的写明两个编号；学员预付的资金逐单记账',
    basis: '监管协议',
  },
  TRANSFER_ACCOUNT_UNKNOWN: {
    message: '监管账户没有这个记账科目，或不在可办理的范围内，请核对账户和订单编号',
    basis: null,
  },
  TRANSFER_ACCOUNT_CLOSED: { message: '监管账户已销户，不再记账，只能撤销或冲正', basis: '监管协议' },
  TRANSFER_TERM_PAST: { message: '等待银行回执的期限应晚于现在，请核对', basis: null },
  TRANSFER_HELD: {
    message: '监管账户为“{state}”，不得向机构划款；退费不受影响，解除后再办理',
    basis: '监管协议；行政强制法 29',
  },
  TRANSFER_INSUFFICIENT: { message: '可用余额{available}元，少于{amount}元，不能记账', basis: '监管协议' },
  TRANSFER_BELOW_MINIMUM: {
    message: '划款后账户余额{left}元，低于最低余额{minimum}元，不得向机构划款',
    basis: '“双减”意见；监管协议',
  },
  TRANSFER_UNKNOWN: { message: '没有这笔记账，或不在可办理的范围内，请核对', basis: null },
  TRANSFER_NOT_BOOKED: { message: '这一笔不是可以{action}的记账，请选择对应的那一笔', basis: '会计法 第十五条' },
  TRANSFER_TERM_OVER: {
    message: '等待银行回执的期限{until}已过，不能入账；银行确已划款的，按实际划款另行记账',
    basis: '监管协议',
  },
  TRANSFER_TERM_NOT_OVER: { message: '等待银行回执的期限{until}未到，不能作过期处理', basis: '监管协议' },
} satisfies RefusalCatalogue<TransferRefusal>;
