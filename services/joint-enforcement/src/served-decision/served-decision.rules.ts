import {
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';

export type DecisionKindName = 'PENALTY_DECISION' | 'INTERIM_ORDER';
export type DecisionStateName = 'SERVED' | 'ANNULLED';

/** What a joint action may rest on: a served decision or a lawful interim order (lifecycle 14), recorded until the organ's own case feeds it. */
export interface RecordServedDecision {
  readonly institutionId: string;
  readonly kind: DecisionKindName;
  readonly organ: string;
  readonly number: string;
  readonly article: string;
  readonly decidedOn: CalendarDay;
  readonly servedOn: CalendarDay;
}

export interface KnownInstitution {
  /** The institution that stands for it after merges. */
  readonly rootId: string;
  readonly divisionCode: string;
}

export type DecisionRefusal =
  | 'INSTITUTION_UNKNOWN'
  | 'DECISION_KNOWN'
  | 'DECISION_INCOMPLETE'
  | 'TEXT_NAMES_PERSON'
  | 'SERVED_BEFORE_DECIDED'
  | 'SERVED_LATER_THAN_TODAY';

export const DECISION_REFUSALS = {
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  DECISION_KNOWN: { message: '文号“{number}”的决定已登记', basis: null },
  DECISION_INCOMPLETE: { message: '作出机关、文号和依据条文均须填写', basis: null },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 6' },
  SERVED_BEFORE_DECIDED: { message: '送达日期不能早于决定日期', basis: null },
  SERVED_LATER_THAN_TODAY: { message: '决定尚未送达，不能作为联合惩戒的依据', basis: '行政处罚法 61' },
} satisfies RefusalCatalogue<DecisionRefusal>;

export interface DecisionContext {
  readonly institution: KnownInstitution | undefined;
  /** The number is taken already, in the database or by an earlier one of the set. */
  readonly known: boolean;
  readonly today: CalendarDay;
  readonly caller: Pick<Caller, 'division'>;
}

export function decideServedDecision(
  input: RecordServedDecision,
  { institution, known, today, caller }: DecisionContext,
): Decision<KnownInstitution, DecisionRefusal> {
  const texts = [input.organ, input.number, input.article];
  if (!institution || !isWithin(institution.divisionCode, caller.division)) return refuse('INSTITUTION_UNKNOWN');
  if (texts.some((text) => text.trim() === '')) return refuse('DECISION_INCOMPLETE');
  if (texts.some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (input.servedOn < input.decidedOn) return refuse('SERVED_BEFORE_DECIDED');
  if (input.servedOn > today) return refuse('SERVED_LATER_THAN_TODAY');
  if (known) return refuse('DECISION_KNOWN', { number: input.number });
  return permit(institution);
}
