import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asAdmin, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const applicant = (institutionId: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '341203', institutionId });
const [own, other] = [applicant(randomUUID()), applicant(randomUUID())];
const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
}, 60_000);
afterAll(() => service?.stop());

async function act(caller: typeof own, mutation: string, input: Record<string, unknown>) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) {
       ok refusal { code } application { id state withdrawalReason refusalReason remedies availableActions } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const apply = (caller = own) =>
  act(caller, 'applyForNonProfit', {
    name: '示例一号培训中心',
    charterScope: '艺术培训',
    registeredAddress: '文化路1号',
    legalRepresentative: '甲代表',
    divisionCode: '341203',
    reason: '申请成立',
    consent: { organ: '示例县教育局', documentNo: '示教批〔2026〕1号', on: '2026-03-01' },
  });

async function seenBy(caller: typeof own): Promise<string[]> {
  const { data } = await service.graphql(caller, '{ nonProfitApplications { edges { node { id } } } }');
  return data.nonProfitApplications.edges.map(({ node }: { node: { id: string } }) => node.id);
}

it('an institution applies by itself, is alone among institutions to see it, and withdraws it once', async () => {
  const { application } = await apply();
  expect(application).toMatchObject({ state: 'APPLIED', availableActions: ['withdrawNonProfitApplication'] });
  expect([await seenBy(own), await seenBy(other), await seenBy(officer)]).toEqual([
    [application.id],
    [],
    [application.id],
  ]);

  const input = { applicationId: application.id, reason: '另择住所', idempotencyKey: randomUUID() };
  expect((await act(other, 'withdrawNonProfitApplication', input)).refusal).toEqual({ code: 'APPLICATION_UNKNOWN' });
  const key = { ...input, idempotencyKey: randomUUID() };
  const withdrawn = await act(own, 'withdrawNonProfitApplication', key);
  expect(withdrawn).toMatchObject({ ok: true, application: { state: 'WITHDRAWN', withdrawalReason: '另择住所' } });
  expect(await act(own, 'withdrawNonProfitApplication', key)).toEqual(withdrawn);

  const rows = await asAdmin(service.database.adminUrl, [
    `select (select count(*)::int from deadline where subject_id = '${application.id}') as deadlines,
       (select array_agg(transition order by seq) from act_record where subject_id = '${application.id}') as steps`,
  ]);
  expect(rows).toEqual([{ deadlines: 0, steps: [null, 'APPLIED -withdrawNonProfitApplication-> WITHDRAWN'] }]);
});

it('of an applicant who withdraws and an officer who refuses at once, one wins, and the other learns why', async () => {
  const { application } = await apply();
  const given = { applicationId: application.id, reason: '材料不符合规定' };
  const answers = await Promise.all([
    act(own, 'withdrawNonProfitApplication', given),
    act(officer, 'refuseNonProfitApplication', { ...given, documentNo: '示民〔2026〕1号' }),
  ]);
  expect(answers.map(({ ok, refusal }) => (ok ? 'ok' : refusal.code)).sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
});

it('who is refused is told the reason and the remedies', async () => {
  const { application } = await apply();
  const refused = await act(officer, 'refuseNonProfitApplication', {
    applicationId: application.id,
    documentNo: '示民〔2026〕2号',
    reason: '名称不符合规定',
  });
  expect(refused.application).toMatchObject({ state: 'REFUSED', refusalReason: '名称不符合规定' });
  expect(refused.application.remedies).toMatch(/60日内申请行政复议.*6个月内提起行政诉讼/);
});
