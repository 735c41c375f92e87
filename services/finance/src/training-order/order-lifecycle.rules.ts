import { defineLifecycle } from '@lianguan/service-kit/rules';

export const ORDER_STATES = ['OFFERED', 'SIGNED', 'PAID', 'RUNNING', 'COMPLETED', 'TERMINATED', 'WITHDRAWN'] as const;
export type OrderStateName = (typeof ORDER_STATES)[number];

export const LESSON_STATES = [
  'CONTRACTED',
  'AWAITING',
  'DISPUTED',
  'UNRULED',
  'CONSUMED',
  'VOID',
  'RELEASED',
  'REFUNDED',
] as const;
export type LessonStateName = (typeof LESSON_STATES)[number];

export const ESCROW_BASIS = '教监管函〔2021〕2号（预收费监管）';
const CORRECTION_BASIS = '会计法 第十五条';
export const CONTRACT_BASIS = '“双减”意见；中小学生校外培训服务合同（示范文本）';

const institution = ['INST'] as const;
const guardian = ['GUARDIAN'] as const;
const supervisor = ['FIN'] as const;

/** Lifecycle 6: an order from the offer to the last lesson. What it may charge is judged when it is offered, signed and paid. */
export const orderLifecycle = defineLifecycle({
  name: 'TrainingOrder',
  states: [...ORDER_STATES],
  initial: 'OFFERED',
  terminal: ['TERMINATED', 'WITHDRAWN'],
  transitions: [
    { event: 'withdrawTrainingOrder', from: ['OFFERED'], to: 'WITHDRAWN', roles: institution, basis: null },
    {
      event: 'signTrainingOrder',
      from: ['OFFERED'],
      to: 'SIGNED',
      roles: guardian,
      guard: 'maySign',
      basis: CONTRACT_BASIS,
    },
    {
      event: 'recordOrderPayment',
      from: ['SIGNED'],
      to: 'PAID',
      roles: ['BANK', 'FIN'],
      guard: 'mayPay',
      basis: ESCROW_BASIS,
    },
    { event: 'start', from: ['PAID'], to: 'RUNNING', roles: institution, basis: ESCROW_BASIS },
    {
      event: 'complete',
      from: ['RUNNING'],
      to: 'COMPLETED',
      roles: ['GUARDIAN', 'EDU_SUP', 'SYS'],
      basis: ESCROW_BASIS,
    },
    {
      event: 'terminateTrainingOrder',
      from: ['SIGNED', 'PAID', 'RUNNING'],
      to: 'TERMINATED',
      roles: ['GUARDIAN', 'INST', 'SYS'],
      guard: 'lessonsDecided',
      basis: ESCROW_BASIS,
    },
    // An order of before supervision that should not go on here; a payment that has not come in; a lesson that does not count as taught yet.
    {
      event: 'reverseEscrowTransfer',
      from: ['PAID'],
      to: 'WITHDRAWN',
      roles: supervisor,
      guard: 'ofStock',
      basis: CORRECTION_BASIS,
    },
    {
      event: 'reverseEscrowTransfer',
      from: ['PAID'],
      to: 'SIGNED',
      roles: supervisor,
      guard: 'ofPayment',
      basis: CORRECTION_BASIS,
    },
    {
      event: 'reverseEscrowTransfer',
      from: ['COMPLETED'],
      to: 'RUNNING',
      roles: supervisor,
      basis: CORRECTION_BASIS,
    },
  ],
  labels: {
    OFFERED: '待家长签约',
    SIGNED: '已签约，待缴费',
    PAID: '已缴费',
    RUNNING: '上课中',
    COMPLETED: '已上完',
    TERMINATED: '已终止',
    WITHDRAWN: '已撤回',
    withdrawTrainingOrder: '撤回',
    signTrainingOrder: '签约',
    recordOrderPayment: '登记缴费',
    start: '开课',
    complete: '上完',
    terminateTrainingOrder: '终止',
    reverseEscrowTransfer: '冲正',
  },
});

/** An institution that ends an order owes a refund: it is opened when this falls due, at once. */
export const REFUND_OPENING = 'refund.open';

/** A refund that was asked for while a lesson was undecided is computed when this falls due, with the last word on the order's lessons. */
export const REFUND_QUOTE = 'refund.quote';

export const LESSON_CONFIRMATION_DUE = 'lesson.autoConfirm';

/** So long education has to rule on a lesson in dispute. */
export const LESSON_RULING_DUE = 'lesson.disputeRuling';

/** Lifecycle 6, of one lesson: what counts as taught is paid for, and no more. Another takes the place of a void one. */
export const lessonLifecycle = defineLifecycle({
  name: 'OrderLesson',
  states: [...LESSON_STATES],
  initial: 'CONTRACTED',
  terminal: ['VOID', 'REFUNDED'],
  transitions: [
    {
      event: 'deliverLesson',
      from: ['CONTRACTED'],
      to: 'AWAITING',
      roles: institution,
      guard: 'taught',
      deadline: { name: LESSON_CONFIRMATION_DUE, term: 'lesson.autoConfirm' },
      basis: ESCROW_BASIS,
    },
    { event: 'confirmLesson', from: ['AWAITING'], to: 'CONSUMED', roles: guardian, basis: ESCROW_BASIS },
    { event: 'confirmLessonBySilence', from: ['AWAITING'], to: 'CONSUMED', roles: ['SYS'], basis: ESCROW_BASIS },
    {
      event: 'disputeLesson',
      from: ['AWAITING'],
      to: 'DISPUTED',
      roles: guardian,
      deadline: { name: LESSON_RULING_DUE, term: LESSON_RULING_DUE },
      basis: ESCROW_BASIS,
    },
    // Silence decides nothing: the lesson stays in dispute, and no longer holds up its order's refund.
    { event: 'passLessonRuling', from: ['DISPUTED'], to: 'UNRULED', roles: ['SYS'], basis: ESCROW_BASIS },
    {
      event: 'ruleLessonDispute',
      from: ['DISPUTED', 'UNRULED'],
      to: 'CONSUMED',
      roles: ['EDU_SUP'],
      guard: 'ruledConsumed',
      basis: ESCROW_BASIS,
    },
    {
      event: 'ruleLessonDispute',
      from: ['DISPUTED', 'UNRULED'],
      to: 'VOID',
      roles: ['EDU_SUP'],
      guard: 'ruledVoid',
      basis: ESCROW_BASIS,
    },
    // SYS: where an advance, paid before, was all that it is worth.
    { event: 'releaseLesson', from: ['CONSUMED'], to: 'RELEASED', roles: ['BANK', 'FIN', 'SYS'], basis: ESCROW_BASIS },
    // Whoever confirmed it is asked anew.
    {
      event: 'reverseEscrowTransfer',
      from: ['CONSUMED'],
      to: 'AWAITING',
      roles: supervisor,
      deadline: { name: LESSON_CONFIRMATION_DUE, term: 'lesson.autoConfirm' },
      basis: CORRECTION_BASIS,
    },
    // Its payout is booked back.
    {
      event: 'reverseEscrowTransfer',
      from: ['RELEASED'],
      to: 'CONSUMED',
      roles: supervisor,
      basis: CORRECTION_BASIS,
    },
    {
      event: 'refundLesson',
      from: ['CONTRACTED', 'UNRULED'],
      to: 'REFUNDED',
      roles: ['BANK', 'FIN', 'SYS'],
      basis: ESCROW_BASIS,
    },
  ],
  labels: {
    CONTRACTED: '未上',
    AWAITING: '待家长确认',
    DISPUTED: '有争议',
    UNRULED: '有争议，逾期未裁决',
    CONSUMED: '已消课',
    VOID: '不计课',
    RELEASED: '已划转',
    REFUNDED: '已退费',
    deliverLesson: '登记上课',
    confirmLesson: '确认',
    confirmLessonBySilence: '期满视为确认',
    disputeLesson: '提出异议',
    passLessonRuling: '裁决期满',
    ruleLessonDispute: '裁决异议',
    releaseLesson: '划转机构',
    refundLesson: '退费',
    reverseEscrowTransfer: '冲正',
  },
});
export type LessonEventName = (typeof lessonLifecycle.transitions)[number]['event'];
