import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { EscrowAccountRecordedSchema, EscrowAccountState } from '@lianguan/proto-events';
import {
  asAdmin,
  entityCost,
  eventually,
  madeInstitutions,
  publishEvents,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const institutions = madeInstitutions(50);
const ids = institutions.map(({ id }) => id);
const officer = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await tellInstitutions(service.eventLog, institutions);
  // Each topic has its own reader: an account that came before its institution would be kept aside.
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select from institution_directory'])).toHaveLength(50),
  );
  await publishEvents(
    service.eventLog,
    ids.map((institutionId) => ({
      key: institutionId,
      schema: EscrowAccountRecordedSchema,
      message: create(EscrowAccountRecordedSchema, {
        accountId: randomUUID(),
        institutionId,
        state: EscrowAccountState.ACTIVE,
        version: 1n,
      }),
    })),
  );
}, 60_000);
afterAll(() => service?.stop());

it('answers for 50 institutions with as many statements as for one', async () => {
  const all = await eventually(async () => {
    const cost = await entityCost(service, officer, ids);
    expect(cost.rows).toEqual(
      ids.map((id) => ({ id, riskCode: expect.objectContaining({ knownInputs: ['ACCOUNT'] }) })),
    );
    return cost;
  });
  const one = await entityCost(service, officer, ids.slice(0, 1));
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
});
