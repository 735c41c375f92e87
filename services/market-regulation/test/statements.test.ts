import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  entityCost,
  eventually,
  handIn,
  listCost,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const institutions = madeInstitutions(50);
const ids = institutions.map(({ id }) => id);
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await tellInstitutions(service.eventLog, institutions);
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      ...institutions.map(
        ({ usccCode, name, divisionCode }) =>
          `${usccCode},${name},企业,教育咨询,文化路1号,甲代表,2018-03-01,在营,${divisionCode}`,
      ),
    ],
  });
}, 60_000);
afterAll(() => service?.stop());

it('answers for 50 institutions with as many statements as for one', async () => {
  // Counted once all rows are there: before that, what hangs on a registration is not asked for.
  await eventually(async () => {
    const { rows } = await entityCost(service, officer, ids);
    expect(rows).toEqual(
      ids.map((id) =>
        expect.objectContaining({ id, businessRegistration: expect.objectContaining({ state: 'REGISTERED' }) }),
      ),
    );
  });
  const all = await entityCost(service, officer, ids);
  const one = await entityCost(service, officer, ids.slice(0, 1));
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
});

it('lists 50 rows with as many statements as one', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'businessRegistrations', first });
  const [one, all] = [await cost(1), await cost(50)];
  expect(all.rows).toHaveLength(50);
  expect(all.statements).toBe(one.statements);
});
