import type { OneStopLevel, OneStopMatter, OneStopPartKind, OneStopPartState, OneStopState } from '../gql/graphql';
import type { StateText } from './texts';

export const ONE_STOP_MATTERS = { SET_UP: '设立', CHANGE: '变更', TERMINATION: '终止' } satisfies Record<
  OneStopMatter,
  string
>;

export const ONE_STOP_LEVELS = {
  INSTITUTION: '机构自行提交',
  TOWNSHIP: '乡镇（街道）窗口',
  SERVICE_CENTER: '服务中心窗口',
} satisfies Record<OneStopLevel, string>;

export const ONE_STOP_PARTS = {
  TOWNSHIP_CHECK: '乡镇（街道）核查',
  LICENSE: '办学许可',
  REGISTRATION: '法人登记',
} satisfies Record<OneStopPartKind, string>;

export const ONE_STOP_STATES = {
  OPEN: { text: '办理中', tone: 'WATCH' },
  DONE: { text: '已办结', tone: 'GOOD' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
} satisfies Record<OneStopState, StateText>;

export const ONE_STOP_PART_STATES = {
  WAITING: { text: '待接件', tone: 'NEUTRAL' },
  TAKEN: { text: '办理中', tone: 'WATCH' },
  RETURNED: { text: '已退回补正', tone: 'BAD' },
  DONE: { text: '已办结', tone: 'GOOD' },
} satisfies Record<OneStopPartState, StateText>;
