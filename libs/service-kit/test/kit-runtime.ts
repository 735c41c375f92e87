import { permit, refuse, type Caller } from '@lianguan/kernel';
import { create } from '@bufbuild/protobuf';
import { createLogger, createPgEventBus, createRegistry, type EventBus } from '@lianguan/platform';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  createDepartmentDatabase,
  createTestEventLog,
  testCaller,
  TurningClock,
  type TestDatabase,
} from '@lianguan/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actSetsMigrations } from '../src/act-sets.migration.js';
import { actsMigrations } from '../src/acts.migration.js';
import type { Command, DeadlineDraft } from '../src/command.js';
import { coreMigrations } from '../src/core.migration.js';
import { createDataSource, transact, Transaction } from '../src/database.js';
import { appRole, migrate } from '../src/migrate.js';
import { OperationContext, systemCaller } from '../src/operation-context.js';
import type { LawClock, Operation } from '../src/operation.js';
import { grantAppSql } from '../src/row-security.js';
import { Signal, type ServiceRuntime } from '../src/runtime.js';
import type { Slice } from '../src/slice.js';

/** A tin that holds coins: the smallest thing that can be locked, refused, announced and due. */
export class Tins1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table tin (id text primary key, coins integer not null, touched integer not null default 1)',
    );
    await runner.query(grantAppSql(appRole(runner), 'tin', 'select, insert, update, delete'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

export const TOPIC = 'education.institution.v1';

export interface Coins {
  readonly tin: string;
  readonly coins: number;
  readonly due?: Date | null;
  /** What the test wants to go wrong, and where. */
  readonly bug?: 'decide' | 'apply' | 'subject';
}

/** Puts coins into a tin, or takes them out while there are enough. Announces the tin under its id. */
export const putCoins: Command<
  Coins,
  Map<string, number>,
  { readonly before: number; readonly after: number },
  { tin: string; coins: number },
  'TIN_TOO_EMPTY'
> = {
  name: 'putCoins',
  refusals: { TIN_TOO_EMPTY: { message: '罐中只有 {coins} 枚', basis: '储蓄罐办法 1' } },
  async load(tx, inputs) {
    const ids = [...new Set(inputs.map(({ tin }) => tin))].sort();
    await tx.query(
      'insert into tin (id, coins, touched) select id, 0, 0 from unnest($1::text[]) as t(id) on conflict do nothing',
      [ids],
    );
    const rows = await tx.query<{ id: string; coins: number }>(
      'select id, coins from tin where id = any($1::text[]) order by id for update',
      [ids],
    );
    return new Map(rows.map(({ id, coins }) => [id, coins]));
  },
  decide(state, { tin, coins, bug }) {
    if (bug === 'decide') throw new Error('a bug in decide');
    const before = state.get(tin)!;
    if (before + coins < 0) return refuse('TIN_TOO_EMPTY', { coins: String(before) });
    state.set(tin, before + coins);
    return permit({ before, after: before + coins });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ input, outcome }) => [input.tin, outcome.after]));
    await tx.query(
      'update tin set coins = given.coins, touched = touched + 1 from unnest($1::text[], $2::int[]) as given(id, coins) where tin.id = given.id',
      [[...last.keys()], [...last.values()]],
    );
    if (accepted.some(({ input }) => input.bug === 'apply')) throw new Error('a bug in apply');
    return accepted.map(({ input, outcome }) => ({ tin: input.tin, coins: outcome.after }));
  },
  subject(input) {
    if (input.bug === 'subject') throw new Error('a bug in subject');
    return { type: 'Tin', id: input.tin };
  },
  changes: ({ before, after }) => before !== after,
  events: (input, { after }) => [
    {
      key: input.tin,
      schema: InstitutionRecordedSchema,
      message: create(InstitutionRecordedSchema, { institutionId: input.tin, version: BigInt(after) }),
    },
  ],
  deadlines: ({ tin, due }): DeadlineDraft[] => (due === undefined ? [] : [{ name: 'emptyTin', subjectId: tin, due }]),
};

export interface Kit {
  readonly database: TestDatabase;
  readonly eventLog: TestDatabase;
  readonly clock: TurningClock;
  readonly runtime: ServiceRuntime;
  /** SQL as superuser in the department's database. */
  sql<Row extends object = Record<string, unknown>>(statement: string): Promise<Row[]>;
  op(caller?: Partial<Caller>): Operation;
  /** Another process of the same service, as far as the database can tell. */
  another(given?: KitOptions): Promise<ServiceRuntime>;
  stop(): Promise<void>;
}

export interface KitOptions {
  readonly slices?: readonly Slice[];
  readonly bus?: (bus: EventBus) => EventBus;
  readonly clock?: LawClock;
  readonly statements?: { count: number };
  /** By which the database's server knows its connections. */
  readonly process?: string;
}

/** The kit's parts on a real database and a real event log, nothing started in the background. */
export async function startKit(options: KitOptions = {}): Promise<Kit> {
  const database = await createDepartmentDatabase('education');
  const eventLog = await createTestEventLog();
  await migrate({
    url: database.migratorUrl,
    appRole: database.appRole,
    applicationName: 'education',
    migrations: [...coreMigrations, ...actsMigrations, ...actSetsMigrations, Tins1763900000000],
  });
  const clock = new TurningClock();
  const stops: (() => Promise<unknown>)[] = [];
  const another = (given: KitOptions = {}) =>
    createRuntime({ database, eventLog, stops }, { clock, ...options, ...given });
  const runtime = await another();
  return {
    database,
    eventLog,
    clock,
    runtime,
    another,
    sql: (statement) => asAdmin(database.adminUrl, [statement]) as never,
    op: (caller = {}) => new OperationContext({ caller: testCaller(caller), runtime, onStatement: () => undefined }),
    async stop() {
      for (const stop of stops.toReversed()) await stop();
      await database.drop();
      await eventLog.drop();
    },
  };
}

interface KitPlace {
  readonly database: TestDatabase;
  readonly eventLog: TestDatabase;
  readonly stops: (() => Promise<unknown>)[];
}

async function createRuntime(
  { database, eventLog, stops }: KitPlace,
  options: KitOptions & { readonly clock: LawClock },
): Promise<ServiceRuntime> {
  const logger = createLogger({ name: 'education', level: 'silent' });
  const dataSource = createDataSource({
    url: database.appUrl,
    applicationName: options.process ?? 'education',
    entities: [],
    logger,
    poolSize: 8,
  });
  await dataSource.initialize();
  stops.push(() => dataSource.destroy());
  const bus = await createPgEventBus({ url: eventLog.appUrl, logger });
  stops.push(() => bus.close());
  const count = () => {
    if (options.statements) options.statements.count += 1;
  };
  const runtime: ServiceRuntime = {
    name: 'education',
    mode: 'test',
    slices: options.slices ?? [],
    dataSource,
    bus: options.bus?.(bus) ?? bus,
    clock: options.clock,
    logger,
    registry: createRegistry('education'),
    outboxSignal: new Signal(),
    deadlineSignal: new Signal(),
    jobSignal: new Signal(),
    inTransaction: (caller, work) =>
      transact(
        new Transaction(dataSource, { caller, readOnly: false, statementLimitMs: 10_000, onStatement: count }),
        work,
      ),
    endRead: async () => undefined,
    systemOperation: () =>
      new OperationContext({
        caller: systemCaller('education', 'test'),
        runtime,
        onStatement: () => undefined,
        limitMs: Number.POSITIVE_INFINITY,
      }),
  };
  return runtime;
}

/** Waits until `look` answers something true, at most 10 s. */
export async function eventually<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
  const until = performance.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > until) throw new Error(`it did not happen: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
