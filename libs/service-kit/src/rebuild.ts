import type { ReceivedMessage } from '@lianguan/platform';
import { actRecordsOf, appendActRecords } from './act-record.js';
import { topicConsumers, type TopicConsumer } from './consumer.js';
import { planRuns } from './event-runs.js';
import { executeActs } from './execute-acts.js';
import { endOperation } from './operation-context.js';
import type { Operation, Tx } from './operation.js';
import { runtimeOf, type ServiceRuntime } from './runtime.js';

export interface Rebuild {
  /** The slice whose consumers keep the projection. */
  readonly slice: string;
  /** Its tables: emptied, then filled from the log. Only what the consumers write may stand in them. */
  readonly tables: readonly string[];
  /** Default: all topics that the slice listens to. */
  readonly topics?: readonly string[];
}

/**
 * Makes a projection anew from the beginning of the log, in one transaction: readers see the old rows until the new ones stand, and a crash changes
 * nothing. Nothing is published, no deadline set and no act recorded a second time. Returns the number of events read.
 */
export async function rebuildProjection(
  runtime: ServiceRuntime,
  { slice: name, tables, topics }: Rebuild,
): Promise<number> {
  const slice = runtime.slices.find((candidate) => candidate.name === name);
  if (!slice) throw new Error(`the service has no slice ${name}`);
  const consumers = topicConsumers(runtime, [slice]).filter(({ topic }) => topics?.includes(topic) ?? true);
  const op = runtime.systemOperation();
  try {
    return await runtime.inTransaction(op.caller, async (tx) => {
      await forget(tx, consumers, tables);
      let events = 0;
      for (const consumer of consumers) events += await readAgain({ tx, op, consumer });
      const act = { command: 'rebuildProjection', caller: op.caller, now: op.clock.now() };
      appendActRecords(tx, actRecordsOf([{ type: 'Projection', id: name }], act));
      return events;
    });
  } finally {
    await endOperation(op);
  }
}

async function forget(tx: Tx, consumers: readonly TopicConsumer[], tables: readonly string[]): Promise<void> {
  // Waits for the batches in hand; those that come later are told to come again.
  await tx.query(
    `select pg_advisory_xact_lock(hashtext('lianguan-rebuild'), hashtext(name)) from unnest($1::text[]) as groups(name)`,
    [consumers.map(({ group }) => group).sort()],
  );
  for (const table of tables) {
    if (!/^[a-z_][a-z0-9_]*$/.test(table)) throw new Error(`${table} is not a table's name`);
    await tx.query(`delete from ${table}`);
  }
  const inboxes = consumers.flatMap((consumer) =>
    (consumer.slice.consumers ?? [])
      .filter(({ topic }) => topic === consumer.topic)
      .map((one) => consumer.inboxName(one)),
  );
  await tx.query('delete from inbox where consumer = any($1::text[])', [inboxes]);
}

async function readAgain(scope: {
  readonly tx: Tx;
  readonly op: Operation;
  readonly consumer: TopicConsumer;
}): Promise<number> {
  const { tx, op, consumer } = scope;
  const { bus } = runtimeOf(op);
  const aside = await tx.query<{ event_id: string }>(
    `select event_id from parked_message where consumer_group = $1
      union all select event_id from dismissed_message where consumer_group = $1`,
    [consumer.group],
  );
  const parked = new Set(aside.map((row) => row.event_id));
  let events = 0;
  for await (const page of bus.replay(consumer.topic, 0n)) {
    // A message that is kept aside has had no effect yet; its replay brings it. One that was dismissed never has any.
    const open = page.filter((message) => !parked.has(message.id) && consumer.concerns(message));
    for (const { type, messages } of planRuns(open)) await applyRun(scope, type, messages);
    events += open.length;
  }
  return events;
}

async function applyRun(
  { tx, op, consumer }: { readonly tx: Tx; readonly op: Operation; readonly consumer: TopicConsumer },
  type: string,
  messages: readonly ReceivedMessage[],
): Promise<void> {
  for (const one of consumer.consumersOf(type)) {
    const ready = consumer.prepare(one, messages).map((prepared) => {
      if ('problem' in prepared)
        throw new Error(`event ${prepared.message.id} cannot be read again: ${prepared.problem.reason}`);
      return prepared;
    });
    const inputs = ready.map(({ input }) => input);
    const ids = ready.map(({ message }) => message.id);
    const inbox = { consumer: consumer.inboxName(one), ids };
    const options = { inbox, rowsOnly: true };
    const { verdicts } = await executeActs({ tx, op, runtime: runtimeOf(op) }, one.command, { inputs, options });
    const refused = verdicts.findIndex(
      (verdict) => !verdict.ok && !one.expectedRefusals?.includes(verdict.refusal.code),
    );
    if (refused >= 0) throw new Error(`event ${ids[refused]!} is refused when read again`);
  }
}
