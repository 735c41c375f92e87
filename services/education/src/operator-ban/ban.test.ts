import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { calendarDay } from '@lianguan/kernel';
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
import { operatorBansInForce } from './index.js';

const NUMBER = '341203187309258299';
const CODE = '91330282MA2H0A0X32';
const HEADER = '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号';
const LEDGER = [
  HEADER,
  `B-1,示例甲培训学校,341203,文化路1号,学科类,,甲举办,${NUMBER}`,
  `B-2,示例乙培训学校,341203,人民路2号,学科类,,甲举办,${NUMBER}`,
  `B-3,示例丙培训学校,341203,建设路3号,艺术类,${CODE},丙举办,`,
];

const officer = testCaller();
const clock = new TurningClock();
let service: TestService;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(3);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
});
afterAll(() => service?.stop());

const TERMS = { ground: 'VIOLATION', years: 2, documentNo: '示教罚〔2026〕1号', decidedOn: '2026-03-02' };

async function impose(input: object, caller = officer) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ImposeOperatorBanInput!) { act: imposeOperatorBan(input: $input) {
       ok refusal { code basis } ban { id operatorName state article decidedOn lastDay imposedBy } } }`,
    { input: { idempotencyKey: randomUUID(), ...TERMS, ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function bansOf(ledgerNo: string): Promise<string[]> {
  const { data, errors } = await service.graphql(
    officer,
    'query ($id: ID) { operatorBans(institutionId: $id) { edges { node { id state } } } }',
    { id: ids.get(ledgerNo) },
  );
  expect(errors).toBeUndefined();
  return data.operatorBans.edges.map(({ node }: { node: { state: string } }) => node.state);
}

describe('a ban on an operator', () => {
  it('holds for all that he runs until its last day, and ends by itself', async () => {
    const key = randomUUID();
    const first = await impose({ idempotencyKey: key, institutionId: ids.get('B-1') });
    expect(first).toMatchObject({
      ok: true,
      ban: { operatorName: '甲举办', state: 'IN_FORCE', lastDay: '2028-03-02', imposedBy: officer.subject },
    });
    expect(await impose({ idempotencyKey: key, institutionId: ids.get('B-1') })).toEqual(first);
    expect(await bansOf('B-2')).toEqual(['IN_FORCE']);
    expect(await bansOf('B-3')).toEqual([]);

    clock.turnTo(new Date('2028-03-02T15:59:59Z'));
    expect(await bansOf('B-2')).toEqual(['IN_FORCE']);
    clock.turnTo(new Date('2028-03-02T16:00:00Z'));
    expect(await bansOf('B-2')).toEqual([]);
    service.runtime.deadlineSignal.wake();
    await eventually(async () => expect(await bansOf('B-1')).toEqual(['ENDED']));
    clock.turnTo(new Date('2026-03-02T01:00:00Z'));
  });

  it('keeps the number as a keyed hash that the service itself cannot make up', async () => {
    await impose({ citizenNumber: NUMBER, operatorName: '甲举办', permanent: true, years: null });
    const rows = await asAdmin<{ row: string; key: string }>(service.database.adminUrl, [
      'select b::text as row, person_key as key from operator_ban b',
    ]);
    for (const { row } of rows) expect(row).not.toContain(NUMBER);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(1);
    await expect(service.runtime.dataSource.query('select inner_key from operator_key_secret')).rejects.toThrow(
      'permission denied',
    );
  });

  it('of another county holds here, and is shown only there', async () => {
    const next = testCaller({ division: '341202' });
    const { ban } = await impose({ usccCode: CODE, ground: 'FRAUD', years: null }, next);
    expect(ban).toMatchObject({ lastDay: '2029-03-02', article: '行政许可法 第七十九条' });
    expect(await bansOf('B-3')).toEqual([]);
    const [found] = await service.runtime.inTransaction(officer, (tx) =>
      operatorBansInForce(tx, [{ citizenNumber: null, usccCode: CODE }], calendarDay('2029-03-02')),
    );
    expect(found).toMatchObject([{ id: ban.id, lastDay: '2029-03-02' }]);
  });

  it('is lifted with a reason, on record, and holds no more', async () => {
    const { ban } = await impose({ institutionId: ids.get('B-3'), years: 1 });
    expect(await bansOf('B-3')).toEqual(['IN_FORCE']);
    const { data } = await service.graphql(
      officer,
      'mutation ($input: LiftOperatorBanInput!) { act: liftOperatorBan(input: $input) { ok ban { state liftReason liftedBy } } }',
      { input: { idempotencyKey: randomUUID(), banId: ban.id, reason: ' 复议决定撤销 ' } },
    );
    expect(data.act).toEqual({
      ok: true,
      ban: { state: 'LIFTED', liftReason: '复议决定撤销', liftedBy: officer.subject },
    });
    const acts = await asAdmin(service.database.adminUrl, [
      `select reason, transition from act_record where command = 'liftOperatorBan'`,
    ]);
    expect(acts).toEqual([{ reason: '复议决定撤销', transition: 'IN_FORCE -liftOperatorBan-> LIFTED' }]);
    const open = await asAdmin(service.database.adminUrl, [
      `select 1 from deadline where name = 'operatorBan.end' and subject_id = '${ban.id}'`,
    ]);
    expect(open).toEqual([]);
  });
});
