import { expect, it } from '@jest/globals';
import { addDays, calendarDay, weekdayOf, type CalendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { countyCalendar, type CountySchoolYear } from './county-day.rules.js';
import { slotFault, type Booking, type Slot, type TaughtCourse, type TimetableLaw } from './slot.rules.js';
import { termsOf, TIMETABLE_CONSTANTS } from './timetable-terms.rules.js';
import { earliestLawful } from './timetable.rules.js';

const YEAR: CountySchoolYear = {
  division: '341203',
  from: calendarDay('2026-09-01'),
  to: calendarDay('2026-12-31'),
  vacations: [{ kind: 'WINTER', from: calendarDay('2026-11-10'), to: calendarDay('2026-11-12') }],
  schoolHours: { from: 8 * 60, to: 16 * 60 + 30 },
  daysOff: [],
  daysWorked: [],
  holidaysKnownTo: null,
};
const constants = {
  get: <T>(key: string): T =>
    (key === 'premises.areaPerPupil' ? 3 : TIMETABLE_CONSTANTS.find((one) => one.key === key)!.value) as T,
};
const law: TimetableLaw = {
  today: calendarDay('2026-09-01'),
  terms: termsOf(constants),
  calendar: countyCalendar('341203', [YEAR]),
};

// The State Council's notice for autumn 2026, written out by hand.
const OFF = ['09-25', '10-01', '10-02', '10-05', '10-06', '10-07'].map((date) => `2026-${date}`);
const WORKED = ['09-20', '10-10'].map((date) => `2026-${date}`);
const BREAK = ['2026-11-10', '2026-11-11', '2026-11-12'];

const isWorked = (day: CalendarDay): boolean =>
  WORKED.includes(day) || (!OFF.includes(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6);

const within = (minute: number, { from, to }: { from: number; to: number }): boolean => from <= minute && minute < to;

/** The law read slowly: the slot's length and day, then every minute by itself. */
function slowlyLawful(slot: Slot, course: TaughtCourse, taken: readonly Booking[]): boolean {
  const { day, from, to } = slot;
  const online = course.mode === 'ONLINE';
  if (to <= from || to > (online ? 21 * 60 : 20 * 60 + 30)) return false;
  if (online && to - from > 30) return false;
  const schoolDay = isWorked(day) && !BREAK.includes(day);
  if (course.trainingClass === 'ACADEMIC' && !schoolDay) return false;
  const minutes = Array.from({ length: to - from }, (_, ahead) => from + ahead);
  return minutes.every((minute) => !(schoolDay && within(minute, YEAR.schoolHours)) && freeAt(minute, course, taken));
}

/** The teacher, the class (online ten minutes before and after too) and the room, at one minute. */
function freeAt(minute: number, course: TaughtCourse, taken: readonly Booking[]): boolean {
  const near = course.mode === 'ONLINE' ? 10 : 0;
  const now = taken.filter((other) => within(minute, other));
  const pupils = now
    .filter(({ room }) => room === course.room?.name)
    .reduce((sum, other) => sum + other.pupils, course.pupils);
  const teacherBusy = now.some(({ teacherRef }) => teacherRef === course.teacherRef);
  const classNear = taken.some(({ sameClass, from, to }) => sameClass && from - near <= minute && minute < to + near);
  return !teacherBusy && !classNear && (!course.room || pupils * 3 <= course.room.areaM2);
}

function slowlyEarliest(slot: Slot, course: TaughtCourse, taken: ReadonlyMap<string, readonly Booking[]>): Slot | null {
  const length = course.mode === 'ONLINE' ? Math.min(slot.to - slot.from, 30) : slot.to - slot.from;
  if (length <= 0) return null;
  for (let day = slot.day; day < addDays(slot.day, 40); day = addDays(day, 1))
    for (let from = day === slot.day ? slot.from : 8 * 60; from < 24 * 60; from += 1) {
      const candidate = { day, from, to: from + length };
      if (slowlyLawful(candidate, course, taken.get(day) ?? [])) return candidate;
    }
  return null;
}

const anyDay = fc.integer({ min: 0, max: 80 }).map((days) => addDays(calendarDay('2026-09-01'), days));
const spanOf = (shortest: number) =>
  fc
    .tuple(fc.integer({ min: 7 * 60, max: 21 * 60 }), fc.integer({ min: shortest, max: 100 }))
    .map(([from, length]) => ({ from, to: from + length }));
const room = fc.constantFrom('101', '102');
const anyCourse = fc
  .record({
    trainingClass: fc.constantFrom('ACADEMIC' as const, 'NON_ACADEMIC' as const),
    mode: fc.constantFrom('ONLINE' as const, 'OFFLINE' as const),
    pupils: fc.integer({ min: 1, max: 25 }),
    teacherRef: fc.constantFrom('T1', 'T2'),
    room: fc.record({ name: room, areaM2: fc.integer({ min: 30, max: 120 }) }),
  })
  .map((course): TaughtCourse => (course.mode === 'ONLINE' ? { ...course, room: null } : course));
const anyTaken = fc.array(
  fc.record({
    // What is taken was lawful once: it is not empty.
    span: spanOf(1),
    sameClass: fc.boolean(),
    teacherRef: fc.constantFrom('T1', 'T2', 'T3'),
    room,
    pupils: fc.integer({ min: 1, max: 25 }),
  }),
  { maxLength: 4 },
);

it('agrees with a slow, obvious reading of the law, on the slot and on the earliest one after it', () => {
  fc.assert(
    fc.property(anyDay, spanOf(0), anyCourse, anyTaken, (day, span, course, others) => {
      const slot = { day, ...span };
      const taken = others.map(({ span: at, ...booking }): Booking => ({ day, ...at, ...booking }));
      const byDay = new Map([[day, taken]]);
      expect(slotFault({ slot, course, law, taken }) === null).toBe(slowlyLawful(slot, course, taken));
      expect(earliestLawful({ slot, course, taken: byDay }, law)).toEqual(slowlyEarliest(slot, course, byDay));
    }),
    { numRuns: 100 },
  );
});
