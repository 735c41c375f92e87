import {
  addDays,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { PLAN_BASIS, type PlanRow } from './plan.rules.js';

export const TEACHING_DEVIATIONS = [
  'NOT_PUBLISHED',
  'OFF_SCHEDULE',
  'OTHER_TEACHER',
  'OVER_CAPACITY',
  'NO_PLAN',
  'OFF_PLAN',
  'AHEAD_OF_PLAN',
  'OVER_PLAN',
] as const;
/** In what a lesson that was given differs from what is filed, scheduled and planned: a reason to look, never a verdict. */
export type TeachingDeviationName = (typeof TEACHING_DEVIATIONS)[number];

const KEPT = '国办发〔2018〕80号';

export type LessonRefusal =
  | 'LESSON_COURSE_UNKNOWN'
  | 'LESSON_TIMES_WRONG'
  | 'LESSON_NOT_OVER'
  | 'LESSON_TOPIC_MISSING'
  | 'LESSON_TEACHER_REF_WRONG'
  | 'LESSON_PRESENT_NEGATIVE'
  | 'LESSON_RECORD_NO_MISSING'
  | 'LESSON_TEXT_NAMES_PERSON'
  | 'LESSON_UNIT_UNKNOWN'
  | 'LESSON_RECORDED'
  | 'LESSON_NOT_RECORDED'
  | 'LESSON_REASON_MISSING';

export const LESSON_REFUSALS = {
  LESSON_COURSE_UNKNOWN: { message: '本机构没有这门课程备案；请先备案课程', basis: PLAN_BASIS },
  LESSON_TIMES_WRONG: { message: '上课时间写成“16:30”的形式，下课晚于上课', basis: null },
  LESSON_NOT_OVER: { message: '这次课尚未结束；下课后再登记', basis: null },
  LESSON_TOPIC_MISSING: { message: '请写明讲授的内容', basis: KEPT },
  LESSON_TEACHER_REF_WRONG: {
    message: '教师填本机构的工号（字母、数字、短横），不写姓名',
    basis: '个人信息保护法 第六条',
  },
  LESSON_PRESENT_NEGATIVE: { message: '到课人数不能为负数', basis: null },
  LESSON_RECORD_NO_MISSING: { message: '请填写培训记录的编号，原件由本机构保存', basis: KEPT },
  LESSON_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  LESSON_UNIT_UNKNOWN: { message: '当日核定的教学计划没有第{unit}单元；计划以外的内容不选单元', basis: PLAN_BASIS },
  LESSON_RECORDED: { message: '这次课已登记；登记有误的，请更正并写明理由', basis: null },
  LESSON_NOT_RECORDED: { message: '这次课还没有登记，不能更正；请直接登记', basis: null },
  LESSON_REASON_MISSING: { message: '请写明更正的理由', basis: null },
} satisfies RefusalCatalogue<LessonRefusal>;

export interface GivenLesson {
  readonly courseId: string;
  readonly day: CalendarDay;
  /** Minutes of the day; null for what is no time of day. */
  readonly from: number | null;
  readonly to: number | null;
  /** Number of the plan's unit; null for what is beside it. */
  readonly unit: number | null;
  readonly topic: string;
  readonly teacherRef: string;
  /** How many pupils were there. */
  readonly present: number;
  /** Number of the institution's own record, which it keeps. */
  readonly recordNo: string;
  /** Of a correction; null for a first record. */
  readonly reason: string | null;
}

export interface LessonRow {
  readonly id: string;
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly day: CalendarDay;
  readonly from: number;
  readonly to: number;
  readonly unit: number | null;
  readonly topic: string;
  readonly teacherRef: string;
  readonly present: number;
  readonly recordNo: string;
  readonly reason: string | null;
  readonly deviations: readonly TeachingDeviationName[];
  /** False for what was corrected: it is kept. */
  readonly current: boolean;
  readonly recordedAt: string;
}

type Plan = Pick<PlanRow, 'id' | 'units' | 'inForceFrom' | 'inForceTo'>;

export interface TaughtCourse {
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly published: boolean;
  readonly teacherRef: string;
  readonly pupils: number;
  readonly slots: readonly Pick<LessonRow, 'day' | 'from' | 'to'>[];
  /** Approved ones, in force or replaced. */
  readonly plans: readonly Plan[];
  /** The current ones. */
  readonly lessons: readonly LessonRow[];
}

export const planOn = (day: CalendarDay, plans: readonly Plan[]): Plan | undefined =>
  plans.find(
    ({ inForceFrom, inForceTo }) =>
      inForceFrom !== null && inForceFrom <= day && (inForceTo === null || day <= inForceTo),
  );

/** The lessons that the act writes: the new one first, then what it replaces and what is judged anew with it. */
export function decideLesson(
  course: TaughtCourse | undefined,
  given: GivenLesson,
  facts: Pick<Facts, 'now' | 'newId'>,
): Decision<readonly LessonRow[], LessonRefusal> {
  if (!course) return refuse('LESSON_COURSE_UNKNOWN');
  const times = readTimes(given, facts.now);
  if (!times.ok) return times;
  const fault = textFault(given);
  if (fault) return refuse(fault);
  const units = planOn(given.day, course.plans)?.units.length ?? 0;
  if (given.unit !== null && (given.unit < 1 || given.unit > units))
    return refuse('LESSON_UNIT_UNKNOWN', { unit: String(given.unit) });
  const known = course.lessons.find(({ day, from }) => day === given.day && from === times.value.from);
  const standing = standingFault(known, given.reason);
  if (standing) return refuse(standing);
  return permit(written(course, { given, times: times.value, known }, facts));
}

interface Times {
  readonly from: number;
  readonly to: number;
}

/** 08:00 in Shanghai is midnight in UTC. */
const instantOf = (day: CalendarDay, minute: number): number => Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000;

function readTimes({ day, from, to }: GivenLesson, now: Date): Decision<Times, LessonRefusal> {
  if (from === null || to === null || from >= to) return refuse('LESSON_TIMES_WRONG');
  return now.getTime() < instantOf(day, to) ? refuse('LESSON_NOT_OVER') : permit({ from, to });
}

function textFault({ topic, teacherRef, present, recordNo, reason }: GivenLesson): LessonRefusal | null {
  if (topic.trim() === '') return 'LESSON_TOPIC_MISSING';
  if (!/^[A-Za-z0-9-]{1,20}$/u.test(teacherRef)) return 'LESSON_TEACHER_REF_WRONG';
  if (present < 0) return 'LESSON_PRESENT_NEGATIVE';
  if (recordNo.trim() === '') return 'LESSON_RECORD_NO_MISSING';
  return namesPerson(`${topic} ${recordNo} ${reason ?? ''}`) ? 'LESSON_TEXT_NAMES_PERSON' : null;
}

function standingFault(known: LessonRow | undefined, reason: string | null): LessonRefusal | null {
  if (reason === null) return known ? 'LESSON_RECORDED' : null;
  if (!known) return 'LESSON_NOT_RECORDED';
  return reason.trim() === '' ? 'LESSON_REASON_MISSING' : null;
}

interface Reported {
  readonly given: GivenLesson;
  readonly times: Times;
  readonly known: LessonRow | undefined;
}

function written(
  course: TaughtCourse,
  { given, times, known }: Reported,
  { now, newId }: Pick<Facts, 'now' | 'newId'>,
): LessonRow[] {
  const { courseId, institutionId, divisionCode } = course;
  const lesson: LessonRow = {
    id: newId(),
    courseId,
    institutionId,
    divisionCode,
    day: given.day,
    ...times,
    unit: given.unit,
    topic: given.topic.trim(),
    teacherRef: given.teacherRef,
    present: given.present,
    recordNo: given.recordNo.trim(),
    reason: given.reason?.trim() ?? null,
    deviations: filedDeviations(course, { ...given, ...times }),
    current: true,
    recordedAt: now.toISOString(),
  };
  const others = course.lessons.filter((one) => one !== known);
  const judged = withPlanDeviations([...others, lesson], course.plans);
  const before = new Map(others.map((one) => [one.id, one]));
  const changed = judged.filter((one) => one.deviations.join() !== before.get(one.id)?.deviations.join());
  const own = judged.find(({ id }) => id === lesson.id)!;
  return [own, ...(known ? [{ ...known, current: false }] : []), ...changed.filter((one) => one !== own)];
}

type AsFiled = Times & Pick<LessonRow, 'day' | 'teacherRef' | 'present'>;

/** Against what is filed when it is recorded: a timetable that is revised later does not make it wrong. */
function filedDeviations(
  { published, teacherRef, pupils, slots }: TaughtCourse,
  { day, from, to, teacherRef: taughtBy, present }: AsFiled,
): TeachingDeviationName[] {
  const scheduled = slots.some((slot) => slot.day === day && slot.from === from && slot.to === to);
  return [
    ...(published ? [] : (['NOT_PUBLISHED'] as const)),
    ...(scheduled ? [] : (['OFF_SCHEDULE'] as const)),
    ...(taughtBy === teacherRef ? [] : (['OTHER_TEACHER'] as const)),
    ...(present <= pupils ? [] : (['OVER_CAPACITY'] as const)),
  ];
}

const AGAINST_PLAN: readonly TeachingDeviationName[] = ['NO_PLAN', 'OFF_PLAN', 'AHEAD_OF_PLAN', 'OVER_PLAN'];

/** Lessons may be recorded in any order; they are judged in the order in which they were given. */
export function withPlanDeviations(lessons: readonly LessonRow[], plans: readonly Plan[]): LessonRow[] {
  const inOrder = [...lessons].sort((a, b) => a.day.localeCompare(b.day) || a.from - b.from);
  const taught = new Map<Plan, number[]>();
  return inOrder.map((lesson) => {
    const plan = planOn(lesson.day, plans);
    const counts = plan && (taught.get(plan) ?? plan.units.map(() => 0));
    const against = planDeviation(lesson.unit, plan, counts);
    if (plan && counts && lesson.unit !== null)
      taught.set(
        plan,
        counts.map((count, at) => (at === lesson.unit! - 1 ? count + 1 : count)),
      );
    const filed = lesson.deviations.filter((name) => !AGAINST_PLAN.includes(name));
    return { ...lesson, deviations: [...filed, ...against] };
  });
}

/** A unit begins when the lessons planned before it were given; it ends with its own. */
function planDeviation(
  unit: number | null,
  plan: Plan | undefined,
  counts: readonly number[] | undefined,
): TeachingDeviationName[] {
  if (!plan || !counts) return ['NO_PLAN'];
  if (unit === null) return ['OFF_PLAN'];
  const given = counts.reduce((sum, count) => sum + count, 0);
  const begins = plan.units.slice(0, unit - 1).reduce((sum, { lessons }) => sum + lessons, 0);
  if (given < begins) return ['AHEAD_OF_PLAN'];
  return counts[unit - 1]! >= plan.units[unit - 1]!.lessons ? ['OVER_PLAN'] : [];
}

/** The last day whose lessons should be on record today. */
export const recordedThrough = (today: CalendarDay, days: number): CalendarDay => addDays(today, -(days + 1));
