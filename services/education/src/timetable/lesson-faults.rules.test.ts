import { expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { countyCalendar } from './county-day.rules.js';
import { lessonFaults, type CourseLessons } from './lesson-faults.rules.js';
import type { TaughtCourse, TimetableLaw } from './slot.rules.js';
import { termsOf, TIMETABLE_CONSTANTS } from './timetable-terms.rules.js';
import { checkTimetable } from './timetable.rules.js';

const TODAY = calendarDay('2026-09-01');
const constants = {
  get: <T>(key: string): T =>
    (key === 'premises.areaPerPupil' ? 3 : TIMETABLE_CONSTANTS.find((one) => one.key === key)!.value) as T,
};
const law: TimetableLaw = {
  today: TODAY,
  terms: termsOf(constants),
  calendar: countyCalendar('341203', [
    {
      division: '341203',
      from: TODAY,
      to: calendarDay('2026-12-31'),
      vacations: [],
      schoolHours: { from: 8 * 60, to: 16 * 60 + 30 },
      daysOff: [],
      daysWorked: [],
      holidaysKnownTo: null,
    },
  ]),
};

const anyLesson = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 960, max: 1260 }), fc.integer({ min: 10, max: 100 }))
  .map(([ahead, from, length]) => ({ day: addDays(TODAY, ahead), from, to: from + length }));
const anyCourse = fc
  .record({
    trainingClass: fc.constantFrom('ACADEMIC' as const, 'NON_ACADEMIC' as const),
    mode: fc.constantFrom('ONLINE' as const, 'OFFLINE' as const),
    pupils: fc.integer({ min: 1, max: 25 }),
    teacherRef: fc.constantFrom('T1', 'T2'),
    room: fc.record({ name: fc.constantFrom('101', '102'), areaM2: fc.integer({ min: 30, max: 120 }) }),
  })
  .map((course): TaughtCourse => (course.mode === 'ONLINE' ? { ...course, room: null } : course));
const anyCourses = fc.array(
  fc.record({
    course: anyCourse,
    lessons: fc.uniqueArray(anyLesson, { selector: ({ day, from }) => `${day} ${from}`, maxLength: 5 }),
  }),
  { maxLength: 5 },
);

it('finds of all courses of an institution at once what the filing of each would be told', () => {
  let faults = 0;
  fc.assert(
    fc.property(anyCourses, (made) => {
      const courses = made.map((course, index): CourseLessons => ({ ...course, id: `course-${index}`, law }));
      const one = courses.flatMap(({ id: courseId, course, lessons }) => {
        const others = courses.filter(({ id }) => id !== courseId);
        const bookings = others.flatMap((other) =>
          other.lessons.map((slot) => ({
            ...slot,
            sameClass: false,
            teacherRef: other.course.teacherRef,
            room: other.course.room?.name ?? null,
            pupils: other.course.pupils,
          })),
        );
        return checkTimetable({ slots: lessons, course, bookings }, law).flatMap(({ slot, fault }) =>
          fault ? { courseId, code: fault.code, ...slot } : [],
        );
      });
      faults += one.length;
      expect(lessonFaults(courses)).toEqual(one);
    }),
    { numRuns: 100 },
  );
  expect(faults).toBeGreaterThan(0);
});

it('takes up the lessons of a class side by side, and two of the same teacher both', () => {
  const course: TaughtCourse = {
    trainingClass: 'ACADEMIC',
    mode: 'OFFLINE',
    pupils: 10,
    teacherRef: 'T1',
    room: { name: '101', areaM2: 60 },
  };
  const lesson = (from: number, to: number) => ({ day: calendarDay('2026-09-02'), from, to });
  const faults = lessonFaults([
    { id: 'a', course, law, lessons: [lesson(1020, 1080), lesson(1070, 1100), lesson(1100, 1140)] },
    { id: 'b', course, law, lessons: [lesson(1130, 1200)] },
  ]);
  expect(faults.map(({ courseId, from, code }) => [courseId, from, code])).toEqual([
    ['a', 1020, 'CLASS_OVERLAP'],
    ['a', 1070, 'CLASS_OVERLAP'],
    ['a', 1100, 'TEACHER_TAKEN'],
    ['b', 1130, 'TEACHER_TAKEN'],
  ]);
});
