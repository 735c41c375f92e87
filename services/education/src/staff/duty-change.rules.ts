import { addDays, startOfDay, type CalendarDay } from '@lianguan/kernel';
import type { DeadlineDraft, Facts } from '@lianguan/service-kit';
import type { StaffStateName } from './staff-lifecycle.rules.js';

/** At once, where something changes that decides who is on duty: the courses whose teacher is affected are judged anew. */
export const DUTY_CHANGED = 'staff.dutyChanged';

/** The day after a work permit's last one. */
export const PERMIT_ENDED = 'staff.permitEnded';

export const dutyChanged = (staffId: string, { now }: Pick<Facts, 'now'>): DeadlineDraft => ({
  name: DUTY_CHANGED,
  subjectId: staffId,
  due: now,
});

interface Permitted {
  readonly id: string;
  readonly state: StaffStateName;
  readonly workPermitUntil: CalendarDay | null;
}

export const permitEnd = ({ id: subjectId, state, workPermitUntil }: Permitted): DeadlineDraft[] =>
  state === 'ADMITTED' && workPermitUntil
    ? [{ name: PERMIT_ENDED, subjectId, due: startOfDay(addDays(workPermitUntil, 1)) }]
    : [];
