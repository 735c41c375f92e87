import type {
  HoldingForm,
  LicenseApplicationKind,
  LicenseApplicationState,
  LicensePaperKind,
  LicensePaperOwner,
  LicensePaperState,
  LicenseRenewalState,
  OwnerKind,
  PremisesKind,
  Registrar,
  SchoolStage,
  TeachingMode,
  TerminationNoticeState,
  WithdrawalGround,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const APPLICATION_STATES = {
  DRAFT: state('草稿', 'NEUTRAL'),
  SUBMITTED: state('已提交', 'WATCH'),
  CORRECTION: state('待补正', 'WATCH'),
  ACCEPTED: state('已受理', 'WATCH'),
  IN_REVIEW: state('并联审查中', 'WATCH'),
  CHECKED: state('已现场核查', 'WATCH'),
  APPROVED: state('准予许可', 'GOOD'),
  REFUSED: state('不予许可', 'BAD'),
  ISSUED: state('已发证', 'GOOD'),
  ACTIVE: state('许可生效', 'GOOD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  ANNULLED: state('许可已撤销', 'BAD'),
} satisfies Record<LicenseApplicationState, StateText>;

export const APPLICATION_KINDS = {
  SET_UP: '设立',
  BRANCH: '设立分支机构',
  ADDRESS_CHANGE: '变更办学地址',
  ONLINE_APPROVAL: '线上备案改审批',
} satisfies Record<LicenseApplicationKind, string>;

export const TEACHING_MODES = { OFFLINE: '线下', ONLINE: '线上' } satisfies Record<TeachingMode, string>;

export const SCHOOL_STAGES = {
  PRESCHOOL: '学龄前儿童',
  COMPULSORY: '义务教育阶段学生',
  HIGH_SCHOOL: '普通高中学生',
  ADULT: '成人',
} satisfies Record<SchoolStage, string>;

export const PREMISES_KINDS = {
  COMMERCIAL: '商业用房',
  OFFICE: '办公用房',
  EDUCATIONAL: '教育用房',
  DWELLING: '居民住宅',
  BASEMENT: '地下室',
  STILT_FLOOR: '架空层',
  MEDICAL: '医疗卫生用房',
  SIMPLE_SHED: '简易住房',
} satisfies Record<PremisesKind, string>;

export const REGISTRARS = {
  CIVIL_AFFAIRS: '民政（民办非企业单位）',
  MARKET_REGULATION: '市场监管（企业）',
  PUBLIC_INSTITUTION_REGISTRY: '事业单位登记管理机关（事业单位）',
} satisfies Record<Registrar, string>;

export const OWNER_KINDS = {
  PERSON: '自然人',
  STATE: '国有出资人',
  DOMESTIC_COMPANY: '境内企业',
  LISTED_COMPANY: '上市公司',
  FOREIGN_INVESTOR: '外资',
  FUND: '基金、投资机构',
} satisfies Record<OwnerKind, string>;

export const HOLDING_FORMS = {
  EQUITY: '出资',
  FINANCING: '融资',
  CONTROL_AGREEMENT: '协议控制',
} satisfies Record<HoldingForm, string>;

export const PAPER_KINDS = {
  FIRE_DESIGN_REVIEW: '消防设计审查意见',
  FIRE_ACCEPTANCE: '消防验收（备案）、安全检查意见',
  BUILDING_SAFETY_REPORT: '房屋安全性鉴定报告',
  PROPERTY_RIGHT: '房屋权属及用途',
  COMPETENT_CONSENT: '主管部门同意意见',
  NAME_AND_REGISTRATION: '名称及法人登记条件意见',
  ICP_FILING: '网站备案（ICP）核验',
  ICP_CANCELLATION: '注销线上备案、ICP 的复函',
} satisfies Record<LicensePaperKind, string>;

export const PAPER_OWNERS = {
  FIRE: '消防救援机构',
  HOUSING: '住房城乡建设部门',
  NATURAL_RESOURCES: '自然资源部门（来函）',
  CULTURE_SPORT_SCIENCE: '文旅体科部门',
  HUMAN_RESOURCES: '人力资源社会保障部门（来函）',
  CIVIL_AFFAIRS: '民政部门',
  MARKET_REGULATION: '市场监管部门',
  PUBLIC_INSTITUTION_REGISTRY: '事业单位登记管理机关（来函）',
  COMMUNICATIONS: '通信管理部门（来函）',
} satisfies Record<LicensePaperOwner, string>;

export const PAPER_STATES = {
  ASKED: state('待出具', 'WATCH'),
  CONSENTED: state('同意', 'GOOD'),
  OBJECTED: state('不同意', 'BAD'),
  RECALLED: state('不再需要', 'NEUTRAL'),
} satisfies Record<LicensePaperState, StateText>;

const CLOCKS: Readonly<Record<string, string>> = {
  'licenseApplication.deemAccept': '受理期限（届满视为受理）',
  'licenseApplication.decide': '审查期限',
  'licenseApplication.issue': '发证期限',
};

export const clockName = (name: string): string => CLOCKS[name] ?? name;

/** 行政许可法 69. */
export const WITHDRAWAL_GROUNDS = {
  ABUSE_OF_OFFICE: '滥用职权、玩忽职守作出的',
  BEYOND_AUTHORITY: '超越法定职权作出的',
  PROCEDURE_BREACHED: '违反法定程序作出的',
  APPLICANT_UNQUALIFIED: '申请人不具备资格或条件的',
  OTHER_UNLAWFUL: '依法可以撤销的其他情形',
  FRAUD: '以欺骗、贿赂等不正当手段取得的',
} satisfies Record<WithdrawalGround, string>;

export const NOTICE_STATES = {
  GIVEN: '公告中',
  RECALLED: '已撤回',
  CARRIED_OUT: '已终止',
  LAPSED: '许可证另行失效，公告不再执行',
} satisfies Record<TerminationNoticeState, string>;

export const RENEWAL_STATES = {
  APPLIED: state('待决定', 'WATCH'),
  RENEWED: state('准予延续', 'GOOD'),
  DEEMED_RENEWED: state('视为准予延续', 'GOOD'),
  REFUSED: state('不予延续', 'BAD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<LicenseRenewalState, StateText>;
