import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventBusConfig } from '@lianguan/platform';
import { asAdmin } from '@lianguan/testing';
import type { System } from './harness.js';

interface Secrets {
  readonly superuserPassword: string;
  readonly rolePasswords: Readonly<Record<string, string>>;
  readonly contextPrivateJwk: Readonly<Record<string, string>>;
  readonly postgresPort: number;
}

export const secretsOf = (system: System): Secrets =>
  JSON.parse(readFileSync(join(system.running().data, 'secrets.json'), 'utf8')) as Secrets;

/** Of the embedded PostgreSQL, or of the department's own server; without a role the superuser's, whom row security does not bind. */
export function databaseUrl(system: System, database: string, role?: string): string {
  const own = system.databases[database];
  if (own && !role) return own;
  const { superuserPassword, rolePasswords, postgresPort } = secretsOf(system);
  const password = role ? rolePasswords[role]! : superuserPassword;
  return `postgres://${role ?? 'postgres'}:${password}@127.0.0.1:${postgresPort}/${database}`;
}

/** Rows of a department's own database. */
export const rowsOf = <Row extends object>(system: System, database: string, sql: string): Promise<Row[]> =>
  asAdmin(databaseUrl(system, database), [sql]) as Promise<Row[]>;

export const eventLogOf = (system: System): EventBusConfig => ({
  kind: 'log',
  url: databaseUrl(system, 'event_log', 'event_log_app'),
});
