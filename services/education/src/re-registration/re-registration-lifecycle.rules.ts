import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

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

/** The partition of a campaign: each institution is in one of them. */
export const RE_REGISTRATION_OUTCOMES = [...RE_REGISTRATION_CHOICES, 'UNDER_WAY', 'OVERDUE', 'TERMINATED'] as const;
export type ReRegistrationOutcomeName = (typeof RE_REGISTRATION_OUTCOMES)[number];

/** The states that each choice passes, in their order. */
export const ROUTES = {
  DEREGISTER: ['CHOSEN', 'CLEARED', 'LICENSE_CANCELLED', 'DONE'],
  NONPROFIT: ['CHOSEN', 'APPROVED', 'NP_REGISTERED', 'ACCOUNTED', 'REISSUED', 'DONE'],
  NON_ACADEMIC: ['CHOSEN', 'APPRAISED', 'RECEIVED', 'DONE'],
} as const satisfies Record<ReRegistrationChoiceName, readonly ReRegistrationStateName[]>;

const UNDER_WAY = RE_REGISTRATION_STATES.filter(
  (state): state is Exclude<ReRegistrationStateName, 'DONE' | 'OVERDUE' | 'TERMINATED'> =>
    !['DONE', 'OVERDUE', 'TERMINATED'].includes(state),
);

export const CAMPAIGN_DEADLINE = 'reRegistration.deadline';
export const TRANSITION_END = 'reRegistration.transition';

const DOUBLE_REDUCTION = '中办发〔2021〕40号 第13条';
const DIVISION_OF_WORK = '中办发〔2021〕40号 第13条；教监管〔2022〕4号';
const CANCELLATION = '行政许可法 第七十条';
const ENTERPRISE_CHANGE = '市场主体登记管理条例 第二十四条、第三十一条';

/** 现有学科类培训机构统一登记为非营利性机构；登记完成前暂停招生及收费。 */
export const LOCK_BASIS = DOUBLE_REDUCTION;
export const LOCK_REASON = `转登记完成前暂停招生和收费（${LOCK_BASIS}）`;
export const CLOSED_REASON = `机构已终止办学，不得招生和收费（民办教育促进法 第五十八条、第六十条）`;

/** Who may interview, and who records what an institution chose on paper. */
const TALKERS = ['EDU_SUP', 'TOWNSHIP'] as const satisfies readonly Role[];
const LIC = ['EDU_LIC'] as const satisfies readonly Role[];
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

export type ReRegistrationRefusal =
  | 'RE_REGISTRATION_UNKNOWN'
  | 'MERGED_INTO_OTHER'
  | 'TEXT_NAMES_PERSON'
  | 'DOCUMENT_MISSING'
  | 'INTERVIEW_INCOMPLETE'
  | 'INTERVIEW_AHEAD'
  | 'WRITTEN_CHOICE_MISSING'
  | 'NOT_NONPROFIT'
  | 'NOT_NON_ACADEMIC'
  | 'NEW_CODE_UNFIT'
  | 'NEW_CODE_TAKEN'
  | 'NEW_NAME_MISSING'
  | 'LICENSE_NUMBER_TAKEN'
  | 'LICENSE_TERM_UNFIT'
  | 'LINEAGE_MISSING'
  | 'APPRAISAL_UNFIT'
  | 'ACADEMIC_COURSE_LEFT'
  | 'TRANSITION_NOT_AHEAD'
  | 'DECIDED_TOO_LATE'
  | 'DEADLINE_NOT_PASSED'
  | 'REASON_MISSING'
  | 'ANSWER_TOO_EARLY'
  | 'ANSWER_OF_OTHER_ROUTE'
  | 'ANSWER_OF_OTHER_INSTITUTION'
  | LifecycleRefusal;

export const RE_REGISTRATION_REFUSALS = {
  RE_REGISTRATION_UNKNOWN: { message: '没有这条转登记记录，或不在本单位管辖范围内', basis: null },
  MERGED_INTO_OTHER: {
    message: '该登记已并入其他机构，由并入后机构的转登记记录办理；请从该机构档案进入',
    basis: null,
  },
  TEXT_NAMES_PERSON: { message: '文书编号、说明和理由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DOCUMENT_MISSING: { message: '请填写文书编号', basis: '行政许可法 第三十八条' },
  INTERVIEW_INCOMPLETE: { message: '请填写约谈对象、参加人员和约谈情况', basis: null },
  INTERVIEW_AHEAD: { message: '约谈日期晚于今天，请核对；约谈后再登记', basis: null },
  WRITTEN_CHOICE_MISSING: {
    message: '工作人员代为登记的，请填写机构书面选择材料的编号；机构也可用自己的账号选择',
    basis: DOUBLE_REDUCTION,
  },
  NOT_NONPROFIT: { message: '该机构没有选择转为非营利性机构，不办理此步骤', basis: DOUBLE_REDUCTION },
  NOT_NON_ACADEMIC: { message: '该机构没有选择转为非学科类，不办理此步骤', basis: DIVISION_OF_WORK },
  NEW_CODE_UNFIT: {
    message: '“{code}”不是民办非企业单位的统一社会信用代码，请民政部门核对',
    basis: 'GB 32100-2015；民办非企业单位登记管理暂行条例 第十二条',
  },
  NEW_CODE_TAKEN: { message: '统一社会信用代码{code}已登记在另一家机构名下，请民政部门核对', basis: 'GB 32100-2015' },
  NEW_NAME_MISSING: {
    message: '登记答复没有写明新的机构名称，请民政部门补充',
    basis: '民办非企业单位登记管理暂行条例 第十条',
  },
  LICENSE_NUMBER_TAKEN: { message: '该办学许可证号已经使用，请核对', basis: '行政许可法 第三十九条' },
  LICENSE_TERM_UNFIT: { message: '有效期止早于有效期起或今天，请核对', basis: '行政许可法 第三十九条' },
  LINEAGE_MISSING: {
    message: '还没有登记转登记后的法人，前后沿革不清，不能办结；请先办理民办非企业单位登记',
    basis: '民办非企业单位登记管理暂行条例 第十二条',
  },
  APPRAISAL_UNFIT: {
    message: '所选鉴别不属于该机构，或没有归档的“非学科类”结论；请先按程序申请鉴别',
    basis: '教监管厅函〔2021〕16号',
  },
  ACADEMIC_COURSE_LEFT: {
    message: '该机构的课程“{course}”鉴别为学科类，停止该课程并重新鉴别后才能转为非学科类',
    basis: '教监管厅函〔2021〕16号',
  },
  TRANSITION_NOT_AHEAD: { message: '过渡期的最后一日应在今天之后，请核对', basis: DIVISION_OF_WORK },
  DECIDED_TOO_LATE: { message: '登记机关的决定晚于转登记期限，不能再办结', basis: DOUBLE_REDUCTION },
  DEADLINE_NOT_PASSED: { message: '转登记期限尚未届满', basis: DOUBLE_REDUCTION },
  REASON_MISSING: { message: '请填写理由', basis: '行政许可法 第三十八条' },
  ANSWER_TOO_EARLY: { message: '转登记为“{state}”，“{action}”还不能办理；前面的步骤完成后重新处理本答复', basis: null },
  ANSWER_OF_OTHER_ROUTE: { message: '机构选择的去向不包括“{action}”，请答复部门核对', basis: DOUBLE_REDUCTION },
  ANSWER_OF_OTHER_INSTITUTION: { message: '答复所指的机构不是该转登记的机构，请答复部门核对', basis: null },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<ReRegistrationRefusal>;
