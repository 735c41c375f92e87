import { addWorkingDays, startOfDay, type CalendarDay } from '@lianguan/kernel';
import type { DeadlineDraft, RuleConstants } from '@lianguan/service-kit';
import type { ConsumedDay } from './release-rows.commands.js';

export const RELEASE_DUE = 'escrow.release';

/** 隔天划转: what was consumed on a day is paid out some working days after `from`, over holidays and swapped days. */
export function releaseDeadline(consumed: ConsumedDay, from: CalendarDay, constants: RuleConstants): DeadlineDraft {
  const { day, provisional } = addWorkingDays(from, constants.get<number>(RELEASE_DUE));
  return {
    name: RELEASE_DUE,
    subjectId: releaseSubject(consumed),
    due: startOfDay(day),
    provisional,
  };
}

const releaseSubject = ({ institutionId, accountId, day }: ConsumedDay): string =>
  [institutionId, accountId, day].join(' ');

/** It is paid out, or nothing is left of it. */
export const releaseEnded = (consumed: ConsumedDay): DeadlineDraft => ({
  name: RELEASE_DUE,
  subjectId: releaseSubject(consumed),
  due: null,
});

/** What the deadline is about. */
export function consumedDayOf(subjectId: string): ConsumedDay {
  const [institutionId = '', accountId = '', day = ''] = subjectId.split(' ');
  return { institutionId, accountId, day: day as CalendarDay };
}
