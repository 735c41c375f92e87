import type { LabourKind, LabourState } from '../gql/graphql';
import type { StateText } from './texts';

export const LABOUR_KINDS = {
  HEAD_COUNT: '用工人数',
  WAGES: '薪资发放',
  DISPUTE: '劳资纠纷',
} satisfies Record<LabourKind, string>;

export const LABOUR_STATES = {
  OPEN: { text: '未解决', tone: 'BAD' },
  SETTLED: { text: '无欠薪或已解决', tone: 'GOOD' },
  WITHDRAWN: { text: '已撤销', tone: 'NEUTRAL' },
} satisfies Record<LabourState, StateText>;

export const LABOUR_ACTS = { settleLabourCheck: '登记已解决', withdrawLabourCheck: '撤销' } as const;
export type LabourActName = keyof typeof LABOUR_ACTS;
export const isLabourAct = (name: string): name is LabourActName => Object.hasOwn(LABOUR_ACTS, name);
