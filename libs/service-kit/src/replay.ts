import { topicConsumers, type TopicConsumer } from './consumer.js';
import { listeningSlices } from './law-clock.js';
import { endOperation } from './operation-context.js';
import type { Tx } from './operation.js';
import { deadLetter, firstParked, unparkIfEmpty, BEHIND, type ParkedRow, type Problem } from './parking.js';
import { writeOutbox } from './outbox.js';
import type { ServiceRuntime } from './runtime.js';

export interface ReplayResult {
  /** Messages that were handled. */
  readonly handled: number;
  /** Why it stopped; null when every message was handled and the key is open again, or when the time was up. */
  readonly problem: Problem | null;
}

/** Handles what is parked under a key in any group of the service again, in its order. */
export async function replayParked(
  runtime: ServiceRuntime,
  key: string,
  limitMs = Number.POSITIVE_INFINITY,
): Promise<ReplayResult> {
  const until = performance.now() + limitMs;
  const rows = await runtime.dataSource.query<{ consumer_group: string }[]>(
    'select consumer_group from parked_key where key = $1',
    [key],
  );
  const groups = new Set(rows.map((row) => row.consumer_group));
  let handled = 0;
  for (const consumer of topicConsumers(runtime, listeningSlices(runtime)).filter(({ group }) => groups.has(group))) {
    const result = await replayGroup(consumer, key, until);
    handled += result.handled;
    if (result.problem) return { handled, problem: result.problem };
  }
  return { handled, problem: null };
}

/** Stops at the first message that still cannot be handled. Two at once do no harm: the inbox lets each message have its effect once. */
async function replayGroup(consumer: TopicConsumer, key: string, until: number): Promise<ReplayResult> {
  const { runtime, group } = consumer;
  const op = runtime.systemOperation();
  const write = <T>(work: (tx: Tx) => Promise<T>) => runtime.inTransaction(op.caller, work);
  let handled = 0;
  try {
    while (performance.now() < until) {
      const row = await write((tx) => firstParked(tx, group, key));
      if (!row) {
        if (await write((tx) => unparkIfEmpty(tx, group, key))) return { handled, problem: null };
        continue;
      }
      const problem = await consumer.handleOne(op, row.message);
      if (problem) {
        await write((tx) => noteProblem(tx, group, { row, problem }));
        runtime.outboxSignal.wake();
        return { handled, problem };
      }
      await write((tx) => tx.query('delete from parked_message where id = $1', [row.id]));
      handled += 1;
    }
    return { handled, problem: null };
  } finally {
    await endOperation(op);
  }
}

async function noteProblem(
  tx: Tx,
  group: string,
  { row, problem }: { readonly row: ParkedRow; readonly problem: Problem },
): Promise<void> {
  await tx.query('update parked_message set code = $2, reason = $3 where id = $1', [
    row.id,
    problem.code,
    problem.reason,
  ]);
  // It only stood behind another one until now: that it cannot be handled itself is news.
  if (row.code === BEHIND.code) writeOutbox(tx, [deadLetter(group, row.message, problem)]);
}
