import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  createEventBus,
  createLogger,
  toCloudEventHeaders,
  type EventBus,
  type EventMessage,
} from '@lianguan/platform';
import { startService, type RunningService } from '@lianguan/service-kit';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { prepareDatabases } from '../start/databases.js';
import { startPostgres, type EmbeddedPostgres } from '../start/postgres.js';
import { loadSecrets, publicContextJwks, type Secrets } from '../start/secrets.js';
import type { BenchArguments } from './arguments.js';
import { median, rounded, timed, until, type Section } from './figures.js';
import { withFolder } from './launched-system.js';

type Say = (line: string) => void;

const ROUNDS = 3;
const BARE_BATCH = 500;
const DATA_BYTES = 250;
const KEYS = 5_000;
const LEAST_RATIO = 0.6;
const DRAIN_LIMIT_MS = 300_000;

interface Round {
  readonly bare: number;
  readonly relay: number;
}

interface Place {
  readonly brokers: readonly string[];
  readonly bus: EventBus;
  readonly outbox: pg.Client;
}

/** How much of the bare client's rate is left when the messages come out of an outbox. Nothing where no Kafka is named. */
export async function measureRelay({ kafkaBrokers: brokers, messages }: BenchArguments, say: Say): Promise<Section[]> {
  if (brokers.length === 0) {
    say('relay: not measured, KAFKA_BROKERS names no broker');
    return [];
  }
  const rounds = await withFolder((dataDir) =>
    withService({ dataDir, brokers, say }, async (place) => {
      const done: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        done.push({ bare: await sendBare(place, messages), relay: await drain(place, messages) });
        say(`relay: bare client ${rounded(done[round]!.bare)}/s, relay ${rounded(done[round]!.relay)}/s`);
      }
      return done;
    }),
  );
  return [section(rounds, messages)];
}

async function withService<T>(
  { dataDir, brokers, say }: { dataDir: string; brokers: readonly string[]; say: Say },
  work: (place: Place) => Promise<T>,
): Promise<T> {
  mkdirSync(join(dataDir, 'logs'));
  const secrets = loadSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, secrets, say });
  const ends: (() => Promise<unknown>)[] = [() => postgres.stop()];
  try {
    await prepareDatabases(postgres.url('postgres'), secrets);
    const service = await startEmptyService({ postgres, secrets, brokers });
    ends.push(() => service.stop());
    const logger = createLogger({ name: 'bench', level: 'silent' });
    const bus = await createEventBus({ kind: 'kafka', brokers }, { clientId: 'bench', logger });
    ends.push(() => bus.close());
    const outbox = new pg.Client({ connectionString: postgres.url('education', 'education_app') });
    await outbox.connect();
    ends.push(() => outbox.end());
    return await work({ brokers, bus, outbox });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** A service without slices: what is left of it is its relay. */
function startEmptyService(given: {
  readonly postgres: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly brokers: readonly string[];
}): Promise<RunningService> {
  return startService({
    name: 'education',
    slices: [],
    migrations: [],
    config: {
      mode: 'production',
      logLevel: 'warn',
      host: '127.0.0.1',
      port: 0,
      metricsHost: '127.0.0.1',
      metricsPort: 0,
      databaseUrl: given.postgres.url('education', 'education_app'),
      migratorUrl: given.postgres.url('education', 'education_migrator'),
      poolSize: 5,
      eventBus: { kind: 'kafka', brokers: given.brokers },
      contextJwks: JSON.parse(publicContextJwks(given.secrets)),
    },
  });
}

const drafts = (topic: string, count: number): EventMessage[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    topic,
    key: `institution-${index % KEYS}`,
    type: 'lianguan.education.v1.InstitutionRecorded',
    source: 'education',
    time: new Date(),
    data: Buffer.alloc(DATA_BYTES, index),
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  }));

/** The messages made beforehand, by the client that the bus uses, set as the bus sets it. */
async function sendBare({ bus, brokers }: Place, count: number): Promise<number> {
  const topic = `education.bench-${randomUUID()}.v1`;
  await bus.bounds(topic);
  const messages = drafts(topic, count).map((message) => ({
    key: message.key,
    value: Buffer.from(message.data),
    headers: toCloudEventHeaders(message),
  }));
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'bare', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
  await producer.connect();
  const { seconds } = await timed(async () => {
    for (let from = 0; from < count; from += BARE_BATCH)
      await producer.send({ topic, acks: -1, messages: messages.slice(from, from + BARE_BATCH) });
  });
  await producer.disconnect();
  return count / seconds;
}

/** From the first message that the broker has to the last. */
async function drain({ bus, outbox }: Place, count: number): Promise<number> {
  const topic = `education.bench-${randomUUID()}.v1`;
  const messages = drafts(topic, count);
  await bus.bounds(topic);
  await outbox.query(
    `insert into outbox (event_id, topic, key, type, source, time, data, headers)
     select id, $1, key, $4, 'education', now(), $5, $6 from unnest($2::text[], $3::text[]) as m(id, key)`,
    [
      topic,
      messages.map(({ id }) => id),
      messages.map(({ key }) => key),
      messages[0]!.type,
      messages[0]!.data,
      JSON.stringify(messages[0]!.headers),
    ],
  );
  const reached = (least: number) =>
    until(
      'the relay',
      async () => {
        const { next } = await bus.bounds(topic);
        return next >= least ? { next: Number(next), at: performance.now() } : undefined;
      },
      { limitMs: DRAIN_LIMIT_MS, everyMs: 40 },
    );
  const first = await reached(1);
  const last = await reached(count);
  return ((last.next - first.next) / (last.at - first.at)) * 1000;
}

function section(rounds: readonly Round[], messages: number): Section {
  const [bare, relay] = [median(rounds.map((round) => round.bare)), median(rounds.map((round) => round.relay))];
  const ratio = median(rounds.map((round) => round.relay / round.bare));
  return {
    name: 'relay',
    title: 'Outbox to Kafka',
    how: [
      `${messages} messages of ${DATA_BYTES} bytes and their CloudEvents headers, one topic of one partition, acks of all replicas, one request in flight; median of ${ROUNDS} rounds, each of them bare client, then relay.`,
      `Bare client: kafkajs as the bus sets it, ${BARE_BATCH} messages a request, made beforehand. Relay: a whole service without slices, its outbox filled in one statement; from the first message that the broker has to the last.`,
    ],
    figures: [
      { what: 'bare client', value: bare, unit: 'messages/s' },
      { what: 'relay', value: relay, unit: 'messages/s' },
      { what: 'relay to bare client', value: ratio, unit: '×', atLeast: LEAST_RATIO },
    ],
    tables: [
      {
        title: 'Rounds, messages/s',
        head: ['round', 'bare client', 'relay'],
        rows: rounds.map((round, index) => [index + 1, rounded(round.bare), rounded(round.relay)]),
      },
    ],
  };
}
