import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeCreditCode } from '@lianguan/kernel';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const usccOf = (organisation: string): string => makeCreditCode({ holder: '52', division: '341203', organisation });
let service: TestService;
let rows: readonly { readonly name: string; readonly certificateCode: string | null }[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importNonProfitRegistrations',
    rows: [
      '统一社会信用代码,单位名称,业务范围,住所,法定代表人,登记日期,有效期止,登记状态,区划代码',
      `${usccOf('MJ000001')},示例一号,艺术培训,文化路1号,甲代表,2018-01-02,2999-12-31,正常,341203`,
      `${usccOf('MJ000002')},示例二号,艺术培训,文化路2号,乙代表,2018-01-02,2999-12-31,注销,341203`,
    ],
  });
  rows = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ found: nonProfitRegistrations { edges { node { name certificateCode } } } }',
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
       nonProfitRegistration { state name number issuedBy validFrom validTo } } } }`,
    { of: [{ __typename: 'Certificate', id: code }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].nonProfitRegistration;
}

it('tells anyone what the register says of a certificate', async () => {
  expect(codeOf('示例一号')).toMatch(/^C(-[0-9A-F]{4}){6}$/u);
  expect(await verify(codeOf('示例一号')!)).toEqual({
    state: 'VALID',
    name: '示例一号',
    number: usccOf('MJ000001'),
    issuedBy: '民政部门（区划 341203）',
    validFrom: '2018-01-02',
    validTo: '2999-12-31',
  });
});

it('prints none of a registration that has ended, and goes on telling that it has', async () => {
  expect(codeOf('示例二号')).toBeNull();
  const [kept] = await asCodes();
  expect((await verify(kept!)).state).toBe('CANCELLED');
});

it('answers nothing for the code of another register', async () => {
  expect(await verify('E0123456789ABCDEF01234567')).toBeNull();
});

const asCodes = async (): Promise<string[]> => {
  const found = await asAdmin<{ code: string }>(service.database.adminUrl, [
    `select certificate_code as code from non_profit_registration where name = '示例二号'`,
  ]);
  return found.map(({ code }) => code);
};
