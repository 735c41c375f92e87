import type { Agency, RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

export const PAYMENT_STATES = ['UNRELATED', 'CANDIDATE', 'CLEARED', 'CONFIRMED', 'RETURNED'] as const;
export type PaymentStateName = (typeof PAYMENT_STATES)[number];

export const PAYMENT_PURPOSES = [
  'WAGES',
  'RENT',
  'PURCHASE',
  'SERVICE',
  'LOAN',
  'GUARANTEE',
  'DONATION',
  'DIVIDEND',
  'OTHER',
] as const;
export type PaymentPurposeName = (typeof PAYMENT_PURPOSES)[number];

export const PAYMENT_SOURCES = ['AUDIT_REPORT', 'ANNUAL_REPORT', 'BANK_STATEMENT', 'SITE_CHECK', 'COMPLAINT'] as const;
export type PaymentSourceName = (typeof PAYMENT_SOURCES)[number];

export const PAYMENT_FLAGS = ['DISTRIBUTION', 'OPERATOR', 'OWNER', 'AFFILIATE'] as const;
/** DISTRIBUTION: called a share of profits. The rest say what the payee is to the institution. */
export type PaymentFlagName = (typeof PAYMENT_FLAGS)[number];

export const RELATED_BASIS = '民办教育促进法实施条例 第四十五条';
export const DISTRIBUTION_BASIS = '民办教育促进法 第十九条；民办非企业单位登记管理暂行条例 第四条';
const RETURN_BASIS = '民办非企业单位登记管理暂行条例 第二十五条';

/** Who watches over the money of non-profits, each in the own agency. */
export const PAYMENT_OFFICERS = { EDU_SUP: 'EDUCATION', CIVIL: 'CIVIL_AFFAIRS' } as const satisfies Partial<
  Record<Role, Agency>
>;
const roles = Object.keys(PAYMENT_OFFICERS) as (keyof typeof PAYMENT_OFFICERS)[];

/** Feature 44: a non-profit distributes no profit. What is flagged is a candidate; an officer says what it is. */
export const paymentLifecycle = defineLifecycle({
  name: 'InstitutionPayment',
  states: [...PAYMENT_STATES],
  initial: 'UNRELATED',
  terminal: ['RETURNED'],
  transitions: [
    { event: 'flagInstitutionPayment', from: ['UNRELATED'], to: 'CANDIDATE', roles, basis: RELATED_BASIS },
    { event: 'clearInstitutionPayment', from: ['CANDIDATE'], to: 'CLEARED', roles, basis: RELATED_BASIS },
    { event: 'confirmProfitDistribution', from: ['CANDIDATE'], to: 'CONFIRMED', roles, basis: DISTRIBUTION_BASIS },
    { event: 'recordPaymentReturn', from: ['CONFIRMED'], to: 'RETURNED', roles, basis: RETURN_BASIS },
    {
      event: 'reopenInstitutionPayment',
      from: ['CLEARED', 'CONFIRMED'],
      to: 'CANDIDATE',
      roles,
      basis: RELATED_BASIS,
    },
  ],
  labels: {
    UNRELATED: '未发现关联',
    CANDIDATE: '待核查',
    CLEARED: '核查无问题',
    CONFIRMED: '认定变相分配',
    RETURNED: '已退回',
    flagInstitutionPayment: '列为待核查',
    clearInstitutionPayment: '核查无问题',
    confirmProfitDistribution: '认定变相分配利润',
    recordPaymentReturn: '登记退回',
    reopenInstitutionPayment: '重新核查',
  },
});
export type PaymentActName = (typeof paymentLifecycle.transitions)[number]['event'];

export type PaymentRefusal =
  | 'PAYMENT_INSTITUTION_UNKNOWN'
  | 'PAYMENT_NOT_OF_NON_PROFIT'
  | 'PAYMENT_PAYEE_AMBIGUOUS'
  | 'PAYMENT_PAYEE_INVALID'
  | 'PAYMENT_PAYEE_NAME_MISSING'
  | 'PAYMENT_AMOUNT_NOT_POSITIVE'
  | 'PAYMENT_IN_FUTURE'
  | 'PAYMENT_DOCUMENT_MISSING'
  | 'PAYMENT_TEXT_NAMES_PERSON'
  | 'PAYMENT_ON_FILE'
  | 'PAYMENT_UNKNOWN'
  | 'PAYMENT_REASON_MISSING'
  | LifecycleRefusal;

export const PAYMENT_REFUSALS = {
  PAYMENT_INSTITUTION_UNKNOWN: {
    message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构；请在合并后的机构登记',
    basis: null,
  },
  PAYMENT_NOT_OF_NON_PROFIT: {
    message: '该机构没有有效的民办非企业单位登记；营利性机构的利润分配不在此核查',
    basis: '民办教育促进法 第十九条',
  },
  PAYMENT_PAYEE_AMBIGUOUS: {
    message: '收款人请填写一项：自然人填身份证号，单位填统一社会信用代码',
    basis: RELATED_BASIS,
  },
  PAYMENT_PAYEE_INVALID: { message: '收款人的{problem}', basis: null },
  PAYMENT_PAYEE_NAME_MISSING: { message: '收款人是单位的，请填写单位名称', basis: RELATED_BASIS },
  PAYMENT_AMOUNT_NOT_POSITIVE: { message: '金额应大于零', basis: null },
  PAYMENT_IN_FUTURE: { message: '付款日期晚于今日；支付后再登记', basis: null },
  PAYMENT_DOCUMENT_MISSING: { message: '请填写审计报告、凭证或文书的编号', basis: RELATED_BASIS },
  PAYMENT_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  PAYMENT_ON_FILE: { message: '这笔支付已经登记：同一收款人、日期、金额和凭证', basis: null },
  PAYMENT_UNKNOWN: { message: '没有这笔支付的记录，或不在本单位管辖范围内', basis: null },
  PAYMENT_REASON_MISSING: { message: '请写明理由：定价是否公允、决策是否规范，或查明的事实', basis: RELATED_BASIS },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<PaymentRefusal>;
