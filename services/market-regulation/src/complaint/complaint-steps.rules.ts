import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';

/** A complaint asks for mediation of the own dispute, a report points at a breach of the law (投诉举报处理暂行办法 3, 7). */
export const COMPLAINT_KINDS = ['COMPLAINT', 'REPORT'] as const;
export type ComplaintKindName = (typeof COMPLAINT_KINDS)[number];

export const COMPLAINT_STATES = [
  'RECEIVED',
  'ACCEPT_OVERDUE',
  'ACCEPTED',
  'MEDIATING',
  'MEDIATION_OVERDUE',
  'AGREED',
  'TERMINATED',
  'TERMINATION_OVERDUE',
  'TERMINATION_NOTIFIED',
  'REFUSED',
  'WITHDRAWN',
  'TRANSFERRED',
  'TRANSFER_OVERDUE',
  'TRANSFER_ANSWERED',
] as const;

export const REPORT_STATES = [
  'VERIFYING',
  'VERIFYING_EXTENDED',
  'VERIFY_OVERDUE',
  'DECIDED',
  'NOTIFY_OVERDUE',
  'CLOSED',
  'TRANSFERRED',
  'TRANSFER_OVERDUE',
  'TRANSFER_ANSWERED',
] as const;

type OfComplaint = (typeof COMPLAINT_STATES)[number];
type OfReport = (typeof REPORT_STATES)[number];
export type ComplaintStateName = OfComplaint | OfReport;

const RULES = '市场监督管理投诉举报处理暂行办法';
export const LODGE_BASIS = `${RULES} 第九条`;
export const CLUE_BASIS = `${RULES} 第二十四条`;
const ACCEPT_BASIS = `${RULES} 第十四条`;
export const REFUSE_BASIS = `${RULES} 第十五条`;
export const MEDIATE_BASIS = `${RULES} 第十六条`;
export const TERMINATE_BASIS = `${RULES} 第二十一条`;
const AGREE_BASIS = `${RULES} 第二十二条`;
const VERIFY_BASIS = `${RULES} 第三十一条；市场监督管理行政处罚程序规定 第十八条`;
const NOTIFY_BASIS = `${RULES} 第三十一条`;

export const ACCEPT_TERM = 'complaint.accept';
const MEDIATE_TERM = 'complaint.mediate';
export const VERIFY_TERM = 'complaint.verify';
export const EXTENSION_TERM = 'complaint.verifyExtension';
const NOTIFY_TERM = 'complaint.notify';
const TERMINATION_NOTICE_TERM = 'complaint.terminationNotice';

const everywhere = { scope: '', effectiveFrom: '2020-01-01', effectiveTo: null, mark: 'L' } as const;

export const COMPLAINT_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: ACCEPT_TERM, value: '7wd', source: ACCEPT_BASIS },
  { ...everywhere, key: MEDIATE_TERM, value: '45wd', source: TERMINATE_BASIS },
  { ...everywhere, key: VERIFY_TERM, value: '15wd', source: VERIFY_BASIS },
  { ...everywhere, key: EXTENSION_TERM, value: '15wd', source: VERIFY_BASIS },
  { ...everywhere, key: NOTIFY_TERM, value: '5wd', source: NOTIFY_BASIS },
  { ...everywhere, key: TERMINATION_NOTICE_TERM, value: '7wd', source: TERMINATE_BASIS },
];

/** Each complaint has one clock at a time. */
export const COMPLAINT_DUE = 'complaint.due';

export const COMPLAINT_OFFICERS = ['SAMR_PRICE'] as const;
/** Who takes in what comes by telephone, letter or at the window, and alone knows who reports. */
export const COMPLAINT_INTAKE = ['INTAKE'] as const;
const roles = COMPLAINT_OFFICERS;
const SYS = ['SYS'] as const;

const LABELS = {
  TRANSFERRED: '已转办',
  TRANSFER_OVERDUE: '转办逾期未回复',
  TRANSFER_ANSWERED: '转办已回复',
  transferComplaint: '转有权部门',
  recordTransferAnswer: '登记转办回复',
  passComplaintDue: '期限届满',
} as const;

const OF_TRANSFER = [
  {
    event: 'recordTransferAnswer',
    from: ['TRANSFERRED', 'TRANSFER_OVERDUE'],
    to: 'TRANSFER_ANSWERED',
    roles,
    basis: null,
  },
  { event: 'passComplaintDue', from: ['TRANSFERRED'], to: 'TRANSFER_OVERDUE', roles: SYS, basis: null },
] as const;

const UNTIL_SETTLED = [
  'AGREED',
  'TERMINATION_NOTIFIED',
  'REFUSED',
  'WITHDRAWN',
  'TRANSFERRED',
  'TRANSFER_ANSWERED',
] as const;
const UNTIL_CLOSED = ['CLOSED', 'TRANSFERRED', 'TRANSFER_ANSWERED'] as const;

export const complaintLifecycle = defineLifecycle({
  name: 'Complaint',
  states: [...COMPLAINT_STATES],
  initial: 'RECEIVED',
  terminal: ['AGREED', 'TERMINATION_NOTIFIED', 'REFUSED', 'WITHDRAWN', 'TRANSFER_ANSWERED'],
  transitions: [
    {
      event: 'acceptComplaint',
      from: ['RECEIVED', 'ACCEPT_OVERDUE'],
      to: 'ACCEPTED',
      roles,
      deadline: { name: COMPLAINT_DUE, term: MEDIATE_TERM, until: [...UNTIL_SETTLED] },
      basis: ACCEPT_BASIS,
    },
    { event: 'refuseComplaint', from: ['RECEIVED', 'ACCEPT_OVERDUE'], to: 'REFUSED', roles, basis: REFUSE_BASIS },
    {
      event: 'transferComplaint',
      from: ['RECEIVED', 'ACCEPT_OVERDUE'],
      to: 'TRANSFERRED',
      roles,
      guard: 'transferDayFits',
      basis: null,
    },
    { event: 'beginMediation', from: ['ACCEPTED'], to: 'MEDIATING', roles, guard: 'bothAgree', basis: MEDIATE_BASIS },
    { event: 'recordMediationAgreement', from: ['MEDIATING'], to: 'AGREED', roles, basis: AGREE_BASIS },
    {
      event: 'terminateMediation',
      from: ['ACCEPTED', 'MEDIATING', 'MEDIATION_OVERDUE'],
      to: 'TERMINATED',
      roles,
      guard: 'groundFits',
      deadline: { name: COMPLAINT_DUE, term: TERMINATION_NOTICE_TERM, until: [...UNTIL_SETTLED] },
      basis: TERMINATE_BASIS,
    },
    {
      event: 'notifyTermination',
      from: ['TERMINATED', 'TERMINATION_OVERDUE'],
      to: 'TERMINATION_NOTIFIED',
      roles,
      basis: TERMINATE_BASIS,
    },
    { event: 'answerComplaint', from: ['ACCEPTED'], to: 'ACCEPTED', roles: ['INST'], basis: MEDIATE_BASIS },
    { event: 'answerComplaint', from: ['MEDIATING'], to: 'MEDIATING', roles: ['INST'], basis: MEDIATE_BASIS },
    {
      event: 'withdrawComplaint',
      from: ['RECEIVED', 'ACCEPT_OVERDUE', 'ACCEPTED', 'MEDIATING', 'MEDIATION_OVERDUE'],
      to: 'WITHDRAWN',
      roles: ['GUARDIAN'],
      basis: TERMINATE_BASIS,
    },
    { event: 'passComplaintDue', from: ['RECEIVED'], to: 'ACCEPT_OVERDUE', roles: SYS, basis: ACCEPT_BASIS },
    {
      event: 'passComplaintDue',
      from: ['ACCEPTED', 'MEDIATING'],
      to: 'MEDIATION_OVERDUE',
      roles: SYS,
      basis: TERMINATE_BASIS,
    },
    { event: 'passComplaintDue', from: ['TERMINATED'], to: 'TERMINATION_OVERDUE', roles: SYS, basis: TERMINATE_BASIS },
    ...OF_TRANSFER,
  ],
  labels: {
    ...LABELS,
    RECEIVED: '待受理',
    ACCEPT_OVERDUE: '逾期未受理',
    ACCEPTED: '已受理',
    MEDIATING: '调解中',
    MEDIATION_OVERDUE: '调解期满，待终止',
    AGREED: '达成协议',
    TERMINATED: '已终止调解，待告知',
    TERMINATION_OVERDUE: '终止调解逾期未告知',
    TERMINATION_NOTIFIED: '已终止调解并告知',
    REFUSED: '不予受理',
    WITHDRAWN: '已撤回',
    acceptComplaint: '受理',
    refuseComplaint: '不予受理',
    beginMediation: '开始调解',
    recordMediationAgreement: '登记调解协议',
    terminateMediation: '终止调解',
    notifyTermination: '告知终止调解',
    answerComplaint: '机构答复',
    withdrawComplaint: '撤回投诉',
  },
});

export const reportLifecycle = defineLifecycle({
  name: 'Report',
  states: [...REPORT_STATES],
  initial: 'VERIFYING',
  terminal: ['CLOSED', 'TRANSFER_ANSWERED'],
  transitions: [
    {
      event: 'extendVerification',
      from: ['VERIFYING'],
      to: 'VERIFYING_EXTENDED',
      roles,
      deadline: { name: COMPLAINT_DUE, term: EXTENSION_TERM, until: [...UNTIL_CLOSED] },
      basis: VERIFY_BASIS,
    },
    {
      event: 'decideReport',
      from: ['VERIFYING', 'VERIFYING_EXTENDED', 'VERIFY_OVERDUE'],
      to: 'DECIDED',
      roles,
      guard: 'reporterNamed',
      deadline: { name: COMPLAINT_DUE, term: NOTIFY_TERM, until: [...UNTIL_CLOSED] },
      basis: VERIFY_BASIS,
    },
    {
      event: 'decideReport',
      from: ['VERIFYING', 'VERIFYING_EXTENDED', 'VERIFY_OVERDUE'],
      to: 'CLOSED',
      roles,
      basis: VERIFY_BASIS,
    },
    {
      event: 'notifyReporter',
      from: ['DECIDED', 'NOTIFY_OVERDUE'],
      to: 'CLOSED',
      roles: COMPLAINT_INTAKE,
      basis: NOTIFY_BASIS,
    },
    {
      event: 'transferComplaint',
      from: ['VERIFYING', 'VERIFYING_EXTENDED', 'VERIFY_OVERDUE'],
      to: 'TRANSFERRED',
      roles,
      guard: 'transferDayFits',
      basis: null,
    },
    {
      event: 'passComplaintDue',
      from: ['VERIFYING', 'VERIFYING_EXTENDED'],
      to: 'VERIFY_OVERDUE',
      roles: SYS,
      basis: VERIFY_BASIS,
    },
    { event: 'passComplaintDue', from: ['DECIDED'], to: 'NOTIFY_OVERDUE', roles: SYS, basis: NOTIFY_BASIS },
    ...OF_TRANSFER,
  ],
  labels: {
    ...LABELS,
    VERIFYING: '核查中',
    VERIFYING_EXTENDED: '核查中（已延长）',
    VERIFY_OVERDUE: '逾期未核查完毕',
    DECIDED: '已核查，待告知',
    NOTIFY_OVERDUE: '逾期未告知',
    CLOSED: '已办结',
    extendVerification: '延长核查期限',
    decideReport: '登记核查结果',
    notifyReporter: '告知举报人',
  },
});

type EventOf<L extends { readonly transitions: readonly { readonly event: string }[] }> =
  L['transitions'][number]['event'];
export type ComplaintEventName = EventOf<typeof complaintLifecycle> | EventOf<typeof reportLifecycle>;
export type ComplaintActName = Exclude<ComplaintEventName, 'passComplaintDue'>;

/** 投诉举报处理暂行办法 15: the paragraph's items in their order. */
export const REFUSE_GROUNDS = [
  'NOT_COMPETENT',
  'HANDLED_ELSEWHERE',
  'NO_CONSUMER_DISPUTE',
  'OVER_THREE_YEARS',
  'PAPERS_MISSING',
  'OTHER_LAW',
] as const;
export type RefuseGroundName = (typeof REFUSE_GROUNDS)[number];

/** 投诉举报处理暂行办法 21: the paragraph's items in their order. */
export const TERMINATE_GROUNDS = [
  'SETTLED_OR_WITHDRAWN',
  'NO_AGREEMENT_ON_TEST',
  'PARTY_REFUSES',
  'NO_AGREEMENT',
  'TIME_IS_UP',
  'NOT_ADMISSIBLE',
  'OTHER_TERMINATION',
] as const;
export type TerminateGroundName = (typeof TERMINATE_GROUNDS)[number];

/** Of a report: a case is proposed to the head of the organ, or there is none to file. */
export const REPORT_FINDINGS = ['CASE_PROPOSED', 'NO_CASE'] as const;
export type ReportFindingName = (typeof REPORT_FINDINGS)[number];
