import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber, type MeasureKindName } from '@lianguan/kernel';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  measureActs,
  measureMutation,
  startTestService,
  tellMeasure,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const numberOf = (school: number): string => makeSchoolLicenseNumber({ division: '341203', level: 7, serial: school });
const rowOf = (school: number, number = numberOf(school)): string =>
  `V-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school},${number},示例区教育局,2018-03-01,2026-03-31`;

const officer = testCaller();
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const clock = new TurningClock();
let service: TestService;

interface Found {
  readonly id: string;
  readonly license: { readonly certificateCode: string | null };
}
let schools: readonly Found[];

const readSchools = async (caller = officer): Promise<Found[]> => {
  const { data } = await service.graphql(
    caller,
    '{ institutions(first: 5) { edges { node { id ledgerNo license { certificateCode } } } } }',
  );
  return data.institutions.edges.map(({ node }: { node: Found }) => node);
};

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, rowOf(1), rowOf(2), rowOf(3)] });
  schools = await eventually(async () => {
    const found = await readSchools();
    expect(found).toHaveLength(3);
    return found;
  });
}, 60_000);
afterAll(() => service?.stop());

const VERIFY = `query ($code: String!) { verifyCertificate(code: $code) {
  id license { state name number issuedBy validFrom validTo } } }`;

async function verify(code: string, caller = nobody) {
  const { data, errors } = await service.graphql(caller, VERIFY, { code });
  expect(errors).toBeUndefined();
  return data.verifyCertificate;
}
const codeOf = (school: number): string => schools[school - 1]!.license.certificateCode!;

async function executed(school: number, kind: MeasureKindName): Promise<void> {
  const measure = askedMeasure(kind, schools[school - 1]!.id);
  await tellMeasure(service, measure, { instruction: 'ORDER', version: 1 });
  await eventually(async () => {
    const input = { idempotencyKey: randomUUID(), measureId: measure.measureId, documentNo: '示教停〔2026〕1号' };
    const { data } = await service.graphql(officer, measureMutation(measureActs('Education').execute), { input });
    expect(data.act.ok).toBe(true);
  });
}

it('tells anyone without signing in what the register says, and nothing of a person', async () => {
  expect(codeOf(1)).toMatch(/^E(-[0-9A-F]{4}){6}$/u);
  expect(await verify(codeOf(1))).toEqual({
    id: codeOf(1).replaceAll('-', ''),
    license: {
      state: 'VALID',
      name: '示例1号学校',
      number: numberOf(1),
      issuedBy: '示例区教育局',
      validFrom: '2018-03-01',
      validTo: '2026-03-31',
    },
  });
  const elsewhere = testCaller({ division: '330282' });
  expect((await verify(codeOf(1).toLowerCase(), elsewhere)).license.state).toBe('VALID');
});

it('knows no certificate by another code, and takes no text for a code', async () => {
  const last = codeOf(1).slice(-1);
  const wrong = codeOf(1).slice(0, -1) + (last === '0' ? '1' : '0');
  expect(await verify(wrong)).toMatchObject({ license: null });
  expect(await verify('%')).toBeNull();
});

it('gives the code to those who print the certificate', async () => {
  const codes = async (caller: typeof officer) =>
    (await readSchools(caller)).map(({ license }) => license.certificateCode);
  expect(await codes(nobody)).toEqual([null, null, null]);
  expect(await codes(testCaller({ agency: 'FINANCE', roles: ['FIN'] }))).toEqual([null, null, null]);
  const own = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: schools[0]!.id });
  expect(await codes(own)).toEqual([codeOf(1)]);
  expect(new Set(await codes(officer)).size).toBe(3);
});

it('lets the service use the key and never read it', async () => {
  await expect(asAdmin(service.database.appUrl, ['select inner_key from certificate_key'])).rejects.toThrow(
    'permission denied',
  );
});

it('turns with the license', async () => {
  await executed(1, 'SUSPEND_LICENSE');
  expect((await verify(codeOf(1))).license.state).toBe('SUSPENDED');
  await executed(2, 'REVOKE_LICENSE');
  expect((await verify(codeOf(2))).license.state).toBe('REVOKED');
  expect((await readSchools()).map(({ license }) => license.certificateCode)).toEqual([codeOf(1), null, codeOf(3)]);
});

it('does not know the paper of a former number', async () => {
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, rowOf(3, numberOf(33))] });
  await eventually(async () => expect((await verify(codeOf(3))).license).toBeNull());
  const now = (await readSchools())[2]!.license.certificateCode!;
  expect((await verify(now)).license).toMatchObject({ state: 'VALID', number: numberOf(33) });
});

it('has expired on the day after its last', async () => {
  clock.turnTo(new Date('2026-03-31T15:59:00Z'));
  expect((await verify(codeOf(1))).license.state).toBe('SUSPENDED');
  clock.turnTo(new Date('2026-03-31T16:01:00Z'));
  expect((await verify(codeOf(1))).license.state).toBe('EXPIRED');
  expect((await verify(codeOf(2))).license.state).toBe('REVOKED');
});
