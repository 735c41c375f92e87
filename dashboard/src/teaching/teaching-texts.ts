import type { TeachingDeviation, TeachingPlanState, TeachingPlanUnitInput } from '../gql/graphql';
import type { StateText } from '../glossary/texts';

export const TEACHING_PLAN_STATES = {
  SUBMITTED: { text: '待核定', tone: 'WATCH' },
  RETURNED: { text: '已退回', tone: 'BAD' },
  APPROVED: { text: '已核定', tone: 'GOOD' },
  REPLACED: { text: '已由新计划替换', tone: 'NEUTRAL' },
} satisfies Record<TeachingPlanState, StateText>;

export const TEACHING_DEVIATIONS = {
  NOT_PUBLISHED: '课程未公布',
  OFF_SCHEDULE: '不在课表',
  OTHER_TEACHER: '非备案教师',
  OVER_CAPACITY: '超过备案人数',
  NO_PLAN: '无核定计划',
  OFF_PLAN: '计划外内容',
  AHEAD_OF_PLAN: '提前于计划',
  OVER_PLAN: '超出计划课次',
} satisfies Record<TeachingDeviation, string>;

const HOUR_MS = 3_600_000;

/** In Shanghai, eight hours ahead. */
export const dayBefore = (nowMs: number, days: number): string =>
  new Date(nowMs + (8 - 24 * days) * HOUR_MS).toISOString().slice(0, 10);

const LINE = /^(?<title>.*?)[\s，,]*(?<lessons>\d+)$/u;

/** One unit a line, its lessons last: `一次函数 2`. A line without a number has no lessons, which is refused by its number. */
export const unitsIn = (text: string): TeachingPlanUnitInput[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const { title = line, lessons = '0' } = LINE.exec(line)?.groups ?? {};
      return { title, lessons: Number(lessons) };
    });

interface Unit {
  readonly title: string;
  readonly lessons: number;
}

export const unitText = (number: number, { title, lessons }: Unit): string =>
  `第 ${String(number)} 单元 ${title}（${String(lessons)} 次课）`;

interface DatedPlan {
  readonly units: readonly Unit[];
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
}

/** Of the plan that was in force on the day of the lesson; none where there was no plan. */
export const unitsOn = (day: string, plans: readonly DatedPlan[]): readonly Unit[] =>
  plans.find(({ inForceFrom, inForceTo }) => inForceFrom !== null && inForceFrom <= day && (inForceTo ?? day) >= day)
    ?.units ?? [];

export interface LessonValues {
  readonly courseId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly unit?: number;
  readonly topic: string;
  readonly teacherRef: string;
  readonly present: number;
  readonly recordNo: string;
  readonly reason?: string;
}

/** A record, or with a reason its correction. Of the plan's units 0 is what is beside it. */
export const lessonIn = ({ unit = 0, reason: _reason, ...values }: LessonValues) => ({
  ...values,
  unit: unit === 0 ? null : unit,
});
