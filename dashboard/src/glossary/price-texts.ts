import type {
  ClassBand,
  GuidePriceState,
  LessonMode,
  PriceViolationKind,
  PriceViolationSource,
  PriceViolationState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const CLASS_BANDS = {
  SMALL: '10人以下',
  MEDIUM: '10至35人',
  LARGE: '35人以上',
} satisfies Record<ClassBand, string>;

export const LESSON_MODES = { OFFLINE: '线下', ONLINE: '线上' } satisfies Record<LessonMode, string>;

export const GUIDE_PRICE_STATES = {
  DRAFT: state('拟订', 'NEUTRAL'),
  UNDER_REVIEW: state('审核中', 'WATCH'),
  REVIEWED: state('已审核，待政府审定', 'WATCH'),
  DECIDED: state('已审定', 'GOOD'),
  REPEALED: state('已废止', 'NEUTRAL'),
} satisfies Record<GuidePriceState, StateText>;

export const GUIDE_PRICE_ACTS = {
  submitGuidePrice: '提交审核',
  passGuidePriceReview: '审核通过',
  returnGuidePrice: '退回重拟',
  decideGuidePrice: '登记政府审定',
  repealGuidePrice: '登记废止',
} as const;
export type GuidePriceActName = keyof typeof GUIDE_PRICE_ACTS;

export const VIOLATION_KINDS = {
  UNPOSTED_FEE: '收取未公示的费用或超出公示标准',
  OVER_GUIDE: '超出指导价',
  OVER_SPAN: '一次收费超过规定时长',
  FAKE_DISCOUNT: '虚假优惠折价',
  MALICIOUS_RISE: '非学科类恶意涨价',
} satisfies Record<PriceViolationKind, string>;

export const FOUND_BY_OFFICERS = {
  PATROL: '巡查',
  COMPLAINT: '投诉举报',
  REFERRAL: '其他部门移送',
  SELF_REPORT: '机构自报',
} as const;

export const VIOLATION_SOURCES = {
  ...FOUND_BY_OFFICERS,
  ORDERS: '已缴费订单',
} satisfies Record<PriceViolationSource, string>;

export const VIOLATION_STATES = {
  DETECTED: state('待核实', 'WATCH'),
  CONFIRMED: state('已认定', 'BAD'),
  RETURNING: state('责令退还', 'WATCH'),
  RETURN_OVERDUE: state('逾期未退还', 'BAD'),
  SEARCHING: state('公告查找', 'WATCH'),
  CONFISCATION_PROPOSED: state('建议没收', 'BAD'),
  CASE_PROPOSED: state('已建议立案', 'BAD'),
  RETURNED: state('已退还', 'GOOD'),
  DISMISSED: state('不成立', 'NEUTRAL'),
} satisfies Record<PriceViolationState, StateText>;

export const VIOLATION_ACTS = {
  dismissPriceViolation: '认定不成立',
  confirmPriceViolation: '认定违法收费',
  recordRegulatoryInterview: '登记约谈',
  orderFeeReturn: '责令限期退还',
  searchPayers: '公告查找交费人',
  confirmFeeReturn: '确认已全部退还',
  proposeConfiscation: '建议没收',
  proposePriceCase: '建议立案',
  reopenPriceViolation: '重新办理',
} as const;
export type ViolationActName = keyof typeof VIOLATION_ACTS;

const STEPS: Readonly<Record<string, string>> = {
  ...GUIDE_PRICE_ACTS,
  ...VIOLATION_ACTS,
  draftGuidePrice: '拟订',
  recordPriceViolation: '登记',
  detectPriceViolation: '由订单发现',
  passReturnDue: '退还期满',
};
export const stepText = (act: string): string => STEPS[act] ?? act;
