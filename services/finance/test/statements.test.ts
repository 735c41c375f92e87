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
const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01' });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await tellInstitutions(service.eventLog, institutions);
  await handIn(service, officer, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      ...institutions.map(
        ({ usccCode, name, divisionCode }, index) =>
          `9900000000${1000 + index},${name},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,500.00,2026-02-28,${divisionCode}`,
      ),
    ],
  });
}, 60_000);
beforeAll(async () => {
  const body = [
    '记录类型,监管账户账号,对账单编号,起始日期,截止日期,期初余额（元）,期末余额（元）,明细笔数',
    ...ids.map((_id, index) => `对账单,9900000000${1000 + index},S-1,2026-02-28,2026-02-28,1000.00,1000.01,0`),
  ].join('\n');
  const headers = { 'x-import-kind': 'BANK_STATEMENT', 'x-file-name': 's.csv', 'idempotency-key': 'statements' };
  await eventually(async () =>
    expect((await service.graphql(officer, '{ escrowAccounts { totalCount } }')).data.escrowAccounts.totalCount).toBe(
      50,
    ),
  );
  expect((await service.fetch('/imports', bank, { method: 'POST', headers, body })).status).toBe(202);
  await eventually(async () =>
    expect((await service.graphql(bank, '{ bankBreaks { totalCount } }')).data.bankBreaks.totalCount).toBe(50),
  );
}, 60_000);
afterAll(() => service?.stop());

it('answers for 50 institutions with as many statements as for one', async () => {
  // Counted once all rows are there: before that, what hangs on an account is not asked for.
  await eventually(async () => {
    const { rows } = await entityCost(service, officer, ids);
    expect(rows).toEqual(
      ids.map((id) => expect.objectContaining({ id, escrowAccount: expect.objectContaining({ balance: '1000.00' }) })),
    );
  });
  const all = await entityCost(service, officer, ids);
  const one = await entityCost(service, officer, ids.slice(0, 1));
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
});

it.each(['escrowAccounts', 'bankStatements', 'bankBreaks'])(
  'lists 50 rows of %s with as many statements as one',
  async (list) => {
    const cost = (first: number) => listCost(service, officer, { list, first });
    const [one, all] = [await cost(1), await cost(50)];
    expect(all.rows).toHaveLength(50);
    expect(all.statements).toBe(one.statements);
  },
);
