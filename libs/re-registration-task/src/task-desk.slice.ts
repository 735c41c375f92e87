import { ReRegistrationSteppedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { hearProcess, passTaskDue, TASK_DUE } from './process.commands.js';
import { rolesOf, type TaskDesk } from './task-desk.js';
import { ReRegistrationTask } from './task.entity.js';
import { processFact } from './task.events.js';
import type { TaskGraphTypes } from './task.graph.js';
import { tasksResolver } from './task.resolver.js';
import { taskLifecycle } from './task.rules.js';

/** Re-registration in one department: its to-do list, which education's word opens and closes. The answers are the department's own resolvers. */
export const taskSlice = (desk: TaskDesk, graph: TaskGraphTypes, answers: readonly Function[]): Slice => ({
  name: 're-registration-task',
  entities: [ReRegistrationTask],
  resolvers: [tasksResolver(desk, graph), ...answers],
  consumers: [defineConsumer({ schema: ReRegistrationSteppedSchema, command: hearProcess(desk), input: processFact })],
  lifecycles: [taskLifecycle(rolesOf(desk))],
  deadlines: [{ name: TASK_DUE, command: passTaskDue, input: (taskId) => ({ taskId }) }],
});
