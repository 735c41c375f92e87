import type { ChangeDutyKind, ChangeDutyState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const DUTY_STATES = {
  RUNNING: state('期限内', 'WATCH'),
  OVERDUE: state('逾期未变更', 'BAD'),
  ORDERED: state('已责令改正', 'WATCH'),
  ORDER_PASSED: state('责令期满未改正', 'BAD'),
  CASE_PROPOSED: state('已建议立案', 'BAD'),
  DONE: state('已变更', 'GOOD'),
  WAIVED: state('无须变更', 'NEUTRAL'),
  STOPPED: state('许可恢复，已停止', 'NEUTRAL'),
} satisfies Record<ChangeDutyState, StateText>;

export const DUTY_KINDS = {
  LICENSE_LOST: '许可失去效力，应去除培训项目或注销',
  LICENSE_CHANGED: '许可事项变更，登记应随之变更',
} satisfies Record<ChangeDutyKind, string>;

export const DUTY_ACTS = {
  complete: '登记变更',
  order: '责令限期改正',
  propose: '建议立案',
  waive: '无须变更',
} as const;
export type DutyActName = keyof typeof DUTY_ACTS;
export const isDutyAct = (name: string): name is DutyActName => Object.hasOwn(DUTY_ACTS, name);
