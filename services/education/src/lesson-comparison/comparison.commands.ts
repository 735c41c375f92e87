import { permit, type CalendarDay } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { differencesOn } from './comparison.rules.js';
import { COMPARISON_BASIS } from './discrepancy-lifecycle.rules.js';
import {
  answerDeadline,
  comparedCourses,
  discrepancies,
  type CourseUnderComparison,
} from './discrepancy-rows.commands.js';
import { decideComparison, type DiscrepancyChange } from './discrepancy.rules.js';

interface ComparedDay {
  readonly courseId: string;
  readonly day: CalendarDay;
}

type Changes = readonly DiscrepancyChange[];

const latest = (changes: Changes) => [...new Map(changes.map(({ row }) => [row.id, row])).values()];

/** The timer's act: a course's day, and with it the plan in force that day. */
export const compareLessons: Command<ComparedDay, Map<string, CourseUnderComparison>, Changes, null, never> = {
  name: 'compareLessons',
  refusals: {},
  load: (tx, inputs) => comparedCourses(tx, [...new Set(inputs.map(({ courseId }) => courseId))]),
  decide(courses, { courseId, day }, facts) {
    const course = courses.get(courseId);
    if (!course) return permit([]);
    const plan = course.planOn(day);
    const differences = differencesOn(day, course, plan);
    const changes = decideComparison({ owner: course.owner, day, plan, differences, known: course.known }, facts);
    const known = new Map([...course.known, ...latest(changes)].map((row) => [row.id, row]));
    courses.set(courseId, { ...course, known: [...known.values()] });
    return permit(changes);
  },
  async apply(tx, accepted) {
    await discrepancies.save(tx, latest(accepted.flatMap(({ outcome }) => outcome)));
    return accepted.map(() => null);
  },
  subject: ({ courseId, day }, changes) => ({
    type: 'CourseFiling',
    id: courseId,
    basis: COMPARISON_BASIS,
    reason: `${day}：${changes.map(({ row: { kind, state } }) => `${kind} ${state}`).join('；')}`,
  }),
  deadlines: (_input, changes, facts) =>
    changes.flatMap(({ row, moved }) => (moved ? [answerDeadline(row, facts)] : [])),
  changes: (changes) => changes.length > 0,
};
