import type {
  ReRegistrationAnswerKind,
  ReRegistrationAnswerStep,
  ReRegistrationChoice,
  ReRegistrationOutcome,
  ReRegistrationSnapshotKind,
  ReRegistrationState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const RE_REGISTRATION_STATES = {
  NOTIFIED: state('已通知', 'WATCH'),
  CHOSEN: state('已选择', 'WATCH'),
  CLEARED: state('已结清退费', 'WATCH'),
  LICENSE_CANCELLED: state('已注销许可证', 'WATCH'),
  APPROVED: state('重新审核通过', 'WATCH'),
  NP_REGISTERED: state('已登记为非营利', 'WATCH'),
  ACCOUNTED: state('已建监管账户', 'WATCH'),
  REISSUED: state('已换发许可证', 'WATCH'),
  APPRAISED: state('已鉴别为非学科', 'WATCH'),
  RECEIVED: state('主管部门已接收', 'WATCH'),
  DONE: state('已完成', 'GOOD'),
  OVERDUE: state('逾期', 'BAD'),
  TERMINATED: state('已终止办学', 'NEUTRAL'),
} satisfies Record<ReRegistrationState, StateText>;

export const RE_REGISTRATION_CHOICES = {
  DEREGISTER: '注销',
  NONPROFIT: '转为非营利性',
  NON_ACADEMIC: '转为非学科类',
} satisfies Record<ReRegistrationChoice, string>;

/** In the order of the tiles. */
export const RE_REGISTRATION_OUTCOMES = {
  DEREGISTER: state('已注销', 'NEUTRAL'),
  NONPROFIT: state('已转为非营利性', 'GOOD'),
  NON_ACADEMIC: state('已转为非学科类', 'GOOD'),
  UNDER_WAY: state('办理中', 'WATCH'),
  OVERDUE: state('逾期', 'BAD'),
  TERMINATED: state('已终止办学', 'NEUTRAL'),
} satisfies Record<ReRegistrationOutcome, StateText>;

export const ANSWER_STEPS = {
  SETTLE_REFUNDS: '结清退费（金融）',
  REGISTER_NON_PROFIT: '登记为民办非企业单位（民政）',
  OPEN_ACCOUNT: '建立监管账户（金融）',
  CHANGE_BUSINESS: '变更或注销市场主体登记（市场监管）',
  CHANGE_SCOPE: '变更经营范围（市场监管）',
} satisfies Record<ReRegistrationAnswerStep, string>;

export const ANSWER_KINDS = {
  APPLIED: '已据以办理',
  NOTED: '收到时已不影响办理，记录在案',
} satisfies Record<ReRegistrationAnswerKind, string>;

export const SNAPSHOT_KINDS = {
  NOTICE: '发出通知',
  PHASE_END: '阶段结束',
  EXTENSION: '延长期限',
} satisfies Record<ReRegistrationSnapshotKind, string>;
