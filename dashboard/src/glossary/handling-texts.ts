import type {
  DelegatedItem,
  DelegationState,
  HandlingDepartment,
  HandlingState,
  OperatorBanGround,
  OperatorBanState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const HANDLING_STATES = {
  OPEN: state('待处置', 'WATCH'),
  GUIDED: state('已引导办证', 'GOOD'),
  ORDERED: state('限期整改中', 'WATCH'),
  RECTIFIED: state('已整改', 'GOOD'),
  OVERDUE: state('逾期未整改', 'BAD'),
  BANNED: state('已取缔', 'NEUTRAL'),
  WITHDRAWN: state('已撤销处置', 'NEUTRAL'),
} satisfies Record<HandlingState, StateText>;

export const HANDLING_DEPARTMENTS = {
  EDUCATION: '教育',
  HUMAN_RESOURCES: '人社',
  MARKET_REGULATION: '市场监管',
  CIVIL_AFFAIRS: '民政',
  PUBLIC_SECURITY: '公安',
} satisfies Record<HandlingDepartment, string>;

export const departmentsText = (departments: readonly HandlingDepartment[]): string =>
  departments.map((department) => HANDLING_DEPARTMENTS[department]).join('、');

export const BAN_STATES = {
  IN_FORCE: state('执行中', 'BAD'),
  LIFTED: state('已解除', 'NEUTRAL'),
  ENDED: state('已期满', 'NEUTRAL'),
} satisfies Record<OperatorBanState, StateText>;

export const BAN_GROUNDS = {
  VIOLATION: '违法办学',
  SEVERAL_SCHOOLS: '疏于管理所举办的多所学校',
  FALSE_APPLICATION: '隐瞒情况或提供虚假材料申请许可',
  FRAUD: '以欺骗、贿赂手段取得许可',
} satisfies Record<OperatorBanGround, string>;

export const DELEGATED_ITEMS = {
  GUIDE_TO_APPLY: '引导办证',
  ORDER_TO_RECTIFY: '责令限期整改',
  CONFIRM_RECTIFIED: '确认整改到位',
  RECORD_SUPERVISED_PLACE: '无证场所建档',
  ACCEPT_RESUMPTION: '复课验收',
} satisfies Record<DelegatedItem, string>;

export const DELEGATION_STATES = {
  EFFECTIVE: state('有效', 'GOOD'),
  REVOKED: state('已收回', 'NEUTRAL'),
} satisfies Record<DelegationState, StateText>;

/** What was done, in the words of the file. */
const ACT_TEXTS: Readonly<Record<string, string>> = {
  guideToApply: '引导办证',
  orderToRectify: '责令限期整改',
  confirmRectified: '确认整改到位',
  passRectifyDue: '整改期限届满',
  banPlace: '取缔',
  withdrawHandling: '撤销处置',
};

export const handlingActText = (act: string): string => ACT_TEXTS[act] ?? act;
