import { describe, expect, it } from '@jest/globals';
import { calendarDay, renderRefusal, type CalendarDay } from '@lianguan/kernel';
import { countyCalendar, kindOfDay, type CountySchoolYear } from './county-day.rules.js';
import {
  SLOT_REFUSALS,
  slotFault,
  type Booking,
  type Slot,
  type TaughtCourse,
  type TimetableLaw,
} from './slot.rules.js';
import { minuteOf, termsOf, TIMETABLE_CONSTANTS } from './timetable-terms.rules.js';
import { checkHalfDay, checkTeaching, checkTimetable, earliestLawful, TEACHING_REFUSALS } from './timetable.rules.js';

const day = calendarDay;
const constants = {
  get: <T>(key: string): T =>
    (key === 'premises.areaPerPupil' ? 3 : TIMETABLE_CONSTANTS.find((one) => one.key === key)!.value) as T,
};

const YEAR: CountySchoolYear = {
  division: '341203',
  from: day('2026-08-01'),
  to: day('2027-07-31'),
  vacations: [
    { kind: 'SUMMER', from: day('2026-08-01'), to: day('2026-08-31') },
    { kind: 'WINTER', from: day('2026-11-30'), to: day('2026-12-04') },
  ],
  schoolHours: { from: minuteOf('08:00'), to: minuteOf('16:30') },
  daysOff: [day('2027-01-01')],
  daysWorked: [day('2027-01-09')],
  holidaysKnownTo: day('2027-01-31'),
};
const law: TimetableLaw = {
  today: day('2026-09-01'),
  terms: termsOf(constants),
  calendar: countyCalendar('341203001', [YEAR]),
};

const slot = (text: string): Slot => {
  const [date = '', from = '', to = ''] = text.split(/[ -](?=\d\d:)/u);
  return { day: day(date), from: minuteOf(from), to: minuteOf(to) };
};
const SUBJECT: TaughtCourse = {
  trainingClass: 'ACADEMIC',
  mode: 'OFFLINE',
  pupils: 20,
  teacherRef: 'T1',
  room: { name: '101', areaM2: 60 },
};
const ART: TaughtCourse = { ...SUBJECT, trainingClass: 'NON_ACADEMIC' };
const ONLINE: TaughtCourse = { ...SUBJECT, mode: 'ONLINE', room: null };
const taken = (text: string, given: Partial<Booking> = {}): Booking => ({
  ...slot(text),
  sameClass: false,
  teacherRef: 'T2',
  room: '102',
  pupils: 20,
  ...given,
});

const verdict = (text: string, course: TaughtCourse, others: readonly Booking[] = [], by = law): string =>
  slotFault({ slot: slot(text), course, law: by, taken: others.filter(({ day: on }) => on === slot(text).day) })
    ?.code ?? 'LAWFUL';

// prettier-ignore -- a table
it.each<[string, string, TaughtCourse, string]>([
  ['offline to 20:30', '2026-09-02 19:00-20:30', SUBJECT, 'LAWFUL'],
  ['offline to 20:31', '2026-09-02 19:00-20:31', SUBJECT, 'OFFLINE_END_LATE'],
  ['non-subject to 20:30', '2026-09-02 19:00-20:30', ART, 'LAWFUL'],
  ['non-subject to 20:31', '2026-09-02 19:00-20:31', ART, 'OFFLINE_END_LATE'],
  ['online to 21:00', '2026-09-02 20:30-21:00', ONLINE, 'LAWFUL'],
  ['online to 21:01', '2026-09-02 20:31-21:01', ONLINE, 'ONLINE_END_LATE'],
  ['online for 30 minutes', '2026-09-02 19:00-19:30', ONLINE, 'LAWFUL'],
  ['online for 31 minutes', '2026-09-02 19:00-19:31', ONLINE, 'ONLINE_LESSON_LONG'],
  ['no length', '2026-09-02 19:00-19:00', SUBJECT, 'SLOT_MALFORMED'],
  ['one minute', '2026-09-02 19:00-19:01', SUBJECT, 'LAWFUL'],
  ['today', '2026-09-01 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['yesterday', '2026-08-31 19:00-20:00', SUBJECT, 'SLOT_PAST'],
  ['subject on a Friday', '2026-09-18 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject on a Saturday', '2026-09-19 19:00-20:00', SUBJECT, 'SUBJECT_ON_REST_DAY'],
  ['subject on a swapped Sunday', '2026-09-20 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject on a holiday Thursday', '2026-10-01 19:00-20:00', SUBJECT, 'SUBJECT_ON_HOLIDAY'],
  ['subject on a holiday Saturday', '2026-10-03 19:00-20:00', SUBJECT, 'SUBJECT_ON_REST_DAY'],
  ['subject on a swapped Saturday', '2026-10-10 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject online on a Saturday', '2026-09-19 19:00-19:30', ONLINE, 'SUBJECT_ON_REST_DAY'],
  ['subject before the winter break', '2026-11-27 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject on its first day', '2026-11-30 19:00-20:00', SUBJECT, 'SUBJECT_IN_VACATION'],
  ['subject on its last day', '2026-12-04 19:00-20:00', SUBJECT, 'SUBJECT_IN_VACATION'],
  ['subject on the day after', '2026-12-07 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject on a day off by the notice', '2027-01-01 19:00-20:00', SUBJECT, 'SUBJECT_ON_HOLIDAY'],
  ['subject on a swapped day of it', '2027-01-09 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject, the last known day', '2027-01-29 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['subject, past the known days', '2027-02-01 19:00-20:00', SUBJECT, 'CALENDAR_UNKNOWN'],
  ['non-subject on a Saturday', '2026-09-19 09:00-10:00', ART, 'LAWFUL'],
  ['non-subject on a swapped Sunday', '2026-09-20 09:00-10:00', ART, 'IN_SCHOOL_HOURS'],
  ['non-subject on a holiday', '2026-10-01 09:00-10:00', ART, 'LAWFUL'],
  ['non-subject in the winter break', '2026-11-30 09:00-10:00', ART, 'LAWFUL'],
  ['non-subject to the first bell', '2026-09-02 07:00-08:00', ART, 'LAWFUL'],
  ['non-subject a minute into school', '2026-09-02 07:00-08:01', ART, 'IN_SCHOOL_HOURS'],
  ['non-subject in the last minute', '2026-09-02 16:29-17:00', ART, 'IN_SCHOOL_HOURS'],
  ['non-subject from the last bell', '2026-09-02 16:30-17:00', ART, 'LAWFUL'],
  ['subject in the last minute of school', '2026-09-02 16:29-17:00', SUBJECT, 'IN_SCHOOL_HOURS'],
  ['subject from the last bell', '2026-09-02 16:30-17:00', SUBJECT, 'LAWFUL'],
  ['non-subject at noon past known days', '2027-02-06 12:00-13:00', ART, 'CALENDAR_UNKNOWN'],
  ['non-subject in the evening there', '2027-02-06 17:00-18:00', ART, 'LAWFUL'],
  ['20 pupils on 60 m²', '2026-09-02 19:00-20:00', SUBJECT, 'LAWFUL'],
  ['21 pupils on 60 m²', '2026-09-02 19:00-20:00', { ...SUBJECT, pupils: 21 }, 'ROOM_FULL'],
  [
    '19 pupils on 59 m²',
    '2026-09-02 19:00-20:00',
    { ...SUBJECT, pupils: 19, room: { name: '101', areaM2: 59 } },
    'LAWFUL',
  ],
  ['20 pupils on 59 m²', '2026-09-02 19:00-20:00', { ...SUBJECT, room: { name: '101', areaM2: 59 } }, 'ROOM_FULL'],
  ['any number online', '2026-09-02 19:00-19:30', { ...ONLINE, pupils: 900 }, 'LAWFUL'],
])('%s', (_name, text, course, expected) => expect(verdict(text, course)).toBe(expected));

// prettier-ignore -- a table
it.each<[string, string, TaughtCourse, Booking, string]>([
  [
    'the teacher is free again',
    '2026-09-02 18:00-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { teacherRef: 'T1' }),
    'LAWFUL',
  ],
  [
    'the teacher is not, by a minute',
    '2026-09-02 17:59-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { teacherRef: 'T1' }),
    'TEACHER_TAKEN',
  ],
  [
    'the class comes after itself',
    '2026-09-02 18:00-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { sameClass: true }),
    'LAWFUL',
  ],
  [
    'the class in two places',
    '2026-09-02 17:59-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { sameClass: true }),
    'CLASS_OVERLAP',
  ],
  [
    'online, 10 minutes between',
    '2026-09-02 18:40-19:00',
    ONLINE,
    taken('2026-09-02 18:00-18:30', { sameClass: true }),
    'LAWFUL',
  ],
  [
    'online, 9 minutes between',
    '2026-09-02 18:39-19:00',
    ONLINE,
    taken('2026-09-02 18:00-18:30', { sameClass: true }),
    'ONLINE_GAP_SHORT',
  ],
  [
    'online, 9 minutes to the next',
    '2026-09-02 17:31-17:51',
    ONLINE,
    taken('2026-09-02 18:00-18:30', { sameClass: true }),
    'ONLINE_GAP_SHORT',
  ],
  ['online, another class close by', '2026-09-02 18:31-19:00', ONLINE, taken('2026-09-02 18:00-18:30'), 'LAWFUL'],
  [
    'the room is empty again',
    '2026-09-02 18:00-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { room: '101' }),
    'LAWFUL',
  ],
  [
    'the room is shared for a minute',
    '2026-09-02 17:59-19:00',
    SUBJECT,
    taken('2026-09-02 17:00-18:00', { room: '101' }),
    'ROOM_FULL',
  ],
  [
    'a hall holds both classes',
    '2026-09-02 17:00-18:00',
    { ...SUBJECT, room: { name: 'H', areaM2: 120 } },
    taken('2026-09-02 17:00-18:00', { room: 'H' }),
    'LAWFUL',
  ],
  [
    'another day takes nothing',
    '2026-09-02 17:00-18:00',
    SUBJECT,
    taken('2026-09-03 17:00-18:00', { room: '101', teacherRef: 'T1' }),
    'LAWFUL',
  ],
])('%s', (_name, text, course, other, expected) => expect(verdict(text, course, [other])).toBe(expected));

it('counts the pupils of a room at its fullest moment, not all that come by', () => {
  const hall = { ...SUBJECT, room: { name: '101', areaM2: 120 } };
  const others = [taken('2026-09-02 17:00-18:00', { room: '101' }), taken('2026-09-02 18:00-19:00', { room: '101' })];
  expect(verdict('2026-09-02 17:00-19:00', hall, others)).toBe('LAWFUL');
  expect(verdict('2026-09-02 17:00-19:00', hall, [...others, taken('2026-09-02 18:59-19:30', { room: '101' })])).toBe(
    'ROOM_FULL',
  );
});

describe('a county without a school year', () => {
  const without = { ...law, calendar: countyCalendar('341204', [YEAR]) };
  // prettier-ignore -- a table
  it.each<[string, TaughtCourse, string]>([
    ['2026-09-02 19:00-20:00', SUBJECT, 'SCHOOL_YEAR_UNKNOWN'],
    ['2026-09-02 19:00-20:00', ART, 'SCHOOL_YEAR_UNKNOWN'],
    ['2026-09-19 19:00-20:00', ART, 'LAWFUL'],
    ['2026-10-01 19:00-20:00', ART, 'LAWFUL'],
    ['2026-09-19 19:00-20:00', SUBJECT, 'SUBJECT_ON_REST_DAY'],
  ])('%s', (text, course, expected) => expect(verdict(text, course, [], without)).toBe(expected));

  it('goes by the city’s, and by its own where both publish', () => {
    const city = { ...YEAR, division: '341200', schoolHours: { from: minuteOf('09:00'), to: minuteOf('15:00') } };
    const at = (years: CountySchoolYear[]) => ({ ...law, calendar: countyCalendar('341203', years) });
    expect(verdict('2026-09-02 16:00-17:00', ART, [], at([city]))).toBe('LAWFUL');
    expect(verdict('2026-09-02 16:00-17:00', ART, [], at([city, YEAR]))).toBe('IN_SCHOOL_HOURS');
    const lastYear = { ...YEAR, from: day('2025-08-01'), to: day('2026-07-31') };
    expect(verdict('2026-09-02 16:00-17:00', ART, [], at([city, lastYear]))).toBe('SCHOOL_YEAR_UNKNOWN');
    expect(verdict('2026-09-02 17:00-18:00', SUBJECT, [], at([city, lastYear]))).toBe('SCHOOL_YEAR_UNKNOWN');
  });
});

it('tells the kinds of days apart', () => {
  const kind = (text: string) => kindOfDay(day(text), law.calendar);
  expect(['2026-09-18', '2026-09-19', '2026-09-20', '2026-10-01', '2027-02-01'].map(kind)).toEqual([
    'WORKING_DAY',
    'REST_DAY',
    'WORKING_DAY',
    'STATUTORY_HOLIDAY',
    'UNKNOWN',
  ]);
});

describe('the earliest lawful slot after the one asked for', () => {
  const next = (text: string, course: TaughtCourse, others: Booking[] = []): (string | number)[] | null => {
    const byDay = new Map<CalendarDay, Booking[]>();
    for (const other of others) byDay.set(other.day, [...(byDay.get(other.day) ?? []), other]);
    const found = earliestLawful({ slot: slot(text), course, taken: byDay }, law);
    return found && [found.day, found.from, found.to];
  };
  // prettier-ignore -- a table
  it.each<[string, string, TaughtCourse, Booking[], ReturnType<typeof next>]>([
    ['too late: after school the next day', '2026-09-02 20:00-21:00', SUBJECT, [], ['2026-09-03', 990, 1050]],
    ['Saturday: the swapped Sunday', '2026-09-19 19:00-20:00', SUBJECT, [], ['2026-09-20', 990, 1050]],
    ['the holiday week: the day after it', '2026-10-01 19:00-20:00', SUBJECT, [], ['2026-10-08', 990, 1050]],
    ['the winter break: the Monday after', '2026-11-30 19:00-20:00', SUBJECT, [], ['2026-12-07', 990, 1050]],
    ['school hours: the last bell', '2026-09-02 10:00-11:00', ART, [], ['2026-09-02', 990, 1050]],
    ['too long online: half an hour there', '2026-09-02 19:00-19:45', ONLINE, [], ['2026-09-02', 1140, 1170]],
    [
      'a short gap: ten minutes later',
      '2026-09-02 19:00-19:30',
      ONLINE,
      [taken('2026-09-02 18:30-19:00', { sameClass: true })],
      ['2026-09-02', 1150, 1180],
    ],
    [
      'the teacher: when that class ends',
      '2026-09-02 18:00-19:00',
      SUBJECT,
      [taken('2026-09-02 17:30-18:45', { teacherRef: 'T1' })],
      ['2026-09-02', 1125, 1185],
    ],
    [
      'the room: when it empties',
      '2026-09-02 18:00-19:00',
      SUBJECT,
      [taken('2026-09-02 17:30-18:45', { room: '101' })],
      ['2026-09-02', 1125, 1185],
    ],
    ['the past: today', '2026-08-03 19:00-20:00', SUBJECT, [], ['2026-09-01', 990, 1050]],
    ['no length: none', '2026-09-02 19:00-19:00', SUBJECT, [], null],
    ['too many for the room: none', '2026-09-02 18:00-19:00', { ...SUBJECT, pupils: 21 }, [], null],
  ])('%s', (_name, text, course, others, expected) => expect(next(text, course, others)).toEqual(expected));
});

it('names rule, article and the way out', () => {
  const [late, fine] = checkTimetable(
    { slots: [slot('2026-09-02 20:00-21:00'), slot('2026-09-02 18:00-19:00')], course: SUBJECT, bookings: [] },
    law,
  );
  expect(renderRefusal(SLOT_REFUSALS, late!.fault!)).toMatchObject({
    code: 'OFFLINE_END_LATE',
    message:
      '2026-09-02 20:00–21:00：线下培训结束时间不得晚于20:30。同一教师、同一教室最早可排：2026-09-03 16:30–17:30',
    basis: '国办发〔2018〕80号；教监管〔2022〕4号',
  });
  expect(fine!.fault).toBeNull();
  const [twice] = checkTimetable(
    { slots: [slot('2026-09-02 18:00-19:00'), slot('2026-09-02 18:00-19:00')], course: SUBJECT, bookings: [] },
    law,
  );
  expect(twice!.fault).toMatchObject({ code: 'CLASS_OVERLAP', detail: { next: '2026-09-02 19:00–20:00' } });
  const [full] = checkTimetable(
    { slots: [slot('2026-09-02 18:00-19:00')], course: { ...SUBJECT, pupils: 99 }, bookings: [] },
    law,
  );
  expect(renderRefusal(SLOT_REFUSALS, full!.fault!).message).toContain('至多20人');
  expect(renderRefusal(SLOT_REFUSALS, full!.fault!).message).toContain('120日内没有');
});

// prettier-ignore -- a table
it.each([
  ['PRESCHOOL', 'NON_ACADEMIC', 'ONLINE', false, 'PRESCHOOL_ONLINE'],
  ['PRESCHOOL', 'ACADEMIC', 'OFFLINE', false, 'PRESCHOOL_SUBJECT'],
  ['PRESCHOOL', 'NON_ACADEMIC', 'OFFLINE', false, 'LAWFUL'],
  ['COMPULSORY', 'ACADEMIC', 'ONLINE', false, 'LAWFUL'],
  ['HIGH_SCHOOL', 'ACADEMIC', 'OFFLINE', true, 'HOMEWORK_ASSIGNED'],
] as const)('%s %s %s with homework %s', (stage, trainingClass, mode, homework, expected) => {
  const decision = checkTeaching({ stage, trainingClass, mode, homework }, law);
  expect(decision.ok ? 'LAWFUL' : decision.refusal.code).toBe(expected);
  if (!decision.ok) expect(TEACHING_REFUSALS[decision.refusal.code].basis).not.toBeNull();
});

// prettier-ignore -- a table
it.each([
  ['PRESCHOOL', ['2026-09-02 16:30-19:29'], 'LAWFUL'],
  ['PRESCHOOL', ['2026-09-02 16:30-19:30'], 'PRESCHOOL_HALF_DAY'],
  ['PRESCHOOL', ['2026-09-02 16:30-18:00', '2026-09-03 16:30-18:00'], 'LAWFUL'],
  ['PRESCHOOL', ['2026-09-02 16:30-18:00', '2026-09-02 18:10-19:40'], 'PRESCHOOL_HALF_DAY'],
  ['COMPULSORY', ['2026-09-05 08:00-20:00'], 'LAWFUL'],
] as const)('%s on %j', (stage, slots, expected) => {
  const decision = checkHalfDay(slots.map(slot), { stage }, law);
  expect(decision.ok ? 'LAWFUL' : decision.refusal.code).toBe(expected);
  expect(checkHalfDay(slots.map(slot), { stage }, { terms: { ...law.terms, preschoolHalfDay: true } }).ok).toBe(true);
});

it('goes by the constants in force', () => {
  const earlier = { ...law, terms: { ...law.terms, offlineEndLatest: minuteOf('20:00'), subjectBlockedDays: [] } };
  expect(verdict('2026-09-02 19:00-20:30', SUBJECT, [], earlier)).toBe('OFFLINE_END_LATE');
  expect(verdict('2026-09-19 19:00-20:00', SUBJECT, [], earlier)).toBe('LAWFUL');
  expect(() => minuteOf('24:00')).toThrow(RangeError);
});
