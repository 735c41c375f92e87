import type {
  ComplaintChannel,
  ComplaintKind,
  ComplaintRefuseGround,
  ComplaintState,
  ComplaintTopic,
  ComplaintTransfer,
  MediationTerminateGround,
  ReportBreach,
  ReportFinding,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const COMPLAINT_KINDS = {
  COMPLAINT: '投诉（请求调解本人的争议）',
  REPORT: '举报（反映违法线索）',
} satisfies Record<ComplaintKind, string>;

export const kindName = (kind: ComplaintKind): string => (kind === 'COMPLAINT' ? '投诉' : '举报');

export const COMPLAINT_TOPICS = {
  FEES: '收费',
  REFUND: '退费',
  CONTRACT: '合同条款',
  ADVERTISING: '广告宣传',
  MALICIOUS_RISE: '恶意涨价',
  FOOD_SAFETY: '食品安全',
  INVOICE: '发票（税务）',
  HYGIENE: '卫生',
  TEACHING: '教学',
  OTHER: '其他',
} satisfies Record<ComplaintTopic, string>;

export const COMPLAINT_CHANNELS = {
  HOTLINE_12315: '12315 热线',
  HOTLINE_12345: '12345 热线',
  WINDOW: '窗口',
  LETTER: '来信',
  ONLINE: '网上',
} satisfies Record<ComplaintChannel, string>;

export const COMPLAINT_STATES = {
  RECEIVED: state('待受理', 'WATCH'),
  ACCEPT_OVERDUE: state('逾期未受理', 'BAD'),
  ACCEPTED: state('已受理', 'WATCH'),
  MEDIATING: state('调解中', 'WATCH'),
  MEDIATION_OVERDUE: state('调解期满，待终止', 'BAD'),
  AGREED: state('达成协议', 'GOOD'),
  TERMINATED: state('已终止调解，待告知', 'WATCH'),
  TERMINATION_OVERDUE: state('终止调解逾期未告知', 'BAD'),
  TERMINATION_NOTIFIED: state('已终止调解并告知', 'NEUTRAL'),
  REFUSED: state('不予受理', 'NEUTRAL'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  VERIFYING: state('核查中', 'WATCH'),
  VERIFYING_EXTENDED: state('核查中（已延长）', 'WATCH'),
  VERIFY_OVERDUE: state('逾期未核查完毕', 'BAD'),
  DECIDED: state('已核查，待告知', 'WATCH'),
  NOTIFY_OVERDUE: state('逾期未告知', 'BAD'),
  CLOSED: state('已办结', 'GOOD'),
  TRANSFERRED: state('已转办', 'WATCH'),
  TRANSFER_OVERDUE: state('转办逾期未回复', 'BAD'),
  TRANSFER_ANSWERED: state('转办已回复', 'GOOD'),
} satisfies Record<ComplaintState, StateText>;

/** What the running clock is for. */
const CLOCKS: Readonly<Partial<Record<ComplaintState, string>>> = {
  RECEIVED: '受理期限',
  ACCEPTED: '调解期限',
  MEDIATING: '调解期限',
  TERMINATED: '告知期限',
  VERIFYING: '核查期限',
  VERIFYING_EXTENDED: '核查期限',
  DECIDED: '告知期限',
  TRANSFERRED: '回复期限',
};
export const clockName = (of: ComplaintState): string => CLOCKS[of] ?? '期限';

export const TRANSFER_TARGETS = {
  EDUCATION: '教育部门',
  CIVIL_AFFAIRS: '民政部门',
  PUBLIC_SECURITY: '公安机关',
  CULTURE_SPORT_SCIENCE: '文旅体科部门',
  COMPREHENSIVE_ENFORCEMENT: '综合行政执法局',
  TAX: '税务部门',
  HEALTH: '卫生健康部门',
} satisfies Record<ComplaintTransfer, string>;

export const REFUSE_GROUNDS = {
  NOT_COMPETENT: '不属于本部门职责，或本机关没有处理权限',
  HANDLED_ELSEWHERE: '法院、仲裁、其他机关或调解组织已受理或处理过',
  NO_CONSUMER_DISPUTE: '不是生活消费，或不能证明存在争议',
  OVER_THREE_YEARS: '知道权益受侵害之日起超过三年',
  PAPERS_MISSING: '没有提供规定的材料',
  OTHER_LAW: '法律、法规、规章规定的其他情形',
} satisfies Record<ComplaintRefuseGround, string>;

export const TERMINATE_GROUNDS = {
  SETTLED_OR_WITHDRAWN: '撤回投诉或自行和解',
  NO_AGREEMENT_ON_TEST: '对检测、鉴定机构或费用无法协商一致',
  PARTY_REFUSES: '一方无正当理由不参加，或明确拒绝调解',
  NO_AGREEMENT: '一方明确表示无法达成协议',
  TIME_IS_UP: '四十五个工作日内未能达成协议',
  NOT_ADMISSIBLE: '受理后发现不应受理',
  OTHER_TERMINATION: '法律、法规、规章规定的其他情形',
} satisfies Record<MediationTerminateGround, string>;

export const REPORT_FINDINGS = {
  CASE_PROPOSED: '建议立案',
  NO_CASE: '不予立案',
} satisfies Record<ReportFinding, string>;

export const REPORT_BREACHES = {
  ABOVE_GUIDE_PRICE: '高于政府指导价',
  UNPOSTED_FEE: '公示以外收费',
  PRICE_FRAUD: '价格欺诈',
  MALICIOUS_RISE: '恶意涨价',
  TEACHING_AD: '违法教育培训广告',
  FALSE_AD: '虚假广告',
  UNFAIR_TERM: '不公平格式条款',
  REFUND_WITHHELD: '拒不退费',
  FOOD_SAFETY: '食品安全',
} satisfies Record<ReportBreach, string>;

export const COMPLAINT_ACTS = {
  acceptComplaint: '受理',
  refuseComplaint: '不予受理',
  transferComplaint: '转有权部门',
  recordTransferAnswer: '登记转办回复',
  beginMediation: '开始调解',
  recordMediationAgreement: '登记调解协议',
  terminateMediation: '终止调解',
  notifyTermination: '告知终止调解',
  withdrawComplaint: '撤回投诉',
  extendVerification: '延长核查期限',
  decideReport: '登记核查结果',
  notifyReporter: '告知举报人',
} as const;
export type ComplaintActName = keyof typeof COMPLAINT_ACTS;
export const isComplaintAct = (name: string): name is ComplaintActName => Object.hasOwn(COMPLAINT_ACTS, name);

const STEPS: Readonly<Record<string, string>> = {
  ...COMPLAINT_ACTS,
  lodgeComplaint: '提交',
  recordComplaint: '登记',
  answerComplaint: '机构答复',
  passComplaintDue: '期限届满',
};
const GROUNDS: Readonly<Record<string, string>> = { ...REFUSE_GROUNDS, ...TERMINATE_GROUNDS, ...REPORT_FINDINGS };

interface Step {
  readonly act: string;
  readonly ground: string | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
  readonly basis: string | null;
}

/** A step as one reads it: what was done, on what ground and paper, by which article. */
export function complaintStepText({ act, ground, reason, documentNo, basis }: Step): string {
  const why = [ground && (GROUNDS[ground] ?? ground), reason].filter(Boolean).join('；');
  const papers = [documentNo, basis].filter(Boolean).join('，');
  return `${STEPS[act] ?? act}${why && `：${why}`}${papers && `（${papers}）`}`;
}

const SERVED = [
  'ACCEPTED',
  'MEDIATING',
  'MEDIATION_OVERDUE',
  'AGREED',
  'TERMINATED',
  'TERMINATION_OVERDUE',
  'TERMINATION_NOTIFIED',
  'WITHDRAWN',
] as const;
export type ServedState = (typeof SERVED)[number];
/** What an institution sees of complaints against it: from the acceptance on. */
export const SERVED_STATES = Object.fromEntries(SERVED.map((name) => [name, COMPLAINT_STATES[name]])) as Readonly<
  Record<ServedState, StateText>
>;
