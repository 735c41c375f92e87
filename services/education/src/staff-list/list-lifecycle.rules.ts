import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const LIST_STATES = [
  'PROPOSED',
  'NOTIFIED',
  'HEARD',
  'UNHEARD',
  'LISTED',
  'OBJECTED',
  'OBJECTION_OVERDUE',
  'CONFIRMED',
  'REFUSED',
  'WITHDRAWN',
  'REMOVED',
  'EXPIRED',
] as const;
export type ListStateName = (typeof LIST_STATES)[number];

/** Nobody is proposed for the same ground while one of these stands. */
export const OPEN_STATES: readonly ListStateName[] = [
  'PROPOSED',
  'NOTIFIED',
  'HEARD',
  'UNHEARD',
  'LISTED',
  'OBJECTED',
  'OBJECTION_OVERDUE',
  'CONFIRMED',
];

export const LIST_BASIS = '教监管厅函〔2021〕9号';
const HEARD_BASIS = '行政处罚法 第四十五条';

export const STATEMENT_DUE = 'staffList.statement';
export const REVIEW_DUE = 'staffList.review';
export const LIST_EXPIRY = 'staffList.expiry';
export const STATEMENT_TERM = 'staff.listStatementTerm';
export const OBJECTION_TERM = 'staff.listObjectionTerm';
export const REVIEW_TERM = 'staff.listReviewTerm';
export const LIST_TERM = 'staff.listTerm';

const local = (key: string, value: string): RuleConstant => ({
  key,
  value,
  scope: '',
  effectiveFrom: '2021-09-09',
  effectiveTo: null,
  source: null,
  mark: 'K',
});

// The rules on staff set the list and its grounds, and no number of days or years: a county enters its own.
export const LIST_CONSTANTS: readonly RuleConstant[] = [
  local(STATEMENT_TERM, '5wd'),
  local(OBJECTION_TERM, '60d'),
  local(REVIEW_TERM, '15wd'),
  local(LIST_TERM, '3y'),
];

export const PROPOSERS = ['EDU_SUP'] as const;
export const DECIDERS = ['EDU_SUP', 'ORGAN_HEAD'] as const;
export const REVIEWERS = ['EDU_LEGAL', 'ORGAN_HEAD'] as const;
/** The person speaks through the institution, or comes to the office. */
export const SPEAKERS = ['INST', 'EDU_SUP'] as const;
const SYS = ['SYS'] as const;
const basis = LIST_BASIS;

/** M21: a person of the staff comes on the list after he was told and heard, by another officer than who proposed it. What SYS does is a term's end, or that the ground fell. */
export const listLifecycle = defineLifecycle({
  name: 'StaffListEntry',
  states: [...LIST_STATES],
  initial: 'PROPOSED',
  terminal: ['REFUSED', 'WITHDRAWN', 'REMOVED', 'EXPIRED'],
  transitions: [
    {
      event: 'notifyStaffListEntry',
      from: ['PROPOSED'],
      to: 'NOTIFIED',
      roles: PROPOSERS,
      deadline: { name: STATEMENT_DUE, term: STATEMENT_TERM },
      basis: '行政处罚法 第四十四条',
    },
    {
      event: 'recordStaffListStatement',
      from: ['NOTIFIED', 'UNHEARD'],
      to: 'HEARD',
      roles: SPEAKERS,
      basis: HEARD_BASIS,
    },
    { event: 'closeStatement', from: ['NOTIFIED'], to: 'UNHEARD', roles: SYS, basis: HEARD_BASIS },
    {
      event: 'withdrawStaffListEntry',
      from: ['PROPOSED', 'NOTIFIED', 'HEARD', 'UNHEARD'],
      to: 'WITHDRAWN',
      roles: PROPOSERS,
      basis: null,
    },
    {
      event: 'imposeStaffListEntry',
      from: ['HEARD', 'UNHEARD'],
      to: 'LISTED',
      roles: DECIDERS,
      guard: 'mayBeListed',
      deadline: { name: LIST_EXPIRY, term: LIST_TERM, until: ['REMOVED', 'EXPIRED'] },
      basis,
    },
    {
      event: 'refuseStaffListEntry',
      from: ['HEARD', 'UNHEARD'],
      to: 'REFUSED',
      roles: DECIDERS,
      guard: 'byAnother',
      basis,
    },
    {
      event: 'objectToStaffListEntry',
      from: ['LISTED'],
      to: 'OBJECTED',
      roles: SPEAKERS,
      guard: 'inTime',
      deadline: { name: REVIEW_DUE, term: REVIEW_TERM },
      basis,
    },
    { event: 'passReviewDue', from: ['OBJECTED'], to: 'OBJECTION_OVERDUE', roles: SYS, basis },
    {
      event: 'confirmStaffListEntry',
      from: ['OBJECTED', 'OBJECTION_OVERDUE'],
      to: 'CONFIRMED',
      roles: REVIEWERS,
      guard: 'byAnother',
      basis,
    },
    {
      event: 'liftStaffListEntry',
      from: ['OBJECTED', 'OBJECTION_OVERDUE'],
      to: 'REMOVED',
      roles: REVIEWERS,
      guard: 'byAnother',
      basis,
    },
    { event: 'removeFallen', from: [...OPEN_STATES], to: 'REMOVED', roles: SYS, basis },
    {
      event: 'expire',
      from: ['LISTED', 'OBJECTED', 'OBJECTION_OVERDUE', 'CONFIRMED'],
      to: 'EXPIRED',
      roles: SYS,
      basis,
    },
  ],
  labels: {
    PROPOSED: '已提出，待告知',
    NOTIFIED: '已告知，待陈述',
    HEARD: '本人已陈述',
    UNHEARD: '逾期未陈述',
    LISTED: '已列入',
    OBJECTED: '申诉复核中',
    OBJECTION_OVERDUE: '申诉复核逾期',
    CONFIRMED: '复核维持',
    REFUSED: '不予列入',
    WITHDRAWN: '已撤回',
    REMOVED: '已移出',
    EXPIRED: '已期满',
    notifyStaffListEntry: '告知本人',
    recordStaffListStatement: '登记本人陈述',
    closeStatement: '陈述期满',
    withdrawStaffListEntry: '撤回',
    imposeStaffListEntry: '决定列入',
    refuseStaffListEntry: '决定不列入',
    objectToStaffListEntry: '登记本人申诉',
    passReviewDue: '复核期满',
    confirmStaffListEntry: '复核维持',
    liftStaffListEntry: '复核撤销',
    removeFallen: '事由不成立移出',
    expire: '期满移出',
  },
});
export type ListEventName = (typeof listLifecycle.transitions)[number]['event'];
export type ListTimerName = 'closeStatement' | 'passReviewDue' | 'removeFallen' | 'expire';
export type ListActName = Exclude<ListEventName, ListTimerName>;
