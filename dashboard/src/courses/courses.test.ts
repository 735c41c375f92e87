import { describe, expect, it } from '@jest/globals';
import type { CourseFactsFragment } from '../gql/graphql';
import { courseInputOf, courseValuesOf } from './course-input';
import { coursesPath, lessonsText, readCourseState, teachingText } from './course-texts';
import { areDays, daysOf, schoolYearInputOf } from './school-year-input';
import { teacherOptions } from './teachers';
import { faultOf, faultsOfChecks, merged, slotsOf, weeksOf, without } from './timetable-plan';

const slot = (day: string, from = '17:00', to = '18:30') => ({ day, from, to });
const COURSE: CourseFactsFragment = {
  id: 'c',
  title: '书法',
  content: '楷书',
  subject: 'ART',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils: 10,
  teacherRef: 'T-1',
  roomName: '101',
  roomAreaM2: 30,
  price: '1200.00',
  slots: [slot('2026-09-01'), slot('2026-09-08')],
};

describe('a weekly plan', () => {
  const plan = { firstDay: '2026-09-01', lastDay: '2026-09-15', weekdays: [2, 0], from: '17:00', to: '18:30' };

  it('has its lessons from the first to the last day', () =>
    expect(slotsOf(plan).map(({ day }) => day)).toEqual([
      '2026-09-01',
      '2026-09-06',
      '2026-09-08',
      '2026-09-13',
      '2026-09-15',
    ]));

  it('crosses the year, and ends where a year is mistyped', () => {
    expect(slotsOf({ ...plan, firstDay: '2026-12-29', lastDay: '2027-01-05', weekdays: [2] })).toHaveLength(2);
    expect(slotsOf({ ...plan, lastDay: '2926-09-15', weekdays: [2] })).toHaveLength(58);
    expect(slotsOf({ ...plan, lastDay: '2026-08-31' })).toEqual([]);
  });

  it('is added in order, each lesson once, and taken out again', () => {
    const both = merged([slot('2026-09-08')], [slot('2026-09-01'), slot('2026-09-08')]);
    expect(both).toEqual([slot('2026-09-01'), slot('2026-09-08')]);
    expect(without(both, slot('2026-09-01'))).toEqual([slot('2026-09-08')]);
  });

  it('is shown in weeks from Monday, those without a lesson left out', () => {
    const weeks = weeksOf([slot('2026-09-06'), slot('2026-09-21')]);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-08-31', '2026-09-21']);
    expect(weeks[0]!.days[6]).toEqual({ day: '2026-09-06', slots: [slot('2026-09-06')] });
  });

  it('finds the fault of a slot, of that slot alone', () => {
    const refusal = { message: 'x', basis: null };
    const faults = faultsOfChecks([
      { slot: slot('2026-09-01'), refusal },
      { slot: slot('2026-09-08'), refusal: null },
    ]);
    expect(faults).toEqual([{ slot: slot('2026-09-01'), message: 'x', basis: null }]);
    expect(faultOf(faults, slot('2026-09-01'))).toBe(faults[0]);
    expect(faultOf(faults, slot('2026-09-01', '17:05'))).toBeUndefined();
  });
});

it('files what was filed, but no room online', () => {
  const values = courseValuesOf(COURSE);
  expect(courseInputOf(values, COURSE.slots)).toEqual({
    title: '书法',
    content: '楷书',
    subject: 'ART',
    stage: 'COMPULSORY',
    mode: 'OFFLINE',
    pupils: 10,
    teacherRef: 'T-1',
    roomName: '101',
    roomAreaM2: 30,
    price: '1200.00',
    homework: false,
    slots: COURSE.slots,
  });
  expect(courseInputOf({ ...values, mode: 'ONLINE' }, [])).toMatchObject({ roomName: null, roomAreaM2: null });
});

it('tells a course in a few words', () => {
  expect(teachingText(COURSE)).toBe('艺术，义务教育阶段学生 10 人，线下，101（30 平方米）');
  expect(teachingText({ ...COURSE, mode: 'ONLINE', roomName: null })).toBe('艺术，义务教育阶段学生 10 人，线上');
  expect(lessonsText(COURSE.slots)).toBe('2026-09-01 至 2026-09-08，共 2 课时');
  expect(lessonsText([slot('2026-09-01')])).toBe('2026-09-01，共 1 课时');
  expect(lessonsText([])).toBe('—');
});

it('offers whoever teaches and is on duty, with his subject', () => {
  const teacher = {
    staffNo: 'T-1',
    post: 'TEACHING',
    subject: 'ART',
    certificateSubject: null,
    duty: 'ON_DUTY',
  } as const;
  expect(
    teacherOptions([
      teacher,
      { ...teacher, staffNo: 'T-2', certificateSubject: 'MATHEMATICS' },
      { ...teacher, staffNo: 'T-3', duty: 'NOT_CHECKED' },
      { ...teacher, staffNo: 'T-4', duty: null },
      { ...teacher, staffNo: 'T-5', post: 'RESEARCH' },
      { ...teacher, staffNo: 'T-6', subject: null },
    ]),
  ).toEqual([
    { value: 'T-1', label: 'T-1（艺术）' },
    { value: 'T-2', label: 'T-2（数学）' },
    { value: 'T-6', label: 'T-6' },
  ]);
});

it.each([
  ['state=FILED', '/courses?state=FILED'],
  ['state=toString', '/courses'],
])('the address of the list: %s', (search, path) =>
  expect(coursesPath(readCourseState(new URLSearchParams(search)))).toBe(path),
);

it('reads days as they are typed', () => {
  expect(daysOf('2027-01-01，2027-01-02\n 2027-01-03')).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  expect([areDays(''), areDays('2027-01-01'), areDays('2027-1-1')]).toEqual([true, true, false]);
  const year = schoolYearInputOf({
    divisionCode: '341203',
    from: '2026-08-01',
    to: '2027-07-31',
    winterFrom: '2027-01-25',
    winterTo: '2027-02-20',
    summerFrom: '2027-07-10',
    summerTo: '2027-07-31',
    schoolFrom: '08:00',
    schoolTo: '16:30',
    documentNo: '示教〔2026〕8号',
  });
  expect(year).toMatchObject({
    vacations: [{ kind: 'WINTER' }, { kind: 'SUMMER', from: '2027-07-10' }],
    daysOff: [],
    holidaysKnownTo: null,
  });
});
