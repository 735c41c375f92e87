import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { RuleConstant } from '@lianguan/service-kit';

export const MATERIAL_STATES = [
  'DRAFT',
  'SELF_REVIEWED',
  'SUBMITTED',
  'FORMAL_OK',
  'WITH_EXPERTS',
  'APPROVED',
  'RETURNED',
  'REJECTED',
  'FILED',
  'IN_USE',
  'WITHDRAWN',
  'ARCHIVED',
] as const;
export type MaterialStateName = (typeof MATERIAL_STATES)[number];

export const MATERIAL_SOURCES = ['SELF_COMPILED', 'PUBLISHED'] as const;
export type MaterialSourceName = (typeof MATERIAL_SOURCES)[number];

export const MATERIAL_BASIS = '中小学生校外培训材料管理办法（试行）（教监管厅函〔2021〕6号）';
export const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';
export const RELIEF_14 = `${RELIEF} 第十四条`;
export const NO_POST_BASIS = '教监管厅函〔2021〕16号';

export const REVIEW_DUE = 'material.review';
export const RETENTION_OVER = 'material.retentionOver';
const FORMAL_TERM = 'material.formalReviewTerm';
const EXPERT_TERM = 'material.expertReviewTerm';
const RETENTION = 'material.retention';
const EXPERTS = 'material.experts';
export const MATERIAL_KEYS = { FORMAL_TERM, EXPERT_TERM, RETENTION, EXPERTS } as const;

const constant = (key: string, given: Pick<RuleConstant, 'value' | 'source' | 'mark'>): RuleConstant => ({
  key,
  scope: '',
  // The day on which the measures on teaching materials were issued.
  effectiveFrom: '2021-08-25',
  effectiveTo: null,
  ...given,
});

export const materialConstants: readonly RuleConstant[] = [
  constant(RETENTION, { value: '3y', source: '教监管厅函〔2021〕6号', mark: 'K' }),
  // The least number. No rule sets it, nor the terms: a county enters its own.
  constant(EXPERTS, { value: 1, source: null, mark: 'K' }),
  constant(FORMAL_TERM, { value: '10wd', source: null, mark: 'K' }),
  constant(EXPERT_TERM, { value: '20wd', source: null, mark: 'K' }),
];

const institution = ['INST'] as const;
const education = ['EDU_SUP'] as const;
const expert = ['EXPERT'] as const;
const timer = ['SYS'] as const;
const basis = MATERIAL_BASIS;
const retention = { name: RETENTION_OVER, term: RETENTION };

/** Lifecycle 17, of one edition. A change is an edition of its own, which goes the same way; the one before stays as it is. */
export const materialLifecycle = defineLifecycle({
  name: 'TeachingMaterial',
  states: [...MATERIAL_STATES],
  initial: 'DRAFT',
  terminal: ['REJECTED', 'ARCHIVED'],
  transitions: [
    { event: 'filePublication', from: ['DRAFT'], to: 'FILED', roles: institution, basis },
    {
      event: 'reviseTeachingMaterial',
      from: ['DRAFT', 'SELF_REVIEWED', 'RETURNED'],
      to: 'DRAFT',
      roles: institution,
      basis,
    },
    { event: 'recordMaterialSelfReview', from: ['DRAFT'], to: 'SELF_REVIEWED', roles: institution, basis },
    {
      event: 'submitTeachingMaterial',
      from: ['SELF_REVIEWED'],
      to: 'SUBMITTED',
      roles: institution,
      deadline: { name: REVIEW_DUE, term: FORMAL_TERM, until: ['FORMAL_OK', 'RETURNED', 'REJECTED'] },
      basis,
    },
    { event: 'passMaterialFormalReview', from: ['SUBMITTED'], to: 'FORMAL_OK', roles: education, basis },
    { event: 'returnTeachingMaterial', from: ['SUBMITTED', 'FORMAL_OK'], to: 'RETURNED', roles: education, basis },
    {
      event: 'refuseTeachingMaterial',
      from: ['SUBMITTED', 'FORMAL_OK'],
      to: 'REJECTED',
      roles: education,
      basis: RELIEF_14,
    },
    {
      event: 'appointMaterialExperts',
      from: ['FORMAL_OK'],
      to: 'WITH_EXPERTS',
      roles: education,
      guard: 'expertsFit',
      deadline: { name: REVIEW_DUE, term: EXPERT_TERM, until: ['APPROVED', 'RETURNED', 'REJECTED'] },
      basis,
    },
    {
      event: 'appointMaterialExperts',
      from: ['WITH_EXPERTS'],
      to: 'WITH_EXPERTS',
      roles: education,
      guard: 'vacanciesFilled',
      basis,
    },
    {
      event: 'recuseMaterialExpert',
      from: ['WITH_EXPERTS'],
      to: 'WITH_EXPERTS',
      roles: ['EXPERT', 'EDU_SUP'],
      guard: 'seatOpen',
      basis: NO_POST_BASIS,
    },
    {
      event: 'giveMaterialOpinion',
      from: ['WITH_EXPERTS'],
      to: 'APPROVED',
      roles: expert,
      guard: 'lastApproves',
      basis,
    },
    {
      event: 'giveMaterialOpinion',
      from: ['WITH_EXPERTS'],
      to: 'REJECTED',
      roles: expert,
      guard: 'lastRejects',
      basis: RELIEF_14,
    },
    {
      event: 'giveMaterialOpinion',
      from: ['WITH_EXPERTS'],
      to: 'RETURNED',
      roles: expert,
      guard: 'lastReturns',
      basis,
    },
    {
      event: 'giveMaterialOpinion',
      from: ['WITH_EXPERTS'],
      to: 'WITH_EXPERTS',
      roles: expert,
      guard: 'opinionSound',
      basis,
    },
    { event: 'fileTeachingMaterial', from: ['APPROVED'], to: 'FILED', roles: education, basis },
    {
      event: 'adoptTeachingMaterial',
      from: ['FILED', 'IN_USE'],
      to: 'IN_USE',
      roles: institution,
      guard: 'usable',
      basis,
    },
    { event: 'changeTeachingMaterial', from: ['FILED'], to: 'FILED', roles: institution, guard: 'noneUnderWay', basis },
    {
      event: 'changeTeachingMaterial',
      from: ['IN_USE'],
      to: 'IN_USE',
      roles: institution,
      guard: 'noneUnderWay',
      basis,
    },
    {
      event: 'stopTeachingMaterial',
      from: ['FILED', 'IN_USE'],
      to: 'WITHDRAWN',
      roles: institution,
      deadline: retention,
      basis,
    },
    {
      event: 'withdrawTeachingMaterial',
      from: ['APPROVED', 'FILED', 'IN_USE'],
      to: 'WITHDRAWN',
      roles: education,
      deadline: retention,
      basis,
    },
    {
      event: 'markMaterialOverdue',
      from: ['SUBMITTED'],
      to: 'SUBMITTED',
      roles: timer,
      guard: 'reviewDue',
      basis: null,
    },
    {
      event: 'markMaterialOverdue',
      from: ['WITH_EXPERTS'],
      to: 'WITH_EXPERTS',
      roles: timer,
      guard: 'reviewDue',
      basis: null,
    },
    {
      event: 'archiveTeachingMaterial',
      from: ['WITHDRAWN'],
      to: 'ARCHIVED',
      roles: timer,
      guard: 'retentionOver',
      basis,
    },
  ],
  labels: {
    DRAFT: '编写中',
    SELF_REVIEWED: '已内部审核',
    SUBMITTED: '待形式审核',
    FORMAL_OK: '形式审核通过',
    WITH_EXPERTS: '专家审核中',
    APPROVED: '审核通过',
    RETURNED: '已退回',
    REJECTED: '不予通过',
    FILED: '已备案',
    IN_USE: '使用中',
    WITHDRAWN: '已停用',
    ARCHIVED: '已归档',
    filePublication: '备案正式出版物',
    reviseTeachingMaterial: '修改',
    recordMaterialSelfReview: '内部审核',
    submitTeachingMaterial: '送审',
    passMaterialFormalReview: '形式审核通过',
    returnTeachingMaterial: '退回',
    refuseTeachingMaterial: '不予通过',
    appointMaterialExperts: '指派专家',
    recuseMaterialExpert: '回避',
    giveMaterialOpinion: '提交审核意见',
    fileTeachingMaterial: '备案',
    adoptTeachingMaterial: '用于课程',
    changeTeachingMaterial: '编写新版本',
    stopTeachingMaterial: '停止使用',
    withdrawTeachingMaterial: '责令停用',
    markMaterialOverdue: '审核超期',
    archiveTeachingMaterial: '归档',
  },
});

export type MaterialActName = (typeof materialLifecycle.transitions)[number]['event'];
