import { ForwardMigration } from './migrate.js';

/** Jobs over what the service holds already: what a task is about, and where it stands. */
export class KitTasks1765300000100 extends ForwardMigration {
  protected statements(): string[] {
    return ['ALTER TABLE job ADD COLUMN task_input jsonb, ADD COLUMN task_cursor text'];
  }
}

const setting = (name: string) => `(SELECT current_setting('${name}', true))`;

// A bank is not bound to a division: what one hands in, another does not see.
const OF_OWN_BANK = `${setting('app.agency')} <> 'BANK' OR coalesce(caller ->> 'bankId', '') = ${setting('app.bank')}`;

/** Jobs of banks. */
export class KitBankJobs1765700000100 extends ForwardMigration {
  protected statements(): string[] {
    return [`CREATE POLICY job_of_own_bank ON job AS RESTRICTIVE USING (${OF_OWN_BANK}) WITH CHECK (${OF_OWN_BANK})`];
  }
}

export const tasksMigrations = [KitTasks1765300000100, KitBankJobs1765700000100];
