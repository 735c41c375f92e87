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
  /** Kafka in the place of the event log; the processes read its further keys themselves. */
  readonly kafkaBrokers?: string;
  readonly oidcIssuer?: string;
}

export function externalParts(env: Environment): ExternalParts {
  if (env['KAFKA_BROKERS'] && env['EVENT_LOG_URL']) {
    throw new Problem('KAFKA_BROKERS 与 EVENT_LOG_URL 只能设置其一：事件总线只有一条。');
  }
  return {
    databases: externalDatabases(env),
    eventLogUrl: env['EVENT_LOG_URL'] || undefined,
    eventLogMigratorUrl: env['EVENT_LOG_URL_MIGRATOR'] || undefined,
    kafkaBrokers: env['KAFKA_BROKERS'] || undefined,
    oidcIssuer: env['OIDC_ISSUER'] || undefined,
  };
}

function externalDatabases(env: Environment): ExternalParts['databases'] {
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
  return databases;
}

/** True while any database is left to the embedded server. */
export function needsPostgres({ databases, eventLogUrl, kafkaBrokers }: ExternalParts): boolean {
  return !(eventLogUrl || kafkaBrokers) || DEPARTMENTS.some(({ name }) => !databases[name]);
}
