import type {
  AdCandidateState,
  AdChannel,
  AdContentKind,
  AdKind,
  AdMatch,
  AdSource,
  AdViolationKind,
  AdViolationState,
  FiledAdState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const AD_KINDS = {
  BROCHURE: '招生简章',
  ADVERTISEMENT: '招生广告',
  SIGNBOARD: '户外广告、门头招牌',
} satisfies Record<AdKind, string>;

export const AD_CHANNELS = {
  OWN_PREMISES: '本机构场所',
  PRINTED_MATTER: '传单、印刷品',
  MAINSTREAM_MEDIA: '主流媒体',
  NEW_MEDIA: '新媒体',
  PUBLIC_PLACE: '公共场所',
  RESIDENTIAL_AREA: '居民区广告牌',
  ONLINE_PLATFORM: '网络平台',
  CAMPUS: '中小学校、幼儿园',
  SCHOOL_SUPPLIES: '教材、文具、校服、校车',
} satisfies Record<AdChannel, string>;

export const FILED_AD_STATES = {
  FILED: state('已备案公示', 'GOOD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
  CANCELLED: state('备案已撤销', 'BAD'),
} satisfies Record<FiledAdState, StateText>;

export const FILED_AD_ACTS = { withdrawFiledAd: '撤回备案', cancelFiledAd: '撤销备案' } as const;
export type FiledAdActName = keyof typeof FILED_AD_ACTS;

export const AD_CONTENT_KINDS = {
  RESULT_PROMISE: '保证效果',
  EXAM_STAFF: '考试人员参与',
  ENDORSEMENT: '推荐、证明',
  ANXIETY: '制造焦虑',
  FALSE_EXPERT: '虚假专家',
  SUPERLATIVE: '绝对化用语',
} satisfies Record<AdContentKind, string>;

export const AD_CANDIDATE_STATES = {
  OPEN: state('待核实', 'WATCH'),
  CONFIRMED: state('已属实', 'BAD'),
  DISMISSED: state('已排除', 'NEUTRAL'),
} satisfies Record<AdCandidateState, StateText>;

export const AD_CANDIDATE_ACTS = { confirmAdCandidate: '属实', dismissAdCandidate: '排除' } as const;
export type AdCandidateActName = keyof typeof AD_CANDIDATE_ACTS;

export const AD_SOURCES = {
  PATROL: '巡查',
  REPORT: '群众举报',
  SCAN: '网页、图片扫描',
  REFERRAL: '其他部门移送',
} satisfies Record<AdSource, string>;

export const AD_MATCHES = {
  SAME: state('与备案一致', 'GOOD'),
  OUTSIDE_FILING: state('渠道或日期与备案不符', 'WATCH'),
  CHANGED: state('与备案有出入', 'WATCH'),
  NEVER_FILED: state('从未备案', 'BAD'),
} satisfies Record<AdMatch, StateText>;

export const AD_VIOLATION_KINDS = {
  UNFILED: '未备案或与备案不一致',
  BANNED_CHANNEL: '渠道违法',
  BANNED_CONTENT: '内容违法',
  FALSE: '虚假广告',
} satisfies Record<AdViolationKind, string>;

export const AD_VIOLATION_STATES = {
  SEEN: state('待核查', 'WATCH'),
  CHECK_OVERDUE: state('核查逾期', 'BAD'),
  FOUND: state('已认定', 'BAD'),
  STOP_ORDERED: state('责令停止发布', 'WATCH'),
  STOP_OVERDUE: state('逾期未停止', 'BAD'),
  REMOVED: state('已报清除，待核验', 'WATCH'),
  VERIFIED: state('清除已核验', 'GOOD'),
  CASE_PROPOSED: state('已建议立案', 'BAD'),
  EDUCATED: state('批评教育，不予处罚', 'NEUTRAL'),
  NOT_FOUND: state('未违法', 'NEUTRAL'),
} satisfies Record<AdViolationState, StateText>;

export const AD_VIOLATION_ACTS = {
  confirmAdViolation: '认定违法',
  dismissAdViolation: '认定未违法',
  extendAdCheck: '延长核查',
  orderAdStop: '责令停止发布',
  reportAdRemoval: '报告已清除',
  confirmAdRemoval: '核验已清除',
  refuseAdRemoval: '核验未清除',
  guideAdvertiser: '批评教育',
  proposeAdCase: '建议立案',
  reopenAdViolation: '重新办理',
} as const;
export type AdViolationActName = keyof typeof AD_VIOLATION_ACTS;

const STEPS: Readonly<Record<string, string>> = {
  ...AD_VIOLATION_ACTS,
  recordSeenAd: '登记',
  passAdCheckDue: '核查期满',
  passAdStopDue: '停止期满',
};
export const adStepText = (act: string): string => STEPS[act] ?? act;

export const isFiledAdAct = (name: string): name is FiledAdActName => Object.hasOwn(FILED_AD_ACTS, name);
export const isAdCandidateAct = (name: string): name is AdCandidateActName => Object.hasOwn(AD_CANDIDATE_ACTS, name);

/** In the order of the texts: what carries an ad on comes first. */
export const adViolationActsOf = (available: readonly string[]): AdViolationActName[] =>
  (Object.keys(AD_VIOLATION_ACTS) as AdViolationActName[]).filter((act) => available.includes(act));
