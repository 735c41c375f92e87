import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import {
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  MarketRegulationReRegistrationAnsweredSchema,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  processAnswers,
  readAll,
  startTestService,
  tellInstitutions,
  tellProcess,
  testCaller,
  toldProcess,
  TurningClock,
  type TestService,
  type ToldInstitution,
  type ToldProcess,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

// A Friday before the adjusted working Saturday of the national holiday.
const clock = new TurningClock(new Date('2021-10-08T01:00:00Z'));
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const [CLOSING, TURNING, ARTS, ENDED, UNKNOWN] = madeInstitutions(5) as [
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
];
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  const registered = [CLOSING, TURNING, ARTS, ENDED];
  await tellInstitutions(service.eventLog, [...registered, UNKNOWN]);
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      ...registered.map((one) => `${one.usccCode},${one.name},企业,学科培训,文化路1号,甲,2018-01-02,在营,341203`),
    ],
  });
  await eventually(async () => expect(await enterprise(ENDED)).toMatchObject({ state: 'REGISTERED' }));
}, 60_000);
afterAll(() => service?.stop());

async function enterprise({ usccCode }: ToldInstitution) {
  const { data } = await service.graphql(
    officer,
    'query ($code: String) { enterpriseRegister(search: $code) { edges { node { state businessScope history { act documentNo } } } } }',
    { code: usccCode },
  );
  return data.enterpriseRegister.edges[0]?.node;
}

async function tasks({ id }: ToldProcess) {
  const { data } = await service.graphql(
    officer,
    '{ marketRegulationReRegistrationTasks(first: 50) { edges { node { id reRegistrationId step choice state dueOn decidableTo closedBy } } } }',
  );
  return data.marketRegulationReRegistrationTasks.edges
    .map(({ node }: { node: { reRegistrationId: string } }) => node)
    .filter(({ reRegistrationId }: { reRegistrationId: string }) => reRegistrationId === id);
}
const taskOf = (process: ToldProcess) =>
  eventually(async () => {
    const [task] = await tasks(process);
    expect(task).toBeDefined();
    return task;
  });

async function act(mutation: string, given: Record<string, unknown>) {
  const { data } = await service.graphql(
    officer,
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { act: ${mutation}(input: $input) { ok refusal { code } } }`,
    { input: { idempotencyKey: randomUUID(), documentNo: '示市监登〔2021〕1号', decidedOn: '2021-10-08', ...given } },
  );
  return data.act.ok ? 'ok' : data.act.refusal.code;
}
const changeBusiness = (taskId: string, given: Record<string, unknown>) =>
  act('changeReRegistrationBusiness', { taskId, ...given });
const hears = (process: ToldProcess, ...answers: string[]) =>
  eventually(async () =>
    expect(await processAnswers(service, MarketRegulationReRegistrationAnsweredSchema, process)).toEqual(answers),
  );

it('cancels who closes: 7 working days, one of two officers, register, history and answer', async () => {
  const process = toldProcess(CLOSING, 'DEREGISTER');
  await tellProcess(service.eventLog, process, { to: 'LICENSE_CANCELLED', number: 4 });
  const task = await taskOf(process);
  // 9 October is worked in place of the holiday.
  expect(task).toMatchObject({ step: 'CHANGE_BUSINESS', choice: 'DEREGISTER', state: 'PENDING', dueOn: '2021-10-18' });
  expect(await changeBusiness(task.id, { outcome: 'SCOPE_CHANGED', newScope: '教育咨询' })).toBe('CANCELLATION_DUE');
  const cancel = { outcome: 'CANCELLED' };
  const both = await Promise.all([changeBusiness(task.id, cancel), changeBusiness(task.id, cancel)]);
  expect(both.sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
  expect(await enterprise(CLOSING)).toMatchObject({
    state: 'CANCELLED',
    history: [{ act: 'cancelBusinessRegistration', documentNo: '示市监登〔2021〕1号' }],
  });
  await hears(process, 'CHANGE_BUSINESS 示市监登〔2021〕1号');
});

it('the old enterprise of a non-profit goes on without training, and its institution hears of it under its new code', async () => {
  const process = toldProcess(TURNING, 'NONPROFIT');
  await tellInstitutions(service.eventLog, [{ ...TURNING, usccCode: '52341203MJ00000018' }], 2n);
  await tellProcess(service.eventLog, process, { to: 'REISSUED', number: 6 });
  const { id } = await taskOf(process);
  expect(await act('changeReRegistrationScope', { taskId: id, newScope: '教育咨询' })).toBe('TASK_UNKNOWN');
  expect(await changeBusiness(id, { outcome: 'SCOPE_CHANGED', newScope: '学科培训' })).toBe('SCOPE_NOT_CHANGED');
  expect(await changeBusiness(id, { outcome: 'SCOPE_CHANGED', newScope: '教育咨询' })).toBe('ok');
  expect(await enterprise(TURNING)).toMatchObject({
    state: 'REGISTERED',
    businessScope: '教育咨询',
    history: [{ act: 'changeBusinessScope' }],
  });
  await hears(process, 'CHANGE_BUSINESS 示市监登〔2021〕1号');
  await eventually(async () => {
    const told = await readAll(service.runtime.bus, 'market-regulation.registration.v1');
    const last = told.map(({ data }) => fromBinary(BusinessRegistrationRecordedSchema, data)).at(-1)!;
    expect(last).toMatchObject({ institutionId: TURNING.id, usccCode: TURNING.usccCode, version: 2n });
    expect(last.state).toBe(BusinessRegistrationState.REGISTERED);
  });
});

it("a non-academic school gets another scope; late, it is still done by a paper of the campaign's time", async () => {
  const process = toldProcess(ARTS, 'NON_ACADEMIC');
  await tellProcess(service.eventLog, process, { to: 'RECEIVED', number: 5, campaignDeadline: '2021-10-29' });
  const task = await taskOf(process);
  expect(task).toMatchObject({ step: 'CHANGE_SCOPE', dueOn: '2021-10-29' });
  clock.turnTo(new Date('2021-10-29T16:00:00Z'));
  await eventually(async () => expect(await tasks(process)).toMatchObject([{ state: 'OVERDUE' }]));
  await tellProcess(service.eventLog, process, { to: 'OVERDUE', number: 6, campaignDeadline: '2021-10-29' });
  await eventually(async () => expect(await tasks(process)).toMatchObject([{ decidableTo: '2021-10-29' }]));
  const change = { taskId: task.id, newScope: '艺术培训' };
  expect(await act('changeReRegistrationScope', { ...change, decidedOn: '2021-10-30' })).toBe('DECIDED_TOO_LATE');
  expect(await act('changeReRegistrationScope', { ...change, decidedOn: '2021-10-29' })).toBe('ok');
  expect(await tasks(process)).toMatchObject([{ state: 'DONE' }]);
  expect(await enterprise(ARTS)).toMatchObject({ businessScope: '艺术培训' });
  await hears(process, 'CHANGE_SCOPE 示市监登〔2021〕1号');
});

it('what the registrar has cancelled before is only answered; what is not in the register is not', async () => {
  const known = toldProcess(ENDED, 'DEREGISTER');
  await asAdmin(service.database.adminUrl, [
    `update business_registration set state = 'CANCELLED', recorded_state = 'CANCELLED' where uscc_code = '${ENDED.usccCode}'`,
  ]);
  await tellProcess(service.eventLog, known, { to: 'LICENSE_CANCELLED', number: 4 });
  expect(await changeBusiness((await taskOf(known)).id, { outcome: 'CANCELLED' })).toBe('ok');
  expect((await enterprise(ENDED)).history).toEqual([]);
  await hears(known, 'CHANGE_BUSINESS 示市监登〔2021〕1号');

  const unknown = toldProcess(UNKNOWN, 'DEREGISTER');
  await tellProcess(service.eventLog, unknown, { to: 'LICENSE_CANCELLED', number: 4 });
  const { id } = await taskOf(unknown);
  expect(await changeBusiness(id, { outcome: 'CANCELLED' })).toBe('ENTERPRISE_NOT_FOUND');
  await tellProcess(service.eventLog, unknown, { to: 'DONE', number: 6 }, { to: 'LICENSE_CANCELLED', number: 5 });
  await eventually(async () => expect(await tasks(unknown)).toMatchObject([{ state: 'CLOSED', closedBy: 'DONE' }]));
});
