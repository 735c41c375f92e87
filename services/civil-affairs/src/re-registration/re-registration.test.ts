import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCreditCode } from '@lianguan/kernel';
import { CivilAffairsReRegistrationAnsweredSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  processAnswers,
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

const clock = new TurningClock(new Date('2021-10-08T01:00:00Z'));
const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const [TURNING, LATE] = madeInstitutions(2) as [ToldInstitution, ToldInstitution];
const codeOf = (organisation: string) => makeCreditCode({ holder: '52', division: '341203', organisation });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [TURNING, LATE]);
}, 60_000);
afterAll(() => service?.stop());

async function tasks({ id }: ToldProcess) {
  const { data } = await service.graphql(
    officer,
    `{ civilAffairsReRegistrationTasks(first: 50) { edges { node {
         id reRegistrationId step state dueOn newCreditCode newName documentNo closedBy } } } }`,
  );
  return data.civilAffairsReRegistrationTasks.edges
    .map(({ node }: { node: { reRegistrationId: string } }) => node)
    .filter(({ reRegistrationId }: { reRegistrationId: string }) => reRegistrationId === id);
}
const taskOf = (process: ToldProcess) =>
  eventually(async () => {
    const [task] = await tasks(process);
    expect(task).toBeDefined();
    return task;
  });

async function register(taskId: string, given: Record<string, unknown> = {}, caller = officer) {
  const { data } = await service.graphql(
    caller,
    `mutation ($input: RegisterReRegisteredNonProfitInput!) {
       act: registerReRegisteredNonProfit(input: $input) { ok refusal { code } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        taskId,
        documentNo: '示民决〔2021〕1号',
        decidedOn: '2021-10-08',
        name: '示例非营利培训学校',
        charterScope: '中小学学科类培训',
        registeredAddress: '示例路1号',
        legalRepresentative: '甲',
        usccCode: codeOf('MJ900011'),
        certificateNo: '示民证字第1号',
        validTo: '2024-10-31',
        ...given,
      },
    },
  );
  return data.act.ok ? 'ok' : data.act.refusal.code;
}

it('registers the new legal person under a code of its own, by one of two officers, with lineage and answer', async () => {
  const process = toldProcess(TURNING, 'NONPROFIT');
  await tellProcess(service.eventLog, process, { to: 'CHOSEN', number: 2 }, { to: 'APPROVED', number: 3 });
  const task = await taskOf(process);
  expect(task).toMatchObject({ step: 'REGISTER_NON_PROFIT', state: 'PENDING', dueOn: '2021-12-07' });
  expect(await register(task.id, { name: '示例培训学校分校' })).toBe('BRANCH_NOT_ALLOWED');
  expect(await register(task.id, { usccCode: TURNING.usccCode })).toBe('CODE_NOT_NEW');
  expect(await register(task.id, {}, testCaller({ ...officer, division: '341204' }))).toBe('TASK_UNKNOWN');
  const both = await Promise.all([register(task.id), register(task.id, { documentNo: '示民决〔2021〕2号' })]);
  expect(both.sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
  const [done] = await tasks(process);
  expect(done).toMatchObject({ state: 'DONE', newCreditCode: codeOf('MJ900011'), newName: '示例非营利培训学校' });
  await eventually(async () =>
    expect(await processAnswers(service, CivilAffairsReRegistrationAnsweredSchema, process)).toEqual([
      `REGISTER_NON_PROFIT ${done.documentNo} ${codeOf('MJ900011')} 示例非营利培训学校`,
    ]),
  );
  await tellInstitutions(service.eventLog, [{ ...TURNING, usccCode: codeOf('MJ900011') }], 2n);
  await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on TrainingInstitution {
         nonProfitRegistration { usccCode formerCode state registeredOn } } } }`,
      { refs: [{ __typename: 'TrainingInstitution', id: TURNING.id }] },
    );
    expect(data._entities[0].nonProfitRegistration).toEqual({
      usccCode: codeOf('MJ900011'),
      formerCode: TURNING.usccCode,
      state: 'REGISTERED',
      registeredOn: '2021-10-08',
    });
  });
});

it('is overdue after 60 days, can still be done, and refuses a code that the register has', async () => {
  const process = toldProcess(LATE, 'NONPROFIT');
  await tellProcess(service.eventLog, process, { to: 'APPROVED', number: 3 });
  const { id } = await taskOf(process);
  clock.turnTo(new Date('2021-12-07T15:59:00Z'));
  expect(await tasks(process)).toMatchObject([{ state: 'PENDING' }]);
  clock.turnTo(new Date('2021-12-07T16:00:00Z'));
  await eventually(async () => expect(await tasks(process)).toMatchObject([{ state: 'OVERDUE' }]));
  expect(await register(id)).toBe('CREDIT_CODE_TAKEN');
  expect(await register(id, { usccCode: codeOf('MJ900012') })).toBe('ok');
  const [record] = await asAdmin(service.database.adminUrl, [
    `select command, transition, document_no from act_record where subject_id = '${id}' order by seq desc limit 1`,
  ]);
  expect(record).toEqual({
    command: 'registerReRegisteredNonProfit',
    transition: 'OVERDUE -answer-> DONE',
    document_no: '示民决〔2021〕1号',
  });
});

it('is closed when the process ends otherwise', async () => {
  const process = toldProcess(LATE, 'NONPROFIT');
  await tellProcess(service.eventLog, process, { to: 'APPROVED', number: 3 });
  const { id } = await taskOf(process);
  await tellProcess(service.eventLog, process, { to: 'TERMINATED', number: 5 }, { to: 'APPROVED', number: 4 });
  await eventually(async () =>
    expect(await tasks(process)).toMatchObject([{ state: 'CLOSED', closedBy: 'TERMINATED' }]),
  );
  expect(await register(id)).toBe('ACTION_NOT_AVAILABLE');
});
