import { ForwardMigration } from './migrate.js';

/** Jobs over what the service holds already: what a task is about, and where it stands. */
export class KitTasks1765300000100 extends ForwardMigration {
  protected statements(): string[] {
    return ['ALTER TABLE job ADD COLUMN task_input jsonb, ADD COLUMN task_cursor text'];
  }
}

export const tasksMigrations = [KitTasks1765300000100];
