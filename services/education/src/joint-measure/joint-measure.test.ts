import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber, type MeasureKindName } from '@lianguan/kernel';
import { EducationMeasureAnsweredSchema, LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  measureActs,
  measureAnswers,
  measureMutation,
  readAll,
  startTestService,
  tellMeasure,
  testCaller,
  TurningClock,
  type AskedMeasure,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const SCHOOLS = 14;
const schoolRow = (school: number, { licensed = true, address = '文化路' } = {}): string => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: school });
  const license = licensed ? `${number},示例区教育局,2018-03-01,2026-03-31` : ',,,';
  return `M-${school},示例${school}号学校,341203,${address}${school}号,学科类,甲举办${school},${license}`;
};
/** The last one has no license. */
const LEDGER = Array.from({ length: SCHOOLS }, (_, index) => schoolRow(index + 1, { licensed: index + 1 < SCHOOLS }));

const officer = testCaller();
const acts = measureActs('Education');
const clock = new TurningClock();
let service: TestService;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...LEDGER] });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions(first: 50) { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(SCHOOLS);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
}, 60_000);
afterAll(() => service?.stop());

const idOf = (school: number): string => ids.get(`M-${school}`)!;
const asked = (school: number, kind: MeasureKindName): AskedMeasure => askedMeasure(kind, idOf(school));

async function licenseOf(school: number) {
  const { data, errors } = await service.graphql(
    officer,
    `query ($id: ID!) { institution(id: $id) {
       license { id state measuresInForce { measureId kind } } certificateStatus { state licensed } } }`,
    { id: idOf(school) },
  );
  expect(errors).toBeUndefined();
  return data.institution;
}
const stateOf = async (school: number): Promise<string> => (await licenseOf(school)).license.state;

const answersOf = async ({ measureId }: AskedMeasure): Promise<string[]> =>
  (await measureAnswers(service, EducationMeasureAnsweredSchema, measureId)).map(({ answer }) => answer);
const answered = (measure: AskedMeasure, ...answers: readonly string[]) =>
  eventually(async () => expect(await answersOf(measure)).toEqual(answers));

/** The states that the other departments were told of, in order. */
async function told(school: number): Promise<string[]> {
  const messages = await readAll(service.runtime.bus, 'education.license.v1');
  return messages
    .filter(({ key }) => key === idOf(school))
    .map(({ data }) => fromBinary(LicenseStateChangedSchema, data))
    .map(({ state, version }) => `${LicenseState[state]} ${version}`);
}

async function act(which: keyof typeof acts, { measureId }: AskedMeasure, given: Record<string, unknown> = {}) {
  const input = { idempotencyKey: randomUUID(), measureId, ...given };
  const { data, errors } = await service.graphql(officer, measureMutation(acts[which]), { input });
  expect(errors).toBeUndefined();
  return data.act;
}

async function received(measure: AskedMeasure): Promise<void> {
  await tellMeasure(service, measure, { instruction: 'ORDER', version: 1 });
  await eventually(async () => {
    const rows = await asAdmin(service.database.adminUrl, [
      `select 1 from measure_order where id = '${measure.measureId}'`,
    ]);
    expect(rows).toHaveLength(1);
  });
}

async function executed(
  school: number,
  kind: MeasureKindName,
  documentNo = '示教停〔2026〕1号',
): Promise<AskedMeasure> {
  const measure = asked(school, kind);
  if (kind === 'STOP_ENROLMENT') await tellMeasure(service, measure, { instruction: 'ORDER', version: 1 });
  else {
    await received(measure);
    expect((await act('execute', measure, { documentNo })).ok).toBe(true);
  }
  await eventually(async () => expect(await answersOf(measure)).toContain('EXECUTED'));
  return measure;
}

const lift = (measure: AskedMeasure, liftCause: 'ANNULLED' | 'REPAIRED', version = 2) =>
  tellMeasure(service, measure, { instruction: 'COMPENSATE', version, liftCause });

it('tells the others of a license that the ledger brings in', async () => {
  await eventually(async () => expect(await told(1)).toEqual(['ACTIVE 1']));
  expect(await told(SCHOOLS)).toEqual([]);
});

describe('STOP_ENROLMENT', () => {
  it('is done by the service itself, once, and undone by itself', async () => {
    const measure = asked(1, 'STOP_ENROLMENT');
    const order = { instruction: 'ORDER', version: 1 } as const;
    await tellMeasure(service, measure, order, order, order);
    await answered(measure, 'EXECUTED');
    const { license, certificateStatus } = await licenseOf(1);
    expect(license).toMatchObject({
      state: 'ENROLMENT_STOPPED',
      measuresInForce: [{ measureId: measure.measureId, kind: 'STOP_ENROLMENT' }],
    });
    expect(certificateStatus).toEqual({ state: 'LICENSED_ONLY', licensed: true });
    const [receipt] = await measureAnswers(service, EducationMeasureAnsweredSchema, measure.measureId);
    expect(receipt?.evidence).toEqual([`license:${license.id}`]);

    await lift(measure, 'REPAIRED');
    await answered(measure, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(1)).toBe('ACTIVE');
    expect(await told(1)).toEqual(['ACTIVE 1', 'ENROLMENT_STOPPED 2', 'ACTIVE 3']);
    expect(
      await asAdmin(service.database.adminUrl, [
        `select command, transition from act_record where subject_id = '${measure.measureId}' order by seq`,
      ]),
    ).toEqual([
      { command: 'receiveInstruction', transition: '- -> EXECUTED' },
      { command: 'receiveInstruction', transition: 'EXECUTED -> COMPENSATED' },
    ]);
  });

  it('fails with the reason where there is no license, once in each attempt', async () => {
    const measure = asked(SCHOOLS, 'STOP_ENROLMENT');
    await tellMeasure(service, measure, { instruction: 'ORDER', version: 1 });
    await answered(measure, 'FAILED');
    expect(await measureAnswers(service, EducationMeasureAnsweredSchema, measure.measureId)).toMatchObject([
      { code: 'NO_LICENSE' },
    ]);
    const again = { instruction: 'ORDER', version: 2, attempt: 2 } as const;
    await tellMeasure(service, measure, again, again);
    await answered(measure, 'FAILED', 'FAILED');
    expect(await measureAnswers(service, EducationMeasureAnsweredSchema, measure.measureId)).toMatchObject([
      { attempt: 1, receiptNo: 1 },
      { attempt: 2, receiptNo: 2, code: 'NO_LICENSE' },
    ]);
  });

  it.each([
    ['RECALL', 'RECALLED'],
    ['COMPENSATE', 'COMPENSATED'],
  ] as const)('is not done when %s comes before ORDER', async (instruction, answer) => {
    const measure = asked(2, 'STOP_ENROLMENT');
    await tellMeasure(
      service,
      measure,
      { instruction, version: 2, liftCause: 'ANNULLED' },
      { instruction: 'ORDER', version: 1 },
    );
    await answered(measure, answer);
    await tellMeasure(service, measure, { instruction: 'REMIND', version: 3 });
    await answered(measure, answer, answer);
    expect(await stateOf(2)).toBe('ACTIVE');
  });
});

describe('SUSPEND_LICENSE', () => {
  it('is done by an officer, once, and again after repair only with the acceptance', async () => {
    const measure = asked(3, 'SUSPEND_LICENSE');
    await received(measure);
    expect(await stateOf(3)).toBe('ACTIVE');
    const input = { idempotencyKey: randomUUID(), measureId: measure.measureId, documentNo: '示教停〔2026〕3号' };
    const first = await service.graphql(officer, measureMutation(acts.execute), { input });
    expect(first.data.act).toMatchObject({
      ok: true,
      measureOrder: { state: 'EXECUTED', documentNo: '示教停〔2026〕3号' },
    });
    expect((await service.graphql(officer, measureMutation(acts.execute), { input })).data).toEqual(first.data);
    await answered(measure, 'EXECUTED');
    expect(await stateOf(3)).toBe('SUSPENDED');

    await lift(measure, 'REPAIRED');
    const waiting = await eventually(async () => {
      const refused = await act('compensate', measure, { evidence: ['整改报告'] });
      expect(refused.refusal?.code).toBe('ACCEPTANCE_MISSING');
      return refused;
    });
    expect(waiting.ok).toBe(false);
    expect(await stateOf(3)).toBe('SUSPENDED');
    const reported = await act('reportCompensationFailure', measure, { reason: '尚未联合验收' });
    expect(reported).toMatchObject({ ok: true, measureOrder: { state: 'COMPENSATION_FAILED' } });
    const paper = { documentNo: '联合验收〔2026〕1号' };
    expect((await act('compensate', measure, paper)).refusal?.code).toBe('ACCEPTANCE_NOT_ON_RECORD');
    await asAdmin(service.database.adminUrl, [
      `insert into resumption_acceptance (id, institution_id, ledger_no, school_name, address, township_code,
         competent_department, rectification, scale, state, applied_at, applied_by, document_no, accepted_at)
       values (gen_random_uuid(), '${idOf(3)}', 'M-3', '示例3号学校', '文化路3号', '341203001', 'EDUCATION', '已整改', 40,
         'ACCEPTED', '${clock.now().toISOString()}', 'test', '${paper.documentNo}', now())`,
    ]);
    expect((await act('compensate', measure, paper)).ok).toBe(true);
    await answered(measure, 'EXECUTED', 'COMPENSATION_FAILED', 'COMPENSATED');
    expect(await told(3)).toEqual(['ACTIVE 1', 'SUSPENDED 2', 'ACTIVE 3']);
  });

  it('is undone at once when its decision is annulled', async () => {
    const measure = await executed(4, 'SUSPEND_LICENSE');
    await lift(measure, 'ANNULLED');
    await answered(measure, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(4)).toBe('ACTIVE');
  });

  it('is recalled before it is done, and answered as done when it was', async () => {
    const early = asked(5, 'SUSPEND_LICENSE');
    await received(early);
    await tellMeasure(service, early, { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' });
    await answered(early, 'RECALLED');
    expect((await act('execute', early, { documentNo: '示教停〔2026〕5号' })).refusal.code).toBe(
      'ACTION_NOT_AVAILABLE',
    );
    expect(await stateOf(5)).toBe('ACTIVE');
    const late = await executed(5, 'SUSPEND_LICENSE');
    await tellMeasure(service, late, { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' });
    await answered(late, 'EXECUTED', 'EXECUTED');
    expect(await stateOf(5)).toBe('SUSPENDED');
  });
});

describe('measures of two joint actions', () => {
  it.each([
    ['the weaker ends first', 6, 0, ['SUSPENDED', 'ACTIVE']],
    ['the stronger ends first', 7, 1, ['ENROLMENT_STOPPED', 'ACTIVE']],
  ] as const)('hold on by themselves when %s', async (_name, school, first, states) => {
    const measures = [await executed(school, 'STOP_ENROLMENT'), await executed(school, 'SUSPEND_LICENSE')];
    expect(await stateOf(school)).toBe('SUSPENDED');
    const left = [];
    for (const measure of [measures[first]!, measures[1 - first]!]) {
      await lift(measure, 'ANNULLED');
      await answered(measure, 'EXECUTED', 'COMPENSATED');
      left.push(await stateOf(school));
    }
    expect(left).toEqual(states);
  });

  it('over registrations of one institution are let go where they hold, also after the merge is taken back', async () => {
    await asAdmin(service.database.adminUrl, [
      `update training_institution set root_id = '${idOf(8)}' where id = '${idOf(9)}'`,
    ]);
    const [ofRoot, ofMember] = [asked(8, 'STOP_ENROLMENT'), asked(9, 'STOP_ENROLMENT')];
    await Promise.all(
      [ofRoot, ofMember].map((measure) => tellMeasure(service, measure, { instruction: 'ORDER', version: 1 })),
    );
    await answered(ofRoot, 'EXECUTED');
    await answered(ofMember, 'EXECUTED');
    const kept = await asAdmin<{ count: number }>(service.database.adminUrl, [
      `select jsonb_array_length(measures) as count from license where institution_id in ('${idOf(8)}', '${idOf(9)}')`,
    ]);
    expect(kept).toEqual([{ count: 2 }, { count: 2 }]);
    // Unmerged meanwhile: what a measure holds over is let go wherever it is.
    await asAdmin(service.database.adminUrl, [`update training_institution set root_id = id where id = '${idOf(9)}'`]);
    for (const measure of [ofRoot, ofMember]) {
      await lift(measure, 'ANNULLED');
      await answered(measure, 'EXECUTED', 'COMPENSATED');
    }
    expect([await stateOf(8), await stateOf(9)]).toEqual(['ACTIVE', 'ACTIVE']);
  });
});

it('a ledger that comes in again ends no measure, also when it does not name the license any more', async () => {
  const measures = [await executed(10, 'SUSPEND_LICENSE'), await executed(11, 'REVOKE_LICENSE')];
  const rows = [HEADER, schoolRow(10, { address: '新华路' }), schoolRow(11, { licensed: false })];
  await handIn(service, officer, { mutation: 'importInstitutions', rows });
  await eventually(async () => {
    const { data } = await service.graphql(officer, 'query ($id: ID!) { institution(id: $id) { address version } }', {
      id: idOf(11),
    });
    expect(data.institution.version).toBe(2);
  });
  expect([await stateOf(10), await stateOf(11)]).toEqual(['SUSPENDED', 'REVOKED']);
  expect((await licenseOf(11)).certificateStatus).toEqual({ state: 'NONE', licensed: false });
  for (const measure of measures) {
    await lift(measure, 'ANNULLED');
    await answered(measure, 'EXECUTED', 'COMPENSATED');
  }
  expect([await stateOf(10), await stateOf(11)]).toEqual(['ACTIVE', 'ACTIVE']);
});

it('a license that expires under a measure does not come back as one in force', async () => {
  const revoked = await executed(12, 'REVOKE_LICENSE');
  const [receipt] = await measureAnswers(service, EducationMeasureAnsweredSchema, revoked.measureId);
  expect(receipt?.evidence).toContain('应依法注销办学许可证（行政许可法 第七十条）');
  const suspended = await executed(13, 'SUSPEND_LICENSE');
  clock.turnTo(new Date('2026-04-01T01:00:00Z'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect(await stateOf(13)).toBe('EXPIRED'));
  for (const measure of [revoked, suspended]) {
    await lift(measure, 'ANNULLED');
    await answered(measure, 'EXECUTED', 'COMPENSATED');
  }
  expect([await stateOf(12), await stateOf(13)]).toEqual(['EXPIRED', 'EXPIRED']);
  expect(await told(12)).toEqual(['ACTIVE 1', 'REVOKED 2', expect.stringMatching(/^EXPIRED/)]);
  expect(await told(13)).toEqual(['ACTIVE 1', 'SUSPENDED 2', 'EXPIRED 3']);
});
