import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller();
let service: TestService;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,举办者身份证号',
      'P-1,示例甲培训学校,341203,文化路1号,艺术类,甲举办,',
      'P-2,示例乙培训学校,341203,人民路2号,艺术类,乙举办,',
    ],
  });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
}, 60_000);
afterAll(() => service?.stop());

const DOCUMENT = '示党〔2026〕1号';

async function act(mutation: string, type: string, given: object, caller = officer) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) {
       ok refusal { code message basis } party { id state form members adviserUnit availableActions steps { act by documentNo } } } }`,
    { input: { idempotencyKey: randomUUID(), institutionId: ids.get('P-1'), documentNo: DOCUMENT, ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const count = (members: number, given: object = {}) =>
  act('recordPartyMembers', 'RecordPartyMembersInput', { members, on: '2026-03-02', ...given });
const branch = (form: string) =>
  act('establishPartyBranch', 'EstablishPartyBranchInput', {
    form,
    branchName: '示例党支部',
    jointWith: form === 'JOINT_BRANCH' ? '示例乙培训学校' : '',
    establishedOn: '2026-03-02',
  });

it('keeps a record from the first count to the own branch, on record, once', async () => {
  const key = randomUUID();
  const first = await count(2, { idempotencyKey: key });
  expect(first).toMatchObject({ ok: true, party: { state: 'TO_ESTABLISH', members: 2, form: null } });
  expect(await count(2, { idempotencyKey: key })).toEqual(first);

  expect((await branch('OWN_BRANCH')).refusal).toMatchObject({
    code: 'PARTY_OWN_BRANCH_TOO_FEW',
    message: '党员人数为2，不足3人的应建立联合党支部',
  });
  expect(await branch('JOINT_BRANCH')).toMatchObject({
    ok: true,
    party: { state: 'ESTABLISHED', form: 'JOINT_BRANCH' },
  });
  expect(await count(3)).toMatchObject({
    party: { state: 'TO_ADJUST', availableActions: expect.arrayContaining(['establishPartyBranch']) },
  });
  const done = await branch('OWN_BRANCH');
  expect(done.party).toMatchObject({ id: first.party.id, state: 'ESTABLISHED', form: 'OWN_BRANCH' });
  expect(done.party.steps.map((step: { act: string }) => step.act)).toEqual([
    'recordPartyMembers',
    'establishPartyBranch',
    'recordPartyMembers',
    'establishPartyBranch',
  ]);

  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, document_no from act_record where command = 'establishPartyBranch' order by transition`,
  ]);
  expect(acts).toEqual([
    { transition: 'TO_ADJUST -establishPartyBranch-> ESTABLISHED', document_no: DOCUMENT },
    { transition: 'TO_ESTABLISH -establishPartyBranch-> ESTABLISHED', document_no: DOCUMENT },
  ]);
});

it('names the adviser to education, not to the public, and forgets the name when he has left', async () => {
  const adviser = { adviserName: '甲指导', adviserUnit: '示例镇党委', adviserSince: '2026-03-02' };
  expect(await act('appointPartyAdviser', 'AppointPartyAdviserInput', adviser)).toMatchObject({ ok: true });
  const read = async (caller = officer) =>
    (
      await service.graphql(
        caller,
        'query ($id: ID!) { institution(id: $id) { partyOrganization { state adviserName adviserUnit } } }',
        { id: ids.get('P-1') },
      )
    ).data.institution.partyOrganization;
  expect(await read()).toEqual({ state: 'ESTABLISHED', adviserName: '甲指导', adviserUnit: '示例镇党委' });
  const everybody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'] });
  expect(await read(everybody)).toEqual({ state: 'ESTABLISHED', adviserName: null, adviserUnit: '示例镇党委' });

  expect(await act('endPartyAdviser', 'PartyActInput', {})).toMatchObject({ ok: true, party: { adviserUnit: null } });
  const rows = await asAdmin<{ row: string }>(service.database.adminUrl, [
    'select p::text as row from party_organization p',
  ]);
  for (const { row } of rows) expect(row).not.toContain('甲指导');
});

it('counts every institution once in the figures, and lists them by state', async () => {
  const { data, errors } = await service.graphql(
    officer,
    `{ partyFigures { institutions unrecorded noMembers toEstablish established toAdjust advised }
       established: partyOrganizations(filter: { state: ESTABLISHED, advised: false }) { edges { node { institution { ledgerNo } } } }
       advised: partyOrganizations(filter: { advised: true }) { totalCount } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.partyFigures).toEqual({
    institutions: 2,
    unrecorded: 1,
    noMembers: 0,
    toEstablish: 0,
    established: 1,
    toAdjust: 0,
    advised: 0,
  });
  expect(data.established.edges).toEqual([{ node: { institution: { ledgerNo: 'P-1' } } }]);
  expect(data.advised.totalCount).toBe(0);
});

it('is not kept by an officer of another county, nor shown to one', async () => {
  const next = testCaller({ division: '341202' });
  const refused = await act('recordPartyMembers', 'RecordPartyMembersInput', { members: 1, on: '2026-03-02' }, next);
  expect(refused.refusal.code).toBe('PARTY_INSTITUTION_UNKNOWN');
  const { data } = await service.graphql(next, '{ partyOrganizations { totalCount } partyFigures { institutions } }');
  expect(data).toEqual({ partyOrganizations: { totalCount: 0 }, partyFigures: { institutions: 0 } });
});
