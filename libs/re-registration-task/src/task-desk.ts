import type { Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { Agency, Role } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import type { TaskRow, TaskStep } from './task.rules.js';

/** The answer of a department as its message carries it. */
export type TaskAnsweredMessage = Message & {
  answerId: string;
  reRegistrationId: string;
  institutionId: string;
};

/** What a department brings to the re-registration of institutions. */
export interface TaskDesk {
  /** e.g. `market-regulation`. */
  readonly service: string;
  readonly department: Agency;
  /** The department's own answer message. */
  readonly answer: GenMessage<TaskAnsweredMessage>;
  /** Who sees the tasks and answers them. */
  readonly officers: readonly (readonly [Agency, Role])[];
  readonly steps: readonly TaskStep[];
  /** What the department enters of its own about tasks that were begun, such as whose customers they are. */
  begun?(tx: Tx, tasks: readonly TaskRow[]): Promise<void>;
}

export const rolesOf = ({ officers }: Pick<TaskDesk, 'officers'>): Role[] => officers.map(([, role]) => role);
