import type {
  LessonDecider,
  NextDayTransferState,
  LessonRuling,
  OrderLessonState,
  OrderPayerKind,
  TrainingOrderState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const ORDER_STATES = {
  OFFERED: state('待家长签约', 'WATCH'),
  SIGNED: state('已签约，待缴费', 'WATCH'),
  PAID: state('已缴费', 'GOOD'),
  RUNNING: state('上课中', 'GOOD'),
  COMPLETED: state('已上完', 'NEUTRAL'),
  TERMINATED: state('已终止', 'NEUTRAL'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<TrainingOrderState, StateText>;

export const LESSON_STATES = {
  CONTRACTED: state('未上', 'NEUTRAL'),
  AWAITING: state('待家长确认', 'WATCH'),
  DISPUTED: state('有异议，待裁决', 'WATCH'),
  UNRULED: state('有异议，逾期未裁决', 'BAD'),
  CONSUMED: state('已消课', 'GOOD'),
  VOID: state('不计课', 'NEUTRAL'),
  RELEASED: state('已划转机构', 'GOOD'),
  REFUNDED: state('已退费', 'NEUTRAL'),
} satisfies Record<OrderLessonState, StateText>;

export const PAYOUT_STATES = {
  ORDERED: state('待银行划款', 'WATCH'),
  PAID: state('已划款', 'GOOD'),
  REFUSED: state('银行未划款，重新发出', 'BAD'),
  EXPIRED: state('逾期未答复，重新发出', 'BAD'),
  REVERSED: state('已冲正，重新发出', 'BAD'),
} satisfies Record<NextDayTransferState, StateText>;

export const LESSON_DECIDERS = {
  GUARDIAN: '家长确认',
  SILENCE: '期满视为确认',
  RULING: '教育部门裁决',
  REFUND: '退费结算',
} satisfies Record<LessonDecider, string>;

export const LESSON_RULINGS = { CONSUMED: '计课', VOID: '不计课' } satisfies Record<LessonRuling, string>;

export const PAYER_KINDS = {
  GUARDIAN: '家长本人',
  OTHER_PERSON: '其他个人',
  LENDER: '贷款机构',
} satisfies Record<OrderPayerKind, string>;

export const ORDER_ACTS = {
  signTrainingOrder: '签约',
  recordOrderPayment: '登记缴费',
  deliverLesson: '登记上课',
  withdrawTrainingOrder: '撤回报价',
  terminateTrainingOrder: '终止订单',
} as const;
export type OrderActName = keyof typeof ORDER_ACTS;
export const isOrderAct = (act: string): act is OrderActName => Object.hasOwn(ORDER_ACTS, act);

export const LESSON_ACTS = {
  confirmLesson: '确认',
  disputeLesson: '提出异议',
  ruleLessonDispute: '裁决',
} as const;
export type LessonActName = keyof typeof LESSON_ACTS;
