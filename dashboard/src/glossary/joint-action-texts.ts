import type {
  DecisionKind,
  JointActionDepartment,
  JointActionState,
  JointActionTrigger,
  JointMeasureState,
  MeasureObjectionGround,
  MeasureOrderState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const JOINT_ACTION_STATES = {
  PROPOSED: state('已提出', 'NEUTRAL'),
  CONSULTED: state('已会商', 'NEUTRAL'),
  ISSUED: state('执行中', 'WATCH'),
  COMPLETED: state('已完成', 'GOOD'),
  PARTIAL: state('部分完成', 'WATCH'),
  LIFTING: state('解除中', 'WATCH'),
  LIFTED: state('已解除', 'NEUTRAL'),
  DROPPED: state('未发出', 'NEUTRAL'),
} satisfies Record<JointActionState, StateText>;

export const JOINT_MEASURE_STATES = {
  PENDING: state('待发出', 'NEUTRAL'),
  SENT: state('已发出', 'WATCH'),
  ACKNOWLEDGED: state('已签收', 'WATCH'),
  ACCEPTED: state('已接受', 'WATCH'),
  OBJECTED: state('异议待决', 'WATCH'),
  WITHDRAWN: state('已撤销', 'NEUTRAL'),
  DECLINED: state('已谢绝', 'NEUTRAL'),
  EXECUTED: state('已执行', 'GOOD'),
  FAILED: state('未能执行', 'BAD'),
  GIVEN_UP: state('不再执行', 'NEUTRAL'),
  OVERDUE: state('逾期', 'BAD'),
  ESCALATED: state('已督导', 'BAD'),
  RECALLING: state('收回中', 'WATCH'),
  RECALLED: state('已收回', 'NEUTRAL'),
  COMPENSATING: state('恢复中', 'WATCH'),
  COMPENSATED: state('已恢复', 'GOOD'),
  COMP_FAILED: state('恢复失败', 'BAD'),
} satisfies Record<JointMeasureState, StateText>;

export const MEASURE_ORDER_STATES = {
  RECEIVED: state('待签收', 'WATCH'),
  ACKNOWLEDGED: state('已签收', 'WATCH'),
  ACCEPTED: state('已接受', 'WATCH'),
  OBJECTED: state('异议待决', 'WATCH'),
  DECLINED: state('已谢绝', 'NEUTRAL'),
  WITHDRAWN: state('已撤销', 'NEUTRAL'),
  EXECUTED: state('已执行', 'GOOD'),
  FAILED: state('未能执行', 'BAD'),
  RECALLED: state('已收回', 'NEUTRAL'),
  COMPENSATION_DUE: state('待恢复', 'WATCH'),
  COMPENSATED: state('已恢复', 'GOOD'),
  COMPENSATION_FAILED: state('恢复失败', 'BAD'),
} satisfies Record<MeasureOrderState, StateText>;

export const JOINT_ACTION_TRIGGERS = {
  LICENSE_REVOKED: '吊销办学许可',
  SUSPENDED_FOR_SAFETY: '因安全问题停业整顿',
  ABSCONDING: '卷款跑路',
} satisfies Record<JointActionTrigger, string>;

export const DECISION_KINDS = {
  PENALTY_DECISION: '行政处罚等决定',
  INTERIM_ORDER: '依法采取的临时措施',
} satisfies Record<DecisionKind, string>;

export const MEASURE_DEPARTMENTS = {
  EDUCATION: '教育',
  MARKET_REGULATION: '市场监管',
  CIVIL_AFFAIRS: '民政',
  FINANCE: '资金监管',
  PUBLIC_SECURITY: '公安',
  JOINT_ENFORCEMENT: '专班',
} satisfies Record<JointActionDepartment, string>;

export const OBJECTION_GROUNDS = { NO_AUTHORITY: '没有权限', OTHER_BASIS: '另有依据' } satisfies Record<
  MeasureObjectionGround,
  string
>;

const LIFT_CAUSES: Readonly<Record<string, string>> = { ANNULLED: '决定被撤销', REPAIRED: '整改完成' };

const NOTICES: Readonly<Record<string, string>> = {
  OBJECTION: '异议待裁定',
  OVERDUE: '逾期',
  FAILED: '未能执行',
  UNDECIDED: '异议逾期未裁定',
  COMP_FAILED: '恢复失败',
  COMP_OVERDUE: '恢复逾期',
};

const ANSWER_CODES: Readonly<Record<string, string>> = {
  NO_AUTHORITY: '没有权限',
  OTHER_BASIS: '另有依据',
  TAKEN: '受案',
  RETURNED: '退回',
  NOTHING_DONE: '未曾执行，无须恢复',
};

const named = (texts: Readonly<Record<string, string>>, code: string): string => texts[code] ?? code;

// The graph writes these as plain text, since several departments share them.
export const triggerText = (trigger: string): string => named(JOINT_ACTION_TRIGGERS, trigger);
export const departmentText = (department: string): string => named(MEASURE_DEPARTMENTS, department);
export const liftCauseText = (cause: string): string => named(LIFT_CAUSES, cause);
export const noticeText = (about: string): string => named(NOTICES, about);
export const answerCodeText = (code: string): string => named(ANSWER_CODES, code);

/** A step's state, which is the whole's or a measure's. */
export function stepStateText(code: string, ofMeasure: boolean): string {
  const states: Readonly<Record<string, StateText>> = ofMeasure ? JOINT_MEASURE_STATES : JOINT_ACTION_STATES;
  return states[code]?.text ?? code;
}

export const articleText = (article: string | null): string =>
  article ? `法定职责：${article}` : '请求（没有强制条文，可说明理由谢绝）';
