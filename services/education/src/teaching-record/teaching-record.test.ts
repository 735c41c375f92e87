import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { asAdmin, listCost, startTestService, testCaller, TurningClock, type TestService } from '@lianguan/testing';
import { actor, publishedCourse, SLOT_DAYS as DAYS } from '../../test/published-course.js';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller();
let service: TestService;
let school: Caller;
let other: Caller;
let courseId: string;
let act: ReturnType<typeof actor>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  act = actor(service);
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  ({ school, other, courseId } = await publishedCourse(service));
}, 60_000);
afterAll(() => service?.stop());

const PLAN = 'plan { id version state inForceFrom inForceTo availableActions course { title } }';
const LESSON = 'lesson { id day from to unit deviations reason }';
const UNITS = [
  { title: '一次函数', lessons: 2 },
  { title: '二次函数', lessons: 1 },
];
const submit = (units = UNITS, by = school) => act(by, 'submitTeachingPlan', PLAN, { courseId, units });
const record = (day: string, given: object = {}, by = school) =>
  act(by, 'recordTaughtLesson', LESSON, {
    courseId,
    day,
    from: '18:00',
    to: '19:30',
    unit: 1,
    topic: '图像',
    teacherRef: 'T-1',
    present: 10,
    recordNo: '训记 1 号',
    ...given,
  });
const listed = async (caller: Caller, list: string, fields: string) => {
  const { data } = await service.graphql(caller, `{ rows: ${list} { edges { node { ${fields} } } } }`);
  return data.rows?.edges.map(({ node }: { node: object }) => node);
};

it('a plan is submitted by the institution and approved by education, from the next day on', async () => {
  expect(await submit(UNITS, other)).toEqual({ code: 'PLAN_COURSE_UNKNOWN' });
  expect(await submit([{ title: '函数', lessons: 4 }])).toEqual({ code: 'PLAN_LESSONS_BEYOND_TIMETABLE' });
  const { id: first } = await submit();
  expect(await submit()).toEqual({ code: 'PLAN_UNDER_WAY' });
  expect(await act(officer, 'returnTeachingPlan', PLAN, { planId: first, reason: '进度过快' })).toMatchObject({
    state: 'RETURNED',
    availableActions: [],
  });
  const { id: planId } = await submit();
  const approval = { idempotencyKey: randomUUID(), planId, documentNo: '示核〔2026〕1号' };
  const approved = await act(officer, 'approveTeachingPlan', PLAN, approval);
  expect(approved).toMatchObject({
    version: 2,
    state: 'APPROVED',
    inForceFrom: '2026-09-02',
    course: { title: '初二数学' },
  });
  expect(await act(officer, 'approveTeachingPlan', PLAN, approval)).toEqual(approved);
  expect(await listed(other, 'teachingPlans', 'id')).toEqual([]);
});

it('what was taught is held against the filing, the timetable and the plan, in whatever order it is recorded', async () => {
  expect(await record(DAYS[0])).toEqual({ code: 'LESSON_NOT_OVER' });
  clock.turnTo(new Date('2026-09-03T12:00:00Z'));
  expect(await record(DAYS[0], {}, other)).toEqual({ code: 'LESSON_COURSE_UNKNOWN' });
  expect(await record(DAYS[1], { teacherRef: 'T-9', unit: 2 })).toMatchObject({
    from: '18:00',
    deviations: ['OTHER_TEACHER', 'AHEAD_OF_PLAN'],
  });
  expect(await record(DAYS[0])).toMatchObject({ deviations: [] });
  expect(await record(DAYS[0])).toEqual({ code: 'LESSON_RECORDED' });
  const revised = await act(school, 'reviseTaughtLesson', LESSON, {
    courseId,
    day: DAYS[1],
    from: '18:00',
    to: '19:30',
    unit: 1,
    topic: '性质',
    teacherRef: 'T-1',
    present: 9,
    recordNo: '训记 2 号',
    reason: '工号误填',
  });
  expect(revised).toMatchObject({ deviations: [], reason: '工号误填' });
  expect(await listed(officer, 'taughtLessons(deviating: true)', 'id')).toEqual([]);
  expect(await record(DAYS[1], { from: '20:00', to: '20:30', unit: 2 })).toEqual({ code: 'LESSON_NOT_OVER' });
  clock.turnTo(new Date('2026-09-03T13:00:00Z'));
  await record(DAYS[1], { from: '20:00', to: '20:30', unit: null });
  expect(await listed(officer, 'taughtLessons(deviating: true)', 'from deviations course { title }')).toEqual([
    { from: '20:00', deviations: ['OFF_SCHEDULE', 'OFF_PLAN'], course: { title: '初二数学' } },
  ]);
  expect(await listed(officer, `taughtLessons(courseId: "${courseId}")`, 'id')).toHaveLength(3);
  expect([
    await listed(other, 'taughtLessons', 'id'),
    await listed(testCaller({ roles: ['EDU_LEGAL'] }), 'taughtLessons', 'id'),
  ]).toEqual([[], undefined]);
  expect(
    await asAdmin(service.database.adminUrl, ['select topic, current from taught_lesson order by recorded_at, id']),
  ).toContainEqual({ topic: '图像', current: false });
});

it('a lesson without a record is told once its days to record are over, and no more once it is on record', async () => {
  const missing = () => listed(officer, 'unrecordedLessons', 'day from to course { title }');
  clock.turnTo(new Date('2026-09-07T15:59:00Z'));
  expect(await missing()).toEqual([]);
  clock.turnTo(new Date('2026-09-07T16:00:00Z'));
  expect(await missing()).toEqual([{ day: '2026-09-04', from: '18:00', to: '19:30', course: { title: '初二数学' } }]);
  expect(await listed(school, 'unrecordedLessons', 'id')).toHaveLength(1);
  expect(await listed(other, 'unrecordedLessons', 'id')).toEqual([]);
  expect(await record(DAYS[2], { unit: 2 })).toMatchObject({ deviations: [] });
  expect(await missing()).toEqual([]);
});

it('the next plan takes the place of the one in force; reads three lessons with as many statements as two', async () => {
  const { id: planId } = await submit([{ title: '复习', lessons: 1 }]);
  await act(officer, 'approveTeachingPlan', PLAN, { planId, documentNo: '示核〔2026〕2号' });
  expect(await listed(school, 'teachingPlans', 'version state inForceFrom inForceTo')).toEqual([
    { version: 1, state: 'RETURNED', inForceFrom: null, inForceTo: null },
    { version: 2, state: 'REPLACED', inForceFrom: '2026-09-02', inForceTo: '2026-09-08' },
    { version: 3, state: 'APPROVED', inForceFrom: '2026-09-09', inForceTo: null },
  ]);
  const cost = (first: number) => listCost(service, officer, { list: 'taughtLessons', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});
