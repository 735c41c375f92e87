import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import type { MeasureKindName } from '@lianguan/kernel';
import {
  CivilAffairsMeasureAnsweredSchema,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
} from '@lianguan/proto-events';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  tellMeasure,
  madeInstitutions,
  measureActs,
  measureAnswers,
  measureMutation,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  type AskedMeasure,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER = '统一社会信用代码,单位名称,业务范围,住所,法定代表人,登记日期,有效期止,登记状态,区划代码';
const institutions = madeInstitutions(7);
/** The last one is not registered here. */
const registered = institutions.slice(0, -1);
const row = (index: number, address = '文化路1号'): string => {
  const { usccCode, name: called, divisionCode } = registered[index]!;
  return `${usccCode},${called},艺术培训,${address},甲代表,2018-03-01,2038-02-28,正常,${divisionCode}`;
};

const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const acts = measureActs('CivilAffairs');
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await tellInstitutions(service.eventLog, institutions);
  await eventually(async () => {
    const known = await asAdmin(service.database.adminUrl, ['select 1 from institution_directory']);
    expect(known).toHaveLength(institutions.length);
  });
  const rows = [HEADER, ...registered.map((_, index) => row(index))];
  await handIn(service, officer, { mutation: 'importNonProfitRegistrations', rows });
  await eventually(async () => expect((await registrationOf(registered.length - 1)).state).toBe('REGISTERED'));
}, 60_000);
afterAll(() => service?.stop());

async function registrationOf(index: number) {
  const { data, errors } = await service.graphql(
    officer,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on TrainingInstitution { nonProfitRegistration {
       id state registeredAddress measuresInForce { measureId kind decisionNumber }
       registrationApplication { id registrationId state reason } } } } }`,
    { refs: [{ __typename: 'TrainingInstitution', id: institutions[index]!.id }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].nonProfitRegistration;
}
const stateOf = async (index: number): Promise<string> => (await registrationOf(index)).state;

const answersOf = ({ measureId }: AskedMeasure) =>
  measureAnswers(service, CivilAffairsMeasureAnsweredSchema, measureId);
const answered = (measure: AskedMeasure, ...answers: readonly string[]) =>
  eventually(async () => expect((await answersOf(measure)).map(({ answer }) => answer)).toEqual(answers));

async function told(index: number): Promise<string[]> {
  const messages = await readAll(service.runtime.bus, 'civil-affairs.registration.v1');
  return messages
    .filter(({ key }) => key === institutions[index]!.id)
    .map(({ data }) => fromBinary(NonProfitRegistrationRecordedSchema, data))
    .map(({ state, version }) => `${NonProfitRegistrationState[state]} ${version}`);
}

async function act(which: keyof typeof acts, { measureId }: AskedMeasure, given: Record<string, unknown> = {}) {
  const input = { idempotencyKey: randomUUID(), measureId, ...given };
  const { data, errors } = await service.graphql(officer, measureMutation(acts[which]), { input });
  expect(errors).toBeUndefined();
  return data.act;
}

async function ordered(index: number, kind: MeasureKindName): Promise<AskedMeasure> {
  const measure = askedMeasure(kind, institutions[index]!.id);
  const order = { instruction: 'ORDER', version: 1 } as const;
  await tellMeasure(service, measure, order, order, order);
  await eventually(async () => {
    const sql = `select 1 from measure_order where id = '${measure.measureId}'`;
    expect(await asAdmin(service.database.adminUrl, [sql])).toHaveLength(1);
  });
  return measure;
}

async function executed(index: number, kind: MeasureKindName): Promise<AskedMeasure> {
  const measure = await ordered(index, kind);
  expect((await act('execute', measure, { documentNo: '示民〔2026〕1号', confirmed: true })).ok).toBe(true);
  return measure;
}

const lift = (measure: AskedMeasure, liftCause: 'ANNULLED' | 'REPAIRED', version = 2) =>
  tellMeasure(service, measure, { instruction: 'COMPENSATE', version, liftCause });

describe('RESTRICT_REGISTRATION', () => {
  it('is done by an officer, once, told to the others, on record, and undone by an officer after repair', async () => {
    const measure = await ordered(0, 'RESTRICT_REGISTRATION');
    expect(await stateOf(0)).toBe('REGISTERED');
    const input = { idempotencyKey: randomUUID(), measureId: measure.measureId, documentNo: '示民〔2026〕1号' };
    const first = await service.graphql(officer, measureMutation(acts.execute), { input });
    expect((await service.graphql(officer, measureMutation(acts.execute), { input })).data).toEqual(first.data);
    expect(await registrationOf(0)).toMatchObject({
      state: 'RESTRICTED',
      measuresInForce: [
        { measureId: measure.measureId, kind: 'RESTRICT_REGISTRATION', decisionNumber: '示教决〔2026〕1号' },
      ],
      registrationApplication: null,
    });
    await lift(measure, 'REPAIRED');
    await eventually(async () => expect((await act('compensate', measure, { evidence: ['启封记录'] })).ok).toBe(true));
    await answered(measure, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(0)).toBe('REGISTERED');
    expect(await told(0)).toEqual(['REGISTERED 1', 'RESTRICTED 2', 'REGISTERED 3']);
    const record = await asAdmin(service.database.adminUrl, [
      `select command, document_no from act_record where subject_id = '${measure.measureId}' order by seq`,
    ]);
    expect(record).toEqual([
      { command: 'receiveInstruction', document_no: '示教决〔2026〕1号' },
      { command: 'executeMeasure', document_no: '示民〔2026〕1号' },
      { command: 'receiveInstruction', document_no: '示民〔2026〕1号' },
      { command: 'compensateMeasure', document_no: '示民〔2026〕1号' },
    ]);
  });

  it('is objected to where there is no registration', async () => {
    const measure = await ordered(institutions.length - 1, 'RESTRICT_REGISTRATION');
    const refused = await act('execute', measure, { documentNo: '示民〔2026〕2号' });
    expect(refused.refusal).toEqual({ code: 'NO_REGISTRATION', message: '该机构没有有效的民办非企业单位登记' });
    expect((await act('object', measure, { ground: 'NO_AUTHORITY', reason: '未在本机关登记' })).ok).toBe(true);
    await answered(measure, 'OBJECTED');
  });

  it('is recalled before it is done, also when RECALL comes before ORDER', async () => {
    const institutionId = institutions[1]!.id;
    const measure = askedMeasure('RESTRICT_REGISTRATION', institutionId);
    await tellMeasure(
      service,
      measure,
      { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' },
      { instruction: 'ORDER', version: 1 },
    );
    await answered(measure, 'RECALLED');
    expect((await act('execute', measure, { documentNo: '示民〔2026〕3号' })).refusal.code).toBe(
      'ACTION_NOT_AVAILABLE',
    );
    expect(await stateOf(1)).toBe('REGISTERED');
  });
});

describe('DEREGISTER_NONPROFIT', () => {
  it('is done only by who knows that it is for good, and its annulment opens an application with the old lineage', async () => {
    const measure = await ordered(2, 'DEREGISTER_NONPROFIT');
    const unaware = await act('execute', measure, { documentNo: '示民〔2026〕4号' });
    expect(unaware.refusal.code).toBe('IRREVERSIBLE_NOT_CONFIRMED');
    expect(unaware.refusal.message).toContain('注销后不能恢复原登记');
    expect((await act('execute', measure, { documentNo: '示民〔2026〕4号', confirmed: true })).ok).toBe(true);
    expect(await stateOf(2)).toBe('DEREGISTERED');

    await lift(measure, 'ANNULLED');
    await answered(measure, 'EXECUTED', 'COMPENSATED');
    const { id, state, registrationApplication } = await registrationOf(2);
    expect(state).toBe('DEREGISTERED');
    expect(registrationApplication).toMatchObject({ registrationId: id, state: 'APPLIED' });
    expect((await answersOf(measure))[1]).toMatchObject({
      code: 'REOPENED',
      evidence: expect.arrayContaining([`registration-application:${registrationApplication.id}`]),
    });
    await lift(measure, 'ANNULLED', 3);
    await answered(measure, 'EXECUTED', 'COMPENSATED', 'COMPENSATED');
    const opened = await asAdmin(service.database.adminUrl, ['select 1 from registration_application']);
    expect(opened).toHaveLength(1);
  });
});

describe('measures of two joint actions', () => {
  it.each([
    ['first', 3, [0, 1]],
    ['last', 4, [1, 0]],
  ] as const)('of which the restriction ends %s never wake a deregistered unit', async (_name, index, order) => {
    const measures = [await executed(index, 'RESTRICT_REGISTRATION'), await executed(index, 'DEREGISTER_NONPROFIT')];
    expect(await stateOf(index)).toBe('DEREGISTERED');
    for (const which of order) {
      await lift(measures[which]!, 'ANNULLED');
      await answered(measures[which]!, 'EXECUTED', 'COMPENSATED');
      expect(await stateOf(index)).toBe('DEREGISTERED');
    }
    expect((await registrationOf(index)).measuresInForce).toMatchObject([{ kind: 'DEREGISTER_NONPROFIT' }]);
  });
});

it('a register that comes in again ends no measure; undoing that fails is tried again', async () => {
  const measure = await executed(5, 'RESTRICT_REGISTRATION');
  await handIn(service, officer, { mutation: 'importNonProfitRegistrations', rows: [HEADER, row(5, '新华路9号')] });
  await eventually(async () => expect((await registrationOf(5)).registeredAddress).toBe('新华路9号'));
  expect(await stateOf(5)).toBe('RESTRICTED');
  await lift(measure, 'REPAIRED');
  await eventually(async () =>
    expect((await act('reportCompensationFailure', measure, { reason: '印章封存记录待核' })).ok).toBe(true),
  );
  expect((await act('compensate', measure, { documentNo: '示民启〔2026〕1号' })).ok).toBe(true);
  await answered(measure, 'EXECUTED', 'COMPENSATION_FAILED', 'COMPENSATED');
  expect(await stateOf(5)).toBe('REGISTERED');
});
