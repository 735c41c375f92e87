import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { ActionState, MeasureState } from '../action-process/index.js';

const OFFICE = ['JEO', 'JEO_LEAD'] as const;
const LEAD = ['JEO_LEAD'] as const;

export type ActionAct = 'consult' | 'issue' | 'drop' | 'lift' | 'annul';
type ActionEvent = ActionAct | 'complete' | 'endPartly' | 'goOn' | 'finishLift' | 'liftAgain';

/** Lifecycle 14, the whole. What SYS does follows from the measures (action-process). */
export const jointActionLifecycle = defineLifecycle<ActionState, ActionEvent>({
  name: 'JointAction',
  states: ['PROPOSED', 'CONSULTED', 'ISSUED', 'COMPLETED', 'PARTIAL', 'LIFTING', 'LIFTED', 'DROPPED'],
  initial: 'PROPOSED',
  terminal: ['DROPPED'],
  transitions: [
    { event: 'consult', from: ['PROPOSED'], to: 'CONSULTED', roles: OFFICE, basis: null },
    { event: 'issue', from: ['CONSULTED'], to: 'ISSUED', roles: LEAD, basis: null },
    { event: 'drop', from: ['PROPOSED', 'CONSULTED'], to: 'DROPPED', roles: LEAD, basis: null },
    { event: 'annul', from: ['PROPOSED', 'CONSULTED'], to: 'DROPPED', roles: OFFICE, basis: '行政处罚法 48' },
    { event: 'annul', from: ['ISSUED', 'COMPLETED', 'PARTIAL'], to: 'LIFTING', roles: OFFICE, basis: '行政处罚法 48' },
    { event: 'lift', from: ['ISSUED', 'COMPLETED', 'PARTIAL'], to: 'LIFTING', roles: LEAD, basis: null },
    { event: 'complete', from: ['ISSUED', 'PARTIAL'], to: 'COMPLETED', roles: ['SYS'], basis: null },
    { event: 'endPartly', from: ['ISSUED'], to: 'PARTIAL', roles: ['SYS'], basis: null },
    { event: 'goOn', from: ['PARTIAL'], to: 'ISSUED', roles: ['SYS'], basis: null },
    { event: 'finishLift', from: ['LIFTING'], to: 'LIFTED', roles: ['SYS'], basis: null },
    { event: 'liftAgain', from: ['LIFTED'], to: 'LIFTING', roles: ['SYS'], basis: null },
  ],
  labels: {
    PROPOSED: '已提出',
    CONSULTED: '已会商',
    ISSUED: '执行中',
    COMPLETED: '已完成',
    PARTIAL: '部分完成',
    LIFTING: '解除中',
    LIFTED: '已解除',
    DROPPED: '未发出',
    consult: '记录会商',
    issue: '签发',
    drop: '不予发出',
    annul: '登记撤销',
    lift: '解除',
  },
});

const OPEN = ['SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'OVERDUE', 'ESCALATED'] as const satisfies readonly MeasureState[];
const SYS = ['SYS'] as const;

export type MeasureAct = 'uphold' | 'overrule' | 'orderAgain' | 'giveUp' | 'retry';
type MeasureEvent =
  | MeasureAct
  | 'send'
  | 'acknowledge'
  | 'accept'
  | 'object'
  | 'decline'
  | 'execute'
  | 'fail'
  | 'passTerm'
  | 'escalate'
  | 'recall'
  | 'confirmRecall'
  | 'compensate'
  | 'undo'
  | 'failToUndo';

/** Lifecycle 14, one measure. What SYS does comes from the departments' answers and from the terms (action-process). */
export const jointMeasureLifecycle = defineLifecycle<MeasureState, MeasureEvent>({
  name: 'JointMeasure',
  states: [
    'PENDING',
    ...OPEN,
    'OBJECTED',
    'WITHDRAWN',
    'DECLINED',
    'EXECUTED',
    'FAILED',
    'GIVEN_UP',
    'RECALLING',
    'RECALLED',
    'COMPENSATING',
    'COMPENSATED',
    'COMP_FAILED',
  ],
  initial: 'PENDING',
  terminal: ['COMPENSATED'],
  transitions: [
    { event: 'send', from: ['PENDING'], to: 'SENT', roles: SYS, basis: null },
    { event: 'acknowledge', from: ['SENT', 'OVERDUE', 'ESCALATED'], to: 'ACKNOWLEDGED', roles: SYS, basis: null },
    {
      event: 'accept',
      from: ['SENT', 'ACKNOWLEDGED', 'OVERDUE', 'ESCALATED'],
      to: 'ACCEPTED',
      roles: SYS,
      basis: null,
    },
    { event: 'object', from: OPEN, to: 'OBJECTED', roles: SYS, basis: null },
    { event: 'decline', from: OPEN, to: 'DECLINED', roles: SYS, basis: null },
    {
      event: 'execute',
      from: [...OPEN, 'OBJECTED', 'WITHDRAWN', 'DECLINED', 'FAILED', 'GIVEN_UP', 'RECALLING', 'RECALLED'],
      to: 'EXECUTED',
      roles: SYS,
      basis: null,
    },
    { event: 'fail', from: [...OPEN, 'OBJECTED'], to: 'FAILED', roles: SYS, basis: null },
    { event: 'passTerm', from: ['SENT', 'ACKNOWLEDGED', 'ACCEPTED'], to: 'OVERDUE', roles: SYS, basis: null },
    { event: 'escalate', from: ['OVERDUE'], to: 'ESCALATED', roles: SYS, basis: null },
    { event: 'uphold', from: ['OBJECTED'], to: 'WITHDRAWN', roles: LEAD, basis: null },
    { event: 'overrule', from: ['OBJECTED'], to: 'ACCEPTED', roles: LEAD, basis: null },
    { event: 'orderAgain', from: ['FAILED'], to: 'PENDING', roles: LEAD, basis: null },
    { event: 'giveUp', from: ['FAILED'], to: 'GIVEN_UP', roles: LEAD, basis: null },
    { event: 'recall', from: [...OPEN, 'OBJECTED'], to: 'RECALLING', roles: SYS, basis: null },
    { event: 'confirmRecall', from: ['PENDING', 'RECALLING'], to: 'RECALLED', roles: SYS, basis: null },
    { event: 'compensate', from: ['EXECUTED'], to: 'COMPENSATING', roles: SYS, basis: null },
    { event: 'retry', from: ['COMP_FAILED'], to: 'COMPENSATING', roles: LEAD, basis: null },
    { event: 'undo', from: ['COMPENSATING', 'COMP_FAILED', 'RECALLING'], to: 'COMPENSATED', roles: SYS, basis: null },
    { event: 'failToUndo', from: ['COMPENSATING'], to: 'COMP_FAILED', roles: SYS, basis: null },
  ],
  labels: {
    PENDING: '待发出',
    SENT: '已发出',
    ACKNOWLEDGED: '已签收',
    ACCEPTED: '已接受',
    OBJECTED: '异议待决',
    WITHDRAWN: '已撤销',
    DECLINED: '已谢绝',
    EXECUTED: '已执行',
    FAILED: '未能执行',
    GIVEN_UP: '不再执行',
    OVERDUE: '逾期',
    ESCALATED: '已督导',
    RECALLING: '收回中',
    RECALLED: '已收回',
    COMPENSATING: '恢复中',
    COMPENSATED: '已恢复',
    COMP_FAILED: '恢复失败',
    uphold: '异议成立',
    overrule: '驳回异议',
    orderAgain: '再次下达',
    giveUp: '不再执行',
    retry: '要求再次恢复',
  },
});
