import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
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

const SCHOOLS = 45;
const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = Array.from({ length: SCHOOLS }, (_none, index) => {
  const division = index === 0 ? '341204' : '341203';
  const number = makeSchoolLicenseNumber({ division, level: 7, serial: index + 1 });
  return `K-${index},示例${index}号学校,${division},文化路${index}号,学科类,甲举办,${number},示例区教育局,2024-01-01,2028-12-31`;
});

const officer = testCaller();
const neighbour = testCaller({ division: '341204' });
const cityOfficer = testCaller({ division: '341200' });
const clock = new TurningClock();
let service: TestService;
const admin = (...statements: string[]) => asAdmin(service.database.adminUrl, statements);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  await handIn(service, cityOfficer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    expect(await admin('select count(*)::int as count from training_institution')).toEqual([{ count: SCHOOLS }]);
  });
  // Each has a class on Wednesday the 2nd and Thursday the 3rd; the second class of each has the same teacher at an hour of its own.
  await admin(
    `insert into school_year values (gen_random_uuid(), '341200', 2026, 1, '2026-08-01', '2027-07-31', '[]', '08:00', '16:30',
       '[]', '[]', null, '示教〔2026〕8号', '2026-09-01', null)`,
    `insert into course_filing select gen_random_uuid(), t.id, t.division_code, '数学' || n, '函数', 'MATHEMATICS', 'ACADEMIC',
       'COMPULSORY', 'OFFLINE', 10, 'T-1', '10' || n, 30, 100, 'PUBLISHED', '2026-08-20', '2026-08-21', null
     from training_institution t, generate_series(1, 2) n`,
    `insert into timetable_slot select c.id, c.institution_id, c.division_code, d::date, m, m + 60
     from course_filing c cross join lateral (select 960 + right(c.title, 1)::int * 60 as m) starts,
       unnest(array['2026-08-26', '2026-09-02', '2026-09-03']) d`,
  );
}, 60_000);
afterAll(() => service?.stop());

const START = `mutation ($input: StartTimetableCheckInput!) { act: startTimetableCheck(input: $input) {
  ok refusal { code } job { kind title state progress { done total } } } }`;
const REPORT = `query ($divisionCode: String!) { timetableCheckReport(divisionCode: $divisionCode) {
  job { state progress { done total } failure { code } } counts { code count } } }`;

async function start(caller = officer, divisionCode = '341203') {
  const { data, errors } = await service.graphql(caller, START, {
    input: { idempotencyKey: randomUUID(), divisionCode },
  });
  expect(errors).toBeUndefined();
  return data.act;
}

const reported = async (caller = officer, divisionCode = '341203') =>
  (await service.graphql(caller, REPORT, { divisionCode })).data.timetableCheckReport;

/** The report once the job has ended. */
async function checked(caller = officer, divisionCode = '341203') {
  expect(await start(caller, divisionCode)).toMatchObject({ ok: true, job: { kind: 'TIMETABLE_CHECK' } });
  return eventually(async () => {
    const report = await reported(caller, divisionCode);
    expect(report.job.state).toBe('SUCCEEDED');
    return report;
  });
}

const lessons = (SCHOOLS - 1) * 4;

it('reads every lesson to come of the division, portion by portion, and finds nothing where all is lawful', async () => {
  expect(await reported()).toEqual({ job: null, counts: [] });
  expect(await checked()).toEqual({
    job: { state: 'SUCCEEDED', progress: { done: lessons, total: lessons }, failure: null },
    counts: [],
  });
  expect(await start(officer, '341204')).toMatchObject({ ok: false, refusal: { code: 'DIVISION_NOT_OWN' } });
});

it('tells by rule what has become unlawful, and the next check replaces what the last has found', async () => {
  await admin(
    `update school_year set vacations = '[{"kind": "WINTER", "from": "2026-09-03", "to": "2026-09-03"}]'`,
    `update timetable_slot set from_minute = 1020 where from_minute = 1080 and day = '2026-09-02'
     and institution_id = (select id from training_institution where ledger_no = 'K-7')`,
  );
  const found = [
    { code: 'SUBJECT_IN_VACATION', count: lessons / 2 },
    { code: 'TEACHER_TAKEN', count: 2 },
  ];
  expect((await checked()).counts).toEqual(found);
  // The city's check is its own, and covers the other county too.
  expect((await checked(cityOfficer, '341200')).counts).toEqual([
    { code: 'SUBJECT_IN_VACATION', count: lessons / 2 + 2 },
    { code: 'TEACHER_TAKEN', count: 2 },
  ]);
  expect((await reported(neighbour, '341200')).counts).toEqual([{ code: 'SUBJECT_IN_VACATION', count: 2 }]);
  const { data } = await service.graphql(
    officer,
    `{ timetableFindings(divisionCode: "341203", code: TEACHER_TAKEN) { totalCount edges { node {
       day from to code checkedOn course { title institution { name } } } } } }`,
  );
  expect(data.timetableFindings.totalCount).toBe(2);
  expect(data.timetableFindings.edges[0].node).toMatchObject({
    day: '2026-09-02',
    to: expect.stringMatching(/^1[89]:00$/u),
    from: '17:00',
    checkedOn: '2026-09-01',
    course: { institution: { name: '示例7号学校' } },
  });
  // Its lessons are given up, and the holiday is not one after all.
  await admin(
    `update school_year set vacations = '[]'`,
    `update course_filing set state = 'WITHDRAWN' where institution_id =
       (select id from training_institution where ledger_no = 'K-7')`,
  );
  expect(await checked()).toMatchObject({ job: { progress: { total: lessons - 4 } }, counts: [] });
});

it('goes on where a killed process left it, and only one of a division is under way', async () => {
  const [left] = await admin(
    `select j.id, (select min(institution_id::text) from course_filing where division_code = '341203' and state = 'PUBLISHED') as institution
     from job j where kind = 'TIMETABLE_CHECK' and division_code = '341203' order by created_at desc limit 1`,
  );
  const { id, institution } = left!;
  // As a process leaves it that ends after the first institution; the lock of another session stands for its last moments.
  const holder = service.runtime.dataSource.createQueryRunner();
  await holder.query(`select pg_advisory_lock(hashtextextended('job ' || $1, 0))`, [id]);
  await admin(
    `update job set state = 'RUNNING', runner = gen_random_uuid(), finished_at = null, done = 4,
       task_cursor = '${institution}' where id = '${id}'`,
  );
  expect(await start()).toMatchObject({ ok: false, refusal: { code: 'CHECK_UNDER_WAY' }, job: null });
  await holder.query(`select pg_advisory_unlock(hashtextextended('job ' || $1, 0))`, [id]);
  await holder.release();
  service.runtime.jobSignal.wake();
  await eventually(async () =>
    expect((await reported()).job).toEqual({
      state: 'SUCCEEDED',
      progress: { done: lessons - 4, total: lessons - 4 },
      failure: null,
    }),
  );
});

it('gives a check up after too many attempts, and a new one may be started', async () => {
  await admin(
    `update job set state = 'RUNNING', attempts = 5, finished_at = null where id = (select id from job
     where kind = 'TIMETABLE_CHECK' and division_code = '341203' order by created_at desc limit 1)`,
  );
  service.runtime.jobSignal.wake();
  await eventually(async () => expect((await reported()).job).toMatchObject({ failure: { code: 'TASK_FAILED' } }));
  expect((await checked()).job).toMatchObject({ failure: null });
});
