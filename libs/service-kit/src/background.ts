import type { Subscription } from '@lianguan/platform';
import { seedConstants, constantStore } from './constant-store.js';
import { topicConsumers, type TopicConsumer } from './consumer.js';
import { recountProvisional } from './deadline.js';
import { faultText } from './faults.js';
import { registerGauges } from './kit-gauges.js';
import { lawClockSlice, listeningSlices, TurnableLawClock } from './law-clock.js';
import { startRelay, type BackgroundPart } from './relay.js';
import type { ServiceRuntime } from './runtime.js';
import { deadlineRules, startSweeper } from './sweeper.js';
import { Waker } from './waker.js';

const CLOCK_POLL_MS = 1_000;
const CONSTANTS_POLL_MS = 10_000;
const RECOUNT_MS = 3_600_000;

/** Starts what works beside the requests: relay, consumers, sweeper, and the reading of clock and constants. */
export async function startBackground(runtime: ServiceRuntime): Promise<BackgroundPart> {
  deadlineRules(runtime);
  const consumers = topicConsumers(runtime, listeningSlices(runtime));
  checkConsumers(consumers);
  await seedConstants(
    runtime.dataSource,
    runtime.slices.flatMap(({ constants = [] }) => constants),
  );
  await constantStore(runtime).refresh();
  registerGauges(runtime);
  const parts: BackgroundPart[] = [startRelay(runtime), startSweeper(runtime), ...startWatches(runtime)];
  const subscriptions: Subscription[] = [];
  const stop = async () => {
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    await Promise.all(parts.map((part) => part.stop()));
  };
  try {
    for (const consumer of consumers) subscriptions.push(await subscribe(runtime, consumer));
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { stop };
}

function subscribe(runtime: ServiceRuntime, consumer: TopicConsumer): Promise<Subscription> {
  const turnsClock = consumer.slice === lawClockSlice;
  return runtime.bus.subscribe({
    group: consumer.group,
    topics: [consumer.topic],
    handle: async (batch) => {
      await consumer.handle(batch);
      if (turnsClock) await followClock(runtime);
    },
  });
}

function checkConsumers(consumers: readonly TopicConsumer[]): void {
  for (const { slice, topic } of consumers) {
    const names = (slice.consumers ?? [])
      .filter((consumer) => consumer.topic === topic)
      .map(({ schema, command }) => `${(schema as { typeName: string }).typeName} → ${command.name}`);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`slice ${slice.name} listens twice: ${twice}`);
  }
}

async function followClock({ clock, deadlineSignal }: ServiceRuntime): Promise<void> {
  if (clock instanceof TurnableLawClock && (await clock.refresh())) deadlineSignal.wake();
}

function startWatches(runtime: ServiceRuntime): BackgroundPart[] {
  // Another process of the service may have taken the event that turned the clock.
  const clock =
    runtime.clock instanceof TurnableLawClock ? [startWatch(runtime, CLOCK_POLL_MS, () => followClock(runtime))] : [];
  return [
    ...clock,
    startWatch(runtime, CONSTANTS_POLL_MS, () => constantStore(runtime).refresh()),
    startWatch(runtime, RECOUNT_MS, async () => {
      if ((await recountProvisional(runtime)) > 0) runtime.deadlineSignal.wake();
    }),
  ];
}

/** Does `work` at once and then every `periodMs`; a failure is logged and the next turn comes. */
function startWatch(runtime: ServiceRuntime, periodMs: number, work: () => Promise<void>): BackgroundPart {
  const waker = new Waker();
  const run = async () => {
    while (waker.running) {
      await work().catch((fault: unknown) =>
        runtime.logger.warn({ fault: faultText(fault) }, 'a periodic look failed'),
      );
      await waker.rest(periodMs);
    }
  };
  const done = run();
  return {
    async stop() {
      waker.stop();
      await done;
    },
  };
}
