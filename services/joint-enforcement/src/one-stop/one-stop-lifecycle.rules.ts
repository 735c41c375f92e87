import type { Role } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';

export const ONE_STOP_LEVELS = ['INSTITUTION', 'TOWNSHIP', 'SERVICE_CENTER'] as const;
export type OneStopLevelName = (typeof ONE_STOP_LEVELS)[number];

/** Where the three levels of the window take a matter in (A9): the institution online, the township, the service centre. */
export const LEVEL_OF: ReadonlyMap<Role, OneStopLevelName> = new Map([
  ['INST', 'INSTITUTION'],
  ['TOWNSHIP', 'TOWNSHIP'],
  ['INTAKE', 'SERVICE_CENTER'],
]);
export const WINDOW_ROLES: readonly Role[] = [...LEVEL_OF.keys()];
export const PART_ROLES: readonly Role[] = ['TOWNSHIP', 'EDU_LIC', 'CIVIL', 'SAMR_REG'];

export const oneStopCaseLifecycle = defineLifecycle({
  name: 'OneStopCase',
  states: ['OPEN', 'DONE', 'WITHDRAWN'],
  initial: 'OPEN',
  terminal: ['DONE', 'WITHDRAWN'],
  transitions: [
    { event: 'completeOneStopCase', from: ['OPEN'], to: 'DONE', roles: [...PART_ROLES, 'SYS'], basis: null },
    { event: 'withdrawOneStopCase', from: ['OPEN'], to: 'WITHDRAWN', roles: [...WINDOW_ROLES], basis: null },
  ],
  labels: {
    OPEN: '办理中',
    DONE: '已办结',
    WITHDRAWN: '已撤回',
    completeOneStopCase: '各环节办结',
    withdrawOneStopCase: '撤回',
  },
});

export const oneStopPartLifecycle = defineLifecycle({
  name: 'OneStopPart',
  states: ['WAITING', 'TAKEN', 'RETURNED', 'DONE'],
  initial: 'WAITING',
  terminal: ['DONE'],
  transitions: [
    { event: 'takeOneStopPart', from: ['WAITING'], to: 'TAKEN', roles: [...PART_ROLES], basis: null },
    {
      event: 'returnOneStopPart',
      from: ['WAITING', 'TAKEN'],
      to: 'RETURNED',
      roles: [...PART_ROLES],
      guard: 'reasoned',
      basis: '行政许可法 32',
    },
    { event: 'resupplyOneStopPart', from: ['RETURNED'], to: 'WAITING', roles: [...WINDOW_ROLES], basis: null },
    {
      event: 'finishOneStopPart',
      from: ['TAKEN'],
      to: 'DONE',
      roles: [...PART_ROLES],
      guard: 'documented',
      basis: '行政许可法 26',
    },
    {
      event: 'reportOneStopPart',
      from: ['WAITING', 'TAKEN', 'RETURNED'],
      to: 'DONE',
      roles: ['SYS'],
      basis: '行政许可法 26',
    },
  ],
  labels: {
    WAITING: '待接件',
    TAKEN: '办理中',
    RETURNED: '已退回补正',
    DONE: '已办结',
    takeOneStopPart: '接件',
    returnOneStopPart: '退回补正',
    resupplyOneStopPart: '补齐再报',
    finishOneStopPart: '办结',
    reportOneStopPart: '部门登记簿报告办结',
  },
});

export type OneStopStateName = (typeof oneStopCaseLifecycle.states)[number];
export type OneStopPartStateName = (typeof oneStopPartLifecycle.states)[number];
export type OneStopPartEvent =
  | 'takeOneStopPart'
  | 'returnOneStopPart'
  | 'resupplyOneStopPart'
  | 'finishOneStopPart'
  | 'reportOneStopPart';
