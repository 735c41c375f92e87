import { percentile, rounded, type Section } from './figures.js';
import { issue, type Office } from './joint-action-acts.js';
import type { LaunchedSystem } from './launched-system.js';
import { processorSecondsByName } from './process-table.js';
import { subscriptionDelays, type SubscriptionDelays } from './subscription-delays.js';

const MEASURED = 200;
const WARM_UP = 40;
export const WATCHED = MEASURED + WARM_UP;
const WARM_UP_ACTS_PER_SECOND = 4;
const TARGET_RATE = 100;
const TARGET_P99_MS = 100;

const QUERY = `subscription { jointActionStepped { time cursor kind from to jointAction { id state }
  institution { name license { state } escrowAccount { state } businessRegistration { state } } } }`;

interface Watch {
  /** Joint actions that are consulted on; the first sixth to warm up. */
  readonly ids: readonly string[];
  readonly over: string;
  /** Events per second. */
  readonly rate: number;
}

/** The actions are issued at a steady rate while the office's lead watches all their steps. */
export async function measureSubscription(
  scene: { readonly system: LaunchedSystem; readonly office: Office; say(line: string): void },
  { ids, over, rate }: Watch,
): Promise<Section> {
  const { system, office, say } = scene;
  const { gateway, data } = system.running();
  const token = await system.token('jeo-lead');
  const watch = (watched: readonly string[], perSecond: number): Promise<SubscriptionDelays> =>
    subscriptionDelays({
      gatewayUrl: gateway.url,
      token,
      query: QUERY,
      perSecond,
      acts: watched.length,
      act: (index) => issue(office, watched[index]!),
      isLast: ({ to }) => to === 'COMPLETED',
    });
  const warmUp = Math.ceil((ids.length * WARM_UP) / WATCHED);
  const measured = ids.slice(warmUp);
  const warm = await watch(ids.slice(0, warmUp), WARM_UP_ACTS_PER_SECOND);
  const eventsPerAct = warm.delays.length / (warmUp - warm.failed.length);
  const before = processorSecondsByName(data);
  const { delays, failed, seconds } = await watch(measured, rate / eventsPerAct);
  const costs = [...processorSecondsByName(data)].map(([name, seconds]): [string, number] => [
    name,
    ((seconds - (before.get(name) ?? 0)) * 1_000) / delays.length,
  ]);
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentile(delays, share)) as [number, number, number];
  say(`subscription over ${over}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, slowest ${rounded(most)} ms`);
  for (const fault of new Set(failed)) say(`subscription: an act failed: ${fault}`);
  // Another rate proves nothing of it: one to develop with.
  const target = rate >= TARGET_RATE ? { atMost: TARGET_P99_MS } : {};
  return {
    name: 'subscription',
    title: `Subscription over ${over}`,
    how: howMade({ acts: measured.length, warmUp, eventsPerAct, rate }),
    figures: [
      { what: 'commit to subscriber, p50', value: p50, unit: 'ms' },
      { what: 'commit to subscriber, p99', value: p99, unit: 'ms', ...target },
      { what: 'commit to subscriber, slowest', value: most, unit: 'ms' },
      {
        what: 'events per second, from the first act to the last event',
        value: delays.length / seconds,
        unit: 'events/s',
      },
      { what: 'acts that failed', value: failed.length, unit: '', atMost: 0 },
      { what: 'processor time of the whole system for an event', value: sum(costs), unit: 'ms' },
    ],
    tables: [
      {
        title: 'Processor time of an event',
        head: ['process', 'ms'],
        rows: costs.map(([name, ms]) => [name, rounded(ms)]),
      },
    ],
  };
}

const sum = (costs: readonly (readonly [string, number])[]): number => costs.reduce((total, [, ms]) => total + ms, 0);

interface Made {
  readonly acts: number;
  readonly warmUp: number;
  readonly eventsPerAct: number;
  readonly rate: number;
}

const howMade = ({ acts, warmUp, eventsPerAct, rate }: Made): string[] => [
  `${acts} joint actions of four AUTO measures each are issued through the gateway at a steady pace, ${rounded(eventsPerAct)} steps each by the count of the warm-up, so that ${rate} steps/s come, whether or not the earlier ones have ended; the office's lead listens over graphql-ws to all of them by \`jointActionStepped\`, with live fields of four departments. Before that ${warmUp} at ${WARM_UP_ACTS_PER_SECOND}/s to warm up.`,
  "From the event's own time, which its transaction sets before the commit, to the payload in the client: commit, relay, bus, gateway and the subgraphs' answers are in it, and so is the load of the departments' work on the same processors. A payload with an error ends the run.",
  'Processor time is that of the launcher and all that descends from it: acts, measures, receipts and deliveries. Times the rate it is what the load asks of the processors; where they have less, a queue grows and the delay says how long it was.',
];
