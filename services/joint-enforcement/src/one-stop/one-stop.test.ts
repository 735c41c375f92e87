import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import { asAdmin, eventually, publishEvents, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const institutionId = randomUUID();
const applicant = testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '341203', institutionId });
const stranger = testCaller({
  agency: 'INSTITUTION',
  roles: ['INST'],
  division: '341203',
  institutionId: randomUUID(),
});
const township = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203001' });
const nextTownship = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203002' });
const education = testCaller({ agency: 'EDUCATION', roles: ['EDU_LIC'] });
const civil = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const market = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
}, 60_000);
afterAll(() => service?.stop());

const FIELDS = 'id number state parts { id agency state reason documentNo availableActions } availableActions';

async function act(caller: Caller, mutation: string, type: string, input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message } oneStopCase { ${FIELDS} } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const open = (caller: Caller, more: object = {}) =>
  act(caller, 'openOneStopCase', 'OpenOneStopCaseInput', {
    matter: 'SET_UP',
    registrar: 'CIVIL_AFFAIRS',
    institutionName: '示例培训中心',
    divisionCode: '341203001',
    ...more,
  });
const partAct = (caller: Caller, mutation: string, partId: string, more: object = {}) =>
  act(caller, mutation, 'OneStopPartInput', { partId, ...more });
const partOf = (file: { parts: { id: string; agency: string }[] }, agency: string): string =>
  file.parts.find((part) => part.agency === agency)!.id;

async function seenBy(caller: Caller, args = ''): Promise<string[]> {
  const { data } = await service.graphql(caller, `{ oneStopCases${args} { edges { node { number } } } }`);
  return data.oneStopCases.edges.map(({ node }: { node: { number: string } }) => node.number);
}

it('one number is seen by the applicant, three departments and the township, and by nobody else', async () => {
  const { oneStopCase } = await open(applicant);
  const { number } = oneStopCase;
  expect(number).toMatch(/^341203\d{6}$/);
  for (const caller of [applicant, township, education, civil]) expect(await seenBy(caller)).toEqual([number]);
  for (const caller of [stranger, nextTownship, market]) expect(await seenBy(caller)).toEqual([]);
  expect((await open(applicant)).refusal).toEqual({
    code: 'MATTER_OPEN',
    message: `该机构的同一事项正在办理，编号 ${number}，不必重复提交`,
  });

  const check = partOf(oneStopCase, 'TOWNSHIP');
  expect((await partAct(education, 'takeOneStopPart', check)).refusal.code).toBe('PART_NOT_YOURS');
  await partAct(township, 'takeOneStopPart', check);
  const returned = await partAct(township, 'returnOneStopPart', check, { reason: '缺房屋权属证明' });
  expect(returned.oneStopCase.parts).toContainEqual(
    expect.objectContaining({ agency: 'TOWNSHIP', state: 'RETURNED', reason: '缺房屋权属证明' }),
  );
  await partAct(applicant, 'resupplyOneStopPart', check);
  await partAct(township, 'takeOneStopPart', check);
  await partAct(township, 'finishOneStopPart', check, { documentNo: '示镇核〔2026〕1号' });
  expect(await seenBy(township, '(mine: true)')).toEqual([]);
  expect(await seenBy(civil, '(mine: true)')).toEqual([number]);

  const registration = partOf(oneStopCase, 'CIVIL_AFFAIRS');
  await partAct(civil, 'takeOneStopPart', registration);
  await partAct(civil, 'finishOneStopPart', registration, { documentNo: '52341203MJ00000001' });
  // Education issues the license in its own system.
  await tellLicense(LicenseState.EXPIRED);
  await tellLicense(LicenseState.ACTIVE);
  const whole = await eventually(async () => {
    const { data } = await service.graphql(applicant, `{ oneStopCase(id: "${oneStopCase.id}") { ${FIELDS} } }`);
    expect(data.oneStopCase.state).toBe('DONE');
    return data.oneStopCase;
  });
  expect(whole.parts.map(({ state, documentNo }: Record<string, string>) => [state, documentNo])).toEqual([
    ['DONE', '示镇核〔2026〕1号'],
    ['DONE', null],
    ['DONE', '52341203MJ00000001'],
  ]);
  expect(whole.availableActions).toEqual([]);
  const [row] = await asAdmin<{ steps: string[] }>(service.database.adminUrl, [
    `select array_agg(transition order by seq) as steps from act_record where subject_id = '${oneStopCase.id}'`,
  ]);
  expect(row!.steps.at(-1)).toBe('LICENSE WAITING -reportOneStopPart-> DONE');
});

let version = 0;
const tellLicense = (state: LicenseState) =>
  publishEvents(service.eventLog, [
    {
      key: institutionId,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, {
        licenseId: randomUUID(),
        institutionId,
        state,
        version: BigInt((version += 1)),
      }),
    },
  ]);

it('numbers go on in the county, also for those who take in at once', async () => {
  const windows = [township, testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['INTAKE'] })];
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, place) => open(windows[place % 2]!, { institutionName: `示例${place}号培训中心` })),
  );
  const serials = answers.map(({ oneStopCase }) => Number(oneStopCase.number.slice(6))).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 6 }, (_, place) => serials[0]! + place));
});

it('of a withdrawal and the taking of a part at once, the part cannot be taken after the withdrawal', async () => {
  const own = testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '341203', institutionId: randomUUID() });
  const { oneStopCase } = await open(own);
  const withdraw = () =>
    act(own, 'withdrawOneStopCase', 'WithdrawOneStopCaseInput', { caseId: oneStopCase.id, reason: '另择住所' });
  const [withdrawn] = await Promise.all([
    withdraw(),
    partAct(township, 'takeOneStopPart', partOf(oneStopCase, 'TOWNSHIP')),
  ]);
  expect(withdrawn).toMatchObject({ ok: true, oneStopCase: { state: 'WITHDRAWN' } });
  expect((await withdraw()).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  const late = await partAct(civil, 'takeOneStopPart', partOf(oneStopCase, 'CIVIL_AFFAIRS'));
  expect(late.refusal).toEqual({ code: 'CASE_ENDED', message: '该事项已撤回，不能再办理' });
  expect((await open(own)).ok).toBe(true);
});
