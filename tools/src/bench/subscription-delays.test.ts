import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { subscriptionDelays } from './subscription-delays.js';

const server = createServer();
const waiting: (() => void)[] = [];
const happened: string[] = [];
let gatewayUrl: string;
beforeAll(async () => {
  useServer(
    {
      schema: buildSchema(
        'type Query { a: Int } type Step { time: String! } type Subscription { stepped: Step broken: Step }',
      ),
      subscribe: async function* ({ document }) {
        if (JSON.stringify(document).includes('broken')) yield { data: { broken: null } };
        for (;;) {
          const time = happened.shift();
          if (time === undefined) await new Promise<void>((resolve) => waiting.push(resolve));
          else yield { data: { stepped: { time } } };
        }
      },
    },
    new WebSocketServer({ server, path: '/graphql' }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const act = async (): Promise<void> => {
  happened.push(new Date(Date.now() - 50).toISOString());
  for (const wake of waiting.splice(0)) wake();
};

describe('the delay of events', () => {
  it('is from the event’s own time; acts that failed are named and not waited for', async () => {
    const acts = (index: number): Promise<void> => (index === 3 ? Promise.reject(new Error('no')) : act());
    const load = { gatewayUrl, token: 't', perSecond: 100, acts: 20, act: acts, isLast: () => true };
    const { delays, failed, seconds } = await subscriptionDelays({
      ...load,
      query: 'subscription { stepped { time } }',
    });
    expect(delays).toHaveLength(19);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(50);
    expect(seconds).toBeGreaterThanOrEqual(0.19);
    expect(failed).toEqual(['Error: no']);
  });

  it('is a fault where a payload does not come whole', async () => {
    const load = { gatewayUrl, token: 't', perSecond: 100, acts: 1, act, isLast: () => true };
    await expect(subscriptionDelays({ ...load, query: 'subscription { broken { time } }' })).rejects.toThrow(
      'a payload with errors',
    );
  });
});
