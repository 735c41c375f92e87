import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';

let world: FixtureWorld;
beforeAll(async () => {
  world = await startFixtureWorld();
});
afterAll(() => world.stop());

// A MUST that is broken is an error, a SHOULD a warning. The three SHOULDs ask for 200 where a request cannot be carried out; here it is 400, so
// that proxies and logs see it too.
it('stands the audits of GraphQL over HTTP', async () => {
  const found: string[] = [];
  for (const audit of serverAudits({ url: `${world.gateway.url}/graphql`, fetchFn: fetch })) {
    const result = await audit.fn();
    if (result.status === 'error' || result.status === 'warn') found.push(`${result.status} ${audit.id}`);
  }
  expect(found).toEqual(['warn 572B', 'warn FDE2', 'warn 7B9B']);
}, 60_000);
