import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const BATCH_STATES = ['ISSUED', 'ACKNOWLEDGED', 'RETURNED'] as const;
export type BatchStateName = (typeof BATCH_STATES)[number];

const BASIS = '教监管函〔2021〕2号（预收费监管）；监管协议';
const roles = ['BANK', 'FIN'] as const;

/** D3: what a bank is to pay goes to it in batches. One that it cannot take comes back whole, and its payments wait for the next. */
export const batchLifecycle = defineLifecycle({
  name: 'PaymentBatch',
  states: [...BATCH_STATES],
  initial: 'ISSUED',
  terminal: ['ACKNOWLEDGED', 'RETURNED'],
  transitions: [
    { event: 'acknowledgePaymentBatch', from: ['ISSUED'], to: 'ACKNOWLEDGED', roles, basis: BASIS },
    { event: 'returnPaymentBatch', from: ['ISSUED'], to: 'RETURNED', roles, guard: 'unanswered', basis: BASIS },
  ],
  labels: {
    ISSUED: '待银行签收',
    ACKNOWLEDGED: '银行已签收',
    RETURNED: '银行已退回',
    acknowledgePaymentBatch: '签收批次',
    returnPaymentBatch: '退回批次',
  },
});
export type BatchActName = (typeof batchLifecycle.transitions)[number]['event'];

export type BatchRefusal =
  | LifecycleRefusal
  | 'BATCH_NOTHING_WAITING'
  | 'BATCH_UNKNOWN'
  | 'BATCH_REASON_MISSING'
  | 'BATCH_TEXT_NAMES_PERSON'
  | 'BATCH_HAS_ANSWERS';

export const BATCH_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  BATCH_NOTHING_WAITING: {
    message: '没有待发出的付款；止付、冻结，或仅退费而未退清的账户向机构的划款（{held}笔）不发出，解除或退清后再办理',
    basis: BASIS,
  },
  BATCH_UNKNOWN: { message: '没有这个付款批次，或不在可办理的范围内，请刷新列表', basis: null },
  BATCH_REASON_MISSING: { message: '请写明退回的原因', basis: BASIS },
  BATCH_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  BATCH_HAS_ANSWERS: { message: '批次中已有{answered}笔答复，不能整批退回；其余的请逐笔答复', basis: BASIS },
} satisfies RefusalCatalogue<BatchRefusal>;

/** More wait for the next batch: a bank reads a file of this size at once. */
export const MOST_LINES = 10_000;

/** A payment that no live batch has yet. */
export interface WaitingPayment {
  readonly id: string;
  readonly accountId: string;
  readonly amount: Fen;
  readonly pendingUntil: Date;
  /** The state of the account keeps it. */
  readonly held: boolean;
}

export interface BatchContent<Payment extends WaitingPayment = WaitingPayment> {
  readonly payments: readonly Payment[];
  readonly sum: Fen;
}

/** Of what waits, what may go out now. */
export const payableNow = <Payment extends WaitingPayment>(
  waiting: readonly Payment[],
  { now }: { readonly now: Date },
): readonly Payment[] => waiting.filter(({ held, pendingUntil }) => !held && now < pendingUntil);

export const sumOf = (payments: readonly Pick<WaitingPayment, 'amount'>[]): Fen =>
  payments.reduce((sum, { amount }) => sum + amount, 0n);

export function decideIssue<Payment extends WaitingPayment>(
  waiting: readonly Payment[],
  facts: { readonly now: Date },
): Decision<BatchContent<Payment>, BatchRefusal> {
  const payments = payableNow(waiting, facts).slice(0, MOST_LINES);
  if (payments.length > 0) return permit({ payments, sum: sumOf(payments) });
  return refuse('BATCH_NOTHING_WAITING', { held: String(waiting.filter(({ held }) => held).length) });
}

export interface BatchAct {
  readonly batchId: string;
  readonly act: BatchActName;
  /** Of a return; empty otherwise. */
  readonly reason: string;
}

export function decideBatchAct(
  batch: { readonly state: BatchStateName; readonly answered: number } | undefined,
  { act, reason }: Pick<BatchAct, 'act' | 'reason'>,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<BatchStateName>, BatchRefusal> {
  if (!batch) return refuse('BATCH_UNKNOWN');
  if (act === 'returnPaymentBatch' && reason.trim() === '') return refuse('BATCH_REASON_MISSING');
  if (namesPerson(reason)) return refuse('BATCH_TEXT_NAMES_PERSON');
  const { answered } = batch;
  const unanswered = answered === 0 || {
    code: 'BATCH_HAS_ANSWERS' as const,
    detail: { answered: String(answered) },
  };
  return batchLifecycle.step<BatchRefusal>(batch.state, act, caller, { unanswered });
}

/** How people name a batch; unique for a bank and a division. */
export const batchNumber = (day: CalendarDay, before: number): string => `${day.replaceAll('-', '')}-${before + 1}`;
