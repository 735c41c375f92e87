import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';
import { changeDutyLifecycle, DUTY_REFUSALS, ORDER_BASIS, type DutyStateName } from './change-duty.rules.js';

interface Pursued {
  readonly dutyId: string;
  readonly documentNo: string;
  readonly reason: string;
}
export type PursueDuty =
  | (Pursued & { readonly act: 'order'; readonly orderDue: CalendarDay })
  | (Pursued & { readonly act: 'propose' });
export type PursueAct = PursueDuty['act'];

export type PursueRefusal =
  | 'DUTY_UNKNOWN'
  | 'DUTY_TEXT_NAMES_PERSON'
  | 'PURSUE_DOCUMENT_MISSING'
  | 'PURSUE_REASON_MISSING'
  | 'ORDER_DAY_NOT_AHEAD'
  | LifecycleRefusal;

export const PURSUE_REFUSALS = {
  DUTY_UNKNOWN: DUTY_REFUSALS.DUTY_UNKNOWN,
  DUTY_TEXT_NAMES_PERSON: DUTY_REFUSALS.DUTY_TEXT_NAMES_PERSON,
  PURSUE_DOCUMENT_MISSING: { message: '请填写责令改正通知书或立案建议的编号', basis: '行政处罚法 第二十八条' },
  PURSUE_REASON_MISSING: { message: '请写明没有办理变更登记的事实', basis: '行政处罚法 第四十条' },
  ORDER_DAY_NOT_AHEAD: { message: '责令改正的最后一日应在今天之后，请改正', basis: ORDER_BASIS },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<PursueRefusal>;

/** What an officer does of a duty whose days have passed: first the order, and a case only where it was not obeyed. */
export function decidePursuit(
  duty: { readonly state: DutyStateName } | undefined,
  input: PursueDuty,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<DutyStateName>, PursueRefusal> {
  if (!duty) return refuse('DUTY_UNKNOWN');
  if (input.documentNo.trim() === '') return refuse('PURSUE_DOCUMENT_MISSING');
  if (input.reason.trim() === '') return refuse('PURSUE_REASON_MISSING');
  if ([input.documentNo, input.reason].some(namesPerson)) return refuse('DUTY_TEXT_NAMES_PERSON');
  const orderAhead = input.act !== 'order' || input.orderDue > today || { code: 'ORDER_DAY_NOT_AHEAD' as const };
  const step = changeDutyLifecycle.step<PursueRefusal>(duty.state, input.act, caller, { orderAhead });
  return step.ok ? permit(step.value) : step;
}

/** A deadline may fire for a duty that ended meanwhile. */
export const isOrderPassed = (
  duty: { readonly state: DutyStateName; readonly orderDue: CalendarDay | null } | undefined,
  today: CalendarDay,
): boolean => duty?.state === 'ORDERED' && duty.orderDue !== null && duty.orderDue < today;
