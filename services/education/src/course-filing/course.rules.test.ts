import { describe, expect, it } from '@jest/globals';
import { calendarDay, renderRefusal, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { testCaller } from '@lianguan/testing';
import type { RegisteredStaff } from '../staff-check/index.js';
import {
  COURSE_LAW_REFUSALS,
  countyCalendar,
  TIMETABLE_CONSTANTS,
  type Booking,
  type Slot,
} from '../timetable/index.js';
import { faultToCome, judgedAsked, subjectOf, teacherFaultToday, teachersOf } from './course-law.commands.js';
import type { StoredCourse } from './course-rows.commands.js';
import { COURSE_STATES, courseLifecycle, type CourseStateName } from './course-lifecycle.rules.js';
import {
  COURSE_REFUSALS,
  decideCourse,
  decideFiling,
  type AskedCourse,
  type CourseAct,
  type CourseRow,
  type FilingContext,
} from './course.rules.js';

const day = calendarDay;
const constants = {
  get: <T>(key: string): T =>
    (key === 'premises.areaPerPupil' ? 3 : TIMETABLE_CONSTANTS.find((one) => one.key === key)!.value) as T,
};
const factsFor = (role: Role, today = '2026-09-01'): Facts => ({
  caller: testCaller({ roles: [role] }),
  now: new Date(`${today}T01:00:00Z`),
  today: day(today),
  constants,
  constantsIn: () => constants,
  newId: () => 'new',
});
const YEAR = {
  division: '341203',
  from: day('2026-08-01'),
  to: day('2027-07-31'),
  vacations: [],
  schoolHours: { from: 480, to: 990 },
  daysOff: [],
  daysWorked: [],
  holidaysKnownTo: null,
};
const teacher = (given: Partial<RegisteredStaff> = {}): RegisteredStaff => ({
  staffNo: 'T-1',
  post: 'TEACHING',
  certificateSubject: 'MATHEMATICS',
  state: 'ADMITTED',
  workPermitUntil: null,
  barred: false,
  inService: false,
  checks: ['CLEAR'],
  ...given,
});
const context = (given: Partial<FilingContext> = {}): FilingContext => ({
  institutionId: 'i',
  divisionCode: '341203',
  trainingClass: 'ACADEMIC',
  licensed: true,
  calendar: countyCalendar('341203', [YEAR]),
  bookings: [],
  rooms: new Map([['102', 40]]),
  staff: [teacher()],
  ...given,
});
const ASKED: AskedCourse = {
  title: ' 书法基础 ',
  content: '楷书',
  subject: 'ART',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils: 10,
  teacherRef: 'T-1',
  roomName: '101',
  roomAreaM2: 30,
  priceFen: '120000',
  homework: false,
  slots: [{ day: day('2026-09-02'), from: '17:00', to: '18:30' }],
};
const course = (state: CourseStateName = 'FILED', given: Partial<CourseRow> = {}): CourseRow => ({
  id: 'c',
  institutionId: 'i',
  divisionCode: '341203',
  title: '书法基础',
  content: '楷书',
  subject: 'ART',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils: 10,
  teacherRef: 'T-1',
  roomName: '101',
  roomAreaM2: 30,
  priceFen: '120000',
  trainingClass: 'NON_ACADEMIC',
  state,
  filedOn: day('2026-08-20'),
  publishedOn: null,
  decisionReason: null,
  teacherGaps: [],
  version: 1,
  ...given,
});

const filing = (
  by: FilingContext | undefined,
  asked: AskedCourse,
  previous: CourseRow | null | undefined,
  role: Role = 'INST',
) => {
  const judged = judgedAsked(by, asked, factsFor(role));
  const teachers = by ? teachersOf(by, asked.teacherRef, factsFor(role)) : [];
  return decideFiling(by, { asked, subject: subjectOf(asked.subject), teachers, previous, judged }, factsFor(role));
};
const file = (
  asked: Partial<AskedCourse> = {},
  by: FilingContext | undefined = context(),
  previous: CourseRow | null = null,
) => filing(by, { ...ASKED, ...asked }, previous);
const codeOf = (decision: ReturnType<typeof file>): string =>
  decision.ok ? decision.value.course.state : decision.refusal.code;

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    day: day('2026-09-05'),
    from: `${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    to: `${String(8 + Math.floor((at + 1) / 60)).padStart(2, '0')}:${String((at + 1) % 60).padStart(2, '0')}`,
  }));

describe('filing', () => {
  // prettier-ignore -- a table
  it.each<[string, Partial<AskedCourse>, string]>([
    ['a lawful course', {}, 'FILED'],
    ['without a title', { title: ' ' }, 'TEXT_MISSING'],
    ['without content', { content: '' }, 'TEXT_MISSING'],
    ['with a number in it', { content: '联系19900000001' }, 'PERSON_NAMED'],
    ['with a teacher by name', { teacherRef: '张老师' }, 'TEACHER_REF_WRONG'],
    ['with a number of 21 signs', { teacherRef: 'T'.repeat(21) }, 'TEACHER_REF_WRONG'],
    ['for nobody', { pupils: 0 }, 'PUPILS_MISSING'],
    ['for one', { pupils: 1 }, 'FILED'],
    ['for less than nothing', { priceFen: '-1' }, 'PRICE_NEGATIVE'],
    ['free of charge', { priceFen: '0' }, 'FILED'],
    ['offline without a room', { roomName: null }, 'ROOM_MISSING'],
    ['in a room of no area', { roomAreaM2: 0 }, 'ROOM_MISSING'],
    ['in a room grown meanwhile', { roomName: '102', roomAreaM2: 41 }, 'ROOM_AREA_DIFFERS'],
    ['in a known room', { roomName: '102', roomAreaM2: 40 }, 'FILED'],
    ['online with a room', { mode: 'ONLINE' }, 'ROOM_NOT_ONLINE'],
    ['pre-school online', { stage: 'PRESCHOOL', mode: 'ONLINE', roomName: null, roomAreaM2: null }, 'PRESCHOOL_ONLINE'],
    ['pre-school of a subject', { stage: 'PRESCHOOL', subject: 'MATHEMATICS' }, 'PRESCHOOL_SUBJECT'],
    [
      'pre-school of half a day',
      { stage: 'PRESCHOOL', slots: [{ day: day('2026-09-05'), from: '09:00', to: '12:00' }] },
      'PRESCHOOL_HALF_DAY',
    ],
    ['with homework', { homework: true }, 'HOMEWORK_ASSIGNED'],
    ['without times', { slots: [] }, 'SLOTS_MISSING'],
    ['with 300 lessons', { slots: many(300) }, 'FILED'],
    ['with 301 lessons', { slots: many(301) }, 'TOO_MANY_SLOTS'],
    ['at half past five unread', { slots: [{ day: day('2026-09-02'), from: '5:30', to: '18:30' }] }, 'TIME_UNREADABLE'],
    [
      'with an unlawful time',
      { slots: [...ASKED.slots, { day: day('2026-09-03'), from: '19:31', to: '20:31' }] },
      'OFFLINE_END_LATE',
    ],
    [
      'a subject on a Saturday',
      { subject: 'MATHEMATICS', slots: [{ day: day('2026-09-05'), from: '09:00', to: '10:00' }] },
      'SUBJECT_ON_REST_DAY',
    ],
    ['art on a Saturday', { slots: [{ day: day('2026-09-05'), from: '09:00', to: '10:00' }] }, 'FILED'],
  ])('%s', (_name, asked, expected) => expect(codeOf(file(asked))).toBe(expected));

  it('is for licensed institutions, in their class', () => {
    expect(codeOf(filing(undefined, ASKED, null))).toBe('INSTITUTION_UNKNOWN');
    expect(codeOf(file({}, context({ licensed: false })))).toBe('LICENSE_NOT_ACTIVE');
    const art = context({ trainingClass: 'NON_ACADEMIC' });
    expect(codeOf(file({ subject: 'MATHEMATICS' }, art))).toBe('CLASS_OUT_OF_SCOPE');
    expect(codeOf(file({}, art))).toBe('FILED');
  });

  // prettier-ignore -- a table
  it.each<[string, readonly Partial<RegisteredStaff>[], Partial<AskedCourse>, string]>([
    ['nobody of that number', [{ staffNo: 'T-2' }], {}, 'TEACHER_UNKNOWN'],
    ['who assists', [{ post: 'ASSISTING' }], {}, 'TEACHER_NOT_TEACHING'],
    ['who does research', [{ post: 'RESEARCH' }], {}, 'TEACHER_NOT_TEACHING'],
    ['not yet admitted', [{ state: 'FILED' }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['whom nobody has checked', [{ checks: ['REQUESTED'] }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['whose year is over', [{ checks: ['EXPIRED'] }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['with a record', [{ checks: ['CLEAR', 'HIT'] }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['barred elsewhere', [{ barred: true }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['who teaches at a school', [{ inService: true }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['on the last day of his permit', [{ workPermitUntil: day('2026-09-01') }], {}, 'FILED'],
    ['on the day after', [{ workPermitUntil: day('2026-08-31') }], {}, 'TEACHER_NOT_ON_DUTY'],
    ['of the subject', [{}], { subject: 'MATHEMATICS' }, 'FILED'],
    ['of another subject', [{ certificateSubject: 'PHYSICS' }], { subject: 'MATHEMATICS' }, 'TEACHER_NOT_OF_SUBJECT'],
    ['of no subject', [{ certificateSubject: null }], { subject: 'MATHEMATICS' }, 'TEACHER_NOT_OF_SUBJECT'],
    ['of art, by a proof of skill', [{ certificateSubject: null }], {}, 'FILED'],
    ['one of two of a number who may', [{ checks: [] }, {}], {}, 'FILED'],
  ])('by a teacher %s', (_name, staff, asked, expected) =>
    expect(codeOf(file(asked, context({ staff: staff.map(teacher) })))).toBe(expected),
  );

  it('takes the class from the catalogue, and trims what was typed', () => {
    expect(file({ subject: 'MATHEMATICS' })).toMatchObject({
      value: {
        course: { id: 'new', title: '书法基础', trainingClass: 'ACADEMIC', publishedOn: null },
        transition: 'FILED',
      },
    });
  });

  it('heeds the slots of its other courses', () => {
    const taken: Booking = {
      day: day('2026-09-02'),
      from: 1080,
      to: 1140,
      sameClass: false,
      teacherRef: 'T-1',
      room: '102',
      pupils: 5,
    };
    const decision = file({}, context({ bookings: [taken] }));
    expect(decision).toMatchObject({ refusal: { code: 'TEACHER_TAKEN', detail: { next: '2026-09-02 19:00–20:30' } } });
    expect(
      !decision.ok && renderRefusal({ ...COURSE_LAW_REFUSALS, ...COURSE_REFUSALS }, decision.refusal).message,
    ).toContain('教师T-1该时段已排18:00–19:00');
  });

  it('is done anew for what is changed, published or not', () => {
    expect(codeOf(filing(context(), ASKED, undefined))).toBe('COURSE_UNKNOWN');
    const published = course('PUBLISHED', { publishedOn: day('2026-08-30'), decisionReason: '旧' });
    expect(file({}, context(), published)).toMatchObject({
      value: {
        course: { id: 'c', state: 'FILED', publishedOn: null, decisionReason: null },
        transition: 'PUBLISHED -revise-> FILED',
      },
    });
  });
});

const SLOTS: Slot[] = [{ day: day('2026-09-02'), from: 1020, to: 1110 }];
const filed = (given: Partial<StoredCourse> = {}): StoredCourse => ({
  course: course(),
  slots: SLOTS,
  candidates: [],
  context: context(),
  ...given,
});
const act = (name: CourseAct['act'], reason: string | null = '理由'): CourseAct => ({
  act: name,
  courseId: 'c',
  reason,
});
const decided = (of: StoredCourse | undefined, input: CourseAct, facts: Facts) =>
  decideCourse(
    of && {
      ...of,
      licensed: of.context.licensed,
      fault: faultToCome(of, facts),
      teacherFault: teacherFaultToday(of, facts),
    },
    input,
    facts,
  );
const verdict = (of: StoredCourse | undefined, input: CourseAct, role: Role = 'EDU_SUP', today?: string): string => {
  const decision = decided(of, input, factsFor(role, today));
  return decision.ok ? decision.value.course.state : decision.refusal.code;
};

describe('what is decided of a filed course', () => {
  // prettier-ignore -- a table
  it.each<[string, StoredCourse | undefined, CourseAct, string]>([
    ['unknown', undefined, act('publish'), 'COURSE_UNKNOWN'],
    ['published without a reason', filed(), act('publish', null), 'PUBLISHED'],
    ['returned without a reason', filed(), act('return', ' '), 'REASON_MISSING'],
    ['returned with a person named', filed(), act('return', '19900000001'), 'PERSON_NAMED'],
    ['its title not yet looked at', filed({ candidates: ['DISMISSED', 'OPEN'] }), act('publish'), 'TITLE_UNDECIDED'],
    ['its title found to be so', filed({ candidates: ['OPEN', 'CONFIRMED'] }), act('publish'), 'TITLE_CONFIRMED'],
    ['its title found harmless', filed({ candidates: ['DISMISSED'] }), act('publish'), 'PUBLISHED'],
    [
      'without a license by now',
      filed({ context: context({ licensed: false }) }),
      act('publish'),
      'LICENSE_NOT_ACTIVE',
    ],
    [
      'unlawful by now',
      filed({ slots: [{ day: day('2026-09-02'), from: 480, to: 540 }] }),
      act('publish'),
      'IN_SCHOOL_HOURS',
    ],
    [
      'its teacher off duty by now',
      filed({ context: context({ staff: [teacher({ checks: ['EXPIRED'] })] }) }),
      act('publish'),
      'TEACHER_NOT_ON_DUTY',
    ],
    ['returned all the same', filed({ candidates: ['CONFIRMED'] }), act('return'), 'RETURNED'],
  ])('%s', (_name, of, input, expected) => expect(verdict(of, input)).toBe(expected));

  it('looks at what is still to come', () =>
    expect(
      verdict(
        filed({ slots: [{ day: day('2026-09-02'), from: 480, to: 540 }] }),
        act('publish'),
        'EDU_SUP',
        '2026-09-03',
      ),
    ).toBe('PUBLISHED'));

  it('dates the publication and keeps the reason', () => {
    expect(decided(filed(), act('publish', null), factsFor('EDU_SUP'))).toMatchObject({
      value: { course: { publishedOn: '2026-09-01', decisionReason: null }, transition: 'FILED -publish-> PUBLISHED' },
    });
    const published = filed({ course: course('PUBLISHED', { publishedOn: day('2026-08-30') }) });
    expect(decided(published, act('retract', ' 与备案不符 '), factsFor('EDU_SUP'))).toMatchObject({
      value: { course: { publishedOn: '2026-08-30', decisionReason: '与备案不符' } },
    });
  });

  it('each line of the table: from its states and by its roles alone', () => {
    for (const { event, from, to, roles } of courseLifecycle.transitions)
      for (const state of COURSE_STATES)
        for (const role of ROLES) {
          const entitled = (roles as readonly Role[]).includes(role);
          const expected = !from.includes(state) ? 'ACTION_NOT_AVAILABLE' : entitled ? to : 'ROLE_NOT_ENTITLED';
          const is =
            event === 'revise'
              ? codeOf(filing(context(), ASKED, course(state), role))
              : verdict(filed({ course: course(state) }), act(event), role);
          expect([event, state, role, is]).toEqual([event, state, role, expected]);
        }
  });
});
