import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { pause } from './figures.js';

export interface SubscriptionLoad {
  readonly gatewayUrl: string;
  readonly token: string;
  /** Of one field whose payload has `time`. */
  readonly query: string;
  readonly perSecond: number;
  readonly acts: number;
  /** One act that makes one event of the subscription. */
  readonly act: (index: number) => Promise<void>;
}

export interface SubscriptionDelays {
  readonly delays: readonly number[];
  /** Acts that were not answered or not allowed, each with its reason; their events may have come all the same. */
  readonly failed: readonly string[];
}

const ARRIVAL_LIMIT_MS = 30_000;
const POLL_MS = 20;

/**
 * Milliseconds from each event's `time`, which the act's transaction sets before its commit, to the client's having the payload: relay, bus, gateway and
 * subgraphs are in it. Acts begin at their times whether or not earlier ones have ended, so that a slow system cannot lower its own load.
 */
export async function subscriptionDelays(load: SubscriptionLoad): Promise<SubscriptionDelays> {
  const delays: number[] = [];
  const client = createClient({
    url: `${load.gatewayUrl.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${load.token}` },
    retryAttempts: 0,
  });
  let ended: unknown;
  client.subscribe<Record<string, { time: string } | null>>(
    { query: load.query },
    {
      next({ data, errors }) {
        const [payload] = Object.values(data ?? {});
        if (errors?.length || !payload) ended = new Error(`a payload with errors: ${JSON.stringify(errors)}`);
        else delays.push(Date.now() - Date.parse(payload.time));
      },
      error: (error) => (ended = new Error(`the stream ended: ${JSON.stringify(error)}`)),
      complete: () => (ended ??= new Error('the stream ended')),
    },
  );
  try {
    const failed = await runActs(load);
    const end = performance.now() + ARRIVAL_LIMIT_MS;
    while (delays.length < load.acts - failed.length) {
      if (ended instanceof Error) throw ended;
      if (performance.now() > end) throw new Error(`${delays.length} of ${load.acts} events have come`);
      await pause(POLL_MS);
    }
    return { delays, failed };
  } finally {
    await client.dispose();
  }
}

async function runActs({ acts, perSecond, act }: SubscriptionLoad): Promise<string[]> {
  const failed: string[] = [];
  // The stream begins with what comes after it.
  await pause(1_000);
  const from = performance.now();
  await Promise.all(
    Array.from({ length: acts }, async (_item, index) => {
      await pause(Math.max(0, from + (index * 1_000) / perSecond - performance.now()));
      await act(index).catch((fault: unknown) => failed.push(String(fault)));
    }),
  );
  return failed;
}
