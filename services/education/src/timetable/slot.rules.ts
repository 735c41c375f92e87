import { refuse, type CalendarDay, type Refusal, type RefusalCatalogue } from '@lianguan/kernel';
import { kindOfDay, schoolHoursOn, vacationOn, type CountyCalendar, type Span } from './county-day.rules.js';
import { timeOf, type TimetableTerms } from './timetable-terms.rules.js';

export interface Slot extends Span {
  readonly day: CalendarDay;
}

export interface TeachingRoom {
  readonly name: string;
  /** Building area in whole square metres. */
  readonly areaM2: number;
}

/** What is taught in a slot, as far as the law of times asks. */
export interface TaughtCourse {
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly mode: 'OFFLINE' | 'ONLINE';
  readonly pupils: number;
  /** The institution's own number of the teacher: no name. */
  readonly teacherRef: string;
  /** None online. */
  readonly room: TeachingRoom | null;
}

/** A slot of the same institution that is taken already. */
export interface Booking extends Slot {
  /** Of the class that is judged; the others' pupils are not the same. */
  readonly sameClass: boolean;
  readonly teacherRef: string;
  readonly room: string | null;
  readonly pupils: number;
}

export interface TimetableLaw {
  readonly today: CalendarDay;
  readonly terms: TimetableTerms;
  readonly calendar: CountyCalendar;
}

export type SlotRefusal =
  | 'SLOT_MALFORMED'
  | 'SLOT_PAST'
  | 'OFFLINE_END_LATE'
  | 'ONLINE_END_LATE'
  | 'ONLINE_LESSON_LONG'
  | 'CALENDAR_UNKNOWN'
  | 'SCHOOL_YEAR_UNKNOWN'
  | 'SUBJECT_ON_HOLIDAY'
  | 'SUBJECT_ON_REST_DAY'
  | 'SUBJECT_IN_VACATION'
  | 'IN_SCHOOL_HOURS'
  | 'CLASS_OVERLAP'
  | 'ONLINE_GAP_SHORT'
  | 'TEACHER_TAKEN'
  | 'ROOM_FULL';

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第十五条';
const TIMES = '国办发〔2018〕80号；教监管〔2022〕4号';
const slotText = (message: string, basis: string | null) => ({
  message: `{slot}：${message}。同一教师、同一教室最早可排：{next}`,
  basis,
});

export const SLOT_REFUSALS = {
  SLOT_MALFORMED: slotText('结束时间应晚于开始时间', null),
  SLOT_PAST: slotText('该日已过，只备案今日及以后的课', null),
  OFFLINE_END_LATE: slotText('线下培训结束时间不得晚于{latest}', TIMES),
  ONLINE_END_LATE: slotText('线上培训结束时间不得晚于{latest}', RELIEF),
  ONLINE_LESSON_LONG: slotText('线上培训每课时不得超过{most}分钟', RELIEF),
  CALENDAR_UNKNOWN: slotText('该日所在年度的放假调休安排尚未录入，不能判定；请待教育部门录入后再排', RELIEF),
  SCHOOL_YEAR_UNKNOWN: slotText('教育部门尚未公布该日所在学年的校历，不能判定；请待公布后再排', RELIEF),
  SUBJECT_ON_HOLIDAY: slotText('学科类培训不得占用国家法定节假日', RELIEF),
  SUBJECT_ON_REST_DAY: slotText('学科类培训不得占用休息日（调休上班的除外）', RELIEF),
  SUBJECT_IN_VACATION: slotText('学科类培训不得占用当地寒暑假', RELIEF),
  IN_SCHOOL_HOURS: slotText('培训不得与当地中小学教学时间（{from}–{to}）冲突', TIMES),
  CLASS_OVERLAP: slotText('与本班{other}的课重叠', null),
  ONLINE_GAP_SHORT: slotText('线上培训课程间隔不得少于{gap}分钟，本班另有{other}的课', RELIEF),
  TEACHER_TAKEN: slotText('教师{teacher}该时段已排{other}的课', null),
  ROOM_FULL: slotText(
    '教室{room}面积{area}平方米，同一时段至多{most}人（每人不少于{required}平方米），已排{pupils}人',
    '教监管厅函〔2022〕9号',
  ),
} satisfies RefusalCatalogue<SlotRefusal>;

export interface SlotContext {
  readonly slot: Slot;
  readonly course: TaughtCourse;
  readonly law: TimetableLaw;
  /** What is taken on the day of the slot. */
  readonly taken: readonly Booking[];
}

type Check = (context: SlotContext) => Refusal<SlotRefusal> | null;

const no = (code: SlotRefusal, detail?: Record<string, string>) => refuse(code, detail).refusal;
const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
export const spanText = ({ from, to }: Span): string => `${timeOf(from)}–${timeOf(to)}`;

const wellFormed: Check = ({ slot: { from, to } }) => (from < to ? null : no('SLOT_MALFORMED'));

const toCome: Check = ({ slot, law }) => (slot.day < law.today ? no('SLOT_PAST') : null);

const endsInTime: Check = ({ slot, course, law: { terms } }) => {
  const online = course.mode === 'ONLINE';
  const latest = online ? terms.onlineEndLatest : terms.offlineEndLatest;
  if (slot.to <= latest) return null;
  return no(online ? 'ONLINE_END_LATE' : 'OFFLINE_END_LATE', { latest: timeOf(latest) });
};

const onlineLength: Check = ({ slot, course, law: { terms } }) => {
  if (course.mode === 'OFFLINE' || slot.to - slot.from <= terms.onlineLessonMaxMin) return null;
  return no('ONLINE_LESSON_LONG', { most: String(terms.onlineLessonMaxMin) });
};

/** Neither may a rule that stands in vacations be skipped nor one of the term applied while the days are unknown. */
const subjectDay: Check = ({ slot: { day }, course, law: { terms, calendar } }) => {
  const blocked = terms.subjectBlockedDays;
  if (course.trainingClass !== 'ACADEMIC') return null;
  const kind = kindOfDay(day, calendar);
  if (kind === 'UNKNOWN') return no('CALENDAR_UNKNOWN');
  if (kind === 'STATUTORY_HOLIDAY' && blocked.includes(kind)) return no('SUBJECT_ON_HOLIDAY');
  if (kind === 'REST_DAY' && blocked.includes(kind)) return no('SUBJECT_ON_REST_DAY');
  return blocked.includes('VACATION') ? subjectInTerm(day, calendar) : null;
};

function subjectInTerm(day: CalendarDay, calendar: CountyCalendar): Refusal<SlotRefusal> | null {
  const vacation = vacationOn(day, calendar);
  if (vacation === 'UNKNOWN') return no('SCHOOL_YEAR_UNKNOWN');
  return vacation === 'IN_VACATION' ? no('SUBJECT_IN_VACATION') : null;
}

/** A school day is a working day in term; on any other the schools do not teach. */
const outsideSchoolHours: Check = ({ slot, course, law: { terms, calendar } }) => {
  const blocked = course.trainingClass === 'ACADEMIC' ? terms.subjectBlockedHours : terms.nonSubjectBlocked;
  if (!blocked.includes('SCHOOL_HOURS')) return null;
  const kind = kindOfDay(slot.day, calendar);
  if (kind === 'REST_DAY' || kind === 'STATUTORY_HOLIDAY') return null;
  const vacation = vacationOn(slot.day, calendar);
  if (vacation === 'IN_VACATION') return null;
  const hours = schoolHoursOn(slot.day, calendar);
  if (vacation === 'UNKNOWN' || !hours) return no('SCHOOL_YEAR_UNKNOWN');
  if (!overlap(slot, hours)) return null;
  if (kind === 'UNKNOWN') return no('CALENDAR_UNKNOWN');
  return no('IN_SCHOOL_HOURS', { from: timeOf(hours.from), to: timeOf(hours.to) });
};

const apartFromClass: Check = ({ slot, course, law: { terms }, taken }) => {
  const own = taken.filter(({ sameClass }) => sameClass);
  const over = own.find((other) => overlap(slot, other));
  if (over) return no('CLASS_OVERLAP', { other: spanText(over) });
  if (course.mode === 'OFFLINE') return null;
  const gap = terms.gapMinMin;
  const near = own.find((other) => overlap(slot, { from: other.from - gap, to: other.to + gap }));
  return near ? no('ONLINE_GAP_SHORT', { gap: String(gap), other: spanText(near) }) : null;
};

const teacherFree: Check = ({ slot, course: { teacherRef }, taken }) => {
  const other = taken.find((booking) => booking.teacherRef === teacherRef && overlap(slot, booking));
  return other ? no('TEACHER_TAKEN', { teacher: teacherRef, other: spanText(other) }) : null;
};

const roomLargeEnough: Check = ({ slot, course, law: { terms }, taken }) => {
  const { room } = course;
  if (!room) return null;
  const there = taken.filter((booking) => booking.room === room.name && overlap(slot, booking));
  // The fullest moment of the slot is its beginning or that of another within it.
  const moments = [slot.from, ...there.map(({ from }) => from).filter((from) => from > slot.from)];
  const others = moments.map((at) =>
    there.reduce((sum, { from, to, pupils }) => (from <= at && at < to ? sum + pupils : sum), 0),
  );
  const pupils = course.pupils + Math.max(...others);
  const most = Math.floor(room.areaM2 / terms.areaPerPupil);
  if (pupils <= most) return null;
  return no('ROOM_FULL', {
    room: room.name,
    area: String(room.areaM2),
    most: String(most),
    required: String(terms.areaPerPupil),
    pupils: String(pupils),
  });
};

// The order is part of the law's reading: what is wrong with the slot itself, with its day, with what is taken.
const CHECKS: readonly Check[] = [
  wellFormed,
  toCome,
  endsInTime,
  onlineLength,
  subjectDay,
  outsideSchoolHours,
  apartFromClass,
  teacherFree,
  roomLargeEnough,
];

/** B1: the first rule that the slot breaks; null for a lawful one. */
export function slotFault(context: SlotContext): Refusal<SlotRefusal> | null {
  for (const check of CHECKS) {
    const fault = check(context);
    if (fault) return fault;
  }
  return null;
}
