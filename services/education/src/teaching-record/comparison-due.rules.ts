import { addDays, startOfDay, type CalendarDay } from '@lianguan/kernel';
import type { DeadlineDraft, Facts } from '@lianguan/service-kit';
import { RECORD_DAYS } from './plan.rules.js';

/** Once the days to record a lesson are over, its day is held against the lessons that finance was told of; later words begin it again at once. */
export const COMPARISON_DUE = 'lesson.comparison';

interface ComparedDay {
  readonly courseId: string;
  readonly day: CalendarDay;
}

export const comparisonDeadline = (
  { courseId, day, divisionCode }: ComparedDay & { readonly divisionCode: string },
  { constantsIn }: Pick<Facts, 'constantsIn'>,
): DeadlineDraft => ({
  name: COMPARISON_DUE,
  subjectId: `${courseId} ${day}`,
  due: startOfDay(addDays(day, constantsIn(divisionCode).get<number>(RECORD_DAYS) + 1)),
});

/** What the deadline is about. */
export function comparedDayOf(subjectId: string): ComparedDay {
  const [courseId = '', day = ''] = subjectId.split(' ');
  return { courseId, day: day as CalendarDay };
}
