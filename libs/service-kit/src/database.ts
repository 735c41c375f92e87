import type { Caller } from '@lianguan/kernel';
import { PreparingClient, type Logger, type Registry } from '@lianguan/platform';
import pg from 'pg';
import { Counter } from 'prom-client';
import {
  DataSource,
  QueryFailedError,
  QueryResult,
  type EntityManager,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';
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
 * A statement does not wait for the answer to the one before it: all are sent, and done, in the order of the calls, those of entity managers too.
 */
export class Transaction implements Tx {
  private readonly runner: QueryRunner;
  /** Resolves when all that was called for is on its way. */
  private line: Promise<pg.ClientBase> | undefined;
  /** The first one. */
  private fault: Error | undefined;

  constructor(
    dataSource: DataSource,
    private readonly options: TransactionOptions,
  ) {
    this.runner = dataSource.createQueryRunner();
    this.runner.query = (sql: string, parameters?: unknown[], structured?: boolean): Promise<never> => {
      if (sql === 'COMMIT' || sql === 'ROLLBACK') return this.end(sql);
      // `begin` has sent it.
      if (sql === 'START TRANSACTION') return Promise.resolve([] as never);
      return this.answer(sql, parameters).then((raw) => answerOf(raw, structured) as never);
    };
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row extends ObjectLiteral = ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.answer<Row>(sql, parameters);
    return rows;
  }

  send(sql: string, parameters: readonly unknown[]): void {
    this.answer(sql, parameters).catch(() => undefined);
  }

  /** Commits and gives the connection back; nothing to do when no statement was sent. */
  async commit(): Promise<void> {
    await this.finish(() => this.runner.commitTransaction());
  }

  /** Rolls back and gives the connection back; a connection that is gone has rolled back by itself. */
  async rollback(): Promise<void> {
    await this.finish(() => this.runner.rollbackTransaction()).catch(() => undefined);
  }

  private async finish(end: () => Promise<void>): Promise<void> {
    try {
      if (this.line) await end();
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

  /** Throws at once what `onStatement` throws. */
  private answer<Row extends ObjectLiteral>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>> {
    this.options.onStatement();
    if (!this.line) this.begin();
    return this.hand<Row>(sql, parameters);
  }

  private begin(): void {
    this.line = this.runner.connect() as Promise<pg.ClientBase>;
    // The settings ride along with the start, which saves a round trip per operation.
    this.hand(`START TRANSACTION${this.start()}`).catch(() => undefined);
    void this.runner.startTransaction();
  }

  private hand<Row extends ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    const values = parameters && [...parameters];
    return new Promise((done, failed) => {
      // What follows a fault in its transaction fails because of it.
      const fail = (fault: Error): void => failed((this.fault ??= fault));
      this.line = this.line!.then((client) => {
        client.query<Row>(sql, values).then(done, (fault: Error) => fail(new QueryFailedError(sql, values, fault)));
        return client;
      });
      this.line.catch(fail);
    });
  }

  /** A transaction in which a statement has failed is undone by the server, which does not call that a fault of the commit. */
  private async end(sql: 'COMMIT' | 'ROLLBACK'): Promise<never> {
    const { command } = await this.hand(sql);
    if (command !== sql && !this.options.readOnly)
      throw this.fault ?? new Error('the server has undone the transaction');
    return [] as never;
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

/** An answer in TypeORM's form. */
function answerOf(raw: pg.QueryResult, structured = false): unknown {
  const result = new QueryResult();
  result.records = raw.rows;
  result.affected = raw.rowCount ?? undefined;
  result.raw = ['DELETE', 'UPDATE'].includes(raw.command) ? [raw.rows, raw.rowCount] : raw.rows;
  return structured ? result : result.raw;
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
