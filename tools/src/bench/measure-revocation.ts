import { randomUUID } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { mintToken } from '../token/mint-token.js';
import { pause, percentile, rounded, type Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';
import { act, officerAt } from './officers.js';

const ROUNDS = 100;
const ASK_EVERY_MS = 2;
const OPEN_MS = 100;
const LIMIT_MS = 30_000;
const QUERY = 'subscription { jointActionStepped { cursor } }';

interface Delays {
  readonly refusedMs: number;
  readonly endedMs: number;
}

/** A person whose token is taken back, over and over: each time another one, with a stream open and requests going on. */
export async function measureRevocation(
  system: LaunchedSystem,
  { over, say }: { readonly over: string; say(line: string): void },
): Promise<Section> {
  const rounds: Delays[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await revokeOne(system, `measured-${round}`));
  const refused = rounds.map(({ refusedMs }) => refusedMs);
  const ended = rounds.map(({ endedMs }) => endedMs);
  const of = (delays: readonly number[], share: number): number => percentile(delays, share);
  say(
    `revocation over ${over}: refused p99 ${rounded(of(refused, 0.99))} ms, stream ended p99 ${rounded(of(ended, 0.99))} ms`,
  );
  return {
    name: 'revocation',
    title: `From the revocation of a token to its end, over ${over}`,
    how: [
      `${ROUNDS} persons one after the other, each with a token, an open \`jointActionStepped\` over graphql-ws and a request every ${ASK_EVERY_MS} ms after the answer of the one before. The security administrator calls \`revokeTokens\` through the gateway.`,
      'From that call, so before its commit, to the first request that is answered 401, and to the end of the stream with TOKEN_REVOKED in the client. A stream that ends otherwise ends the run.',
    ],
    figures: [
      { what: 'to the first request refused, p50', value: of(refused, 0.5), unit: 'ms' },
      { what: 'to the first request refused, p99', value: of(refused, 0.99), unit: 'ms' },
      { what: 'to the end of the stream, p50', value: of(ended, 0.5), unit: 'ms' },
      { what: 'to the end of the stream, p99', value: of(ended, 0.99), unit: 'ms' },
    ],
    tables: [],
  };
}

async function revokeOne(system: LaunchedSystem, subject: string): Promise<Delays> {
  const { gateway, issuer, data } = system.running();
  const jurisdiction = { agency: 'JOINT_ENFORCEMENT', roles: ['JEO'], division: '341203' } as const;
  const token = await mintToken({ dataDir: data, issuer: issuer.url, subject, ...jurisdiction });
  const client = createClient({
    url: `${gateway.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    const ended = new Promise<number>((done, fail) => {
      const end = (fault: unknown): void =>
        JSON.stringify(fault).includes('TOKEN_REVOKED') || isRevoked(fault)
          ? done(performance.now())
          : fail(new Error(`the stream ended: ${JSON.stringify(fault)}`));
      client.subscribe({ query: QUERY }, { next: () => undefined, error: end, complete: () => end('complete') });
    });
    ended.catch(() => undefined);
    await pause(OPEN_MS);
    if ((await statusOf(gateway.url, token)) !== 200) throw new Error('a fresh token is refused');
    const admin = officerAt(system, 'security-admin');
    const from = performance.now();
    const input = { idempotencyKey: randomUUID(), subject, reason: '测量' };
    const revoked = act(admin, { mutation: 'revokeTokens', type: 'RevokeTokensInput', input });
    const refusedMs = (await untilRefused(gateway.url, token)) - from;
    await revoked;
    return { refusedMs, endedMs: (await ended) - from };
  } finally {
    await client.dispose();
  }
}

/** The socket may close before the stream's own last word is read. */
const isRevoked = (fault: unknown): boolean => (fault as { readonly code?: unknown } | null)?.code === 4403;

async function untilRefused(url: string, token: string): Promise<number> {
  const limit = performance.now() + LIMIT_MS;
  for (;;) {
    if ((await statusOf(url, token)) === 401) return performance.now();
    if (performance.now() > limit) throw new Error('a token that was taken back is still good');
    await pause(ASK_EVERY_MS);
  }
}

async function statusOf(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ __typename }' }),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await response.arrayBuffer();
  return response.status;
}
