import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { calendarDay, makeCitizenNumber } from '@lianguan/kernel';
import {
  entityCost,
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const institutions = madeInstitutions(50);
const ids = institutions.map(({ id }) => id);
const officer = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_STATION'] });
const citizenNumber = (index: number) =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay('1890-01-01'), serial: index + 1 });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await tellInstitutions(service.eventLog, institutions);
  await handIn(service, officer, {
    mutation: 'importBackgroundResults',
    rows: [
      '核查批次号,机构名称,统一社会信用代码,人员姓名,身份证号,核查结果,答复日期,区划代码',
      ...institutions.map(
        ({ usccCode, name, divisionCode }, index) =>
          `2026-01,${name},${usccCode},甲教员,${citizenNumber(index)},否,2026-02-28,${divisionCode}`,
      ),
    ],
  });
}, 60_000);
afterAll(() => service?.stop());

it('answers for 50 institutions with as many statements as for one', async () => {
  const all = await eventually(async () => {
    const cost = await entityCost(service, officer, ids);
    expect(cost.rows).toEqual(
      ids.map((id) =>
        expect.objectContaining({ id, backgroundChecks: [expect.objectContaining({ answer: 'CLEAR' })] }),
      ),
    );
    return cost;
  });
  const one = await entityCost(service, officer, ids.slice(0, 1));
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
});
