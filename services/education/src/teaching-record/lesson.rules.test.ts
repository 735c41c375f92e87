import { expect, it } from '@jest/globals';
import { calendarDay, type CalendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  decideLesson,
  recordedThrough,
  withPlanDeviations,
  type GivenLesson,
  type LessonRow,
  type TaughtCourse,
} from './lesson.rules.js';

const day = calendarDay('2026-09-14');
const PLAN = {
  id: 'p',
  units: [
    { title: '一次函数', lessons: 2 },
    { title: '二次函数', lessons: 1 },
  ],
  inForceFrom: calendarDay('2026-09-10'),
  inForceTo: null,
};
const COURSE: TaughtCourse = {
  courseId: 'c',
  institutionId: 'i',
  divisionCode: '341203',
  published: true,
  teacherRef: 'T-1',
  pupils: 10,
  slots: [{ day, from: 1080, to: 1170 }],
  plans: [PLAN],
  lessons: [],
};
const GIVEN: GivenLesson = {
  courseId: 'c',
  day,
  from: 1080,
  to: 1170,
  unit: 1,
  topic: ' 图像 ',
  teacherRef: 'T-1',
  present: 10,
  recordNo: '训记 1 号',
  reason: null,
};
const OVER = new Date('2026-09-14T11:30:00Z');
const decide = (given: Partial<GivenLesson> = {}, course: Partial<TaughtCourse> = {}, now = OVER) =>
  decideLesson({ ...COURSE, ...course }, { ...GIVEN, ...given }, { now, newId: () => 'new' });
const lesson = (given: Partial<LessonRow> = {}): LessonRow => ({
  ...COURSE,
  id: 'l',
  day,
  from: 1080,
  to: 1170,
  unit: 1,
  topic: '图像',
  present: 10,
  recordNo: '训记 1 号',
  reason: null,
  deviations: [],
  current: true,
  recordedAt: OVER.toISOString(),
  ...given,
});
const outcome = (decided: ReturnType<typeof decide>): string =>
  decided.ok ? decided.value[0]!.deviations.join() : decided.refusal.code;

// prettier-ignore -- a table
it.each<[string, Partial<GivenLesson>, Partial<TaughtCourse>, string]>([
  ['as filed, scheduled and planned', {}, {}, ''],
  ['at no time of day', { from: null }, {}, 'LESSON_TIMES_WRONG'],
  ['that ends at no time of day', { to: null }, {}, 'LESSON_TIMES_WRONG'],
  ['that ends as it begins', { to: 1080 }, {}, 'LESSON_TIMES_WRONG'],
  ['of nothing', { topic: ' ' }, {}, 'LESSON_TOPIC_MISSING'],
  ['by a name', { teacherRef: '张老师' }, {}, 'LESSON_TEACHER_REF_WRONG'],
  ['to fewer than nobody', { present: -1 }, {}, 'LESSON_PRESENT_NEGATIVE'],
  ['to nobody', { present: 0 }, {}, ''],
  ['without a record', { recordNo: '' }, {}, 'LESSON_RECORD_NO_MISSING'],
  ['that names a person', { topic: '19900001234' }, {}, 'LESSON_TEXT_NAMES_PERSON'],
  ['of a unit before the first', { unit: 0 }, {}, 'LESSON_UNIT_UNKNOWN'],
  ['of a unit after the last', { unit: 3 }, {}, 'LESSON_UNIT_UNKNOWN'],
  ['of a unit of no plan', {}, { plans: [] }, 'LESSON_UNIT_UNKNOWN'],
  ['again', {}, { lessons: [lesson()] }, 'LESSON_RECORDED'],
  ['at another time of the day', { from: 1090 }, { lessons: [lesson()] }, 'OFF_SCHEDULE'],
  ['corrected', { reason: '误填' }, { lessons: [lesson()] }, ''],
  ['corrected before it is recorded', { reason: '误填' }, {}, 'LESSON_NOT_RECORDED'],
  ['corrected without a reason', { reason: ' ' }, { lessons: [lesson()] }, 'LESSON_REASON_MISSING'],
  ['of a course that is not published', {}, { published: false }, 'NOT_PUBLISHED'],
  ['that ends later than scheduled', { to: 1169 }, {}, 'OFF_SCHEDULE'],
  ['by another teacher', { teacherRef: 'T-2' }, {}, 'OTHER_TEACHER'],
  ['to one more than filed', { present: 11 }, {}, 'OVER_CAPACITY'],
  ['of what no plan has', { unit: null }, {}, 'OFF_PLAN'],
  ['without any plan', { unit: null }, { plans: [] }, 'NO_PLAN'],
  [
    'before the plan is in force',
    { unit: null },
    { plans: [{ ...PLAN, inForceFrom: calendarDay('2026-09-15') }] },
    'NO_PLAN',
  ],
  ['on the first day of the plan', {}, { plans: [{ ...PLAN, inForceFrom: day }] }, ''],
  ['on the last day of the plan', {}, { plans: [{ ...PLAN, inForceTo: day }] }, ''],
  [
    'after the last day of the plan',
    { unit: null },
    { plans: [{ ...PLAN, inForceTo: calendarDay('2026-09-13') }] },
    'NO_PLAN',
  ],
  ['of the second unit first', { unit: 2 }, {}, 'AHEAD_OF_PLAN'],
  [
    'with all there is',
    { unit: null, teacherRef: 'T-2', present: 11, to: 1140 },
    { published: false },
    'NOT_PUBLISHED,OFF_SCHEDULE,OTHER_TEACHER,OVER_CAPACITY,OFF_PLAN',
  ],
])('a lesson %s', (_name, given, course, expected) => {
  expect(outcome(decide(given, course))).toBe(expected);
});

it('is recorded from the moment it is over, of a known course', () => {
  expect(outcome(decide({}, {}, new Date(OVER.getTime() - 1)))).toBe('LESSON_NOT_OVER');
  expect(decideLesson(undefined, GIVEN, { now: OVER, newId: () => 'new' })).toMatchObject({
    refusal: { code: 'LESSON_COURSE_UNKNOWN' },
  });
});

it('what is corrected is kept beside what holds', () => {
  expect(decide({ reason: ' 误填 ', topic: '性质' }, { lessons: [lesson()] })).toMatchObject({
    value: [
      { id: 'new', topic: '性质', reason: '误填', current: true },
      { id: 'l', topic: '图像', current: false },
    ],
  });
});

const on = (date: string, unit: number | null) => lesson({ id: date, day: date as CalendarDay, unit });
const judged = (...lessons: LessonRow[]) => withPlanDeviations(lessons, [PLAN]).map(({ deviations }) => deviations);

it('a unit begins when those before it were given and ends with its own lessons', () => {
  const [first, second, third] = ['2026-09-11', '2026-09-12', '2026-09-13'];
  expect(judged(on(first!, 1), on(second!, 1), on(third!, 2))).toEqual([[], [], []]);
  expect(judged(on(first!, 1), on(second!, 2), on(third!, 1))).toEqual([[], ['AHEAD_OF_PLAN'], []]);
  expect(judged(on(first!, 1), on(second!, 1), on(third!, 1))).toEqual([[], [], ['OVER_PLAN']]);
  // What is beside the plan brings nobody further in it.
  expect(judged(on(first!, 1), on(second!, null), on(third!, 2))).toEqual([[], ['OFF_PLAN'], ['AHEAD_OF_PLAN']]);
});

it('a lesson recorded late takes back what the later ones seemed to be', () => {
  const later = lesson({
    id: 'later',
    day: calendarDay('2026-09-13'),
    unit: 2,
    deviations: ['OTHER_TEACHER', 'AHEAD_OF_PLAN'],
  });
  const earlier = lesson({ id: 'earlier', day: calendarDay('2026-09-11') });
  const decided = decide({ day: calendarDay('2026-09-12') }, { lessons: [earlier, later] });
  expect(decided).toMatchObject({ value: [{ id: 'new' }, { id: 'later', deviations: ['OTHER_TEACHER'] }] });
  expect(decided.ok && decided.value).toHaveLength(2);
});

it('in whatever order lessons are recorded, they are judged the same', () => {
  const taught = fc.uniqueArray(
    fc.record({ at: fc.integer({ min: 10, max: 30 }), unit: fc.constantFrom(1, 2, null) }),
    { selector: ({ at }) => at, maxLength: 8 },
  );
  fc.assert(
    fc.property(taught, fc.func(fc.integer()), (made, order) => {
      const rows = made.map(({ at, unit }) => on(`2026-09-${String(at)}`, unit));
      const shuffled = [...rows].sort((a, b) => order(a.id) - order(b.id));
      const byId = (lessons: readonly LessonRow[]) =>
        Object.fromEntries(withPlanDeviations(lessons, [PLAN]).map(({ id, deviations }) => [id, deviations]));
      expect(byId(shuffled)).toEqual(byId(rows));
    }),
  );
});

it.each([
  ['2026-09-14', 3, '2026-09-10'],
  ['2026-09-14', 0, '2026-09-13'],
])('on %s, %i days to record reach back to %s', (today, days, expected) => {
  expect(recordedThrough(calendarDay(today), days)).toBe(expected);
});
