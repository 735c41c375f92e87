import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { RefusalCatalogue } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';

export const APPRAISAL_STATES = [
  'REQUESTED',
  'COMPLETE',
  'PANELLED',
  'REPORTED',
  'CONFIRMED',
  'FILED',
  'HIGHER_REVIEW',
  'HIGHER_PANELLED',
  'HIGHER_REPORTED',
  'FINAL',
] as const;
export type AppraisalState = (typeof APPRAISAL_STATES)[number];

export const GUIDE = '教监管厅函〔2021〕16号';
export const REVIEW_DUE = 'appraisal.review';
const REVIEW_TERM = 'appraisal.reviewTerm';
const QUORUM = 'appraisal.quorum';
const DIMENSIONS = 'appraisal.dims';
export const APPRAISAL_KEYS = { REVIEW_TERM, QUORUM, DIMENSIONS } as const;

const constant = (key: string, given: Pick<RuleConstant, 'value' | 'source' | 'mark'>): RuleConstant => ({
  key,
  scope: '',
  // The day on which the guide was issued.
  effectiveFrom: '2021-11-15',
  effectiveTo: null,
  ...given,
});

export const appraisalConstants: readonly RuleConstant[] = [
  constant(DIMENSIONS, { value: ['purpose', 'content', 'method', 'evaluation'], source: GUIDE, mark: 'P' }),
  // No rule sets the next two: a county enters its own.
  constant(QUORUM, { value: 3, source: null, mark: 'K' }),
  constant(REVIEW_TERM, { value: '10wd', source: null, mark: 'K' }),
];

/** Lifecycle 18. A higher panel, a city's, goes through the steps of the first one again. */
export const appraisalLifecycle = defineLifecycle({
  name: 'Appraisal',
  states: [...APPRAISAL_STATES],
  initial: 'REQUESTED',
  terminal: ['FILED', 'FINAL'],
  transitions: [
    {
      event: 'submitAppraisalMaterials',
      from: ['REQUESTED'],
      to: 'COMPLETE',
      roles: ['INST', 'EDU_SUP', 'COMP'],
      guard: 'materialsComplete',
      basis: GUIDE,
    },
    {
      event: 'submitAppraisalMaterials',
      from: ['REQUESTED'],
      to: 'REQUESTED',
      roles: ['INST', 'EDU_SUP', 'COMP'],
      basis: GUIDE,
    },
    {
      event: 'drawAppraisalPanel',
      from: ['COMPLETE'],
      to: 'PANELLED',
      roles: ['EDU_SUP'],
      guard: 'panelDrawn',
      basis: GUIDE,
    },
    {
      event: 'drawAppraisalPanel',
      from: ['HIGHER_REVIEW'],
      to: 'HIGHER_PANELLED',
      roles: ['EDU_SUP'],
      guard: 'panelDrawn',
      basis: GUIDE,
    },
    {
      event: 'recuseExpert',
      from: ['PANELLED'],
      to: 'PANELLED',
      roles: ['EXPERT', 'EDU_SUP'],
      guard: 'seatOpen',
      basis: GUIDE,
    },
    {
      event: 'recuseExpert',
      from: ['HIGHER_PANELLED'],
      to: 'HIGHER_PANELLED',
      roles: ['EXPERT', 'EDU_SUP'],
      guard: 'seatOpen',
      basis: GUIDE,
    },
    {
      event: 'redrawAppraisalPanel',
      from: ['PANELLED'],
      to: 'PANELLED',
      roles: ['EDU_SUP'],
      guard: 'vacanciesFilled',
      basis: GUIDE,
    },
    {
      event: 'redrawAppraisalPanel',
      from: ['HIGHER_PANELLED'],
      to: 'HIGHER_PANELLED',
      roles: ['EDU_SUP'],
      guard: 'vacanciesFilled',
      basis: GUIDE,
    },
    { event: 'giveOpinion', from: ['PANELLED'], to: 'REPORTED', roles: ['EXPERT'], guard: 'lastOpinion', basis: GUIDE },
    {
      event: 'giveOpinion',
      from: ['HIGHER_PANELLED'],
      to: 'HIGHER_REPORTED',
      roles: ['EXPERT'],
      guard: 'lastOpinion',
      basis: GUIDE,
    },
    {
      event: 'giveOpinion',
      from: ['PANELLED'],
      to: 'PANELLED',
      roles: ['EXPERT'],
      guard: 'opinionSound',
      basis: GUIDE,
    },
    {
      event: 'giveOpinion',
      from: ['HIGHER_PANELLED'],
      to: 'HIGHER_PANELLED',
      roles: ['EXPERT'],
      guard: 'opinionSound',
      basis: GUIDE,
    },
    {
      event: 'confirmAppraisal',
      from: ['REPORTED'],
      to: 'CONFIRMED',
      roles: ['EDU_SUP'],
      guard: 'followsPanel',
      deadline: { name: REVIEW_DUE, term: REVIEW_TERM },
      basis: GUIDE,
    },
    {
      event: 'confirmAppraisal',
      from: ['HIGHER_REPORTED'],
      to: 'FINAL',
      roles: ['EDU_SUP'],
      guard: 'followsPanel',
      basis: GUIDE,
    },
    {
      event: 'fileAppraisal',
      from: ['CONFIRMED'],
      to: 'FILED',
      roles: ['EDU_SUP', 'SYS'],
      guard: 'reviewOver',
      basis: null,
    },
    {
      event: 'requestAppraisalReview',
      from: ['CONFIRMED'],
      to: 'HIGHER_REVIEW',
      roles: ['INST'],
      guard: 'reviewOpen',
      basis: GUIDE,
    },
  ],
  labels: {
    REQUESTED: '待补材料',
    COMPLETE: '材料齐全',
    PANELLED: '专家鉴别中',
    REPORTED: '专家意见已齐',
    CONFIRMED: '已确认',
    FILED: '已归档',
    HIGHER_REVIEW: '申请上级复核',
    HIGHER_PANELLED: '上级专家复核中',
    HIGHER_REPORTED: '复核意见已齐',
    FINAL: '复核终结',
    submitAppraisalMaterials: '提交材料',
    drawAppraisalPanel: '抽取专家',
    recuseExpert: '回避',
    redrawAppraisalPanel: '补抽专家',
    giveOpinion: '提交鉴别意见',
    confirmAppraisal: '确认鉴别结论',
    fileAppraisal: '归档',
    requestAppraisalReview: '申请复核',
  },
});

export type AppraisalAct = (typeof appraisalLifecycle.transitions)[number]['event'];

export type AppraisalRefusal =
  | LifecycleRefusal
  | 'APPRAISAL_UNKNOWN'
  | 'INSTITUTION_UNKNOWN'
  | 'NOT_COMPETENT'
  | 'COURSE_UNNAMED'
  | 'COURSE_CLEAR'
  | 'SUBJECTS_MISSING'
  | 'GROUNDS_MISSING'
  | 'APPRAISAL_OPEN'
  | 'EVIDENCE_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'MATERIALS_MISSING'
  | 'MATERIAL_INCOMPLETE'
  | 'PANEL_EVEN'
  | 'PANEL_TOO_SMALL'
  | 'HIGHER_LEVEL_REQUIRED'
  | 'NOT_ENOUGH_EXPERTS'
  | 'NO_VACANCY'
  | 'SEAT_UNKNOWN'
  | 'OPINION_GIVEN'
  | 'EXPERT_CONFLICTED'
  | 'DIMENSION_MISSING'
  | 'DEVIATES_FROM_PANEL'
  | 'FINDING_NOT_GIVEN'
  | 'REASON_MISSING'
  | 'REVIEW_TERM_RUNNING'
  | 'REVIEW_TERM_OVER';

export const APPRAISAL_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  APPRAISAL_UNKNOWN: { message: '没有这项鉴别，或不在您的办理范围内', basis: null },
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在您的办理范围内', basis: null },
  NOT_COMPETENT: { message: '该机构归口{department}管理，请由其办理', basis: '中办发〔2021〕40号 第13条' },
  COURSE_UNNAMED: { message: '请填写课程名称', basis: null },
  COURSE_CLEAR: {
    message: '学科目录已列明“{subject}”属学科类，不需鉴别，按学科类管理',
    basis: '教监管厅函〔2021〕3号',
  },
  SUBJECTS_MISSING: { message: '请至少选择一个疑似涉及的学科，以便抽取相应专家', basis: GUIDE },
  GROUNDS_MISSING: { message: '请说明该课程类别不明确之处', basis: GUIDE },
  APPRAISAL_OPEN: { message: '该课程正在鉴别，待其办结后再申请', basis: null },
  EVIDENCE_MISSING: {
    message: '该课程已经鉴别；有新证据的，填写新证据后重新鉴别，原鉴别保留',
    basis: GUIDE,
  },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  MATERIALS_MISSING: { message: '请至少登记一份材料', basis: GUIDE },
  MATERIAL_INCOMPLETE: { message: '材料须有名称和文件的 SHA-256 校验值（64 位十六进制）', basis: null },
  PANEL_EVEN: { message: '专家组人数须为单数，现为 {size} 人', basis: GUIDE },
  PANEL_TOO_SMALL: { message: '专家组不得少于 {quorum} 人，现为 {size} 人', basis: GUIDE },
  HIGHER_LEVEL_REQUIRED: { message: '复核由上一级教育部门组织专家办理', basis: GUIDE },
  NOT_ENOUGH_EXPERTS: {
    message: '需要 {needed} 名专家，专家库中学科相符且无利害关系的只有 {eligible} 名；请补充专家库后再抽取',
    basis: GUIDE,
  },
  NO_VACANCY: { message: '专家组没有空缺，不需补抽', basis: null },
  SEAT_UNKNOWN: { message: '不是本次专家组的成员，或已经回避', basis: GUIDE },
  OPINION_GIVEN: { message: '鉴别意见已提交并封存，不能更改或回避', basis: GUIDE },
  EXPERT_CONFLICTED: { message: '您在校外培训机构任职或者举办机构，应当回避，请办理“回避”', basis: GUIDE },
  DIMENSION_MISSING: { message: '请填写对“{dimension}”的意见', basis: GUIDE },
  DEVIATES_FROM_PANEL: {
    message: '专家组多数意见为“{majority}”，结论应与其一致；有新证据的另行申请鉴别',
    basis: GUIDE,
  },
  FINDING_NOT_GIVEN: { message: '专家组没有多数意见时，结论应取专家提出过的意见之一', basis: GUIDE },
  REASON_MISSING: { message: '请填写理由', basis: null },
  REVIEW_TERM_RUNNING: { message: '机构申请复核的期限未满，期满后归档', basis: null },
  REVIEW_TERM_OVER: { message: '申请复核的期限已满；有新证据的另行申请鉴别', basis: null },
} satisfies RefusalCatalogue<AppraisalRefusal>;
