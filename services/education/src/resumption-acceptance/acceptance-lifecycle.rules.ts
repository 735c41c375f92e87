import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

export const ACCEPTANCE_STATES = [
  'APPLIED',
  'TOWNSHIP_PASSED',
  'COMPETENT_PASSED',
  'ACCEPTED',
  'FAILED',
  'WITHDRAWN',
] as const;
export type AcceptanceStateName = (typeof ACCEPTANCE_STATES)[number];

/** An application in one of these keeps its institution from a second one. */
export const OPEN_STATES = ['APPLIED', 'TOWNSHIP_PASSED', 'COMPETENT_PASSED'] as const satisfies AcceptanceStateName[];

/** Who signs for the department competent for what is taught (归口管理). */
export const COMPETENT_ROLES = ['EDU_SUP', 'COMP'] as const satisfies readonly Role[];
const TOWNSHIP = ['TOWNSHIP'] as const satisfies readonly Role[];

const competent = { roles: [...COMPETENT_ROLES], guard: 'competent', basis: null } as const;
const township = { roles: [...TOWNSHIP], guard: 'delegated', basis: null } as const;

/** M46, S2§13: accepted when both have passed it, in whatever order; failed when either of them fails it. */
export const acceptanceLifecycle = defineLifecycle({
  name: 'ResumptionAcceptance',
  states: [...ACCEPTANCE_STATES],
  initial: 'APPLIED',
  terminal: ['ACCEPTED', 'FAILED', 'WITHDRAWN'],
  transitions: [
    { event: 'passResumption', from: ['APPLIED'], to: 'TOWNSHIP_PASSED', ...township },
    { event: 'passResumption', from: ['APPLIED'], to: 'COMPETENT_PASSED', ...competent },
    { event: 'passResumption', from: ['TOWNSHIP_PASSED'], to: 'ACCEPTED', ...competent },
    { event: 'passResumption', from: ['COMPETENT_PASSED'], to: 'ACCEPTED', ...township },
    { event: 'failResumption', from: ['APPLIED', 'COMPETENT_PASSED'], to: 'FAILED', ...township },
    { event: 'failResumption', from: ['APPLIED', 'TOWNSHIP_PASSED'], to: 'FAILED', ...competent },
    { event: 'withdrawResumption', from: [...OPEN_STATES], to: 'WITHDRAWN', roles: ['INST'], basis: null },
  ],
  labels: {
    APPLIED: '待验收',
    TOWNSHIP_PASSED: '乡镇街道已验收',
    COMPETENT_PASSED: '主管部门已验收',
    ACCEPTED: '联合验收合格',
    FAILED: '验收不合格',
    WITHDRAWN: '已撤回',
    passResumption: '验收合格',
    failResumption: '验收不合格',
    withdrawResumption: '撤回申请',
  },
});

export type AcceptanceActName = (typeof acceptanceLifecycle.transitions)[number]['event'];

export type AcceptanceRefusal =
  | 'RESUMPTION_INSTITUTION_UNKNOWN'
  | 'NOT_SUSPENDED'
  | 'ACCEPTANCE_OPEN'
  | 'TOWNSHIP_ELSEWHERE'
  | 'RECTIFICATION_MISSING'
  | 'SCALE_INVALID'
  | 'ACCEPTANCE_UNKNOWN'
  | 'ACCEPTANCE_NOT_DELEGATED'
  | 'NOT_COMPETENT'
  | 'ACCEPTANCE_OFFICERS_TOO_FEW'
  | 'ACCEPTANCE_DAY_INVALID'
  | 'ACCEPTANCE_DOCUMENT_MISSING'
  | 'ACCEPTANCE_NOTE_MISSING'
  | 'ACCEPTANCE_TEXT_NAMES_PERSON'
  | LifecycleRefusal;

export const ACCEPTANCE_REFUSALS = {
  RESUMPTION_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  NOT_SUSPENDED: {
    message: '该机构的办学许可证不在停业整顿中，不需要复课验收',
    basis: '民办教育促进法 第六十二条',
  },
  ACCEPTANCE_OPEN: { message: '该机构另有一件复课验收正在办理，办结或撤回后再申请', basis: null },
  TOWNSHIP_ELSEWHERE: { message: '请填写办学地址所在乡镇街道的九位区划代码', basis: null },
  RECTIFICATION_MISSING: { message: '请写明整改完成情况和复训方案', basis: '民办教育促进法 第六十二条' },
  SCALE_INVALID: { message: '请填写平时同一培训时段的最多人数', basis: null },
  ACCEPTANCE_UNKNOWN: { message: '没有这件复课验收，或不在本单位管辖范围内', basis: null },
  ACCEPTANCE_NOT_DELEGATED: {
    message: '复课验收今日没有赋权给本乡镇（街道）；请教育部门登记承接确认书后再办理',
    basis: '行政处罚法 第二十四条',
  },
  NOT_COMPETENT: {
    message: '该机构的主管部门是{department}，由其验收；本部门不能代为验收',
    basis: '校外培训机构线下复课工作方案',
  },
  ACCEPTANCE_OFFICERS_TOO_FEW: {
    message: '现场验收人员不得少于{min}人，请填写每人的执法证号',
    basis: '行政处罚法 第四十二条',
  },
  ACCEPTANCE_DAY_INVALID: { message: '验收日期应在申请之日至今日之间，请改正', basis: null },
  ACCEPTANCE_DOCUMENT_MISSING: { message: '请填写验收文书编号', basis: '校外培训机构线下复课工作方案' },
  ACCEPTANCE_NOTE_MISSING: {
    message: '验收不合格的，请写明问题；机构整改后可再次申请',
    basis: '行政处罚法 第五十四条',
  },
  ACCEPTANCE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<AcceptanceRefusal>;
