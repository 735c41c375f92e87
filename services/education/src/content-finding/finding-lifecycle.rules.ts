import type { RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { RuleConstant } from '@lianguan/service-kit';

export const FINDING_STATES = [
  'RECORDED',
  'ANSWERED',
  'UNANSWERED',
  'CONFIRMED',
  'CASE_PROPOSED',
  'WITHDRAWN',
] as const;
export type FindingStateName = (typeof FINDING_STATES)[number];

/** Of one matter one finding is open at a time. */
export const OPEN_STATES: readonly FindingStateName[] = ['RECORDED', 'ANSWERED', 'UNANSWERED'];

const FILED = '行政处罚法 第五十四条';
const HEARD = '行政处罚法 第四十五条';
export const FINDING_ANSWER_DUE = 'finding.answer';
/** At once, where what was confirmed is withdrawn: what rests on the finding falls with it. */
export const FINDING_FELL = 'finding.fell';
export const FINDING_ANSWER_TERM = 'finding.answerTerm';

export const findingConstants: readonly RuleConstant[] = [
  // No rule sets it: a county enters its own.
  {
    key: FINDING_ANSWER_TERM,
    value: '5wd',
    scope: '',
    effectiveFrom: '2021-07-15',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const education = ['EDU_SUP'] as const;

/** B2, B6, M19: what an officer found is confirmed after the institution was heard, or had its time. */
export const findingLifecycle = defineLifecycle({
  name: 'ContentFinding',
  states: [...FINDING_STATES],
  initial: 'RECORDED',
  terminal: ['WITHDRAWN'],
  transitions: [
    {
      event: 'answerContentFinding',
      from: ['RECORDED', 'UNANSWERED'],
      to: 'ANSWERED',
      roles: ['INST'],
      basis: HEARD,
    },
    {
      event: 'closeFindingAnswer',
      from: ['RECORDED'],
      to: 'UNANSWERED',
      roles: ['SYS'],
      guard: 'answerTermOver',
      basis: HEARD,
    },
    {
      event: 'confirmContentFinding',
      from: ['ANSWERED', 'UNANSWERED'],
      to: 'CONFIRMED',
      roles: education,
      basis: HEARD,
    },
    {
      event: 'proposeFindingCase',
      from: ['CONFIRMED'],
      to: 'CASE_PROPOSED',
      roles: education,
      guard: 'punishedHere',
      basis: FILED,
    },
    {
      event: 'reopenContentFinding',
      from: ['CASE_PROPOSED'],
      to: 'RECORDED',
      roles: education,
      guard: 'proposalReturned',
      basis: HEARD,
    },
    {
      event: 'withdrawContentFinding',
      from: ['RECORDED', 'ANSWERED', 'UNANSWERED', 'CONFIRMED'],
      to: 'WITHDRAWN',
      roles: education,
      basis: null,
    },
  ],
  labels: {
    RECORDED: '待机构陈述',
    ANSWERED: '机构已陈述',
    UNANSWERED: '逾期未陈述',
    CONFIRMED: '已认定',
    CASE_PROPOSED: '已建议立案',
    WITHDRAWN: '已撤销',
    answerContentFinding: '陈述申辩',
    closeFindingAnswer: '陈述期满',
    confirmContentFinding: '认定',
    proposeFindingCase: '建议立案',
    reopenContentFinding: '重新办理',
    withdrawContentFinding: '撤销',
  },
});
export type FindingEventName = (typeof findingLifecycle.transitions)[number]['event'];
export type FindingActName = Exclude<FindingEventName, 'proposeFindingCase' | 'reopenContentFinding'>;

export type FindingRefusal =
  | LifecycleRefusal
  | 'FINDING_UNKNOWN'
  | 'FINDING_INSTITUTION_UNKNOWN'
  | 'FINDING_SUBJECT_WRONG'
  | 'FINDING_FORM_MISSING'
  | 'FINDING_FORM_UNEXPECTED'
  | 'FINDING_COURSE_UNKNOWN'
  | 'FINDING_MATERIAL_UNKNOWN'
  | 'FINDING_PLACE_MISSING'
  | 'FINDING_DAY_FUTURE'
  | 'FINDING_FACTS_MISSING'
  | 'FINDING_DOCUMENT_MISSING'
  | 'FINDING_TEXT_NAMES_PERSON'
  | 'FINDING_OPEN'
  | 'FINDING_TEXT_MISSING'
  | 'FINDING_ANSWER_TERM_RUNNING'
  | 'FINDING_PUNISHED_ELSEWHERE'
  | 'FINDING_PENALTY_MISSING'
  | 'FINDING_PENALTY_UNFIT'
  | 'FINDING_PENALTY_POWERLESS'
  | 'FINDING_PROPOSAL_NO_MISSING'
  | 'FINDING_PROPOSAL_UNDECIDED'
  | 'FINDING_CASE_ACCEPTED';

export const FINDING_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  FINDING_UNKNOWN: { message: '没有这项发现，或不在您的范围内', basis: null },
  FINDING_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  FINDING_SUBJECT_WRONG: { message: '“{ban}”不能就此类对象提出；请改选课程、材料或场所', basis: null },
  FINDING_FORM_MISSING: { message: '请选择隐形变异的形式', basis: '校外培训行政处罚暂行办法 第十八条' },
  FINDING_FORM_UNEXPECTED: { message: '“{ban}”不填隐形变异的形式', basis: null },
  FINDING_COURSE_UNKNOWN: { message: '该机构没有这门课程备案；没有备案的，就场所提出', basis: null },
  FINDING_MATERIAL_UNKNOWN: { message: '该机构没有这份培训材料；没有备案的，就场所提出', basis: null },
  FINDING_PLACE_MISSING: { message: '请填写场所的地址', basis: null },
  FINDING_DAY_FUTURE: { message: '发现日期不能晚于今日', basis: null },
  FINDING_FACTS_MISSING: { message: '请写明发现的事实', basis: '行政处罚法 第四十条' },
  FINDING_DOCUMENT_MISSING: { message: '请填写检查记录的编号', basis: '行政处罚法 第五十五条' },
  FINDING_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  FINDING_OPEN: { message: '同一对象的同一问题正在办理；办结后再提出', basis: null },
  FINDING_TEXT_MISSING: { message: '请写明理由', basis: null },
  FINDING_ANSWER_TERM_RUNNING: { message: '陈述申辩的期限未满', basis: HEARD },
  FINDING_PUNISHED_ELSEWHERE: {
    message: '“{ban}”由其他部门处罚，认定后该部门已可见；不向本机关建议立案',
    basis: '行政处罚法 第十七条',
  },
  FINDING_PENALTY_MISSING: { message: '请选择处罚所依的条款；其他条款另作补充', basis: '行政处罚法 第三十八条' },
  FINDING_PENALTY_UNFIT: {
    message: '{article}不适用于“{ban}”；请从该问题的条款中选择',
    basis: '行政处罚法 第三十八条',
  },
  FINDING_PENALTY_POWERLESS: {
    message: '本机关无权依{article}处罚；请另选条款，该条款由有权的部门适用',
    basis: '行政处罚法 第十七条',
  },
  FINDING_PROPOSAL_NO_MISSING: { message: '请填写立案建议书的编号', basis: FILED },
  FINDING_PROPOSAL_UNDECIDED: { message: '立案建议待机关负责人决定；退回后再重新办理', basis: FILED },
  FINDING_CASE_ACCEPTED: { message: '已同意立案，由案件程序办理；不再重新办理', basis: FILED },
} satisfies RefusalCatalogue<FindingRefusal>;
