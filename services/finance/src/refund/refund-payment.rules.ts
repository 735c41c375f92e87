import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts, RuleConstants } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { REFUND_CONSTANT_KEYS, refundLifecycle, type RefundStateName } from './refund-lifecycle.rules.js';
import type { RefundOriginName, RefundRefusal } from './refund.rules.js';

type Decided<T> = Decision<T, RefundRefusal>;
type Caller = Pick<Facts, 'caller'>;

/** Within which term an approved refund is paid: by whether lessons have begun. */
export const payTerm = (firstDay: CalendarDay, today: CalendarDay, constants: RuleConstants): string =>
  constants.get<string>(today < firstDay ? REFUND_CONSTANT_KEYS.BEFORE_START : REFUND_CONSTANT_KEYS.AFTER_START);

export interface PayingAccount {
  readonly state: EscrowAccountStateName;
  /** What the bank may still pay out. */
  readonly available: Fen;
}

/** What comes of an order: without a step it stays as it is; what it waits for is tried again. */
export interface OrderedPayment {
  readonly step: Step<RefundStateName> | null;
  readonly waitsFor: Refusal<RefundRefusal> | null;
}

const PAYABLE: readonly RefundStateName[] = ['APPROVED', 'AGREED', 'SHORT', 'RETURNED'];
/** While the account has too little they stay what they are. */
const STAYING: readonly RefundStateName[] = ['SHORT', 'RETURNED'];

/** The order to the bank. A hold lets refunds pass, a judicial freeze nothing; null where there is nothing to order any more. */
export function decidePaymentOrder(
  refund: { readonly state: RefundStateName; readonly needed: Fen } | undefined,
  account: PayingAccount,
  { caller }: Caller,
): Decided<OrderedPayment | null> {
  if (!refund) return refuse('REFUND_UNKNOWN');
  if (!PAYABLE.includes(refund.state)) return permit(null);
  if (account.state === 'FROZEN') return permit({ step: null, waitsFor: refuse('REFUND_ACCOUNT_FROZEN').refusal });
  const short = account.available < refund.needed;
  const waitsFor = short ? shortage(account.available, refund.needed) : null;
  if (waitsFor && STAYING.includes(refund.state)) return permit({ step: null, waitsFor });
  const step = refundLifecycle.step(refund.state, 'orderRefundPayment', caller, {
    funded: waitsFor ?? true,
    short: true,
  });
  return step.ok ? permit({ step: step.value, waitsFor }) : step;
}

const shortage = (available: Fen, needed: Fen): Refusal<RefundRefusal> =>
  refuse('REFUND_MONEY_SHORT', {
    available: formatYuan(available > 0n ? available : 0n),
    amount: formatYuan(needed),
  }).refusal;
/** What the bank says it has paid is not ordered again: once two officers have found that it has, it is booked. Null where there is nothing to order any more. */
export function decideClaimedPayment(
  { state }: { readonly state: RefundStateName },
  { confirmed }: { readonly confirmed: boolean },
  { caller }: Caller,
): Decided<OrderedPayment | null> {
  if (!PAYABLE.includes(state)) return permit(null);
  if (!confirmed) return permit({ step: null, waitsFor: refuse('REFUND_BANK_SAYS_PAID').refusal });
  const step = refundLifecycle.step(state, 'bookRefundPayment', caller);
  return step.ok ? permit({ step: step.value, waitsFor: null }) : step;
}

/** The bank's word on a payment. */
export interface PaymentAnswer {
  readonly refundId: string;
  readonly paid: boolean;
  readonly bankReference: string;
  readonly reason: string;
}

/** A refund with the bank. */
export interface OrderedRefund {
  readonly state: RefundStateName;
  /** The bank has said once that it paid: the order is settled, and the money stays set aside. */
  readonly settled: boolean;
}

const settledBefore = ({ settled }: OrderedRefund) => settled || refuse('REFUND_UNKNOWN').refusal;

export function decidePaymentAnswer(
  refund: OrderedRefund | undefined,
  { paid, bankReference, reason }: PaymentAnswer,
  { caller }: Caller,
): Decided<Step<RefundStateName>> {
  if (!refund) return refuse('REFUND_UNKNOWN');
  if (paid && bankReference.trim() === '') return refuse('REFUND_REFERENCE_MISSING');
  if (!paid && reason.trim() === '') return refuse('REFUND_REASON_MISSING');
  if (namesPerson(`${bankReference} ${reason}`)) return refuse('REFUND_TEXT_NAMES_PERSON');
  return refundLifecycle.step(refund.state, 'recordRefundPayment', caller, {
    paid: paid || refuse('REFUND_UNKNOWN').refusal,
    settledBefore: settledBefore(refund),
    notPaid: true,
  });
}

/** The timer's word when the bank has not answered; null where it has meanwhile. */
export function decidePaymentExpiry(
  refund: OrderedRefund | undefined,
  { caller }: Caller,
): Decided<Step<RefundStateName> | null> {
  if (!refund) return refuse('REFUND_UNKNOWN');
  if (refund.state !== 'PAYING') return permit(null);
  return refundLifecycle.step(refund.state, 'expireRefundPayment', caller, { settledBefore: settledBefore(refund) });
}

/** A payment that came back, or that the bank had not made: it is ordered anew. */
export const decideRefundReversal = (
  { state }: { readonly state: RefundStateName },
  { caller }: Caller,
): Decided<Step<RefundStateName>> => refundLifecycle.step(state, 'reverseEscrowTransfer', caller);

export interface Settlement {
  /** Whether the order's money is at its end, and its lessons with it. */
  readonly whole: boolean;
  /** What the guardian does not get is the institution's. */
  readonly rest: Fen;
}

/** What a payment leaves of an order's money. A closing that returns less still owes the rest. */
export function settlementOf({
  origin,
  unconsumed,
  principal,
}: {
  readonly origin: RefundOriginName;
  readonly unconsumed: Fen;
  readonly principal: Fen;
}): Settlement {
  const left = unconsumed - principal;
  if (left < 0n) throw new Error(`a refund of ${principal} fen of an order that holds ${unconsumed}`);
  return origin === 'CLOSURE' && left > 0n ? { whole: false, rest: 0n } : { whole: true, rest: left };
}
