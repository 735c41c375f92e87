import type { Caller } from '@lianguan/kernel';
import type DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { Transaction } from './database.js';
import type { LawClock, Operation, Tx } from './operation.js';
import { bindRuntime, type ServiceRuntime } from './runtime.js';

// Time budget along the path: client 10 s > gateway 8 s > subgraph 5 s > statement 3 s.
export const OPERATION_LIMIT_MS = 5_000;
const STATEMENT_LIMIT_MS = 3_000;

export interface OperationOptions {
  readonly caller: Caller;
  readonly runtime: ServiceRuntime;
  /** Called for each statement that counts. */
  readonly onStatement: () => void;
  /** Default 5 s; the service's own work has no limit but its statements'. */
  readonly limitMs?: number;
  readonly traceId?: string;
}

/** What an operation reads with: one transaction at a time, its loaders, and the count of its statements. */
class ReadSession {
  statements = 0;
  private read: Transaction | undefined;
  private readonly loaders = new Map<string, DataLoader<never, unknown>>();
  private readonly deadline: number;

  constructor(private readonly options: OperationOptions) {
    this.deadline = performance.now() + (options.limitMs ?? OPERATION_LIMIT_MS);
  }

  get transaction(): Transaction {
    this.read ??= new Transaction(this.options.runtime.dataSource, {
      caller: this.options.caller,
      readOnly: true,
      statementLimitMs: STATEMENT_LIMIT_MS,
      onStatement: () => this.admit(),
    });
    return this.read;
  }

  loader<K, V>(name: string, create: () => DataLoader<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(name);
    if (known) return known as unknown as DataLoader<K, V>;
    const loader = create();
    this.loaders.set(name, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }

  async end(): Promise<void> {
    const read = this.read;
    this.read = undefined;
    this.loaders.clear();
    await read?.commit();
  }

  private admit(): void {
    if (performance.now() > this.deadline)
      throw new GraphQLError('查询超时，请缩小范围后重试', { extensions: { code: 'SUBGRAPH_TIMEOUT' } });
    this.statements += 1;
    this.options.onStatement();
  }
}

/** An operation as the kit sees it: what slices see, and what its access record says. Apollo Server copies it: whatever changes is held in objects that the copies share. */
export class OperationContext implements Operation {
  readonly caller: Caller;
  readonly clock: LawClock;
  readonly db: Tx;
  readonly traceId: string | undefined;
  /** Opaque person ids shown, by class of field. */
  readonly persons = new Map<string, Set<string>>();
  /** Coordinates of the guarded fields that were refused. */
  readonly refusals = new Set<string>();
  private readonly session: ReadSession;

  constructor(options: OperationOptions) {
    const session = new ReadSession(options);
    this.session = session;
    this.caller = options.caller;
    this.clock = options.runtime.clock;
    this.traceId = options.traceId;
    this.db = {
      get manager() {
        return session.transaction.manager;
      },
      query: <Row extends ObjectLiteral>(sql: string, parameters?: readonly unknown[]) =>
        session.transaction.query<Row>(sql, parameters),
      send: (sql: string, parameters: readonly unknown[]) => session.transaction.send(sql, parameters),
    };
    bindRuntime(this, actingRuntime(options.runtime, session));
  }

  /** SQL statements sent so far. */
  get statements(): number {
    return this.session.statements;
  }

  loader<K, V>(name: string, create: (db: Tx) => DataLoader<K, V>): DataLoader<K, V> {
    return this.session.loader(name, () => create(this.db));
  }

  touchPersons(fieldClass: string, personIds: readonly string[]): void {
    const touched = this.persons.get(fieldClass) ?? new Set<string>();
    for (const id of personIds) touched.add(id);
    this.persons.set(fieldClass, touched);
  }

  /** Ends the read transaction. What is read afterwards is read anew, in another one. */
  endRead(): Promise<void> {
    return this.session.end();
  }
}

// An act gives the operation's connection back first: otherwise as many mutations at once as the pool has connections would wait for each other for ever.
// What is read after the act sees it.
function actingRuntime(runtime: ServiceRuntime, session: ReadSession): ServiceRuntime {
  const inTransaction: ServiceRuntime['inTransaction'] = async (caller, work) => {
    await session.end();
    return runtime.inTransaction(caller, work);
  };
  const endRead: ServiceRuntime['endRead'] = () => session.end();
  return Object.create(runtime, {
    inTransaction: { value: inTransaction },
    endRead: { value: endRead },
  }) as ServiceRuntime;
}

/** Ends an operation of the service's own: gives its connection back. */
export async function endOperation(operation: Operation): Promise<void> {
  if (operation instanceof OperationContext) await operation.endRead();
}

/** The service as its own caller: role SYS, all rows of its database. */
export const systemCaller = (service: string, operationId: string): Caller => ({
  agency: 'SYSTEM',
  roles: ['SYS'],
  division: '*',
  subject: service,
  operationId,
});
