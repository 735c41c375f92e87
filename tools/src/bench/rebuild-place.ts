import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateEventLog, type EventBusConfig } from '@lianguan/platform';
import { startService, type RunningService } from '@lianguan/service-kit';
import { prepareDatabases } from '../start/databases.js';
import { startPostgres, type EmbeddedPostgres } from '../start/postgres.js';
import { loadSecrets } from '../start/secrets.js';
import type { BenchArguments } from './arguments.js';
import { BUS_TITLES, withBus, type BusName } from './bus.js';
import { withDatabases, type Databases } from './databases.js';
import { rounded, timed } from './figures.js';
import { fillBus, fillLog } from './license-events.js';
import { definitionOf } from './one-service.js';

export interface Place {
  /** In this process. */
  readonly service: RunningService;
  readonly databases: Databases;
}

export interface Setting {
  readonly dataDir: string;
  readonly on: BusName;
  readonly slice: string;
  say(line: string): void;
}

/** Finance with one slice, on a topic that is full before the service begins. */
export async function withFilledTopic<T>(
  { dataDir, on, slice, say }: Setting,
  { kafkaBrokers, events }: BenchArguments,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  mkdirSync(join(dataDir, 'logs'));
  const secrets = loadSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, secrets, say });
  const ends: (() => Promise<unknown>)[] = [() => postgres.stop()];
  try {
    await prepareDatabases(postgres.url('postgres'), secrets);
    const eventBus: EventBusConfig =
      on === 'kafka'
        ? { kind: 'kafka', brokers: kafkaBrokers }
        : { kind: 'log', url: postgres.url('event_log', 'event_log_app') };
    const { seconds } = await timed(() => fill(eventBus, postgres, events));
    say(`rebuild over ${BUS_TITLES[on]}: ${events} events written in ${rounded(seconds)} s`);
    const service = await startService(
      await definitionOf({ department: 'finance', slice }, { postgres, secrets, eventBus }),
    );
    ends.push(() => service.stop());
    return await withDatabases(dataDir, (databases) => work({ service, databases }));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function fill(eventBus: EventBusConfig, postgres: EmbeddedPostgres, events: number): Promise<void> {
  if (eventBus.kind === 'kafka') return withBus(eventBus, (bus) => fillBus(bus, events));
  const migrator = postgres.url('event_log', 'event_log_migrator');
  await migrateEventLog(migrator, 'event_log_app');
  await fillLog(migrator, events);
}
