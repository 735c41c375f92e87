import { eventually } from '@lianguan/testing';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { FixtureWorld } from './fixture-gateway.js';

export type Payload = Record<string, unknown> & { readonly cursor: string };

interface Result {
  readonly data?: Record<string, Payload> | null;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
}

export interface SubscribeOptions {
  readonly transport?: 'ws' | 'sse';
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly token?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  readonly url?: string;
}

export interface Subscriber {
  readonly results: Result[];
  /** What the one root field gave so far. */
  payloads(): Payload[];
  /** Code of the error or close that ended it; COMPLETED without one. */
  readonly ended: Promise<string>;
  stop(): void;
}

const beginning = new WeakMap<FixtureWorld, Promise<unknown>>();

/** Subscribes with one of the two client libraries and without their own retries. Resolves when the gateway has begun or refused it. */
export function subscribe(world: FixtureWorld, query: string, options: SubscribeOptions = {}): Promise<Subscriber> {
  // One at a time: a beginning is told by the count of all, which says nothing of whose it is.
  const begin = (): Promise<Subscriber> => subscribeAlone(world, query, options);
  const subscriber = (beginning.get(world) ?? Promise.resolve()).then(begin, begin);
  beginning.set(world, subscriber);
  return subscriber;
}

async function subscribeAlone(world: FixtureWorld, query: string, options: SubscribeOptions): Promise<Subscriber> {
  const before = begun(world);
  const results: Result[] = [];
  let settled = false;
  const token = options.token ?? (options.claims && (await world.issuer.token(options.claims)));
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const url = options.url ?? world.gateway.url;
  const client =
    options.transport === 'sse'
      ? createSseClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 0 })
      : createWsClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: headers,
          retryAttempts: 0,
        });
  const { variables, extensions } = options;
  const ended = new Promise<string>((resolve) => {
    client.subscribe<Result['data'], never>(
      { query, ...(variables ? { variables } : {}), ...(extensions ? { extensions } : {}) },
      {
        next: (result) => void results.push(result as Result),
        error: (error) => resolve(codeOf(error)),
        complete: () => resolve(codeOf(results.at(-1)?.data ? undefined : results.at(-1)?.errors)),
      },
    );
  });
  void ended.then(() => (settled = true));
  await eventually(() => {
    if (!settled && begun(world) === before) throw new Error('the subscription has not begun');
  });
  return {
    results,
    payloads: () => results.flatMap(({ data }) => (data ? (Object.values(data) as Payload[]) : [])),
    ended,
    stop: () => void client.dispose(),
  };
}

/** Waits until the gateway has reached the event log. */
export const untilServed = (world: FixtureWorld): Promise<void> =>
  eventually(async () => {
    const subscriber = await subscribe(world, 'subscription { institutionRecorded { cursor } }');
    const state = await Promise.race([subscriber.ended, Promise.resolve('OPEN')]);
    subscriber.stop();
    if (state !== 'OPEN') throw new Error(state);
  });

// Each payload is a query of its own: a thousand of them take their time where others work too.
const SLOW_MACHINE_MS = 60_000;

/** Waits until so many payloads have come. */
export const taken = async (subscriber: Subscriber, count: number): Promise<Payload[]> => {
  await eventually(() => {
    if (subscriber.payloads().length < count)
      throw new Error(`${subscriber.payloads().length} of ${count}: ${JSON.stringify(subscriber.results.at(-1))}`);
  }, SLOW_MACHINE_MS);
  return subscriber.payloads();
};

const begun = (world: FixtureWorld): number =>
  world.logged.filter((line) => line.includes('"msg":"subscription"')).length;

function codeOf(error: unknown): string {
  if (error === undefined) return 'COMPLETED';
  if (Array.isArray(error)) return String((error[0] as { extensions?: { code?: unknown } }).extensions?.code);
  const { reason, response, message } = error as { reason?: string; response?: { status: number }; message?: string };
  return reason || (response ? String(response.status) : (message ?? String(error)));
}
