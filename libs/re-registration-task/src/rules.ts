// What a department's rule needs of this library: pure.
export type { TaskAnswer, TaskRow, TaskStepName } from './task.rules.js';
