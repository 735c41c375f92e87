import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { pause } from './figures.js';

export interface SubscriptionLoad {
  readonly gatewayUrl: string;
  readonly token: string;
  /** Of one field whose payload has `time`. */
  readonly query: string;
  /** Whether an event is the last one that an act leads to. */
  readonly isLast: (payload: Payload) => boolean;
  readonly perSecond: number;
  readonly acts: number;
  readonly act: (index: number) => Promise<void>;
}

export type Payload = Readonly<Record<string, unknown>> & { readonly time: string };

export interface SubscriptionDelays {
  /** Of each event. */
  readonly delays: readonly number[];
  /** From the first act to the last event. */
  readonly seconds: number;
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
  let ends = 0;
  const client = createClient({
    url: `${load.gatewayUrl.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${load.token}` },
    retryAttempts: 0,
  });
  let ended: unknown;
  client.subscribe<Record<string, Payload | null>>(
    { query: load.query },
    {
      next({ data, errors }) {
        const [payload] = Object.values(data ?? {});
        if (errors?.length || !payload) {
          ended = new Error(`a payload with errors: ${JSON.stringify(errors)}`);
          return;
        }
        delays.push(Date.now() - Date.parse(payload.time));
        if (load.isLast(payload)) ends += 1;
      },
      error: (error) => (ended = new Error(`the stream ended: ${JSON.stringify(error)}`)),
      complete: () => (ended ??= new Error('the stream ended')),
    },
  );
  try {
    // The stream begins with what comes after it.
    await pause(1_000);
    const from = performance.now();
    const failed = await runActs(load);
    const end = performance.now() + ARRIVAL_LIMIT_MS;
    while (ends < load.acts - failed.length) {
      if (ended instanceof Error) throw ended;
      if (performance.now() > end) throw new Error(`${ends} of ${load.acts} acts have come to their end`);
      await pause(POLL_MS);
    }
    return { delays, failed, seconds: (performance.now() - from) / 1_000 };
  } finally {
    await client.dispose();
  }
}

async function runActs({ acts, perSecond, act }: SubscriptionLoad): Promise<string[]> {
  const failed: string[] = [];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: acts }, async (_item, index) => {
      await pause(Math.max(0, from + (index * 1_000) / perSecond - performance.now()));
      await act(index).catch((fault: unknown) => failed.push(String(fault)));
    }),
  );
  return failed;
}
