import { rebuildProjection, type RunningService } from '@lianguan/service-kit';
import type { BenchArguments } from './arguments.js';
import { BUS_TITLES, type BusName } from './bus.js';
import type { Databases } from './databases.js';
import { rounded, timed, until, type Section } from './figures.js';
import { withFolder } from './launched-system.js';
import { CHANGES, LICENSE_TOPIC } from './license-events.js';
import { rssMb } from './process-table.js';
import { withFilledTopic } from './rebuild-place.js';

type Say = (line: string) => void;

const SLICE = 'license-standing';
const TABLE = 'license_standing';
const TARGET_EVENTS = 1_000_000;
const TARGET_S = 120;
const CATCH_UP_LIMIT_MS = 30 * 60_000;
const POLL_MS = 250;
const SAMPLE_MS = 100;

interface Rebuilt {
  /** The consumer's own first reading of the topic, an act by act record and all. */
  readonly consumerSeconds: number;
  readonly seconds: number;
  readonly events: number;
  readonly rows: Rows;
  readonly memory: Memory;
}

interface Rows {
  readonly all: number;
  /** Of what the consumer had made. */
  readonly differing: number;
}

/** VmRSS in MB. */
interface Memory {
  readonly before: number;
  readonly highest: number;
}

/** What finance knows of licenses, made anew from their whole topic by the kit's own rebuild. */
export function measureRebuild(options: BenchArguments, on: BusName, say: Say): Promise<Section> {
  return withFolder((dataDir) =>
    withFilledTopic({ dataDir, on, slice: SLICE, say }, options, async ({ service, databases }) => {
      const { seconds: consumerSeconds } = await timed(() => untilConsumed(service));
      say(`rebuild over ${BUS_TITLES[on]}: read by the consumer in ${rounded(consumerSeconds)} s`);
      await spoil(databases);
      const { memory, result } = await withMemory(() =>
        timed(() => rebuildProjection(service.runtime, { slice: SLICE, tables: [TABLE] })),
      );
      const { seconds, result: events } = result;
      say(`rebuild over ${BUS_TITLES[on]}: ${events} events in ${rounded(seconds)} s`);
      return section(on, { consumerSeconds, seconds, events, memory, rows: await compare(databases) });
    }),
  );
}

/** On Kafka the topic may hold more than was written to it just now. */
async function untilConsumed({ runtime }: RunningService): Promise<void> {
  const { first, next } = await runtime.bus.bounds(LICENSE_TOPIC);
  const consumed = async (): Promise<true | undefined> => {
    const metric = await runtime.registry.getSingleMetric('lianguan_events_consumed_total')?.get();
    const count = metric?.values.reduce((sum, { value }) => sum + Number(value), 0) ?? 0;
    return count >= Number(next - first) ? true : undefined;
  };
  await until('the consumer', consumed, { limitMs: CATCH_UP_LIMIT_MS, everyMs: POLL_MS });
}

/** Keeps a copy of the rows and makes the projection wrong. */
async function spoil(databases: Databases): Promise<void> {
  await databases.query('finance', `create table bench_before as table ${TABLE}`);
  await databases.query('finance', `update ${TABLE} set state = 'REVOKED', version = version + 1000000`);
}

async function compare(databases: Databases): Promise<Rows> {
  const [rows] = await databases.query<{ all: number; differing: number }>(
    'finance',
    `select count(*)::int as all, count(*) filter (where was is distinct from now)::int as differing
     from bench_before was full join ${TABLE} now using (license_id)`,
  );
  return rows!;
}

async function withMemory<T>(work: () => Promise<T>): Promise<{ readonly memory: Memory; readonly result: T }> {
  const before = rssMb(process.pid);
  let highest = before;
  const timer = setInterval(() => (highest = Math.max(highest, rssMb(process.pid))), SAMPLE_MS);
  try {
    const result = await work();
    return { memory: { before, highest }, result };
  } finally {
    clearInterval(timer);
  }
}

function section(on: BusName, { consumerSeconds, seconds, events, rows, memory }: Rebuilt): Section {
  const target = events >= TARGET_EVENTS ? { atMost: TARGET_S } : {};
  return {
    name: 'rebuild',
    title: `Rebuild of a projection over ${BUS_TITLES[on]}`,
    how: [
      `${events} \`LicenseStateChanged\`, ${CHANGES} of each license, put straight into \`${LICENSE_TOPIC}\`; finance with its slice ${SLICE} alone, in the measuring process, first reads them as its consumer does.`,
      `Then every row of \`${TABLE}\` is made wrong, and \`rebuildProjection\` makes the table anew: one transaction, every event through its consumer's command, the inbox written anew with it. Rows that differ are counted against those that the consumer had made.`,
      `Memory is VmRSS of the process, every ${SAMPLE_MS} ms; the load generator's own is in it.`,
    ],
    figures: [
      { what: `rebuild from ${events} events`, value: seconds, unit: 's', ...target },
      { what: 'events per second', value: events / seconds, unit: 'events/s' },
      { what: 'rows', value: rows.all, unit: '' },
      { what: 'rows that differ', value: rows.differing, unit: '', atMost: 0 },
      { what: 'resident memory before', value: memory.before, unit: 'MB' },
      { what: 'resident memory, highest', value: memory.highest, unit: 'MB' },
      { what: 'for comparison: the consumer, events per second', value: events / consumerSeconds, unit: 'events/s' },
    ],
    tables: [],
  };
}
