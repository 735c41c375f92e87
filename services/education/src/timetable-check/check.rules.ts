import { isWithin, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';

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
