import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const lead = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO_LEAD'] });
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select id from institution_directory'])).toHaveLength(1),
  );
}, 60_000);
afterAll(() => service?.stop());

const GIVEN = {
  institutionId: school!.id,
  value: 'GREEN',
  reason: '各项依据齐全',
  documentNo: '示专评〔2026〕1号',
  since: '2026-03-01',
  until: '2026-03-31',
};
async function record(caller: Caller, given: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: RecordRiskCodeInput!) { act: recordRiskCode(input: $input) {
       ok refusal { code message } record { id value reason documentNo since until } } }`,
    { input: { idempotencyKey: randomUUID(), ...GIVEN, ...given } },
  );
  return errors?.[0]?.extensions.code ?? data.act;
}
async function codeOf(caller: Caller) {
  const { data } = await service.graphql(
    caller,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on TrainingInstitution {
       riskCode { value missingInputs record { reason } records { value } } } } }`,
    { refs: [{ __typename: 'TrainingInstitution', id: school!.id }] },
  );
  const { value, missingInputs, record: held, records } = data._entities[0].riskCode;
  expect(missingInputs).toHaveLength(11);
  return [value, held?.reason ?? null, records.map((one: { value: string }) => one.value)];
}

it('the office’s lead records a code with its reason and its end; each supersedes the former, none is lost', async () => {
  expect(await codeOf(lead)).toEqual(['UNKNOWN', null, []]);
  expect(await record(testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] }), {})).toBe('FORBIDDEN');
  const key = { idempotencyKey: randomUUID() };
  const first = await record(lead, key);
  const { institutionId: _, ...shown } = GIVEN;
  expect(first).toMatchObject({ ok: true, record: shown });
  expect(await record(lead, key)).toEqual(first);
  expect(await codeOf(testCaller())).toEqual(['GREEN', GIVEN.reason, ['GREEN']]);
  const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
  expect(await codeOf(bank)).toEqual(['GREEN', null, []]);
  expect((await record(lead, { since: '2026-02-28' })).refusal).toEqual({
    code: 'RISK_BEFORE_FORMER',
    message: '上一次赋码自2026-03-01起，新的不得早于它；请核对起始日期',
  });
  const both = await Promise.all(['YELLOW', 'RED'].map((value) => record(lead, { value, since: '2026-03-02' })));
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const [value, , records] = await codeOf(lead);
  expect(['YELLOW', 'RED']).toContain(value);
  expect(records).toHaveLength(3);
  clock.turnTo(new Date('2026-03-31T16:00:00Z'));
  expect((await codeOf(lead))[0]).toBe('UNKNOWN');
  const rows = await asAdmin(service.database.adminUrl, [
    `select version, (select count(*)::int from act_record a where a.subject_id = r.id::text) as acts
     from risk_code_record r order by version`,
  ]);
  expect(rows).toEqual([1, 2, 3].map((version) => ({ version, acts: 1 })));
  await expect(asAdmin(service.database.adminUrl, ['delete from risk_code_record'])).rejects.toThrow(/never changed/);
});
