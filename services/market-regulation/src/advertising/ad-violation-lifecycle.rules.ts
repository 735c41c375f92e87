import { defineLifecycle } from '@lianguan/service-kit/rules';

export const AD_VIOLATION_STATES = [
  'SEEN',
  'CHECK_OVERDUE',
  'NOT_FOUND',
  'FOUND',
  'STOP_ORDERED',
  'STOP_OVERDUE',
  'REMOVED',
  'VERIFIED',
  'EDUCATED',
  'CASE_PROPOSED',
] as const;
export type AdViolationStateName = (typeof AD_VIOLATION_STATES)[number];

export const CHECK_DUE = 'adViolation.check';
export const STOP_DUE = 'adViolation.stop';

export const CHECK_BASIS = '市场监督管理投诉举报处理暂行办法 第三十一条';
export const FIND_BASIS = '广告法 第四十九条';
export const STOP_BASIS = '广告法 第五十五条、第五十八条';
export const MINOR_BASIS = '行政处罚法 第三十三条';
export const CASE_BASIS = '行政处罚法 第五十四条';

export const AD_OFFICER = ['SAMR_AD'] as const;
const roles = AD_OFFICER;
const timer = ['SYS'] as const;
const UNDER_CHECK = ['SEEN', 'CHECK_OVERDUE'] as const;

/** C1, M17: from an ad that was seen to its removal, and to a case where it is not the first or not a small one. */
export const adViolationLifecycle = defineLifecycle({
  name: 'AdViolation',
  states: [...AD_VIOLATION_STATES],
  initial: 'SEEN',
  terminal: ['NOT_FOUND', 'EDUCATED'],
  transitions: [
    { event: 'passAdCheckDue', from: ['SEEN'], to: 'CHECK_OVERDUE', roles: timer, basis: CHECK_BASIS },
    { event: 'extendAdCheck', from: ['SEEN'], to: 'SEEN', roles, guard: 'firstExtension', basis: CHECK_BASIS },
    {
      event: 'dismissAdViolation',
      from: UNDER_CHECK,
      to: 'NOT_FOUND',
      roles,
      guard: 'nothingConfirmed',
      basis: FIND_BASIS,
    },
    { event: 'confirmAdViolation', from: UNDER_CHECK, to: 'FOUND', roles, guard: 'groundsHold', basis: FIND_BASIS },
    { event: 'orderAdStop', from: ['FOUND'], to: 'STOP_ORDERED', roles, guard: 'orderFits', basis: STOP_BASIS },
    { event: 'passAdStopDue', from: ['STOP_ORDERED'], to: 'STOP_OVERDUE', roles: timer, basis: STOP_BASIS },
    {
      event: 'reportAdRemoval',
      from: ['STOP_ORDERED', 'STOP_OVERDUE'],
      to: 'REMOVED',
      roles: ['INST', ...roles],
      guard: 'photoGiven',
      basis: STOP_BASIS,
    },
    { event: 'confirmAdRemoval', from: ['REMOVED'], to: 'VERIFIED', roles, basis: STOP_BASIS },
    {
      event: 'refuseAdRemoval',
      from: ['REMOVED'],
      to: 'STOP_ORDERED',
      roles,
      guard: 'stopDayAhead',
      basis: STOP_BASIS,
    },
    { event: 'refuseAdRemoval', from: ['REMOVED'], to: 'STOP_OVERDUE', roles, basis: STOP_BASIS },
    { event: 'guideAdvertiser', from: ['VERIFIED'], to: 'EDUCATED', roles, guard: 'firstAndMinor', basis: MINOR_BASIS },
    { event: 'proposeAdCase', from: ['STOP_OVERDUE', 'VERIFIED'], to: 'CASE_PROPOSED', roles, basis: CASE_BASIS },
    {
      event: 'reopenAdViolation',
      from: ['CASE_PROPOSED'],
      to: 'VERIFIED',
      roles,
      guard: 'removedAndEnded',
      basis: CASE_BASIS,
    },
    {
      event: 'reopenAdViolation',
      from: ['CASE_PROPOSED'],
      to: 'STOP_OVERDUE',
      roles,
      guard: 'proposalEnded',
      basis: CASE_BASIS,
    },
  ],
  labels: {
    SEEN: '待核查',
    CHECK_OVERDUE: '核查逾期',
    NOT_FOUND: '未发现违法',
    FOUND: '已认定',
    STOP_ORDERED: '责令停止发布',
    STOP_OVERDUE: '逾期未停止',
    REMOVED: '已报清除，待核验',
    VERIFIED: '清除已核验',
    EDUCATED: '批评教育，不予处罚',
    CASE_PROPOSED: '已建议立案',
    passAdCheckDue: '核查期满',
    extendAdCheck: '延长核查',
    dismissAdViolation: '认定未违法',
    confirmAdViolation: '认定违法',
    orderAdStop: '责令停止发布',
    passAdStopDue: '停止期满',
    reportAdRemoval: '报告已清除',
    confirmAdRemoval: '核验已清除',
    refuseAdRemoval: '核验未清除',
    guideAdvertiser: '批评教育',
    proposeAdCase: '建议立案',
    reopenAdViolation: '重新办理',
  },
});
export type AdViolationEventName = (typeof adViolationLifecycle.transitions)[number]['event'];
export type AdViolationActName = Exclude<AdViolationEventName, 'passAdCheckDue' | 'passAdStopDue'>;

/** What the institution and the body with which it files get to see: what was served. Neither who saw an ad nor what is being looked into. */
export const SERVED_STATES: readonly AdViolationStateName[] = [
  'STOP_ORDERED',
  'STOP_OVERDUE',
  'REMOVED',
  'VERIFIED',
  'EDUCATED',
  'CASE_PROPOSED',
];
export const isServedStep = (act: string): boolean =>
  act === 'passAdStopDue' ||
  ['orderAdStop', 'reportAdRemoval', 'confirmAdRemoval', 'refuseAdRemoval', 'guideAdvertiser'].includes(act);
