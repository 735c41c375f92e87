import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeCreditCode } from '@lianguan/kernel';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const usccOf = (organisation: string): string => makeCreditCode({ holder: '91', division: '341203', organisation });
let service: TestService;
let rows: readonly { readonly name: string; readonly certificateCode: string | null }[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      `${usccOf('MA000001')},示例一号,企业,教育咨询,文化路1号,甲,2018-01-02,在营,341203`,
      `${usccOf('MA000002')},示例二号,企业,教育咨询,文化路2号,乙,2018-01-02,吊销,341203`,
    ],
  });
  rows = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ found: businessRegistrations { edges { node { name certificateCode } } } }',
    );
    const found = data.found.edges.map(({ node }: { node: (typeof rows)[number] }) => node);
    expect(found).toHaveLength(2);
    return found;
  });
}, 60_000);
afterAll(() => service?.stop());

const codeOf = (wanted: string) => rows.find((row) => row.name === wanted)!.certificateCode;

/** As the gateway asks, for who is not signed in. */
async function verify(code: string) {
  const { data, errors } = await service.graphql(
    nobody,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Certificate {
       businessRegistration { state name number issuedBy validFrom validTo } } } }`,
    { of: [{ __typename: 'Certificate', id: code }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].businessRegistration;
}

it('tells anyone what the register says of a certificate', async () => {
  expect(codeOf('示例一号')).toMatch(/^M(-[0-9A-F]{4}){6}$/u);
  expect(await verify(codeOf('示例一号')!)).toEqual({
    state: 'VALID',
    name: '示例一号',
    number: usccOf('MA000001'),
    issuedBy: '市场监督管理部门（区划 341203）',
    validFrom: '2018-01-02',
    validTo: null,
  });
});

it('prints none of a registration that has ended, and goes on telling that it has', async () => {
  expect(codeOf('示例二号')).toBeNull();
  const [kept] = await asCodes();
  expect((await verify(kept!)).state).toBe('REVOKED');
});

it('answers nothing for the code of another register', async () => {
  expect(await verify('E0123456789ABCDEF01234567')).toBeNull();
});

const asCodes = async (): Promise<string[]> => {
  const found = await asAdmin<{ code: string }>(service.database.adminUrl, [
    `select certificate_code as code from business_registration where name = '示例二号'`,
  ]);
  return found.map(({ code }) => code);
};
