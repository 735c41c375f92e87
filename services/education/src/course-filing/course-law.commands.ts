import { permit, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { SUBJECTS, type SubjectName } from '../classification/index.js';
import { dutyOf } from '../staff-check/index.js';
import {
  checkTimetable,
  judgeCourse,
  termsOf,
  type CourseLawRefusal,
  type Slot,
  type SlotRefusal,
  type SlotVerdict,
  type TaughtCourse,
  type TimetableLaw,
} from '../timetable/index.js';
import type { StoredCourse } from './course-rows.commands.js';
import type { AskedCourse, CourseContents, FilingContext } from './course.rules.js';
import { teacherFaultOf, type TaughtSubject, type Teacher, type TeacherRefusal } from './teacher.rules.js';

export type Day = Pick<Facts, 'today' | 'constantsIn'>;

/** The law of the day, by the constants and the school year of the county where the institution teaches. */
export const lawFor = ({ divisionCode, calendar }: FilingContext, { today, constantsIn }: Day): TimetableLaw => ({
  today,
  terms: termsOf(constantsIn(divisionCode)),
  calendar,
});

/** Of nobody's course there is nothing to judge. */
export function judgedAsked(
  context: FilingContext | undefined,
  asked: AskedCourse,
  day: Day,
): Decision<readonly Slot[], CourseLawRefusal> {
  if (!context) return permit([]);
  const { trainingClass } = SUBJECTS[asked.subject];
  const { slots } = asked;
  const { bookings } = context;
  return judgeCourse(
    { teaching: { ...asked, trainingClass }, course: taught(asked), slots, bookings },
    lawFor(context, day),
  );
}

/** What the law of the day says of each slot that is still to come. */
export function verdictsToCome({ course, slots, context }: StoredCourse, day: Day): SlotVerdict[] {
  const toCome = slots.filter((slot) => slot.day >= day.today);
  const { bookings } = context;
  return checkTimetable({ slots: toCome, course: taught(course), bookings }, lawFor(context, day));
}

/** The first thing against them. */
export const faultToCome = (stored: StoredCourse, day: Day): Refusal<SlotRefusal> | null =>
  verdictsToCome(stored, day).find(({ fault }) => fault)?.fault ?? null;

/** Who of the institution has this staff number, with his duty of the day. */
export const teachersOf = (
  { staff }: Pick<FilingContext, 'staff'>,
  teacherRef: string,
  { today }: Pick<Day, 'today'>,
): Teacher[] =>
  staff.filter(({ staffNo }) => staffNo === teacherRef).map((member) => ({ ...member, duty: dutyOf(member, today) }));

/** What stands against the teacher of a filed course on this day. */
export const teacherFaultToday = (
  { course: { teacherRef, subject }, context }: StoredCourse,
  day: Pick<Day, 'today'>,
): Refusal<TeacherRefusal> | null =>
  teacherFaultOf(teachersOf(context, teacherRef, day), { teacherRef, subject: subjectOf(subject) });

export const subjectOf = (name: SubjectName): TaughtSubject => ({ ...SUBJECTS[name], name });

export type TaughtContents = Pick<
  CourseContents,
  'subject' | 'mode' | 'pupils' | 'teacherRef' | 'roomName' | 'roomAreaM2'
>;

export const taught = ({ subject, mode, pupils, teacherRef, roomName, roomAreaM2 }: TaughtContents): TaughtCourse => ({
  trainingClass: SUBJECTS[subject].trainingClass,
  mode,
  pupils,
  teacherRef,
  room: roomName === null || roomAreaM2 === null ? null : { name: roomName.trim(), areaM2: roomAreaM2 },
});
