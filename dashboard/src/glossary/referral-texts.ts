import type { TeacherReferralOutcome, TeacherReferralReceiver, TeacherReferralState } from '../gql/graphql';
import type { StateText } from './texts';

export const REFERRAL_STATES = {
  SENT: { text: '待接收', tone: 'WATCH' },
  RECEIVED: { text: '待答复', tone: 'WATCH' },
  OVERDUE: { text: '逾期未答复', tone: 'BAD' },
  ANSWERED: { text: '已答复', tone: 'GOOD' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
} satisfies Record<TeacherReferralState, StateText>;

export const REFERRAL_RECEIVERS = {
  SCHOOL: '学校',
  DISCIPLINE: '纪检监察',
} satisfies Record<TeacherReferralReceiver, string>;

export const REFERRAL_OUTCOMES = {
  NOT_PROVEN: '查无实据',
  STOPPED: '已停止校外任职',
  ADMONISHED: '批评教育',
  AWARDS_SUSPENDED: '取消年度评优',
  PENALIZED: '给予处分',
  QUALIFICATION_WITHDRAWN: '撤销教师资格',
} satisfies Record<TeacherReferralOutcome, string>;
