import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  measureActs,
  measureMutation,
  startTestService,
  tellMeasure,
  testCaller,
  TurningClock,
  type AskedMeasure,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller();
const sport = testCaller({ agency: 'CULTURE_SPORT_SCIENCE', roles: ['COMP'] });
const township = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203001' });
const acts = measureActs('Education');
const clock = new TurningClock();
let service: TestService;
let school: Caller;
let suspension: AskedMeasure;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 1 });
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止',
      `R-1,示例体育培训学校,341203,文化路1号,体育类,甲举办,${number},示例区教育局,2018-03-01,2036-03-31`,
    ],
  });
  const institutionId = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(1);
    return data.institutions.edges[0].node.id as string;
  });
  school = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId });
  suspension = askedMeasure('SUSPEND_LICENSE', institutionId);
}, 60_000);
afterAll(() => service?.stop());

async function call(
  caller: Caller,
  act: string,
  type: string,
  input: object,
  shows = 'acceptance { id state documentNo }',
) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code } ${shows} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return errors ? errors[0]!.extensions.code : (data.act.refusal?.code ?? data.act.acceptance ?? data.act.ok);
}

const ASKED = { townshipCode: '341203001', rectification: '已更换消防器材，制定复训方案', scale: 40 };
const PLAN = { capacityPerSlot: 20, seatGapCm: 100, testIntervalDays: 3, lookBackDays: 14 };
const apply = (given: object = {}, caller = school) =>
  call(caller, 'applyForResumption', 'ApplyForResumptionInput', { ...ASKED, ...given });
const sign = (caller: Caller, act: 'passResumption' | 'failResumption', acceptanceId: string, given: object = {}) =>
  call(caller, act, 'SignResumptionInput', {
    acceptanceId,
    officers: ['皖K-01', '皖K-02'],
    checkedOn: '2026-03-02',
    documentNo: '示验〔2026〕1号',
    ...given,
  });

async function measure(which: keyof typeof acts, given: object): Promise<string> {
  const input = { idempotencyKey: randomUUID(), measureId: suspension.measureId, ...given };
  const { data, errors } = await service.graphql(officer, measureMutation(acts[which]), { input });
  expect(errors).toBeUndefined();
  return data.act.refusal?.code ?? 'ok';
}
const licenseState = async (): Promise<string> => {
  const query = 'query ($id: ID!) { institution(id: $id) { license { state } } }';
  return (await service.graphql(officer, query, { id: school.institutionId })).data.institution.license.state;
};

it('an institution that was suspended opens again on the acceptance of township and competent department alone', async () => {
  expect(await apply()).toBe('NOT_SUSPENDED');
  await tellMeasure(service, suspension, { instruction: 'ORDER', version: 1 });
  await eventually(async () => expect(await measure('execute', { documentNo: '示停〔2026〕1号' })).toBe('ok'));
  expect(await licenseState()).toBe('SUSPENDED');

  const idempotencyKey = randomUUID();
  const first = await apply({ idempotencyKey });
  expect(first).toMatchObject({ state: 'APPLIED' });
  expect(await apply({ idempotencyKey })).toEqual(first);
  expect(await apply()).toBe('ACCEPTANCE_OPEN');
  expect(await sign(township, 'passResumption', first.id)).toBe('ACCEPTANCE_NOT_DELEGATED');
  expect(await sign(officer, 'passResumption', first.id)).toBe('NOT_COMPETENT');
  expect(await sign(sport, 'failResumption', first.id, { note: '通道堆放杂物' })).toMatchObject({ state: 'FAILED' });

  await call(
    officer,
    'recordPowerDelegation',
    'RecordPowerDelegationInput',
    {
      townshipCode: '341203001',
      items: ['ACCEPT_RESUMPTION'],
      documentNo: '示政规〔2026〕3号',
      publishedOn: '2026-03-01',
      validFrom: '2026-03-02',
    },
    '',
  );
  const { id } = await apply();
  const paper = { documentNo: '示街验〔2026〕1号' };
  const atOnce = await Promise.all([
    sign(township, 'passResumption', id, paper),
    sign(township, 'passResumption', id, paper),
  ]);
  expect(atOnce).toEqual(
    expect.arrayContaining([expect.objectContaining({ state: 'TOWNSHIP_PASSED' }), 'ROLE_NOT_ENTITLED']),
  );
  await tellMeasure(service, suspension, { instruction: 'COMPENSATE', version: 2, liftCause: 'REPAIRED' });
  await eventually(async () =>
    expect(await measure('compensate', { evidence: ['整改报告'] })).toBe('ACCEPTANCE_MISSING'),
  );
  const early = await measure('compensate', { documentNo: '示文体验〔2026〕1号' });
  expect([early, await licenseState()]).toEqual(['ACCEPTANCE_NOT_ON_RECORD', 'SUSPENDED']);
  expect(await sign(sport, 'passResumption', id, { documentNo: '示文体验〔2026〕1号' })).toMatchObject({
    state: 'ACCEPTED',
    documentNo: '示文体验〔2026〕1号',
  });
  expect(await measure('compensate', { documentNo: '示文体验〔2026〕1号' })).toBe('ok');
  expect(await licenseState()).toBe('ACTIVE');
  expect(
    await asAdmin(service.database.adminUrl, [
      `select transition from act_record where subject_id = '${id}' order by seq`,
    ]),
  ).toEqual([
    { transition: null },
    { transition: 'APPLIED -passResumption-> TOWNSHIP_PASSED' },
    { transition: 'TOWNSHIP_PASSED -passResumption-> ACCEPTED' },
  ]);
});

it('a school that opened again is looked at within thirty days, by who accepted it', async () => {
  const list = async (caller: Caller) => {
    const query = '{ resumptionWatches { edges { node { id state dueOn pupilsAllowed availableActions } } } }';
    return (await service.graphql(caller, query)).data.resumptionWatches?.edges.map(
      ({ node }: { node: object }) => node,
    );
  };
  const [watch] = await list(township);
  expect(watch).toEqual({
    id: expect.any(String),
    state: 'WATCHING',
    dueOn: '2026-04-01',
    pupilsAllowed: 40,
    availableActions: ['recordResumptionWatch'],
  });
  expect(await list(school)).toBeUndefined();
  const record = (pupilsSeen: number) =>
    call(
      township,
      'recordResumptionWatch',
      'RecordResumptionWatchInput',
      {
        watchId: watch.id,
        pupilsSeen,
        checkedOn: '2026-03-02',
        officers: ['皖K-01', '皖K-02'],
        documentNo: '示查〔2026〕1号',
      },
      'watch { state }',
    );
  expect(await record(41)).toBe(true);
  expect((await list(sport))[0]).toMatchObject({ state: 'BROKEN', availableActions: [] });
  expect(await record(40)).toBe('ACTION_NOT_AVAILABLE');
});

it('an emergency that the city declares binds the county’s institutions until it is ended', async () => {
  const city = testCaller({ division: '341200' });
  const declare = (given: object = {}, caller = city) =>
    call(
      caller,
      'declareEmergency',
      'DeclareEmergencyInput',
      {
        divisionCode: '341200',
        validFrom: '2026-03-02',
        documentNo: '示防指〔2026〕1号',
        reason: '疫情防控',
        ...given,
      },
      'period { id }',
    );
  expect(await declare({}, officer)).toBe('EMERGENCY_OUT_OF_DIVISION');
  expect(await declare()).toBe(true);
  expect(await declare()).toBe('EMERGENCY_STANDS');
  suspension = askedMeasure('SUSPEND_LICENSE', school.institutionId!);
  await tellMeasure(service, suspension, { instruction: 'ORDER', version: 1 });
  await eventually(async () => expect(await measure('execute', { documentNo: '示停〔2026〕2号' })).toBe('ok'));
  expect(await apply()).toBe('EMERGENCY_PLAN_MISSING');
  expect(await apply({ plan: { ...PLAN, capacityPerSlot: 21 } })).toBe('EMERGENCY_CAPACITY_EXCEEDED');
  const asked = await apply({ plan: PLAN, institutionId: school.institutionId }, officer);
  expect(asked).toMatchObject({ state: 'APPLIED' });
  const withdraw = { acceptanceId: asked.id, note: '补充材料' };
  expect(await call(school, 'withdrawResumption', 'WithdrawResumptionInput', withdraw)).toMatchObject({
    state: 'WITHDRAWN',
  });
  const { data } = await service.graphql(city, '{ emergencyPeriods { edges { node { id availableActions } } } }');
  const [{ node }] = data.emergencyPeriods.edges;
  expect(node.availableActions).toEqual(['endEmergency']);
  const end = { periodId: node.id, documentNo: '示防指〔2026〕2号', reason: '应急响应终止' };
  expect(await call(city, 'endEmergency', 'EndEmergencyInput', end, 'period { id }')).toBe(true);
  expect(await apply()).toMatchObject({ state: 'APPLIED' });
});

it('each sees the acceptances that are its own', async () => {
  const list = async (caller: Caller, args = '') =>
    (
      await service.graphql(
        caller,
        `{ resumptionAcceptances${args} { edges { node { state competentDepartment townshipPart { passed } availableActions } } } }`,
      )
    ).data.resumptionAcceptances.edges.map(({ node }: { node: object }) => node);
  expect(await list(township, '(state: ACCEPTED)')).toEqual([
    { state: 'ACCEPTED', competentDepartment: 'SPORT', townshipPart: { passed: true }, availableActions: [] },
  ]);
  const open = async (caller: Caller) => (await list(caller, '(state: APPLIED)'))[0].availableActions;
  expect(await open(township)).toEqual(['passResumption', 'failResumption']);
  expect(await open(sport)).toEqual(['passResumption', 'failResumption']);
  expect(await open(officer)).toEqual([]);
  expect(await open(school)).toEqual(['withdrawResumption']);
  expect(await list(testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203002' }))).toEqual([]);
  expect(await list(testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: randomUUID() }))).toEqual([]);
});
