import type {
  AgreementHoldState,
  EscrowAgreementParty,
  EscrowAlarmKind,
  EscrowAlarmLevel,
  EscrowAlarmState,
  EscrowPayment,
  EscrowTaskKind,
  FreezeAuthority,
  JudicialFreezeState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const ALARM_STATES = {
  OPEN: state('待答复', 'WATCH'),
  OVERDUE: state('逾期未答复', 'BAD'),
  ANSWERED: state('已答复', 'GOOD'),
  HELD: state('已止付', 'NEUTRAL'),
} satisfies Record<EscrowAlarmState, StateText>;

export const ALARM_LEVELS = { YELLOW: '黄色预警', RED: '红色预警' } satisfies Record<EscrowAlarmLevel, string>;

/** As the office has them: by name. */
export const alarmLevelText = (level: string): string => ALARM_LEVELS[level as EscrowAlarmLevel];
export const alarmStateText = (name: string): StateText => ALARM_STATES[name as EscrowAlarmState];

export const ALARM_KINDS = {
  BELOW_MINIMUM: '低于最低余额',
  BELOW_WARNING: '低于预警线',
  LARGE_MOVEMENT: '大额流出',
  REPORTED: '银行报告的异常',
} satisfies Record<EscrowAlarmKind, string>;

export const PARTIES = { INSTITUTION: '机构', BANK: '银行', EDUCATION: '教育部门' } satisfies Record<
  EscrowAgreementParty,
  string
>;

export const HOLD_STATES = {
  PROPOSED: state('待第二人批准', 'WATCH'),
  HELD: state('止付中', 'BAD'),
  REFUSED: state('未批准', 'NEUTRAL'),
  LIFTED: state('已解除', 'GOOD'),
  EXPIRED: state('到期解除', 'GOOD'),
} satisfies Record<AgreementHoldState, StateText>;

export const FREEZE_AUTHORITIES = { POLICE: '公安机关', COURT: '人民法院' } satisfies Record<FreezeAuthority, string>;

export const FREEZE_STATES = {
  IN_FORCE: state('冻结中', 'BAD'),
  LIFTED: state('已解除', 'GOOD'),
  EXPIRED: state('到期解除', 'GOOD'),
} satisfies Record<JudicialFreezeState, StateText>;

export const PAYMENTS = { REFUND: '退费', RELEASE: '消课后拨付', ADVANCE: '预拨' } satisfies Record<
  EscrowPayment,
  string
>;

export const ESCROW_TASKS = {
  SIGN: '待签署协议',
  OPEN: '待登记开户',
  FILE: '待备案',
  ANSWER_ALARM: '待答复预警',
  APPROVE_HOLD: '待批准止付',
  CLOSE: '待销户',
} satisfies Record<EscrowTaskKind, string>;

/** What is done on an account itself, by the names of lifecycle 5; the rest is done on an alarm, a hold or a freeze. */
export const ACCOUNT_ACTS = {
  sign: '签署协议',
  withdraw: '撤回协议',
  open: '登记开户',
  file: '备案',
  alarm: '报告异常',
  hold: '提出止付',
  freeze: '登记司法冻结',
  changeMode: '变更监管模式',
  refundOnly: '限为仅退费',
  reportLiability: '报告待退金额',
  close: '销户',
} as const;
export type AccountActName = keyof typeof ACCOUNT_ACTS;
export const isAccountAct = (act: string): act is AccountActName => Object.hasOwn(ACCOUNT_ACTS, act);

/** What is done on what hangs on an account. */
export const PART_ACTS = {
  answer: '答复',
  approve: '批准止付',
  refuse: '不批准',
  liftHold: '解除止付',
  unfreeze: '解除冻结',
} as const;
export type PartActName = keyof typeof PART_ACTS;
