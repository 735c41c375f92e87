import type { Role } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const RE_REGISTRATION_STATES = [
  'NOTIFIED',
  'CHOSEN',
  'CLEARED',
  'LICENSE_CANCELLED',
  'APPROVED',
  'NP_REGISTERED',
  'ACCOUNTED',
  'REISSUED',
  'APPRAISED',
  'RECEIVED',
  'DONE',
  'OVERDUE',
  'TERMINATED',
] as const;
export type ReRegistrationStateName = (typeof RE_REGISTRATION_STATES)[number];

export const RE_REGISTRATION_CHOICES = ['DEREGISTER', 'NONPROFIT', 'NON_ACADEMIC'] as const;
export type ReRegistrationChoiceName = (typeof RE_REGISTRATION_CHOICES)[number];

export const CHOICE_LABELS = {
  DEREGISTER: '注销',
  NONPROFIT: '转为非营利性',
  NON_ACADEMIC: '转为非学科类',
} as const satisfies Record<ReRegistrationChoiceName, string>;

/** The partition of a campaign: each institution is in one of them. */
export const RE_REGISTRATION_OUTCOMES = [...RE_REGISTRATION_CHOICES, 'UNDER_WAY', 'OVERDUE', 'TERMINATED'] as const;
export type ReRegistrationOutcomeName = (typeof RE_REGISTRATION_OUTCOMES)[number];

/** The states that each choice passes, in their order. */
export const ROUTES = {
  DEREGISTER: ['CHOSEN', 'CLEARED', 'LICENSE_CANCELLED', 'DONE'],
  NONPROFIT: ['CHOSEN', 'APPROVED', 'NP_REGISTERED', 'ACCOUNTED', 'REISSUED', 'DONE'],
  NON_ACADEMIC: ['CHOSEN', 'APPRAISED', 'RECEIVED', 'DONE'],
} as const satisfies Record<ReRegistrationChoiceName, readonly ReRegistrationStateName[]>;

export type UnderWayName = Exclude<ReRegistrationStateName, 'DONE' | 'OVERDUE' | 'TERMINATED'>;
export const UNDER_WAY = RE_REGISTRATION_STATES.filter(
  (state): state is UnderWayName => !['DONE', 'OVERDUE', 'TERMINATED'].includes(state),
);

export const CAMPAIGN_DEADLINE = 'reRegistration.deadline';
export const TRANSITION_END = 'reRegistration.transition';

export const DOUBLE_REDUCTION = '中办发〔2021〕40号 第13条';
export const DIVISION_OF_WORK = '中办发〔2021〕40号 第13条；教监管〔2022〕4号';
const CANCELLATION = '行政许可法 第七十条';
const ENTERPRISE_CHANGE = '市场主体登记管理条例 第二十四条、第三十一条';

/** 现有学科类培训机构统一登记为非营利性机构；登记完成前暂停招生及收费。 */
export const LOCK_REASON = `转登记完成前暂停招生和收费（${DOUBLE_REDUCTION}）`;
export const CLOSED_REASON = `机构已终止办学，不得招生和收费（民办教育促进法 第五十八条、第六十条）`;

/** Who may interview, and who records what an institution chose on paper. */
const TALKERS = ['EDU_SUP', 'TOWNSHIP'] as const satisfies readonly Role[];
const LIC = ['EDU_LIC'] as const satisfies readonly Role[];
/** Who prolongs a campaign: the office's lead, or education. */
export const EXTENDERS = ['JEO_LEAD', 'EDU_SUP'] as const satisfies readonly Role[];
/** What another department tells comes by its event. */
const TOLD = ['SYS'] as const satisfies readonly Role[];

export const RE_REGISTRATION_LABELS = {
  NOTIFIED: '已通知',
  CHOSEN: '已选择',
  CLEARED: '已结清退费',
  LICENSE_CANCELLED: '已注销许可证',
  APPROVED: '重新审核通过',
  NP_REGISTERED: '已登记为非营利',
  ACCOUNTED: '已建监管账户',
  REISSUED: '已换发许可证',
  APPRAISED: '已鉴别为非学科',
  RECEIVED: '主管部门已接收',
  DONE: '已完成',
  OVERDUE: '逾期',
  TERMINATED: '已终止办学',
  interview: '登记约谈',
  choose: '登记选择',
  changeChoice: '改变选择',
  settleRefunds: '结清退费',
  cancelLicense: '注销办学许可证',
  approve: '重新审核通过',
  registerNonProfit: '登记为民办非企业单位',
  openAccount: '建立监管账户',
  issueLicense: '换发办学许可证',
  appraise: '采用鉴别结论',
  receive: '接收管理',
  changeBusiness: '变更或注销市场主体登记',
  changeScope: '变更经营范围',
  passDeadline: '转登记期限届满',
  extend: '延长转登记期限',
  terminate: '终止办学',
} as const;

/** Lifecycle 2. The notice makes the record, and locks enrolment and charging until it is done. */
export const reRegistrationLifecycle = defineLifecycle({
  name: 'ReRegistration',
  states: [...RE_REGISTRATION_STATES],
  initial: 'NOTIFIED',
  terminal: ['DONE', 'TERMINATED'],
  transitions: [
    { event: 'interview', from: ['NOTIFIED'], to: 'NOTIFIED', roles: TALKERS, guard: 'talked', basis: null },
    {
      event: 'choose',
      from: ['NOTIFIED'],
      to: 'CHOSEN',
      roles: ['INST', 'EDU_SUP'],
      guard: 'choiceWritten',
      basis: DOUBLE_REDUCTION,
    },
    // Until the license is cancelled, the new legal person registered, or the institution received: what was done till then is undone.
    {
      event: 'changeChoice',
      from: ['CHOSEN', 'CLEARED', 'APPROVED', 'APPRAISED'],
      to: 'CHOSEN',
      roles: ['INST', 'EDU_SUP'],
      guard: 'choiceChanged',
      basis: DOUBLE_REDUCTION,
    },
    {
      event: 'settleRefunds',
      from: ['CHOSEN'],
      to: 'CLEARED',
      roles: TOLD,
      guard: 'chosenDeregister',
      basis: '民办教育促进法 第五十九条',
    },
    { event: 'cancelLicense', from: ['CLEARED'], to: 'LICENSE_CANCELLED', roles: LIC, basis: CANCELLATION },
    {
      event: 'approve',
      from: ['CHOSEN'],
      to: 'APPROVED',
      roles: LIC,
      guard: 'chosenNonprofit',
      basis: DOUBLE_REDUCTION,
    },
    {
      event: 'registerNonProfit',
      from: ['APPROVED'],
      to: 'NP_REGISTERED',
      roles: TOLD,
      guard: 'newCodeFit',
      basis: '民办非企业单位登记管理暂行条例 第十一条',
    },
    { event: 'openAccount', from: ['NP_REGISTERED'], to: 'ACCOUNTED', roles: TOLD, basis: DOUBLE_REDUCTION },
    {
      event: 'issueLicense',
      from: ['ACCOUNTED'],
      to: 'REISSUED',
      roles: LIC,
      guard: 'licenseFit',
      basis: '民办教育促进法 第十八条',
    },
    {
      event: 'appraise',
      from: ['CHOSEN'],
      to: 'APPRAISED',
      roles: ['EDU_SUP'],
      guard: 'appraisedNonAcademic',
      basis: '教监管厅函〔2021〕16号',
    },
    {
      event: 'receive',
      from: ['APPRAISED'],
      to: 'RECEIVED',
      roles: ['COMP'],
      guard: 'transitionSet',
      basis: DIVISION_OF_WORK,
    },
    { event: 'changeBusiness', from: ['LICENSE_CANCELLED'], to: 'DONE', roles: TOLD, basis: ENTERPRISE_CHANGE },
    {
      event: 'changeBusiness',
      from: ['REISSUED'],
      to: 'DONE',
      roles: TOLD,
      guard: 'lineageWritten',
      basis: ENTERPRISE_CHANGE,
    },
    { event: 'changeScope', from: ['RECEIVED'], to: 'DONE', roles: TOLD, basis: ENTERPRISE_CHANGE },
    // The register decided in time; its word came after the deadline.
    {
      event: 'changeBusiness',
      from: ['OVERDUE'],
      to: 'DONE',
      roles: TOLD,
      guard: 'decidedInTime',
      basis: ENTERPRISE_CHANGE,
    },
    {
      event: 'changeScope',
      from: ['OVERDUE'],
      to: 'DONE',
      roles: TOLD,
      guard: 'decidedInTime',
      basis: ENTERPRISE_CHANGE,
    },
    { event: 'passDeadline', from: UNDER_WAY, to: 'OVERDUE', roles: TOLD, guard: 'past', basis: DOUBLE_REDUCTION },
    // The campaign is prolonged: each goes on where the deadline had found it.
    ...UNDER_WAY.map((to) => ({
      event: 'extend' as const,
      from: ['OVERDUE'] as const,
      to,
      roles: EXTENDERS,
      guard: `foundIn${to}` as const,
      basis: DOUBLE_REDUCTION,
    })),
    {
      event: 'terminate',
      from: ['OVERDUE'],
      to: 'TERMINATED',
      roles: LIC,
      guard: 'reasonGiven',
      basis: `${DOUBLE_REDUCTION}；${CANCELLATION}`,
    },
  ],
  labels: RE_REGISTRATION_LABELS,
});

export type ReRegistrationEvent = (typeof reRegistrationLifecycle.transitions)[number]['event'];
