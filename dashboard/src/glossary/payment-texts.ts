import type { PaymentFlag, PaymentPurpose, PaymentSource, PaymentState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const PAYMENT_STATES = {
  CANDIDATE: state('待核查', 'WATCH'),
  CONFIRMED: state('认定变相分配', 'BAD'),
  RETURNED: state('已退回', 'GOOD'),
  CLEARED: state('核查无问题', 'GOOD'),
  UNRELATED: state('未发现关联', 'NEUTRAL'),
} satisfies Record<PaymentState, StateText>;

export const PAYMENT_PURPOSES = {
  WAGES: '工资薪酬',
  RENT: '房租',
  PURCHASE: '采购',
  SERVICE: '服务费',
  LOAN: '借款',
  GUARANTEE: '担保',
  DONATION: '捐赠',
  DIVIDEND: '分红（利润分配）',
  OTHER: '其他',
} satisfies Record<PaymentPurpose, string>;

export const PAYMENT_SOURCES = {
  AUDIT_REPORT: '审计报告',
  ANNUAL_REPORT: '年度工作报告',
  BANK_STATEMENT: '银行流水',
  SITE_CHECK: '现场检查',
  COMPLAINT: '投诉举报',
} satisfies Record<PaymentSource, string>;

export const PAYMENT_FLAGS = {
  DISTRIBUTION: '名为利润分配',
  OPERATOR: '收款人是举办者',
  OWNER: '收款人是出资人',
  AFFILIATE: '收款人是同一举办者的其他机构',
} satisfies Record<PaymentFlag, string>;

export const PAYMENT_ACTS = {
  flagInstitutionPayment: '列为待核查',
  clearInstitutionPayment: '核查无问题',
  confirmProfitDistribution: '认定变相分配利润',
  recordPaymentReturn: '登记退回',
  reopenInstitutionPayment: '重新核查',
} as const;
export type PaymentActName = keyof typeof PAYMENT_ACTS;

export const isPaymentAct = (name: string): name is PaymentActName => Object.hasOwn(PAYMENT_ACTS, name);
