import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import { LabourStandingChangedSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  readAll,
  startTestService,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller();
let service: TestService;
let school: Caller;
let other: Caller;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  const rows = [1, 2].map((at) => `W-${at},示例${at}号学校,341203,文化路${at}号,学科类,示例举办${at}`);
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: ['台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名', ...rows],
  });
  [school, other] = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return data.institutions.edges.map(({ node: { id } }: { node: { id: string } }) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: id, institutionId: id }),
    );
  });
}, 60_000);
afterAll(() => service?.stop());

async function act(mutation: string, given: object) {
  const type = mutation === 'recordLabourCheck' ? 'RecordLabourCheckInput' : 'LabourActInput';
  const { data } = await service.graphql(
    officer,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) {
       ok refusal { code } check { id state amount availableActions } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  return data.act.check ?? data.act.refusal;
}

const record = (given: object = {}) =>
  act('recordLabourCheck', {
    institutionId: school.institutionId,
    kind: 'WAGES',
    checkedOn: '2026-03-01',
    persons: 3,
    amount: '45000.50',
    facts: '欠发二月工资',
    documentNo: '示检〔2026〕1号',
    ...given,
  });
const standing = async (caller: Caller) => {
  const { data } = await service.graphql(
    caller,
    `{ institution(id: "${school.institutionId}") { labourStanding { openChecks persons amount openSince } } }`,
  );
  return data.institution?.labourStanding;
};
const told = async () =>
  (await readAll(service.runtime.bus, 'education.labour-standing.v1')).map(({ data }) =>
    fromBinary(LabourStandingChangedSchema, data),
  );

it('counts what is open of wages and disputes, tells the office, and forgets what is settled', async () => {
  const idempotencyKey = randomUUID();
  const wages = await record({ idempotencyKey });
  expect(wages).toMatchObject({
    state: 'OPEN',
    amount: '45000.50',
    availableActions: ['settleLabourCheck', 'withdrawLabourCheck'],
  });
  expect(await record({ idempotencyKey })).toEqual(wages);
  const dispute = await record({ kind: 'DISPUTE', amount: '0', persons: 1, checkedOn: '2026-02-01' });
  expect(await record({ kind: 'HEAD_COUNT', amount: '0', persons: 20 })).toMatchObject({ state: 'SETTLED' });
  const both = { openChecks: 2, persons: 4, amount: '45000.50', openSince: '2026-02-01' };
  for (const caller of [officer, school, testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] })])
    expect(await standing(caller)).toEqual(both);
  expect(await standing(testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] }))).toBeNull();
  const settled = { reason: '已补发', documentNo: '示结〔2026〕1号' };
  expect(await act('settleLabourCheck', { checkId: wages.id, ...settled })).toMatchObject({ state: 'SETTLED' });
  expect(await act('settleLabourCheck', { checkId: wages.id, ...settled })).toEqual({ code: 'ACTION_NOT_AVAILABLE' });
  expect(await act('withdrawLabourCheck', { checkId: dispute.id, ...settled })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await act('withdrawLabourCheck', { checkId: wages.id, ...settled })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await standing(officer)).toEqual({ openChecks: 0, persons: 0, amount: '0.00', openSince: null });
  await eventually(async () => expect(await told()).toHaveLength(4));
  expect(await told()).toMatchObject([
    { openChecks: 1, persons: 3, amountFen: 4_500_050n, openSince: '2026-03-01' },
    { openChecks: 2, persons: 4, amountFen: 4_500_050n, openSince: '2026-02-01' },
    { openChecks: 1, persons: 1, amountFen: 0n, openSince: '2026-02-01' },
    { openChecks: 0, persons: 0, amountFen: 0n, openSince: '' },
  ]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, basis from act_record where subject_type = 'LabourCheck' order by seq`,
  ]);
  expect(acts).toHaveLength(6);
  expect(acts).toContainEqual({ transition: 'OPEN -settleLabourCheck-> SETTLED', basis: '劳动合同法 第三十条' });
});

it('an institution reads its own, and three are read with as many statements as two', async () => {
  const listed = async (caller: Caller) =>
    (await service.graphql(caller, '{ labourChecks { totalCount } }')).data.labourChecks.totalCount;
  expect([await listed(school), await listed(other)]).toEqual([3, 0]);
  const cost = (first: number) => listCost(service, officer, { list: 'labourChecks', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});
