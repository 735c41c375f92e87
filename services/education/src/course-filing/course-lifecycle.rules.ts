import { defineLifecycle } from '@lianguan/service-kit/rules';

export const COURSE_STATES = ['FILED', 'RETURNED', 'PUBLISHED', 'RETRACTED', 'WITHDRAWN'] as const;
export type CourseStateName = (typeof COURSE_STATES)[number];

export const FILING_BASIS = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第十四条';
const education = ['EDU_SUP'] as const;
const institution = ['INST'] as const;

/** B5: filed by the institution, published by education. What is changed is filed anew. */
export const courseLifecycle = defineLifecycle({
  name: 'CourseFiling',
  states: [...COURSE_STATES],
  initial: 'FILED',
  terminal: ['RETRACTED', 'WITHDRAWN'],
  transitions: [
    { event: 'revise', from: ['FILED', 'RETURNED', 'PUBLISHED'], to: 'FILED', roles: institution, basis: FILING_BASIS },
    { event: 'publish', from: ['FILED'], to: 'PUBLISHED', roles: education, guard: 'publishable', basis: FILING_BASIS },
    { event: 'return', from: ['FILED'], to: 'RETURNED', roles: education, basis: FILING_BASIS },
    { event: 'retract', from: ['PUBLISHED'], to: 'RETRACTED', roles: education, basis: FILING_BASIS },
    { event: 'withdraw', from: ['FILED', 'RETURNED', 'PUBLISHED'], to: 'WITHDRAWN', roles: institution, basis: null },
  ],
  labels: {
    FILED: '待公布',
    RETURNED: '已退回',
    PUBLISHED: '已公布',
    RETRACTED: '已撤下',
    WITHDRAWN: '已撤回',
    revise: '修改后重新备案',
    publish: '公布',
    return: '退回',
    retract: '撤下',
    withdraw: '撤回',
  },
});

export type CourseActName = (typeof courseLifecycle.transitions)[number]['event'];
