import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import {
  InstitutionRecordedSchema,
  LicenseState,
  LicenseStateChangedSchema,
  TrainingClass,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const clock = new TurningClock(new Date());
const [institution] = madeInstitutions(1);
const licenseId = randomUUID();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      `${institution!.usccCode},${institution!.name},企业,艺术培训,文化路1号,甲,2018-01-02,在营,341203`,
    ],
  });
  await tell(institution!.name, 1n);
  await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ businessRegistrations(filter: { linked: true }) { totalCount } }',
    );
    expect(data.businessRegistrations.totalCount).toBe(1);
  });
}, 60_000);
afterAll(() => service?.stop());

const tell = (name: string, version: bigint) =>
  publishEvents(service.eventLog, [
    {
      key: institution!.id,
      schema: InstitutionRecordedSchema,
      message: create(InstitutionRecordedSchema, {
        institutionId: institution!.id,
        ledgerNo: 'T-1',
        divisionCode: '341203',
        name,
        usccCode: institution!.usccCode,
        trainingClass: TrainingClass.ACADEMIC,
        licenseState: LicenseState.ACTIVE,
        version,
      }),
    },
  ]);

const license = (state: LicenseState, version: bigint) =>
  publishEvents(service.eventLog, [
    {
      key: institution!.id,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, { licenseId, institutionId: institution!.id, state, version }),
    },
  ]);

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly startedOn: string;
  readonly dueOn: string;
}

async function duties(): Promise<Duty[]> {
  const { data, errors } = await service.graphql(
    officer,
    `{ marketRegulationChangeDuties { edges { node { id kind state startedOn dueOn availableActions registration { name } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.marketRegulationChangeDuties.edges.map(({ node }: { node: Duty }) => node);
}

const states = async () => (await duties()).map(({ kind, state }) => `${kind} ${state}`).sort();

async function end(act: 'complete' | 'waive', dutyId: string, given: object = {}) {
  const type = act === 'complete' ? 'Complete' : 'Waive';
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: ${type}MarketRegulationChangeDutyInput!) {
       act: ${act}MarketRegulationChangeDuty(input: $input) { ok refusal { code } duty { state documentNo } } }`,
    { input: { idempotencyKey: randomUUID(), dutyId, documentNo: '示市监〔2026〕1号', ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function pursue(act: 'order' | 'propose', dutyId: string, given: object) {
  const [name, type] =
    act === 'order'
      ? ['orderMarketRegulationChangeDuty', 'OrderMarketRegulationChangeDutyInput']
      : ['proposeMarketRegulationChangeDutyCase', 'ProposeMarketRegulationChangeDutyCaseInput'];
  const { data } = await service.graphql(
    officer,
    `mutation ($input: ${type}!) { act: ${name}(input: $input) { refusal { code } duty { state orderDue caseNo } } }`,
    { input: { idempotencyKey: randomUUID(), dutyId, documentNo: '示责改1号', reason: '许可吊销后未变更', ...given } },
  );
  return data.act.refusal?.code ?? data.act.duty;
}

const DAY_MS = 86_400_000;

it('a revocation of education’s own starts thirty days, once; a license that is back stops them', async () => {
  await license(LicenseState.ACTIVE, 1n);
  await license(LicenseState.REVOKED, 2n);
  await license(LicenseState.REVOKED, 2n);
  await license(LicenseState.CANCELLED, 3n);
  await eventually(async () => expect(await states()).toEqual(['LICENSE_LOST RUNNING']));
  const [duty] = await duties();
  expect(duty).toMatchObject({ registration: { name: institution!.name } });
  expect(Date.parse(duty!.dueOn) - Date.parse(duty!.startedOn)).toBe(30 * DAY_MS);
  await license(LicenseState.ACTIVE, 4n);
  await eventually(async () => expect(await states()).toEqual(['LICENSE_LOST STOPPED']));
});

it('passes, and ends when the scope has no training any more, on record', async () => {
  await license(LicenseState.REVOKED, 5n);
  await eventually(async () => expect(await states()).toEqual(['LICENSE_LOST RUNNING', 'LICENSE_LOST STOPPED']));
  clock.turnTo(new Date(Date.now() + 31 * DAY_MS));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect(await states()).toEqual(['LICENSE_LOST OVERDUE', 'LICENSE_LOST STOPPED']));
  const { id } = (await duties()).find(({ state }) => state === 'OVERDUE')!;
  expect((await end('complete', id, { newScope: '艺术培训；图书销售' })).refusal.code).toBe(
    'DUTY_SCOPE_STILL_TRAINING',
  );
  expect(await pursue('propose', id, {})).toBe('ACTION_NOT_AVAILABLE');
  const orderDue = new Date(Date.now() + 40 * DAY_MS).toISOString().slice(0, 10);
  expect(await pursue('order', id, { orderDue })).toEqual({ state: 'ORDERED', orderDue, caseNo: null });
  clock.turnTo(new Date(Date.now() + 42 * DAY_MS));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect(await states()).toContain('LICENSE_LOST ORDER_PASSED'));
  expect(await pursue('propose', id, {})).toEqual({ state: 'CASE_PROPOSED', orderDue, caseNo: '示责改1号' });
  const key = randomUUID();
  const done = await end('complete', id, { idempotencyKey: key, newScope: ' 图书销售 ' });
  expect(done).toEqual({ ok: true, refusal: null, duty: { state: 'DONE', documentNo: '示市监〔2026〕1号' } });
  expect(await end('complete', id, { idempotencyKey: key, newScope: ' 图书销售 ' })).toEqual(done);
  const { data } = await service.graphql(officer, '{ businessRegistrations { edges { node { businessScope } } } }');
  expect(data.businessRegistrations.edges).toEqual([{ node: { businessScope: '图书销售' } }]);
  clock.turnTo(new Date());
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where transition is not null and subject_type = 'ChangeDuty' and subject_id = '${id}' order by id`,
  ]);
  expect(acts.map(({ transition }) => transition)).toEqual([
    'RUNNING -passDue-> OVERDUE',
    'OVERDUE -order-> ORDERED',
    'ORDERED -passOrder-> ORDER_PASSED',
    'ORDER_PASSED -propose-> CASE_PROPOSED',
    'CASE_PROPOSED -complete-> DONE',
  ]);
});

it('a new name of a licensed institution has to be registered, unless nothing is to be changed', async () => {
  await tell('示例改名培训学校', 2n);
  await eventually(async () => expect(await states()).toContain('LICENSE_CHANGED RUNNING'));
  const { id } = (await duties()).find(({ kind }) => kind === 'LICENSE_CHANGED')!;
  expect((await end('complete', id)).refusal.code).toBe('DUTY_CHANGE_MISSING');
  expect((await end('complete', id, { newName: '示例改名培训学校' })).duty.state).toBe('DONE');
  await tell('示例改名 培训学校', 3n);
  await tell('示例再改名培训学校', 4n);
  await eventually(async () => expect(await states()).toContain('LICENSE_CHANGED RUNNING'));
  const again = (await duties()).filter(({ kind, state }) => kind === 'LICENSE_CHANGED' && state === 'RUNNING');
  expect(again).toHaveLength(1);
  expect((await end('waive', again[0]!.id, { reason: '台账更正' })).duty.state).toBe('WAIVED');
});
