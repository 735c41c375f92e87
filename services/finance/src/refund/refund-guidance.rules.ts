import type { RuleConstants } from '@lianguan/service-kit';
import { REFUND_CONSTANT_KEYS, type RefundStateName } from './refund-lifecycle.rules.js';
import type { RefundFaultName } from './refund-quote.rules.js';

/** What the guardian may claim beside the refund: guidance, nothing that the system decides. */
export function guidanceFor(
  { state, fault }: { readonly state: RefundStateName; readonly fault: RefundFaultName | null },
  constants: RuleConstants,
): string[] {
  const { times, leastYuan } = constants.get<{ times: number; leastYuan: number }>(REFUND_CONSTANT_KEYS.PUNITIVE);
  const punitive = `机构有欺诈，或关门停业后逃避责任的，可以另行主张惩罚性赔偿：价款的${times}倍，不足${leastYuan}元的按${leastYuan}元（预付式消费解释 第二十三条；消费者权益保护法 第五十五条）`;
  const court = '调解未成的，可以向人民法院起诉；系统中的订单、消课和缴费记录可以作为证据';
  return [...(fault === 'INSTITUTION' ? [punitive] : []), ...(state === 'FAILED' || state === 'COURT' ? [court] : [])];
}
