import { kitMetrics } from './kit-metrics.js';
import { runAsLeader, type Lease } from './lease.js';
import { toMessage, type OutboxRow } from './outbox.js';
import type { ServiceRuntime } from './runtime.js';
import { Waker } from './waker.js';

const BATCH = 2_000;
const POLL_MS = 200;

export interface BackgroundPart {
  stop(): Promise<void>;
}

/**
 * Brings the outbox to the bus, in one process of the service at a time.
 * It reads whatever is visible in the order of `seq` and deletes what the bus has acknowledged: a row that commits late is read late, but never
 * skipped, and acts on one institution follow each other's locks, so that its rows are visible in their order. Killed in between, it publishes twice.
 */
export function startRelay(runtime: ServiceRuntime): BackgroundPart {
  const waker = new Waker(runtime.outboxSignal);
  const metrics = kitMetrics(runtime.registry);
  const done = runAsLeader({
    name: 'relay',
    dataSource: runtime.dataSource,
    logger: runtime.logger,
    waker,
    pollMs: POLL_MS,
    portion: (lease) => relayPortion(runtime, lease),
    onFault: () => metrics.relayFaults.inc(),
  });
  return {
    async stop() {
      waker.stop();
      await done;
    },
  };
}

async function relayPortion(runtime: ServiceRuntime, lease: Lease): Promise<boolean> {
  const rows = await lease.query<OutboxRow>(
    `select seq, event_id, topic, key, type, source, time, data, headers from outbox order by seq limit ${BATCH}`,
  );
  if (rows.length === 0) return false;
  await runtime.bus.publish(rows.map(toMessage));
  await lease.query('delete from outbox where seq = any($1::bigint[])', [rows.map(({ seq }) => seq)]);
  const { published } = kitMetrics(runtime.registry);
  const counts = new Map<string, number>();
  for (const { topic } of rows) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  for (const [topic, count] of counts) published.inc({ topic }, count);
  return rows.length === BATCH;
}
