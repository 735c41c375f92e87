// What a department's rule needs of this library: pure.
export type { TaskAnswer, TaskRow, TaskStep } from './task.rules.js';
