import type { StaffListGround, StaffListState } from '../gql/graphql';
import type { StateText } from './texts';

export const STAFF_LIST_STATES = {
  PROPOSED: { text: '已提出，待告知', tone: 'WATCH' },
  NOTIFIED: { text: '已告知，待陈述', tone: 'WATCH' },
  HEARD: { text: '本人已陈述', tone: 'WATCH' },
  UNHEARD: { text: '逾期未陈述', tone: 'WATCH' },
  LISTED: { text: '已列入', tone: 'BAD' },
  OBJECTED: { text: '申诉复核中', tone: 'BAD' },
  OBJECTION_OVERDUE: { text: '申诉复核逾期', tone: 'BAD' },
  CONFIRMED: { text: '复核维持', tone: 'BAD' },
  REFUSED: { text: '不予列入', tone: 'NEUTRAL' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
  REMOVED: { text: '已移出', tone: 'GOOD' },
  EXPIRED: { text: '已期满', tone: 'NEUTRAL' },
} satisfies Record<StaffListState, StateText>;

export const STAFF_LIST_GROUNDS = {
  BACKGROUND_RECORD: '背景核查有记录',
  AGAINST_POLICY: '违背党的路线方针政策的言行',
  AGAINST_PUBLIC_INTEREST: '损害国家利益、社会公共利益或违背公序良俗',
  FALSE_VIEWS: '发表、转发错误观点或散布虚假、不良信息',
  ABUSE: '歧视、侮辱学生，虐待、伤害、体罚或变相体罚',
  PUPILS_ABANDONED: '遇突发事件不顾学生安危、擅离职守',
  SEXUAL_MISCONDUCT: '与学生的不正当关系、猥亵、性骚扰',
  UNDUE_BENEFIT: '向学生及家长索要、收受不正当财物或利益',
  CRIMINAL_LIABILITY: '被依法追究刑事责任',
  PUBLIC_ORDER: '吸食毒品等违反治安管理的行为',
  ILLEGAL_RELIGION: '违法传教或者开展宗教活动',
  CULT: '宣扬或从事邪教',
} satisfies Record<StaffListGround, string>;

export const STAFF_LIST_ACTS = {
  notifyStaffListEntry: '告知本人',
  recordStaffListStatement: '登记本人陈述',
  withdrawStaffListEntry: '撤回',
  imposeStaffListEntry: '决定列入',
  refuseStaffListEntry: '决定不列入',
  objectToStaffListEntry: '登记本人申诉',
  confirmStaffListEntry: '复核维持',
  liftStaffListEntry: '复核撤销',
} as const;
export type StaffListActName = keyof typeof STAFF_LIST_ACTS;
export const isStaffListAct = (name: string): name is StaffListActName => Object.hasOwn(STAFF_LIST_ACTS, name);

const TIMED: Readonly<Record<string, string>> = {
  proposeStaffListEntry: '提出',
  closeStatement: '陈述期满',
  passReviewDue: '复核期满',
  removeFallen: '事由不成立，移出',
  expire: '期满移出',
};

/** What was done in one step. */
export const staffListStepName = (act: string): string =>
  isStaffListAct(act) ? STAFF_LIST_ACTS[act] : (TIMED[act] ?? act);
