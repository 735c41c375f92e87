// A8, M3, M6, lifecycle 2: what a department other than education does for an institution that re-registers, by its own law and in its own time.
export { answerTask, type Asked, type TaskEffect } from './answer.commands.js';
export type { TaskDesk } from './task-desk.js';
export { taskSlice } from './task-desk.slice.js';
export { taskGraph } from './task.graph.js';
export { taskMigrationSql } from './task.migration.js';
export { taskPerformer } from './task.resolver.js';
export { TaskAnswerInput } from './task.type.js';
