import type { FundNoticeKind, FundNoticeStage, FundNoticeState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const NOTICE_KINDS = {
  MASS_REFUND: '集体退费',
  TRAINING_LOAN: '培训贷',
  LESSON_DISPUTE: '课时异议',
} satisfies Record<FundNoticeKind, string>;

export const NOTICE_STAGES = {
  LISTED: '名单已固定，待批准',
  DISTRIBUTING: '分配中',
  CLAIMED: '余额已登记为债权',
  SETTLED: '已全部退清',
  WRITTEN_OFF: '清算终结，余额核销',
  WITHDRAWN: '已撤回',
  CONFIRMED: '已查实',
  UNRULED: '教育部门逾期未裁决',
} satisfies Record<FundNoticeStage, string>;

export const NOTICE_STATES = {
  DRAWN_UP: state('拟送', 'NEUTRAL'),
  TOLD: state('待签收', 'WATCH'),
  UNRECEIVED: state('逾期未签收', 'BAD'),
  RECEIVED: state('已签收，待答复', 'WATCH'),
  UNANSWERED: state('逾期未答复', 'BAD'),
  ANSWERED: state('已答复', 'GOOD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<FundNoticeState, StateText>;

export const NOTICE_ACTS = { acknowledgeFundNotice: '签收', answerFundNotice: '答复' } as const;
export type NoticeActName = keyof typeof NOTICE_ACTS;
