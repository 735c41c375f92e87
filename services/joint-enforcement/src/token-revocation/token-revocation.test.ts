import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { TokensRevokedSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const admin = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['SECURITY_ADMIN'], subject: 'security-admin' });
let service: TestService;
beforeAll(async () => {
  // Tokens know nothing of the law clock.
  service = await startTestService({
    name,
    slices,
    migrations,
    clock: new TurningClock(new Date('2020-01-01T00:00:00Z')),
  });
}, 60_000);
afterAll(() => service?.stop());

async function revoke(given: object) {
  const { data, errors } = await service.graphql(
    admin,
    `mutation ($input: RevokeTokensInput!) { act: revokeTokens(input: $input) {
       ok refusal { code } revocation { subject tokenId reason revokedBy } } }`,
    { input: { idempotencyKey: randomUUID(), reason: '岗位调整', ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function listed(caller = admin) {
  const { data, errors } = await service.graphql(
    caller,
    '{ tokenRevocations(first: 10) { totalCount edges { node { subject tokenId } } } }',
  );
  return (
    errors?.[0]?.extensions.code ?? data.tokenRevocations.edges.map(({ node }: { node: object }) => Object.values(node))
  );
}

it('revokes an account’s tokens or one, once by its key, tells the gateway when by the real clock, and lists the newest first', async () => {
  const began = Date.now();
  const key = { idempotencyKey: 'once', subject: 'edu-sup' };
  const revocation = { subject: 'edu-sup', tokenId: null, reason: '岗位调整', revokedBy: 'security-admin' };
  for (let times = 0; times < 2; times += 1) expect(await revoke(key)).toMatchObject({ ok: true, revocation });
  expect(await revoke({ tokenId: 't-1' })).toMatchObject({ ok: true });
  expect(await revoke({})).toMatchObject({ ok: false, refusal: { code: 'TARGET_UNCLEAR' } });
  expect(await listed()).toEqual([
    [null, 't-1'],
    ['edu-sup', null],
  ]);
  const told = await eventually(async () => {
    const messages = await readAll(service.runtime.bus, 'joint-enforcement.token-revocation.v1');
    expect(messages).toHaveLength(2);
    return messages.map(({ data }) => fromBinary(TokensRevokedSchema, data));
  });
  expect(told).toMatchObject([
    { subject: 'edu-sup', tokenId: '' },
    { subject: '', tokenId: 't-1' },
  ]);
  // The database's clock is this machine's.
  for (const { revokedAtMs } of told) {
    expect(Number(revokedAtMs)).toBeGreaterThanOrEqual(began - 1);
    expect(Number(revokedAtMs)).toBeLessThanOrEqual(Date.now());
  }
});

it('is the security administrator’s alone, and is never taken back', async () => {
  expect(await listed(testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO_LEAD'] }))).toBe('FORBIDDEN');
  await expect(asAdmin(service.database.adminUrl, ['delete from token_revocation'])).rejects.toThrow(/never changed/);
});
