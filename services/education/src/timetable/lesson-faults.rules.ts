import type { CalendarDay } from '@lianguan/kernel';
import {
  slotFault,
  type Booking,
  type Slot,
  type SlotRefusal,
  type TaughtCourse,
  type TimetableLaw,
} from './slot.rules.js';

/** One course of an institution whose whole timetable is judged. */
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
