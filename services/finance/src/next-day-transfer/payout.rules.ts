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
import type { ClosingStanding } from '../escrow-account/index.js';
import { learnersFirst, type LearnersFirstRefusal, type LearnersStanding } from '../learners-first.rules.js';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const PAYOUT_STATES = ['ORDERED', 'PAID', 'REFUSED', 'EXPIRED', 'REVERSED'] as const;
export type PayoutStateName = (typeof PAYOUT_STATES)[number];

const BASIS = '教监管函〔2021〕2号（预收费监管）；监管协议';
const CORRECTION = '会计法 第十五条';
const CLOSURE = '民办教育促进法 第五十九条';
const bank = ['BANK', 'FIN'] as const;

/** D2, 隔天划转: one payout for what an institution's lessons of one day are worth. What the bank does not pay is ordered anew. */
export const payoutLifecycle = defineLifecycle({
  name: 'NextDayTransfer',
  states: [...PAYOUT_STATES],
  initial: 'ORDERED',
  terminal: ['REFUSED', 'EXPIRED', 'REVERSED'],
  transitions: [
    { event: 'recordNextDayTransfer', from: ['ORDERED'], to: 'PAID', roles: bank, guard: 'paid', basis: BASIS },
    { event: 'recordNextDayTransfer', from: ['ORDERED'], to: 'REFUSED', roles: bank, guard: 'refused', basis: BASIS },
    { event: 'expireNextDayTransfer', from: ['ORDERED'], to: 'EXPIRED', roles: ['SYS'], basis: BASIS },
    // The bank has paid an earlier order of it late, as two officers have found.
    { event: 'bookNextDayTransfer', from: ['ORDERED'], to: 'PAID', roles: ['SYS'], basis: BASIS },
    { event: 'reverseEscrowTransfer', from: ['PAID'], to: 'REVERSED', roles: ['FIN'], basis: CORRECTION },
  ],
  labels: {
    ORDERED: '待银行划款',
    PAID: '已划款',
    REFUSED: '银行未划款',
    EXPIRED: '逾期未答复',
    REVERSED: '已冲正',
    recordNextDayTransfer: '登记银行答复',
    expireNextDayTransfer: '期满未答复',
    bookNextDayTransfer: '查明已付后补记',
    reverseEscrowTransfer: '冲正',
  },
});

export const PAYOUT_ANSWER_DUE = 'nextDayTransfer.answer';

export type PayoutRefusal =
  | LifecycleRefusal
  | 'PAYOUT_UNKNOWN'
  | 'PAYOUT_REFERENCE_MISSING'
  | 'PAYOUT_REASON_MISSING'
  | 'PAYOUT_TEXT_NAMES_PERSON'
  | PayoutRestRefusal
  | PayoutClaimRefusal;

/** Why what a closed institution has earned stays where it is. */
export type PayoutRestRefusal = LearnersFirstRefusal<'PAYOUT'>;

/** Why what the bank may have paid is not ordered anew. */
export type PayoutClaimRefusal = 'PAYOUT_BANK_SAYS_PAID' | 'PAYOUT_PAID_OTHER_AMOUNT';

export const PAYOUT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  PAYOUT_UNKNOWN: { message: '没有这笔划转，或不在可办理的范围内，请核对', basis: null },
  PAYOUT_REFERENCE_MISSING: { message: '已划款的，请填写银行流水号', basis: BASIS },
  PAYOUT_REASON_MISSING: { message: '未划款的，请写明原因；下一工作日重新发出', basis: BASIS },
  PAYOUT_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  PAYOUT_IN_MASS_REFUND: {
    message: '账户有集体退费，已消课的费用先留作退还学费；集体退费退清或撤回后再划转',
    basis: CLOSURE,
  },
  PAYOUT_LIABILITY_UNREPORTED: {
    message: '账户已限为仅退费，已消课的费用先留作退还学费；请银行在此之后报告待退金额，为零的再划转',
    basis: CLOSURE,
  },
  PAYOUT_LIABILITY_REMAINS: {
    message: '账户已限为仅退费，还有{amount}元待退、待消课，已消课的费用先留作退还学费；退清后再划转',
    basis: CLOSURE,
  },
  PAYOUT_BANK_SAYS_PAID: {
    message: '银行称此前发出的这笔划转已付款，与账簿不符；对账差异查明前不重新发出',
    basis: BASIS,
  },
  PAYOUT_PAID_OTHER_AMOUNT: {
    message: '已查明银行付出{paid}元，现在待划转的是{waiting}元，不能补记；请核对当日消课的冲正、更正后再试',
    basis: BASIS,
  },
  PAYOUT_ACCOUNT_RESTRAINED: {
    message: '账户还有未答复的预警或未解除的止付、冻结，不得向机构划款；请先办结',
    basis: BASIS,
  },
} satisfies RefusalCatalogue<PayoutRefusal>;

/** What an account that only refunds stands at. */
export interface RestStanding extends ClosingStanding, Omit<LearnersStanding, 'closing'> {}

/** Whether what a closed institution has earned may leave: it serves its learners first. */
export const restFault = ({
  inMassRefund,
  owed,
  liability,
  restrained,
}: RestStanding): Refusal<PayoutRestRefusal> | null =>
  learnersFirst('PAYOUT', { inMassRefund, owed, closing: { liability, restrained } });

/** What stands against ordering what the bank says it paid: null where two officers have found that it did, and it may be booked as that. */
export function claimFault(
  { confirmed, amount }: { readonly confirmed: boolean; readonly amount: Fen },
  waiting: Fen,
): Refusal<PayoutClaimRefusal> | null {
  if (!confirmed) return { code: 'PAYOUT_BANK_SAYS_PAID' };
  if (amount === waiting) return null;
  return { code: 'PAYOUT_PAID_OTHER_AMOUNT', detail: { paid: formatYuan(amount), waiting: formatYuan(waiting) } };
}

/** The bank's word on a payout. */
export interface PayoutAnswer {
  readonly payoutId: string;
  readonly paid: boolean;
  readonly bankReference: string;
  readonly reason: string;
}

export function decideAnswer(
  payout: { readonly state: PayoutStateName } | undefined,
  { paid, bankReference, reason }: PayoutAnswer,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<PayoutStateName>, PayoutRefusal> {
  if (!payout) return refuse('PAYOUT_UNKNOWN');
  if (paid && bankReference.trim() === '') return refuse('PAYOUT_REFERENCE_MISSING');
  if (!paid && reason.trim() === '') return refuse('PAYOUT_REASON_MISSING');
  if (namesPerson(`${bankReference} ${reason}`)) return refuse('PAYOUT_TEXT_NAMES_PERSON');
  return payoutLifecycle.step(payout.state, 'recordNextDayTransfer', caller, {
    paid: paid || refuse('PAYOUT_UNKNOWN').refusal,
    refused: true,
  });
}

/** The sweeper's word when the bank has not answered in time; null where it has meanwhile. */
export function decideExpiry(
  payout: { readonly state: PayoutStateName } | undefined,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<PayoutStateName> | null, PayoutRefusal> {
  if (!payout) return refuse('PAYOUT_UNKNOWN');
  if (payout.state !== 'ORDERED') return permit(null);
  return payoutLifecycle.step(payout.state, 'expireNextDayTransfer', caller);
}

/** A payout that the bank has not made after all, or has taken back. */
export const decidePayoutReversal = (
  { state }: { readonly state: PayoutStateName },
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<PayoutStateName>, PayoutRefusal> => payoutLifecycle.step(state, 'reverseEscrowTransfer', caller);
