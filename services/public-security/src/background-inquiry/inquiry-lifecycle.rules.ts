import { defineLifecycle } from '@lianguan/service-kit/rules';

export const INQUIRY_STATES = ['REQUESTED', 'RECEIVED', 'CLEAR', 'HIT', 'REVIEWING', 'UPHELD', 'OVERTURNED'] as const;
export type InquiryStateName = (typeof INQUIRY_STATES)[number];

export const INQUIRY_BASIS = '未成年人保护法 第六十二条';

const [STATION, CASE, SYS] = [['POL_STATION'], ['POL_CASE'], ['SYS']] as const;
const basis = INQUIRY_BASIS;

/** E2, lifecycle 4: education's question about one person, as the police keep it. SYS is education's word. */
export const inquiryLifecycle = defineLifecycle({
  name: 'BackgroundInquiry',
  states: [...INQUIRY_STATES],
  initial: 'REQUESTED',
  terminal: ['CLEAR', 'UPHELD', 'OVERTURNED'],
  transitions: [
    {
      event: 'receiveBackgroundInquiries',
      from: ['REQUESTED'],
      to: 'RECEIVED',
      roles: STATION,
      guard: 'ownPremises',
      basis,
    },
    { event: 'answerClear', from: ['RECEIVED'], to: 'CLEAR', roles: STATION, guard: 'ownPremises', basis },
    { event: 'answerHit', from: ['RECEIVED'], to: 'HIT', roles: STATION, guard: 'ownPremises', basis },
    { event: 'hearObjection', from: ['HIT'], to: 'REVIEWING', roles: SYS, basis: '个人信息保护法 第四十六条' },
    { event: 'uphold', from: ['REVIEWING'], to: 'UPHELD', roles: CASE, guard: 'otherOfficer', basis },
    { event: 'overturn', from: ['REVIEWING'], to: 'OVERTURNED', roles: CASE, guard: 'otherOfficer', basis },
  ],
  labels: {
    REQUESTED: '待收函',
    RECEIVED: '待答复',
    CLEAR: '无记录',
    HIT: '有记录',
    REVIEWING: '异议复核中',
    UPHELD: '复核维持',
    OVERTURNED: '复核更正',
    receiveBackgroundInquiries: '收函',
    answerClear: '答复无记录',
    answerHit: '答复有记录',
    hearObjection: '收到异议',
    uphold: '复核维持',
    overturn: '复核更正',
  },
});
