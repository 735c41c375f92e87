import { percentile, rounded, type Section } from './figures.js';
import { consult, type Office } from './joint-action-acts.js';
import type { LaunchedSystem } from './launched-system.js';
import { processorSecondsByName } from './process-table.js';
import { subscriptionDelays, type SubscriptionDelays } from './subscription-delays.js';

const MEASURED = 1_000;
const WARM_UP = 200;
export const WATCHED = MEASURED + WARM_UP;
const WARM_UP_RATE = 25;
const TARGET_RATE = 100;
const TARGET_P99_MS = 100;

const QUERY = `subscription { jointActionStepped { time cursor kind from to jointAction { id state }
  institution { name license { state } escrowAccount { state } businessRegistration { state } } } }`;

interface Watch {
  /** Joint actions that are proposed; the first sixth to warm up. */
  readonly ids: readonly string[];
  readonly over: string;
  readonly rate: number;
}

/** The office consults on the actions at a steady rate while its lead watches. */
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
      act: (index) => consult(office, watched[index]!),
    });
  const warmUp = Math.ceil((ids.length * WARM_UP) / WATCHED);
  const measured = ids.slice(warmUp);
  await watch(ids.slice(0, warmUp), WARM_UP_RATE);
  const before = processorSecondsByName(data);
  const { delays, failed } = await watch(measured, rate);
  const costs = [...processorSecondsByName(data)].map(([name, seconds]): [string, number] => [
    name,
    ((seconds - (before.get(name) ?? 0)) * 1_000) / measured.length,
  ]);
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentile(delays, share)) as [number, number, number];
  say(`subscription over ${over}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, slowest ${rounded(most)} ms`);
  for (const fault of new Set(failed)) say(`subscription: an act failed: ${fault}`);
  return {
    name: 'subscription',
    title: `Subscription over ${over}`,
    how: [
      `${measured.length} acts (\`consultJointAction\`, each one step of another joint action) begun at ${rate}/s through the gateway, whether or not the earlier ones have ended, while the office's lead listens over graphql-ws to \`jointActionStepped\` with live fields of four departments; before that ${warmUp} at ${WARM_UP_RATE}/s to warm up.`,
      "From the event's own time, which its transaction sets before the commit, to the payload in the client: commit, relay, bus, gateway and the subgraphs' answers are in it, and so is the load of the acts on the same processors. A payload with an error ends the run.",
      'Processor time is that of the launcher and all that descends from it. Times the rate it is what the load asks of the processors; where they have less, a queue grows and the delay says how long it was.',
    ],
    figures: [
      { what: 'commit to subscriber, p50', value: p50, unit: 'ms' },
      // Of another rate it proves nothing; one to develop with.
      {
        what: 'commit to subscriber, p99',
        value: p99,
        unit: 'ms',
        ...(rate >= TARGET_RATE && { atMost: TARGET_P99_MS }),
      },
      { what: 'commit to subscriber, slowest', value: most, unit: 'ms' },
      { what: 'acts that failed', value: failed.length, unit: '', atMost: 0 },
      { what: 'processor time of the whole system for an act and its delivery', value: sum(costs), unit: 'ms' },
    ],
    tables: [
      {
        title: 'Processor time of an act and its delivery',
        head: ['process', 'ms'],
        rows: costs.map(([name, ms]) => [name, rounded(ms)]),
      },
    ],
  };
}

const sum = (costs: readonly (readonly [string, number])[]): number => costs.reduce((total, [, ms]) => total + ms, 0);
