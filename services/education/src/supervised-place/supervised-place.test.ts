import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
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

const officer = testCaller();
const enforcer = testCaller({ agency: 'COMPREHENSIVE_ENFORCEMENT', roles: ['CEB'] });
const township = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203001' });
let service: TestService;
let institutionId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock: new TurningClock() });
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名',
      'S-1,示例艺术培训学校,341203,文化路9号,艺术类,甲举办',
    ],
  });
  institutionId = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(1);
    return data.institutions.edges[0].node.id as string;
  });
});
afterAll(() => service?.stop());

async function act(caller: Caller, mutation: string, type: string, input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) {
       ok refusal { code } place { id state steps { act documentNo } institution { ledgerNo } } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return errors ? errors[0]!.extensions.code : (data.act.refusal?.code ?? data.act.place);
}

const FOUND = {
  kind: 'UNLICENSED_PLACE',
  name: '示例画室',
  divisionCode: '341203001',
  address: '文化路9号',
  activity: '周末美术班',
  source: 'GRID_REPORT',
  foundBy: '示例街道',
  foundOn: '2026-02-20',
};
const record = (caller: Caller, given: object = {}) =>
  act(caller, 'recordSupervisedPlace', 'RecordSupervisedPlaceInput', { ...FOUND, ...given });
const list = async (filter: string, caller = officer) => {
  const query = `{ supervisedPlaces(filter: ${filter}) { totalCount edges { node { name kind state foundOn } } } }`;
  return (await service.graphql(caller, query)).data.supervisedPlaces;
};

describe('the file of a place without papers', () => {
  it('is opened by enforcement, once, and by a township only as it is delegated', async () => {
    const place = await record(enforcer);
    expect(place).toMatchObject({ state: 'ON_FILE', institution: null });
    expect(await record(officer, { name: '示例 画室' })).toBe('PLACE_ON_FILE');
    expect(await record(officer, { name: '示例艺术培训学校' })).toBe('PLACE_IN_LEDGER');
    const centre = { kind: 'CARE_CENTRE', name: '示例托管中心', address: '文化路10号' };
    expect(await record(township, centre)).toBe('PLACE_NOT_DELEGATED');
    await service.graphql(
      officer,
      'mutation ($input: RecordPowerDelegationInput!) { recordPowerDelegation(input: $input) { ok } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          townshipCode: '341203001',
          items: ['RECORD_SUPERVISED_PLACE'],
          documentNo: '示政规〔2026〕3号',
          publishedOn: '2026-03-01',
          validFrom: '2026-03-02',
        },
      },
    );
    expect(await record(township, centre)).toMatchObject({ state: 'ON_FILE' });
    expect(await record(testCaller({ agency: 'FINANCE', roles: ['FIN'] }))).toBe('FORBIDDEN');
  });

  it('is found by its kind, state, name and division, and is no cell of the matrix', async () => {
    expect(await list('{ kind: UNLICENSED_PLACE, state: ON_FILE, search: "画室", divisionCode: "341203" }')).toEqual({
      totalCount: 1,
      edges: [{ node: { name: '示例画室', kind: 'UNLICENSED_PLACE', state: 'ON_FILE', foundOn: '2026-02-20' } }],
    });
    expect(await list('{}', testCaller({ division: '341202' }))).toEqual({ totalCount: 0, edges: [] });
    const { data } = await service.graphql(officer, '{ certificateMatrix { total } }');
    expect(data.certificateMatrix.total).toBe(1);
  });

  it('is guided, becomes an institution’s file when the papers are there, and is that file’s beginning', async () => {
    const [{ id: placeId }] = (await asAdmin(service.database.adminUrl, [
      `select id from supervised_place where kind = 'UNLICENSED_PLACE'`,
    ])) as [{ id: string }];
    expect(await act(officer, 'guidePlace', 'PlaceActInput', { placeId, note: '告知申请条件' })).toMatchObject({
      state: 'GUIDED',
    });
    const convert = () =>
      act(officer, 'convertPlace', 'ConvertPlaceInput', { placeId, institutionId, note: '已取得证照' });
    expect(await convert()).toBe('SUCCESSOR_WITHOUT_PAPERS');
    await asAdmin(service.database.adminUrl, [
      `insert into license (id, institution_id, division_code, number, issued_by, valid_from, valid_to, version,
         recorded_state, measures, state)
       values (gen_random_uuid(), '${institutionId}', '341203', 'N-1', '示例区教育局', '2026-03-01', '2036-03-01', 1,
         'ACTIVE', '[]', 'ACTIVE')`,
      `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version) values
         ('${institutionId}', 'NON_PROFIT_REGISTRATION', gen_random_uuid(), '52', true, '341203', 1)`,
    ]);
    expect(await convert()).toMatchObject({
      state: 'CONVERTED',
      institution: { ledgerNo: 'S-1' },
      steps: [{ act: 'recordSupervisedPlace' }, { act: 'guidePlace' }, { act: 'convertPlace' }],
    });
    const { data } = await service.graphql(
      officer,
      `query ($id: ID!) { institution(id: $id) { formerPlaces { name }
         history(asOf: "2026-02-20", kinds: [NAME, ADDRESS]) { kind text } } }`,
      { id: institutionId },
    );
    expect(data.institution).toEqual({
      formerPlaces: [{ name: '示例画室' }],
      history: [
        { kind: 'NAME', text: '示例画室' },
        { kind: 'ADDRESS', text: '文化路9号' },
      ],
    });
  });

  it('is closed with a document and opened again', async () => {
    const { data } = await service.graphql(
      officer,
      '{ supervisedPlaces(filter: { kind: CARE_CENTRE }) { edges { node { id availableActions } } } }',
    );
    const [{ node }] = data.supervisedPlaces.edges;
    expect(node.availableActions).toEqual(['guidePlace', 'convertPlace', 'closePlace']);
    const close = { placeId: node.id, note: '已停办', documentNo: '示教停〔2026〕1号' };
    expect(await act(enforcer, 'closePlace', 'ClosePlaceInput', close)).toMatchObject({ state: 'CLOSED' });
    expect(await act(officer, 'reopenPlace', 'PlaceActInput', { placeId: node.id, note: '再次开办' })).toMatchObject({
      state: 'ON_FILE',
    });
  });
});
