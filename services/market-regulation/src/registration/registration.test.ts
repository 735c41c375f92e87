import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const [known, unknown] = madeInstitutions(2);
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      ...[known!, unknown!].map(
        (institution) =>
          `${institution.usccCode},${institution.name},企业,教育咨询,文化路1号,甲,2018-01-02,在营,341203`,
      ),
    ],
  });
  await tellInstitutions(service.eventLog, [known!]);
}, 60_000);
afterAll(() => service?.stop());

async function names(filter: string): Promise<string[]> {
  const { data } = await service.graphql(
    officer,
    `{ businessRegistrations(filter: ${filter}) { edges { node { name } } } }`,
  );
  return data.businessRegistrations.edges.map((edge: { node: { name: string } }) => edge.node.name);
}

it('tells the rows that belong to an institution from those that belong to none', async () => {
  await eventually(async () => expect(await names('{ linked: true }')).toEqual([known!.name]));
  expect(await names('{ linked: false }')).toEqual([unknown!.name]);
});

it('finds a row by words of its name or by its code', async () => {
  expect(await names(`{ search: "${known!.name.slice(1)}" }`)).toEqual([known!.name]);
  expect(await names(`{ search: "${unknown!.usccCode.toLowerCase()}" }`)).toEqual([unknown!.name]);
});
