import type { PaymentBatchState, PaymentCreditor, PaymentInstructionState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const INSTRUCTION_STATES = {
  WAITING: state('待发出', 'WATCH'),
  BATCHED: state('待银行答复', 'WATCH'),
  PAID: state('银行已付', 'GOOD'),
  REFUSED: state('银行未付', 'BAD'),
  EXPIRED: state('逾期未答复', 'BAD'),
} satisfies Record<PaymentInstructionState, StateText>;

export const BATCH_STATES = {
  ISSUED: state('待银行签收', 'WATCH'),
  ACKNOWLEDGED: state('银行已签收', 'GOOD'),
  RETURNED: state('银行已退回', 'BAD'),
} satisfies Record<PaymentBatchState, StateText>;

export const CREDITORS = {
  INSTITUTION: '机构约定的结算账户',
  PAYER: '原付款人，原路退回',
} satisfies Record<PaymentCreditor, string>;

const PURPOSES: Readonly<Record<string, string>> = {
  PAYOUT: '隔天划转',
  COST_ADVANCE: '成本预拨',
  REFUND_PAYMENT: '退费',
  RISK_DEPOSIT_RETURN: '退还风险保证金',
};
/** A code that this page does not know yet is shown as it is. */
export const purposeText = (code: string): string => PURPOSES[code] ?? code;

export const BATCH_ACTS = { acknowledgePaymentBatch: '签收', returnPaymentBatch: '退回' } as const;
export type BatchActName = keyof typeof BATCH_ACTS;
