import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = [1, 2, 3].map((school) => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: school });
  return `N-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school},${number},示例区教育局,2024-01-01,2026-12-31`;
});

const officer = testCaller({ roles: ['EDU_LIC'] });
const clock = new TurningClock();
let service: TestService;
let schools: readonly { readonly id: string; readonly license: { readonly id: string } }[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, testCaller(), { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  schools = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ institutions(first: 5) { edges { node { id license { id } } } } }',
    );
    expect(data.institutions.edges).toHaveLength(3);
    return data.institutions.edges.map(({ node }: { node: (typeof schools)[number] }) => node);
  });
}, 60_000);
afterAll(() => service?.stop());

const school = (number: number) => schools[number - 1]!;
const holder = (number: number): Caller =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: school(number).id, purpose: undefined });

const INPUTS = {
  applyForLicenseRenewal: 'ApplyForLicenseRenewalInput',
  approveLicenseRenewal: 'ApproveLicenseRenewalInput',
  refuseLicenseRenewal: 'RefuseLicenseRenewalInput',
} as const;

async function act(caller: Caller, mutation: keyof typeof INPUTS, given: Record<string, unknown>) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${INPUTS[mutation]}!) { act: ${mutation}(input: $input) { ok refusal { code }
       renewal { id state termTo newValidTo availableActions } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const applied = (number: number, given: Record<string, unknown> = {}) =>
  act(holder(number), 'applyForLicenseRenewal', { licenseId: school(number).license.id, reason: '继续办学', ...given });

async function licenseOf(number: number) {
  const { data } = await service.graphql(
    officer,
    `{ institution(id: "${school(number).id}") { license { state validTo } } }`,
  );
  return data.institution.license;
}

const deadlines = (number: number): Promise<{ name: string }[]> =>
  asAdmin(service.database.adminUrl, [
    `select name from deadline where subject_id = '${school(number).license.id}'
       or subject_id in (select id::text from license_renewal where license_id = '${school(number).license.id}') order by name`,
  ]);

it('is applied for by the school itself, once, and stops the expiry meanwhile', async () => {
  const key = { idempotencyKey: randomUUID() };
  const first = await applied(1, key);
  expect(first).toMatchObject({
    ok: true,
    renewal: { state: 'APPLIED', termTo: '2026-12-31', availableActions: ['withdraw'] },
  });
  expect(await applied(1, key)).toEqual(first);
  expect((await applied(1)).refusal.code).toBe('RENEWAL_OPEN');
  expect(await deadlines(1)).toEqual([{ name: 'licenseRenewal.deem' }]);
  const other = { licenseId: school(2).license.id };
  expect((await applied(1, other)).refusal.code).toBe('LICENSE_UNKNOWN');
});

it('is decided by the officer who finds it in the list', async () => {
  expect((await applied(2)).ok).toBe(true);
  expect((await applied(3)).ok).toBe(true);
  const { data } = await service.graphql(
    officer,
    '{ licenseRenewals(state: APPLIED) { totalCount edges { node { id institution { id } availableActions } } } }',
  );
  expect(data.licenseRenewals.totalCount).toBe(3);
  const idOf = (number: number) =>
    data.licenseRenewals.edges.find(
      ({ node }: { node: { institution: { id: string } } }) => node.institution.id === school(number).id,
    ).node.id;
  expect(data.licenseRenewals.edges[0].node.availableActions).toEqual(['approve', 'refuse']);
  const approval = { renewalId: idOf(2), documentNo: '示教延〔2026〕1号', validTo: '2030-12-31' };
  expect((await act(officer, 'approveLicenseRenewal', approval)).renewal).toMatchObject({
    state: 'RENEWED',
    newValidTo: '2030-12-31',
  });
  expect(await licenseOf(2)).toEqual({ state: 'ACTIVE', validTo: '2030-12-31' });
  expect(await deadlines(2)).toEqual([{ name: 'license.expire' }]);
  const refusal = { renewalId: idOf(3), documentNo: '示教延〔2026〕2号', reason: '不再符合设置标准' };
  expect((await act(officer, 'refuseLicenseRenewal', refusal)).renewal.state).toBe('REFUSED');
  expect(await deadlines(3)).toEqual([{ name: 'license.expire' }]);
});

it('is deemed granted where nobody has decided when the term ends; what was refused expires', async () => {
  clock.turnTo(new Date('2026-12-31T16:00:01Z'));
  await eventually(async () => expect(await licenseOf(1)).toEqual({ state: 'ACTIVE', validTo: '2029-12-31' }));
  await eventually(async () => expect((await licenseOf(3)).state).toBe('EXPIRED'));
  expect((await licenseOf(2)).state).toBe('ACTIVE');
  expect(await deadlines(1)).toEqual([{ name: 'license.expire' }]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select actor, transition from act_record where command = 'deemLicenseRenewal'`,
  ]);
  expect(acts).toEqual([{ actor: 'education', transition: 'APPLIED -deem-> DEEMED_RENEWED' }]);
});
