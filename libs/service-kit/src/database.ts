import type { Caller } from '@lianguan/kernel';
import { PreparingClient, type Logger, type Registry } from '@lianguan/platform';
import pg from 'pg';
import { Counter } from 'prom-client';
import { DataSource, type EntityManager, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { Tx } from './operation.js';
import { rowSettings } from './row-security.js';

export interface DatabaseOptions {
  /** Address with the app role. */
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly entities: readonly Function[];
  readonly logger: Logger;
  /** Connections at most; default 10. */
  readonly poolSize?: number;
}

// For statements outside an operation, such as the relay's; an operation's transaction sets a shorter one.
const STATEMENT_LIMIT_MS = 30_000;
const CONNECT_LIMIT_MS = 3_000;
// A transaction that was forgotten must not hold its locks and its connection for ever.
const IDLE_LIMIT_MS = 60_000;

/** The app's pool. A server that goes away costs the operations in hand; the next ones connect anew. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: CONNECT_LIMIT_MS,
    installExtensions: false,
    logging: false,
    poolErrorHandler: (fault: Error) =>
      options.logger.warn({ fault: fault.message }, 'an idle database connection was lost'),
    extra: {
      statement_timeout: STATEMENT_LIMIT_MS,
      idle_in_transaction_session_timeout: IDLE_LIMIT_MS,
      keepAlive: true,
      Client: PreparingClient,
      // What is sent while another statement is on its way goes after it, without waiting for its answer.
      pipeline: true,
      types: textDates(),
    },
  });
}

// pg makes a date of a day, at midnight of the machine's zone; a day stays a day.
function textDates(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
  return types;
}

/** `kind`: `operation` for what GraphQL operations read, `act` for write transactions. BEGIN, COMMIT and the settings are not counted. */
export type StatementCounter = Counter<'kind'>;

export function statementCounter(registry: Registry): StatementCounter {
  return new Counter({
    name: 'lianguan_sql_statements_total',
    help: 'SQL statements sent in operations and acts',
    labelNames: ['kind'],
    registers: [registry],
  });
}

export interface TransactionOptions {
  /** Whose row security holds. */
  readonly caller: Caller;
  readonly readOnly: boolean;
  /** For one statement, in milliseconds. */
  readonly statementLimitMs: number;
  /** Called before each statement that counts; throwing keeps it from being sent. */
  readonly onStatement: () => void;
}

/**
 * One transaction on one connection, begun with the first statement, with the caller's row security.
 * All statements, those of entity managers too, wait in one queue: pg gives up running them at once on a client.
 */
export class Transaction implements Tx {
  private readonly runner: QueryRunner;
  private begun: Promise<void> | undefined;
  /** The answer to a beginning that the first statement did not wait for. */
  private beginning: Promise<unknown> | undefined;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    dataSource: DataSource,
    private readonly options: TransactionOptions,
  ) {
    this.runner = dataSource.createQueryRunner();
    const send = this.runner.query.bind(this.runner);
    this.runner.query = (sql: string, parameters?: unknown[], structured?: boolean) => {
      // The settings ride along with the start, which saves a round trip per operation.
      if (sql === 'START TRANSACTION') return this.begin(`${sql}${this.start()}`, send);
      if (sql === 'COMMIT' || sql === 'ROLLBACK') return this.enqueue(() => send(sql));
      return this.enqueue(async () => {
        await (this.begun ??= this.runner.startTransaction());
        this.options.onStatement();
        const [answer] = await Promise.all([send(sql, parameters, structured as true), this.beginning]);
        return answer;
      });
    };
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends ObjectLiteral = ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    const result = await this.runner.query(sql, parameters && [...parameters], true);
    return (result.records ?? []) as Row[];
  }

  /** Commits and gives the connection back; nothing to do when no statement was sent. */
  async commit(): Promise<void> {
    await this.finish(() => this.runner.commitTransaction());
  }

  /** Rolls back and gives the connection back; a connection that is gone has rolled back by itself. */
  async rollback(): Promise<void> {
    await this.finish(() => this.runner.rollbackTransaction()).catch(() => undefined);
  }

  /** What is read first goes right behind the beginning: were that to fail, the statement would have no settings and see nothing. */
  private async begin(sql: string, send: (sql: string) => Promise<unknown>): Promise<unknown> {
    if (!this.options.readOnly) return send(sql);
    const client = (await this.runner.connect()) as pg.ClientBase;
    this.beginning = client.query(sql);
    this.beginning.catch(() => undefined);
    return undefined;
  }

  private async finish(end: () => Promise<void>): Promise<void> {
    try {
      await this.tail.catch(() => undefined);
      if (this.begun) await this.begun.then(end);
    } catch (fault) {
      await this.discard();
      throw fault;
    } finally {
      await this.runner.release();
    }
  }

  // A connection whose transaction did not come to its end must not serve another caller.
  private async discard(): Promise<void> {
    await this.runner.connect().then(
      (client: pg.PoolClient & pg.Client) => client.end(),
      () => undefined,
    );
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work, work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  private start(): string {
    const { caller, readOnly, statementLimitMs } = this.options;
    const settings = { ...rowSettings(caller), statement_timeout: String(statementLimitMs) };
    const calls = Object.entries(settings).map(
      ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
    );
    return `${readOnly ? ' READ ONLY' : ''}; SELECT ${calls.join(', ')}`;
  }
}

/** Runs `work` in a read-write transaction; commits when it resolves, rolls back and rethrows when it rejects. */
export async function transact<T>(transaction: Transaction, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (fault) {
    await transaction.rollback();
    throw fault;
  }
}
