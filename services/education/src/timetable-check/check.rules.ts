import { isWithin, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  slotFault,
  type Booking,
  type Slot,
  type SlotRefusal,
  type TaughtCourse,
  type TimetableLaw,
} from '../timetable/slot.rules.js';

export interface StartTimetableCheck {
  readonly divisionCode: string;
}

/** By the law of this day every lesson from it on is judged, however long the job takes. */
export interface TimetableCheckInput extends StartTimetableCheck {
  readonly day: CalendarDay;
}

export interface StartedCheck extends TimetableCheckInput {
  readonly jobId: string;
}

export type CheckRefusal = 'DIVISION_NOT_OWN' | 'CHECK_UNDER_WAY';

export const CHECK_REFUSALS = {
  DIVISION_NOT_OWN: { message: '只能核对本级及下级区划的课表；请填写本级或下级的区划代码', basis: null },
  CHECK_UNDER_WAY: { message: '该区划的课表正在核对；请待其完成后再发起', basis: null },
} satisfies RefusalCatalogue<CheckRefusal>;

export function decideCheck(
  underWay: ReadonlySet<string>,
  { divisionCode }: StartTimetableCheck,
  facts: Pick<Facts, 'caller' | 'today' | 'newId'>,
): Decision<StartedCheck, CheckRefusal> {
  if (!isWithin(divisionCode, facts.caller.division)) return refuse('DIVISION_NOT_OWN');
  if (underWay.has(divisionCode)) return refuse('CHECK_UNDER_WAY');
  return permit({ divisionCode, day: facts.today, jobId: facts.newId() });
}

/** A course as the check reads it. */
export interface CourseLessons {
  readonly id: string;
  readonly course: TaughtCourse;
  readonly lessons: readonly Slot[];
  readonly law: TimetableLaw;
}

export interface LessonFault extends Slot {
  readonly courseId: string;
  readonly code: SlotRefusal;
}

interface Lesson {
  readonly courseId: string;
  /** As its own class sees it, and as every other class does. */
  readonly own: Booking;
  readonly other: Booking;
}

/** B1: what the law has against each lesson of one institution's courses, by the rule that it breaks first. */
export function lessonFaults(courses: readonly CourseLessons[]): LessonFault[] {
  const byDay = lessonsByDay(courses);
  const faults: LessonFault[] = [];
  for (const { id: courseId, course, lessons, law } of courses) {
    for (const slot of lessons) {
      const fault = slotFault({ slot, course, law, taken: takenBeside(byDay.get(slot.day)!, slot, courseId) });
      if (fault) faults.push({ courseId, code: fault.code, day: slot.day, from: slot.from, to: slot.to });
    }
  }
  return faults;
}

function lessonsByDay(courses: readonly CourseLessons[]): ReadonlyMap<CalendarDay, readonly Lesson[]> {
  const byDay = new Map<CalendarDay, Lesson[]>();
  for (const { id: courseId, course, lessons } of courses) {
    const { teacherRef, pupils } = course;
    for (const { day, from, to } of lessons) {
      const other = { day, from, to, teacherRef, pupils, room: course.room?.name ?? null, sameClass: false };
      const lesson = { courseId, other, own: { ...other, sameClass: true } };
      const there = byDay.get(day);
      if (there) there.push(lesson);
      else byDay.set(day, [lesson]);
    }
  }
  return byDay;
}

/** A class has no two lessons that begin at once. */
function takenBeside(there: readonly Lesson[], slot: Slot, courseId: string): Booking[] {
  const taken: Booking[] = [];
  for (const lesson of there) {
    if (lesson.courseId !== courseId) taken.push(lesson.other);
    else if (lesson.own.from !== slot.from) taken.push(lesson.own);
  }
  return taken;
}
