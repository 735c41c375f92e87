import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const CHECK_STATES = [
  'LISTED',
  'CONSENTED',
  'REQUESTED',
  'RECEIVED',
  'CLEAR',
  'HIT',
  'REVIEWING',
  'CONFIRMED',
  'BARRED',
  'EXPIRED',
] as const;
export type CheckStateName = (typeof CHECK_STATES)[number];

export const CHECK_BASIS = '未成年人保护法 第六十二条';
export const CHECK_EXPIRY = 'staffCheck.expiry';
/** At once, where the police overturn their answer: what rests on the check falls with it. */
export const CHECK_FELL = 'staffCheck.fell';
export const CHECK_PERIOD = 'staff.backgroundPeriod';
export const CHECK_RENEWAL_DAYS = 'staff.backgroundRenewalDays';

const everywhere = { scope: '', effectiveFrom: '2021-06-01', effectiveTo: null };

export const CHECK_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: CHECK_PERIOD, value: '1y', source: CHECK_BASIS, mark: 'L' },
  { ...everywhere, key: CHECK_RENEWAL_DAYS, value: 60, source: null, mark: 'K' },
];

const [INST, OFFICER, PARTIES, SYS] = [['INST'], ['EDU_SUP'], ['INST', 'EDU_SUP'], ['SYS']] as const;
const basis = CHECK_BASIS;
const expires = { name: CHECK_EXPIRY, term: CHECK_PERIOD };

/** E2, lifecycle 4: one round of one person's background check, as education keeps it. What SYS does is the police's word, or the year's end. */
export const checkLifecycle = defineLifecycle({
  name: 'StaffCheck',
  states: [...CHECK_STATES],
  initial: 'LISTED',
  terminal: ['EXPIRED'],
  transitions: [
    {
      event: 'recordCheckConsent',
      from: ['LISTED'],
      to: 'CONSENTED',
      roles: INST,
      basis: '个人信息保护法 第十三条、第二十九条',
    },
    {
      event: 'requestBackgroundChecks',
      from: ['CONSENTED'],
      to: 'REQUESTED',
      roles: OFFICER,
      guard: 'mayBeAsked',
      basis,
    },
    { event: 'receive', from: ['REQUESTED'], to: 'RECEIVED', roles: SYS, basis },
    { event: 'answerClear', from: ['REQUESTED', 'RECEIVED'], to: 'CLEAR', roles: SYS, deadline: expires, basis },
    { event: 'answerHit', from: ['REQUESTED', 'RECEIVED'], to: 'HIT', roles: SYS, basis },
    {
      event: 'objectToBackgroundAnswer',
      from: ['HIT', 'BARRED'],
      to: 'REVIEWING',
      roles: PARTIES,
      guard: 'notReviewedBefore',
      basis: '个人信息保护法 第四十六条',
    },
    { event: 'uphold', from: ['REVIEWING'], to: 'CONFIRMED', roles: SYS, basis },
    { event: 'upholdBar', from: ['REVIEWING'], to: 'BARRED', roles: SYS, basis },
    { event: 'overturn', from: ['REVIEWING'], to: 'CLEAR', roles: SYS, deadline: expires, basis },
    { event: 'imposeStaffBar', from: ['HIT', 'CONFIRMED'], to: 'BARRED', roles: OFFICER, basis },
    { event: 'expire', from: ['CLEAR'], to: 'EXPIRED', roles: SYS, basis },
  ],
  labels: {
    LISTED: '已列入，待同意',
    CONSENTED: '已同意，待发函',
    REQUESTED: '已发函',
    RECEIVED: '派出所已收函',
    CLEAR: '无记录',
    HIT: '有记录',
    REVIEWING: '异议复核中',
    CONFIRMED: '复核维持',
    BARRED: '已禁止从业',
    EXPIRED: '已满一年',
    recordCheckConsent: '登记本人同意',
    requestBackgroundChecks: '发核查函',
    receive: '派出所收函',
    answerClear: '答复无记录',
    answerHit: '答复有记录',
    objectToBackgroundAnswer: '登记本人异议',
    uphold: '复核维持',
    upholdBar: '复核维持禁止从业',
    overturn: '复核更正',
    imposeStaffBar: '禁止从业',
    expire: '满一年失效',
  },
});
export type CheckEventName = (typeof checkLifecycle.transitions)[number]['event'];
