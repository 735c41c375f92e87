import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { PublicSecurityMeasureAnsweredSchema } from '@lianguan/proto-events';
import {
  askedMeasure,
  instruct,
  listCost,
  MeasureOffice,
  startTestService,
  testCaller,
  type AskedMeasure,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'] });
const ORDER = { instruction: 'ORDER', version: 1 } as const;
let service: TestService;
let office: MeasureOffice;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  office = new MeasureOffice(service, PublicSecurityMeasureAnsweredSchema, officer);
}, 60_000);
afterAll(() => service?.stop());

// Nothing is known of these institutions here: the police have a file of whom they hear.
const asked = (kind: AskedMeasure['kind']) => askedMeasure(kind, randomUUID());

async function fileOf({ measureId }: AskedMeasure): Promise<unknown[]> {
  const { data } = await service.graphql(
    officer,
    `{ policeIntakes(first: 200) { edges { node { measureId state decision reason closeReason } } }
       policeNotices(first: 200) { edges { node { measureId kind liftedAt } } } }`,
  );
  const nodes = [...data.policeIntakes.edges, ...data.policeNotices.edges].map(({ node }) => node);
  return nodes.filter((node) => node.measureId === measureId);
}

it.each(['POLICE_INFORM', 'KEEP_ORDER'] as const)('%s is noted at once, once, and lifted', async (kind) => {
  const measure = asked(kind);
  await office.tell(measure, ORDER, ORDER, ORDER);
  await office.hears(measure, 'EXECUTED');
  expect(await fileOf(measure)).toEqual([expect.objectContaining({ kind, liftedAt: null })]);
  await office.annul(measure, 2);
  await office.annul(measure, 2);
  await office.tell(measure, ORDER);
  await office.hears(measure, 'EXECUTED', 'COMPENSATED');
  expect(await fileOf(measure)).toEqual([expect.objectContaining({ kind, liftedAt: expect.any(String) })]);
});

it('a case waits for the officer, who takes it once; annulled, its record is closed and kept', async () => {
  const measure = asked('POLICE_INTAKE');
  await office.tell(measure, ORDER);
  await office.stands(measure, 'RECEIVED');
  const act = (given: Parameters<MeasureOffice['act']>[2]) =>
    office.act('executePublicSecurityMeasure', measure, given);
  expect(await act({})).toMatchObject({ refusal: { code: 'DECISION_MISSING' } });
  expect(await act({ decision: 'RETURNED' })).toMatchObject({ refusal: { code: 'RETURN_REASON_MISSING' } });
  const given = { decision: 'TAKEN', idempotencyKey: randomUUID() };
  const done = await act(given);
  expect(done).toMatchObject({ ok: true, measureOrder: { state: 'EXECUTED', code: 'TAKEN' } });
  expect(await act(given)).toEqual(done);
  await office.hears(measure, 'EXECUTED TAKEN');
  await office.annul(measure, 2);
  await office.hears(measure, 'EXECUTED TAKEN', 'COMPENSATED');
  expect(await fileOf(measure)).toEqual([
    expect.objectContaining({ state: 'CLOSED', decision: 'TAKEN', closeReason: 'ANNULLED' }),
  ]);
});

it('a case is returned with its reason; put right, the officer closes the record', async () => {
  const measure = asked('POLICE_INTAKE');
  await office.tell(measure, ORDER);
  await office.stands(measure, 'RECEIVED');
  await office.act('executePublicSecurityMeasure', measure, { decision: 'RETURNED', reason: '不构成犯罪' });
  await office.hears(measure, 'EXECUTED RETURNED');
  await office.tell(measure, { instruction: 'COMPENSATE', version: 2, liftCause: 'REPAIRED' });
  await office.stands(measure, 'COMPENSATION_DUE');
  expect(await fileOf(measure)).toEqual([expect.objectContaining({ state: 'RETURNED', reason: '不构成犯罪' })]);
  await office.act('compensatePublicSecurityMeasure', measure);
  await office.hears(measure, 'EXECUTED RETURNED', 'COMPENSATED');
  expect(await fileOf(measure)).toEqual([expect.objectContaining({ state: 'CLOSED', closeReason: 'REPAIRED' })]);
});

it.each([[0, 1] as const, [1, 0] as const])(
  'two actions about one institution, lifted as %i, %i, do not touch each other',
  async (...order) => {
    const institutionId = randomUUID();
    const measures = [askedMeasure('POLICE_INFORM', institutionId), askedMeasure('KEEP_ORDER', institutionId)];
    await instruct(
      service.eventLog,
      measures.map((measure) => [measure, ORDER] as const),
    );
    for (const measure of measures) await office.hears(measure, 'EXECUTED');
    const [first, second] = [measures[order[0]]!, measures[order[1]]!];
    await office.annul(first, 2);
    await office.hears(first, 'EXECUTED', 'COMPENSATED');
    expect(await fileOf(second)).toEqual([expect.objectContaining({ liftedAt: null })]);
    await office.annul(second, 2);
    await office.hears(second, 'EXECUTED', 'COMPENSATED');
  },
);

it('recalled before it was decided, or lifted before it was known, leaves nothing', async () => {
  const [recalled, undone] = [asked('POLICE_INTAKE'), asked('KEEP_ORDER')];
  await office.tell(recalled, ORDER, { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' });
  await office.hears(recalled, 'RECALLED');
  await office.annul(undone, 2);
  await office.tell(undone, ORDER);
  await office.hears(undone, 'COMPENSATED NOTHING_DONE');
  expect([...(await fileOf(recalled)), ...(await fileOf(undone))]).toEqual([]);
});

it.each(['policeIntakes', 'policeNotices'])('%s costs as many statements for many as for one', async (list) => {
  const [one, many] = [
    await listCost(service, officer, { list, first: 1 }),
    await listCost(service, officer, { list, first: 50 }),
  ];
  expect(many.rows.length).toBeGreaterThan(1);
  expect(many.statements).toBe(one.statements);
});

// prettier-ignore -- a table
it.each([
  ['the office', testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO_LEAD'] })],
  ['education', testCaller({ agency: 'EDUCATION', roles: ['EDU_SUP'] })],
  ['its own role at another agency', testCaller({ agency: 'EDUCATION', roles: ['POL_CASE'] })],
])('shows nothing of the police to %s', async (_who, caller) => {
  const { data, errors } = await service.graphql(
    caller,
    '{ policeIntakes { totalCount } policeNotices { totalCount } publicSecurityMeasureOrders { totalCount } }',
  );
  expect(data).toEqual({ policeIntakes: null, policeNotices: null, publicSecurityMeasureOrders: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});

it('shows the police of another county nothing', async () => {
  const other = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'], division: '341202' });
  const { data } = await service.graphql(other, '{ policeIntakes { totalCount } policeNotices { totalCount } }');
  expect(data).toEqual({ policeIntakes: { totalCount: 0 }, policeNotices: { totalCount: 0 } });
});
