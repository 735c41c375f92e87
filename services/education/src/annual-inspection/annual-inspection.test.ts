import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = [1, 2, 3].map((school) => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: school });
  const from = school === 3 ? '2026-01-05' : '2024-01-01';
  return `A-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school},${number},示例区教育局,${from},2028-12-31`;
});

const officer = testCaller();
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { totalCount } }');
    expect(data.institutions.totalCount).toBe(3);
  });
  // What the registers and finance have told, and what a joint action has asked for.
  await asAdmin(service.database.adminUrl, [
    `insert into legal_person_paper select id, 'NON_PROFIT_REGISTRATION', gen_random_uuid(), 'x', true, division_code, 1
     from training_institution where ledger_no = 'A-1'`,
    ...['2025-12-31T15:59:59Z', '2025-12-31T16:00:00Z'].map(
      (received) => `insert into measure_order
        select gen_random_uuid(), gen_random_uuid(), id, division_code, 'STOP_ENROLMENT', 'AUTO', 'x', null, 'x', 'x', null, null, 'x', 0, false,
          'COMPENSATED', 1, 1, '${received}', null, null, '', '', '', '[]'
        from training_institution where ledger_no = 'A-1'`,
    ),
    `insert into escrow_standing select gen_random_uuid(), id, 'ACTIVE', 1 from training_institution where ledger_no = 'A-1'`,
  ]);
}, 60_000);
afterAll(() => service?.stop());

const FIELDS = `id state findings rectifyDue publishedOn availableActions institution { id name }
  facts { licenseState registered accountActive measures handlingState appraisals academicFindings staffListed }`;

async function inspections(caller: Caller = officer) {
  const { data } = await service.graphql(
    caller,
    `{ annualInspections(year: 2025) { totalCount edges { node { ${FIELDS} } } } }`,
  );
  return data.annualInspections.edges.map(({ node }: { node: unknown }) => node);
}
const of = async (school: number) =>
  (await inspections()).find(
    (one: { institution: { name: string } }) => one.institution.name === `示例${school}号学校`,
  );

async function act(mutation: string, given: Record<string, unknown>, input = 'AnnualInspectionActInput') {
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: ${input}!) { act: ${mutation}(input: $input) { ok refusal { code } inspection { ${FIELDS} } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function open(given: Record<string, unknown> = {}) {
  const { data } = await service.graphql(
    officer,
    'mutation ($input: OpenAnnualInspectionsInput!) { act: openAnnualInspections(input: $input) { ok refusal { code } opened } }',
    { input: { idempotencyKey: randomUUID(), year: 2025, ...given } },
  );
  return data.act;
}

it('is opened for all that had a license in the year, filled in from the records, once', async () => {
  const key = { idempotencyKey: randomUUID() };
  expect(await open(key)).toEqual({ ok: true, refusal: null, opened: 2 });
  expect(await open(key)).toMatchObject({ opened: 2 });
  expect(await open()).toMatchObject({ ok: false, refusal: { code: 'NOTHING_TO_OPEN' } });
  expect(await open({ year: 2026 })).toMatchObject({ ok: false, refusal: { code: 'YEAR_NOT_OVER' } });
  expect((await of(1)).facts).toEqual({
    licenseState: 'ACTIVE',
    registered: true,
    accountActive: true,
    measures: 1,
    handlingState: null,
    appraisals: 0,
    academicFindings: 0,
    staffListed: null,
  });
  expect((await of(2)).facts).toMatchObject({ registered: false, accountActive: false });
});

it('passes by the records, and is public when it is published', async () => {
  const { id, institution } = await of(1);
  expect((await act('passAnnualInspection', { inspectionId: (await of(2)).id, findings: '检查' })).refusal.code).toBe(
    'NOT_REGISTERED',
  );
  const passed = await act('passAnnualInspection', { inspectionId: id, findings: '现场检查合格' });
  expect(passed.inspection).toMatchObject({ state: 'PASSED', availableActions: ['publish'] });
  const shown = async (caller: Caller) => {
    const { data } = await service.graphql(
      caller,
      `{ institution(id: "${institution.id}") { annualInspections { year state } } }`,
    );
    return data.institution.annualInspections;
  };
  expect(await shown(nobody)).toEqual([]);
  expect(await shown(officer)).toEqual([{ year: 2025, state: 'PASSED' }]);
  expect((await act('publishAnnualInspection', { inspectionId: id }, 'PublishAnnualInspectionInput')).ok).toBe(true);
  expect(await shown(nobody)).toEqual([{ year: 2025, state: 'PASSED' }]);
  const { errors } = await service.graphql(nobody, '{ annualInspections { totalCount } }');
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('waits for rectification, whose term passes by itself, and fails', async () => {
  const { id } = await of(2);
  const order = { inspectionId: id, findings: '未办理登记', rectifyDue: '2026-04-30' };
  expect(await act('orderInspectionRectification', order, 'OrderInspectionRectificationInput')).toMatchObject({
    ok: true,
    inspection: { state: 'RECTIFYING', rectifyDue: '2026-04-30' },
  });
  clock.turnTo(new Date('2026-04-30T16:00:01Z'));
  await eventually(async () => expect((await of(2)).state).toBe('RECTIFY_OVERDUE'));
  const failed = await act('failAnnualInspection', { inspectionId: id, findings: '逾期未整改' });
  expect(failed.inspection).toMatchObject({ state: 'FAILED', findings: '逾期未整改' });
});
