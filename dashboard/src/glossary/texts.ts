import type {
  BackgroundAnswer,
  BusinessKind,
  BusinessRegistrationState,
  CertificateStanding,
  CertificateState,
  DuplicateState,
  EscrowAccountState,
  EscrowMode,
  JobState,
  LegalPersonPaperKind,
  LicenseState,
  NonAcademicKind,
  NonProfitState,
  RiskCodeValue,
  RiskInput,
  TrainingClass,
} from '../gql/graphql';

/** How a state stands to the law; each tone has a shape besides its colour, so that it reads without colour. */
export type Tone = 'GOOD' | 'WATCH' | 'BAD' | 'NEUTRAL';

export interface StateText {
  readonly text: string;
  readonly tone: Tone;
}

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const CERTIFICATE_STATES = {
  BOTH: state('有照有证', 'GOOD'),
  REGISTERED_ONLY: state('有照无证', 'WATCH'),
  LICENSED_ONLY: state('有证无照', 'WATCH'),
  NONE: state('无照无证', 'BAD'),
} satisfies Record<CertificateState, StateText>;

export const LICENSE_STATES = {
  ACTIVE: state('有效', 'GOOD'),
  ENROLMENT_STOPPED: state('停止招生', 'WATCH'),
  SUSPENDED: state('停业整顿', 'BAD'),
  REVOKED: state('吊销', 'BAD'),
  EXPIRED: state('已过期', 'BAD'),
  WITHDRAWN: state('已撤销', 'BAD'),
  CANCELLED: state('已注销', 'BAD'),
} satisfies Record<LicenseState, StateText>;

export const CERTIFICATE_STANDINGS = {
  VALID: state('有效', 'GOOD'),
  ENROLMENT_STOPPED: state('停止招生', 'WATCH'),
  SUSPENDED: state('停业整顿', 'BAD'),
  RESTRICTED: state('限制活动', 'BAD'),
  ABNORMAL: state('经营异常', 'WATCH'),
  SERIOUS_VIOLATION: state('严重违法', 'BAD'),
  LIQUIDATING: state('清算中', 'WATCH'),
  EXPIRED: state('已过期', 'BAD'),
  REVOKED: state('已吊销', 'BAD'),
  WITHDRAWN: state('已撤销', 'BAD'),
  CANCELLED: state('已注销', 'BAD'),
} satisfies Record<CertificateStanding, StateText>;

export const BUSINESS_STATES = {
  REGISTERED: state('在营', 'GOOD'),
  ABNORMAL: state('经营异常', 'WATCH'),
  SERIOUS_VIOLATION: state('严重违法', 'BAD'),
  LICENSE_REVOKED: state('吊销', 'BAD'),
  CANCELLED: state('注销', 'NEUTRAL'),
} satisfies Record<BusinessRegistrationState, StateText>;

export const NON_PROFIT_STATES = {
  REGISTERED: state('正常', 'GOOD'),
  RESTRICTED: state('限制', 'WATCH'),
  LIQUIDATING: state('清算', 'WATCH'),
  REVOKED: state('撤销', 'BAD'),
  DEREGISTERED: state('注销', 'NEUTRAL'),
} satisfies Record<NonProfitState, StateText>;

export const ESCROW_STATES = {
  PROPOSED: state('协议待签', 'NEUTRAL'),
  AGREED: state('协议已签', 'NEUTRAL'),
  OPENED: state('已开户待备案', 'WATCH'),
  ACTIVE: state('正常', 'GOOD'),
  YELLOW: state('黄色预警', 'WATCH'),
  RED: state('红色预警', 'BAD'),
  HELD: state('止付', 'BAD'),
  FROZEN: state('冻结', 'BAD'),
  REFUND_ONLY: state('仅退费', 'WATCH'),
  CLOSED: state('销户', 'NEUTRAL'),
} satisfies Record<EscrowAccountState, StateText>;

export const RISK_CODES = {
  UNKNOWN: state('未知', 'NEUTRAL'),
  GREEN: state('绿码', 'GOOD'),
  YELLOW: state('黄码', 'WATCH'),
  RED: state('红码', 'BAD'),
} satisfies Record<RiskCodeValue, StateText>;

export const BACKGROUND_ANSWERS = {
  CLEAR: state('否（无违法犯罪记录）', 'GOOD'),
  HIT: state('是（有违法犯罪记录）', 'BAD'),
  PENDING: state('待答复', 'NEUTRAL'),
} satisfies Record<BackgroundAnswer, StateText>;

export const JOB_STATES = {
  QUEUED: state('排队中', 'NEUTRAL'),
  RUNNING: state('处理中', 'WATCH'),
  SUCCEEDED: state('已完成', 'GOOD'),
  FAILED: state('失败', 'BAD'),
} satisfies Record<JobState, StateText>;

export const DUPLICATE_STATES = {
  OPEN: state('待核对', 'WATCH'),
  MERGED: state('已合并', 'GOOD'),
  DISMISSED: state('已排除', 'NEUTRAL'),
} satisfies Record<DuplicateState, StateText>;

export const TRAINING_CLASSES = {
  ACADEMIC: '学科类',
  NON_ACADEMIC: '非学科类',
} satisfies Record<TrainingClass, string>;

export const NON_ACADEMIC_KINDS = {
  CULTURE_ART: '文化艺术类',
  SPORT: '体育类',
  SCI_TECH: '科技类',
  VOCATIONAL: '职业技能类',
} satisfies Record<NonAcademicKind, string>;

export const LEGAL_PERSON_PAPERS = {
  BUSINESS_LICENSE: '营业执照',
  NON_PROFIT_REGISTRATION: '民办非企业单位登记证书',
  PUBLIC_INSTITUTION_CERTIFICATE: '事业单位法人证书',
} satisfies Record<LegalPersonPaperKind, string>;

export const BUSINESS_KINDS = { ENTERPRISE: '企业', SOLE_TRADER: '个体工商户' } satisfies Record<BusinessKind, string>;

export const ESCROW_MODES = { BANK_CUSTODY: '银行托管', RISK_DEPOSIT: '风险保证金' } satisfies Record<
  EscrowMode,
  string
>;

export const RISK_INPUTS = {
  SIZE: '办学规模',
  ACCOUNT: '监管账户',
  FINANCIAL_STATEMENT: '财务报表',
  INSURANCE: '学员保险',
  VALID_COMPLAINTS: '有效投诉',
  LIABILITY_RATIO: '资产负债率',
  OVERDUE_RECTIFICATION: '逾期未整改',
  STAFF_LOSS: '人员流失',
  WAGE_CLAIMS: '欠薪投诉',
  LOOK_BACK: '回头看检查',
  WEIGHTS: '评分权重',
} satisfies Record<RiskInput, string>;

/** 学科类, or 非学科类 · 文化艺术类. */
export function classText(trainingClass: TrainingClass, kind: NonAcademicKind | null): string {
  return kind ? `${TRAINING_CLASSES[trainingClass]} · ${NON_ACADEMIC_KINDS[kind]}` : TRAINING_CLASSES[trainingClass];
}
