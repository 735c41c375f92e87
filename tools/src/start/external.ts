import { DEPARTMENTS, type DepartmentName } from '../departments.js';
import { Problem } from './problem.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DatabaseUrls {
  readonly app: string;
  readonly migrator: string;
}

/** The parts of the system that the environment names; whatever is missing here is embedded. */
export interface ExternalParts {
  readonly databases: Partial<Record<DepartmentName, DatabaseUrls>>;
  readonly eventLogUrl?: string;
  readonly eventLogMigratorUrl?: string;
  readonly oidcIssuer?: string;
}

export function externalParts(env: Environment): ExternalParts {
  if (env['KAFKA_BROKERS']) {
    throw new Problem(
      'KAFKA_BROKERS 已设置，但本版本的事件总线只有 PostgreSQL 事件日志（EVENT_LOG_URL）：请取消该设置。',
    );
  }
  const databases: Partial<Record<DepartmentName, DatabaseUrls>> = {};
  for (const { name, suffix } of DEPARTMENTS) {
    const app = env[`DATABASE_URL_${suffix}`];
    const migrator = env[`DATABASE_URL_${suffix}_MIGRATOR`];
    if (Boolean(app) !== Boolean(migrator)) {
      throw new Problem(
        `DATABASE_URL_${suffix} 与 DATABASE_URL_${suffix}_MIGRATOR 须同时设置（应用角色与迁移角色各一个）。`,
      );
    }
    if (app && migrator) databases[name] = { app, migrator };
  }
  return {
    databases,
    eventLogUrl: env['EVENT_LOG_URL'] || undefined,
    eventLogMigratorUrl: env['EVENT_LOG_URL_MIGRATOR'] || undefined,
    oidcIssuer: env['OIDC_ISSUER'] || undefined,
  };
}

/** True while any database is left to the embedded server. */
export function needsPostgres({ databases, eventLogUrl }: ExternalParts): boolean {
  return !eventLogUrl || DEPARTMENTS.some(({ name }) => !databases[name]);
}
