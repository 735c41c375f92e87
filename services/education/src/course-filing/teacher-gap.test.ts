import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import {
  BackgroundCheckAnsweredSchema,
  BackgroundStanding,
  CourseRecordedSchema,
  CourseState,
  topicOf,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { putOnDuty } from '../../test/on-duty-teachers.js';
import { publishedCourse, SLOT_DAYS } from '../../test/published-course.js';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller();
const personnel = testCaller({ roles: ['EDU_PERS'] });
const clock = new TurningClock();
let service: TestService;
let school: Caller;
let other: Caller;
let courseId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  ({ school, other, courseId } = await publishedCourse(service));
}, 60_000);
afterAll(() => service?.stop());

const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);
const turnTo = (instant: string) => {
  clock.turnTo(new Date(instant));
  service.runtime.deadlineSignal.wake();
};

async function act(caller: Caller, mutation: string, type: string, given: object): Promise<void> {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  expect(data.act.refusal).toBeNull();
}

const told = async () =>
  (await readAll(service.runtime.bus, topicOf(CourseRecordedSchema).name)).map(({ data }) =>
    fromBinary(CourseRecordedSchema, data),
  );
const ms = (instant: string) => BigInt(Date.parse(instant));

/** The last word on the course; versions have no gap. */
const hears = (versions: number, gaps: readonly (readonly [from: string, until: string | null])[]) =>
  eventually(async () => {
    const words = await told();
    expect(words.map(({ version }) => Number(version))).toEqual(Array.from({ length: versions }, (_, at) => at + 1));
    expect(words.at(-1)!.teacherGaps).toMatchObject(
      gaps.map(([from, until]) => ({ fromMs: ms(from), untilMs: until === null ? 0n : ms(until) })),
    );
  });
const memberOf = async (institution: Caller, staffNo: string): Promise<string> => {
  const [row] = await sql<{ id: string }>(
    `select id from staff_member where institution_id = '${institution.institutionId}' and staff_no = '${staffNo}'`,
  );
  return row!.id;
};

const revise = (teacherRef: string) => {
  const course = {
    title: '初二数学',
    content: '函数',
    subject: 'MATHEMATICS',
    stage: 'COMPULSORY',
    mode: 'OFFLINE',
    pupils: 10,
    teacherRef,
    roomName: '101',
    roomAreaM2: 30,
    price: '1200.00',
    homework: false,
    slots: SLOT_DAYS.slice(1).map((day) => ({ day, from: '18:00', to: '19:30' })),
  };
  return act(school, 'reviseCourse', 'ReviseCourseInput', { courseId, course });
};

const BARRED = '2026-09-01T02:00:00Z';
const CLEARED = '2026-09-01T03:00:00Z';

it('a bar that another institution’s entry of the person leads to is told, and its end', async () => {
  await hears(2, []);
  await putOnDuty(service, other.institutionId!, { 'T-1': 'MATHEMATICS' });
  const [check] = await sql<{ id: string }>(
    `update staff_check set state = 'HIT', batch_id = null where institution_id = '${other.institutionId}' returning id`,
  );
  turnTo(BARRED);
  const documented = { checkId: check!.id, documentNo: '示禁〔2026〕1号' };
  await act(officer, 'imposeStaffBar', 'StaffCheckActInput', documented);
  await hears(3, [[BARRED, null]]);
  await act(other, 'objectToBackgroundAnswer', 'StaffCheckActInput', documented);
  turnTo(CLEARED);
  await publishEvents(service.eventLog, [
    {
      key: other.institutionId!,
      schema: BackgroundCheckAnsweredSchema,
      message: create(BackgroundCheckAnsweredSchema, {
        checkId: check!.id,
        institutionId: other.institutionId!,
        standing: BackgroundStanding.OVERTURNED,
        occurredOn: '2026-09-01',
        version: 4n,
      }),
    },
  ]);
  await hears(4, [[BARRED, CLEARED]]);
});

it('personnel’s finding that the teacher is in service, and its dismissal, are told', async () => {
  const [match] = await sql<{ id: string }>(
    `insert into in_service_match (id, staff_id, division_code, state, list_as_of, found_on)
     values (gen_random_uuid(), '${await memberOf(school, 'T-1')}', '341203', 'OPEN', '2026-08-31', '2026-09-01') returning id`,
  );
  turnTo('2026-09-01T04:00:00Z');
  const decided = { matchId: match!.id, reason: '人事系统核对' };
  await act(personnel, 'confirmInServiceMatch', 'DecideInServiceMatchInput', decided);
  await hears(5, [
    [BARRED, CLEARED],
    ['2026-09-01T04:00:00Z', null],
  ]);
  turnTo('2026-09-01T05:00:00Z');
  await act(personnel, 'dismissInServiceMatch', 'DecideInServiceMatchInput', decided);
  await hears(6, [
    [BARRED, CLEARED],
    ['2026-09-01T04:00:00Z', '2026-09-01T05:00:00Z'],
  ]);
});

it('a teacher who leaves is told; another who is cleared restores the course once it is published', async () => {
  turnTo('2026-09-01T06:00:00Z');
  await act(school, 'endStaffEmployment', 'StaffActInput', {
    staffId: await memberOf(school, 'T-1'),
    reason: '合同到期',
  });
  const before = [
    [BARRED, CLEARED],
    ['2026-09-01T04:00:00Z', '2026-09-01T05:00:00Z'],
  ] as const;
  await hears(7, [...before, ['2026-09-01T06:00:00Z', null]]);
  await putOnDuty(service, school.institutionId!, { 'T-2': 'MATHEMATICS' });
  await revise('T-2');
  await hears(8, [...before, ['2026-09-01T06:00:00Z', null]]);
  turnTo('2026-09-01T07:00:00Z');
  await act(officer, 'publishCourse', 'PublishCourseInput', { courseId });
  await hears(9, [...before, ['2026-09-01T06:00:00Z', '2026-09-01T07:00:00Z']]);
  expect((await told()).at(-1)!.state).toBe(CourseState.PUBLISHED);
});

/** The gap that began last. */
const lastGap = async (expected: object) =>
  eventually(async () => expect((await told()).at(-1)!.teacherGaps.at(-1)).toMatchObject(expected));
const LASTS = { untilMs: 0n };
const due = (name: string, subjectId: string, instant: string) =>
  sql(`insert into deadline (name, subject_id, due) values ('${name}', '${subjectId}', '${instant}') returning 1`);

it('a check, an entry of the blacklist and a work permit that run out are told', async () => {
  const staffId = await memberOf(school, 'T-2');
  const [check] = await sql<{ id: string }>(`select id from staff_check where staff_id = '${staffId}'`);
  await due('staffCheck.expiry', check!.id, '2026-09-01T08:00:00Z');
  turnTo('2026-09-01T08:00:00Z');
  await lastGap({ fromMs: ms('2026-09-01T08:00:00Z'), ...LASTS });

  // Cleared anew, and on the list until it is over.
  const [entry] = await sql<{ id: string }>(
    `with cleared as (update staff_check set state = 'CLEAR' where id = '${check!.id}' returning 1)
     insert into staff_list_entry (id, staff_id, institution_id, division_code, person_key, ground, facts, document_no, state,
       proposed_on, proposed_by, decided_by, listed_on, steps)
     select gen_random_uuid(), id, institution_id, division_code, person_key, 'AGAINST_POLICY', '体罚', '示字1号', 'CONFIRMED',
       '2025-08-01', 'a', 'b', '2025-09-01', '[]' from staff_member where id = '${staffId}' returning id`,
  );
  await due('staffList.expiry', entry!.id, '2026-09-01T09:00:00Z');
  turnTo('2026-09-01T09:00:00Z');
  await lastGap({ untilMs: ms('2026-09-01T09:00:00Z') });

  await sql(
    `update staff_member set work_permit_until = '2026-09-01', state = 'FILED' where id = '${staffId}' returning 1`,
  );
  // By no act: seen when the whole institution is looked at, as the migration has it.
  await due('staff.dutyChanged', school.institutionId!, '2026-09-01T10:00:00Z');
  turnTo('2026-09-01T10:00:00Z');
  await lastGap({ fromMs: ms('2026-09-01T10:00:00Z'), ...LASTS });
  await act(officer, 'admitStaffMember', 'AdmitStaffMemberInput', { staffId });
  await lastGap({ untilMs: ms('2026-09-01T10:00:00Z') });
  turnTo('2026-09-01T16:00:00Z');
  await lastGap({ fromMs: ms('2026-09-01T16:00:00Z'), ...LASTS });
});

it('a teacher who falls away while the course is filed anew is told as well, and another counts from the publication on', async () => {
  await putOnDuty(service, school.institutionId!, { 'T-3': 'MATHEMATICS', 'T-4': 'MATHEMATICS' });
  await revise('T-3');
  await act(officer, 'publishCourse', 'PublishCourseInput', { courseId });
  await lastGap({ untilMs: ms('2026-09-01T16:00:00Z') });
  await revise('T-3');
  turnTo('2026-09-01T17:00:00Z');
  const leaves = { staffId: await memberOf(school, 'T-3'), reason: '合同到期' };
  await act(school, 'endStaffEmployment', 'StaffActInput', leaves);
  await lastGap({ fromMs: ms('2026-09-01T17:00:00Z'), ...LASTS });
  await revise('T-4');
  await due('staff.dutyChanged', school.institutionId!, '2026-09-01T18:00:00Z');
  turnTo('2026-09-01T18:00:00Z');
  await eventually(async () =>
    expect(await sql(`select 1 from deadline where name = 'staff.dutyChanged'`)).toEqual([]),
  );
  await lastGap({ fromMs: ms('2026-09-01T17:00:00Z'), ...LASTS });
  turnTo('2026-09-01T19:00:00Z');
  await act(officer, 'publishCourse', 'PublishCourseInput', { courseId });
  await lastGap({ untilMs: ms('2026-09-01T19:00:00Z') });
});
