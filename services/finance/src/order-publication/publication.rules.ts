import { isWithin, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';

export interface PublishPaidOrders {
  readonly divisionCode: string;
  /** The last day of payment that is told again. */
  readonly paidUntil: CalendarDay;
}

export interface StartedPublication extends PublishPaidOrders {
  readonly jobId: string;
}

export type PublicationRefusal = 'PUBLICATION_DIVISION_NOT_OWN' | 'PUBLICATION_DAY_AHEAD' | 'PUBLICATION_UNDER_WAY';

export const PUBLICATION_REFUSALS = {
  PUBLICATION_DIVISION_NOT_OWN: {
    message: '只能补发本级及下级区划的订单；请填写本级或下级的区划代码',
    basis: null,
  },
  PUBLICATION_DAY_AHEAD: { message: '缴费日期{day}还未到；请填写今日或以前的日期', basis: null },
  PUBLICATION_UNDER_WAY: { message: '该区划的订单正在补发；请待其完成后再发起', basis: null },
} satisfies RefusalCatalogue<PublicationRefusal>;

export function decidePublication(
  underWay: ReadonlySet<string>,
  { divisionCode, paidUntil }: PublishPaidOrders,
  { caller, today, newId }: Pick<Facts, 'caller' | 'today' | 'newId'>,
): Decision<StartedPublication, PublicationRefusal> {
  if (!isWithin(divisionCode, caller.division)) return refuse('PUBLICATION_DIVISION_NOT_OWN');
  if (paidUntil > today) return refuse('PUBLICATION_DAY_AHEAD', { day: paidUntil });
  if (underWay.has(divisionCode)) return refuse('PUBLICATION_UNDER_WAY');
  return permit({ divisionCode, paidUntil, jobId: newId() });
}
