import type { Role } from '@lianguan/kernel';

export const ESCROW_TASKS = ['SIGN', 'OPEN', 'FILE', 'ANSWER_ALARM', 'APPROVE_HOLD', 'CLOSE'] as const;
export type EscrowTaskName = (typeof ESCROW_TASKS)[number];

const TASKS_OF: Partial<Record<Role, readonly EscrowTaskName[]>> = {
  INST: ['SIGN'],
  BANK: ['SIGN', 'OPEN', 'CLOSE'],
  EDU_SUP: ['SIGN', 'FILE', 'ANSWER_ALARM', 'APPROVE_HOLD'],
  JEO: ['APPROVE_HOLD'],
  JEO_LEAD: ['APPROVE_HOLD'],
  FIN: ['CLOSE'],
};

export const TASK_ROLES = Object.keys(TASKS_OF) as Role[];

/** What may wait for a caller with these roles. */
export const tasksOf = (roles: readonly Role[]): EscrowTaskName[] =>
  ESCROW_TASKS.filter((task) => roles.some((role) => TASKS_OF[role]?.includes(task)));
