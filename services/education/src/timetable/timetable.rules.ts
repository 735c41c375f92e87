import {
  addDays,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { schoolHoursOn } from './county-day.rules.js';
import {
  SLOT_REFUSALS,
  slotFault,
  spanText,
  type Booking,
  type Slot,
  type SlotRefusal,
  type TaughtCourse,
  type TimetableLaw,
} from './slot.rules.js';
import { isTimeOfDay, minuteOf } from './timetable-terms.rules.js';

/** No law: nobody wants to hear that a class may begin at midnight. */
const SEARCH_FROM = minuteOf('08:00');
const SEARCH_DAYS = 120;

export interface TimetableToCheck {
  readonly slots: readonly Slot[];
  readonly course: TaughtCourse;
  readonly bookings: readonly Booking[];
}

export interface SlotVerdict {
  readonly slot: Slot;
  readonly fault: Refusal<SlotRefusal> | null;
}

type ByDay = ReadonlyMap<CalendarDay, readonly Booking[]>;

/** B1: each slot against the law, the slots that are taken and the other slots of its own class. */
export function checkTimetable({ slots, course, bookings }: TimetableToCheck, law: TimetableLaw): SlotVerdict[] {
  const own = slots.map((slot) => ownBooking(slot, course));
  const byDay = groupedByDay([...bookings, ...own]);
  return slots.map((slot, at) => {
    const without: ByDay = new Map(byDay).set(
      slot.day,
      byDay.get(slot.day)!.filter((booking) => booking !== own[at]),
    );
    const fault = slotFault({ slot, course, law, taken: without.get(slot.day)! });
    return { slot, fault: fault && worded(fault, slot, earliestLawful({ slot, course, taken: without }, law)) };
  });
}

function groupedByDay(bookings: readonly Booking[]): ByDay {
  const byDay = new Map<CalendarDay, Booking[]>();
  for (const booking of bookings) {
    const there = byDay.get(booking.day);
    if (there) there.push(booking);
    else byDay.set(booking.day, [booking]);
  }
  return byDay;
}

const ownBooking = (slot: Slot, { teacherRef, room, pupils }: TaughtCourse): Booking => ({
  ...slot,
  sameClass: true,
  teacherRef,
  room: room?.name ?? null,
  pupils,
});

const worded = (fault: Refusal<SlotRefusal>, slot: Slot, next: Slot | null): Refusal<SlotRefusal> => ({
  code: fault.code,
  detail: {
    ...fault.detail,
    slot: slotText(slot),
    next: next ? slotText(next) : `${SEARCH_DAYS}日内没有合规的时段`,
  },
});

const slotText = (slot: Slot): string => `${slot.day} ${spanText(slot)}`;

interface Asked {
  readonly slot: Slot;
  readonly course: TaughtCourse;
  readonly taken: ByDay;
}

/**
 * The first lawful slot that does not begin before the one asked for, with the same teacher and room: as long as asked, or as long as an online
 * lesson may be. On later days from 08:00 on. Null when there is none in 120 days.
 */
export function earliestLawful({ slot, course, taken }: Asked, law: TimetableLaw): Slot | null {
  const length =
    course.mode === 'ONLINE' ? Math.min(slot.to - slot.from, law.terms.onlineLessonMaxMin) : slot.to - slot.from;
  if (length <= 0) return null;
  const first = slot.day < law.today ? law.today : slot.day;
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead += 1) {
    const day = addDays(first, ahead);
    const there = taken.get(day) ?? [];
    for (const from of startsOn(day === slot.day ? slot.from : SEARCH_FROM, { day, taken: there }, law)) {
      const candidate = { day, from, to: from + length };
      if (!slotFault({ slot: candidate, course, law, taken: there })) return candidate;
    }
  }
  return null;
}

/** Where what stands in the way ends: nothing else can be the first lawful minute. */
function startsOn(
  earliest: number,
  { day, taken }: { readonly day: CalendarDay; readonly taken: readonly Booking[] },
  { calendar, terms }: TimetableLaw,
): number[] {
  const hours = schoolHoursOn(day, calendar);
  const ends = [...(hours ? [hours.to] : []), ...taken.flatMap(({ to }) => [to, to + terms.gapMinMin])];
  return [earliest, ...ends.filter((end) => end > earliest)].toSorted((a, b) => a - b);
}

export interface TeachingOfCourse {
  readonly stage: 'PRESCHOOL' | 'COMPULSORY' | 'HIGH_SCHOOL' | 'ADULT';
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly mode: 'OFFLINE' | 'ONLINE';
  readonly homework: boolean;
}

export type TeachingRefusal = 'PRESCHOOL_ONLINE' | 'PRESCHOOL_SUBJECT' | 'PRESCHOOL_HALF_DAY' | 'HOMEWORK_ASSIGNED';

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';

export const TEACHING_REFUSALS = {
  PRESCHOOL_ONLINE: { message: '不得开展面向学龄前儿童的线上培训；请改为线下的非学科类课程', basis: RELIEF },
  PRESCHOOL_SUBJECT: { message: '不得面向学龄前儿童开展学科类（含外语）培训；请调整课程', basis: RELIEF },
  PRESCHOOL_HALF_DAY: {
    message: '{day}共{minutes}分钟，达到半日（{limit}分钟）；不得对学龄前儿童开展半日制、全日制培训，请减少当日课时',
    basis: '学前教育法',
  },
  HOMEWORK_ASSIGNED: { message: '培训机构不得留课后作业；请去除作业安排', basis: '国办发〔2018〕80号' },
} satisfies RefusalCatalogue<TeachingRefusal>;

/** B1, B2: what holds for the whole course, whatever its times. */
export function checkTeaching(
  { stage, trainingClass, mode, homework }: TeachingOfCourse,
  { terms }: Pick<TimetableLaw, 'terms'>,
): Decision<null, TeachingRefusal> {
  const preschool = stage === 'PRESCHOOL';
  if (preschool && mode === 'ONLINE' && !terms.preschoolOnline) return refuse('PRESCHOOL_ONLINE');
  if (preschool && trainingClass === 'ACADEMIC' && !terms.preschoolSubject) return refuse('PRESCHOOL_SUBJECT');
  if (homework && !terms.homeworkAllowed) return refuse('HOMEWORK_ASSIGNED');
  return permit(null);
}

/** B1: what small children are taught on one day stays short of half a day. */
export function checkHalfDay(
  slots: readonly Slot[],
  { stage }: Pick<TeachingOfCourse, 'stage'>,
  { terms: { preschoolHalfDay, halfDayMinutes: limit } }: Pick<TimetableLaw, 'terms'>,
): Decision<null, TeachingRefusal> {
  if (stage !== 'PRESCHOOL' || preschoolHalfDay) return permit(null);
  const byDay = new Map<CalendarDay, number>();
  for (const { day, from, to } of slots) byDay.set(day, (byDay.get(day) ?? 0) + to - from);
  const full = [...byDay].find(([, minutes]) => minutes >= limit);
  if (!full) return permit(null);
  const [day, minutes] = full;
  return refuse('PRESCHOOL_HALF_DAY', { day, minutes: String(minutes), limit: String(limit) });
}

export interface AskedSlot {
  readonly day: CalendarDay;
  /** '16:30' */
  readonly from: string;
  readonly to: string;
}

const MOST_SLOTS = 300;

export type ReadingRefusal = 'SLOTS_MISSING' | 'TOO_MANY_SLOTS' | 'TIME_UNREADABLE';
export type CourseLawRefusal = TeachingRefusal | ReadingRefusal | SlotRefusal;

export const COURSE_LAW_REFUSALS = {
  ...TEACHING_REFUSALS,
  ...SLOT_REFUSALS,
  SLOTS_MISSING: { message: '请填写上课时间', basis: null },
  TOO_MANY_SLOTS: { message: `一次备案至多${MOST_SLOTS}课时；请分期备案`, basis: null },
  TIME_UNREADABLE: { message: '{day}的时间应形如 16:30', basis: null },
} satisfies RefusalCatalogue<CourseLawRefusal>;

export function readSlots(slots: readonly AskedSlot[]): Decision<readonly Slot[], ReadingRefusal> {
  if (slots.length === 0) return refuse('SLOTS_MISSING');
  if (slots.length > MOST_SLOTS) return refuse('TOO_MANY_SLOTS');
  const unread = slots.find(({ from, to }) => !isTimeOfDay(from) || !isTimeOfDay(to));
  if (unread) return refuse('TIME_UNREADABLE', { day: unread.day });
  return permit(slots.map(({ day, from, to }) => ({ day, from: minuteOf(from), to: minuteOf(to) })));
}

interface CourseToJudge {
  readonly teaching: TeachingOfCourse;
  readonly course: TaughtCourse;
  readonly slots: readonly AskedSlot[];
  readonly bookings: readonly Booking[];
}

/** B1: a course as it is asked for, whole. */
export function judgeCourse(asked: CourseToJudge, law: TimetableLaw): Decision<readonly Slot[], CourseLawRefusal> {
  const teaching = checkTeaching(asked.teaching, law);
  if (!teaching.ok) return teaching;
  const slots = readSlots(asked.slots);
  if (!slots.ok) return slots;
  const halfDay = checkHalfDay(slots.value, asked.teaching, law);
  if (!halfDay.ok) return halfDay;
  const fault = checkTimetable({ ...asked, slots: slots.value }, law).find((verdict) => verdict.fault)?.fault;
  return fault ? { ok: false, refusal: fault } : slots;
}
