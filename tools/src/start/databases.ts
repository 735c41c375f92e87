import pg from 'pg';
import { DEPARTMENTS } from '../departments.js';
import type { Secrets } from './secrets.js';

const DATABASES = [...DEPARTMENTS.map(({ database }) => database), 'event_log'];

/**
 * A database per department and one for the event log, each with two roles: the migrator owns it, the app may only connect until a
 * migration grants more. Neither may create databases or roles, or pass by row security. Safe to run again.
 */
export async function prepareDatabases(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await names(client, 'select rolname as name from pg_roles');
    for (const database of DATABASES) {
      for (const role of [`${database}_migrator`, `${database}_app`]) {
        if (!roles.has(role)) await client.query(createRole(role, secrets));
      }
    }
    const databases = await names(client, 'select datname as name from pg_database');
    for (const database of DATABASES) {
      if (!databases.has(database)) await client.query(`create database ${database} owner ${database}_migrator`);
    }
    // Each start, since a kill may have fallen between the two: the other departments' roles must not even connect.
    await client.query(
      DATABASES.map(
        (database) =>
          `revoke all on database ${database} from public; grant connect on database ${database} to ${database}_app;`,
      ).join(' '),
    );
  } finally {
    await client.end();
  }
}

function createRole(role: string, secrets: Secrets): string {
  return `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password '${secrets.rolePasswords[role]}'`;
}

async function names(client: pg.Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql);
  return new Set(rows.map(({ name }) => name));
}
