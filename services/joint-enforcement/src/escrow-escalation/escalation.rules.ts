import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

export const ALARM_LEVELS = ['YELLOW', 'RED'] as const;
export type AlarmLevelName = (typeof ALARM_LEVELS)[number];

export const ALARM_STATES = ['OPEN', 'OVERDUE', 'ANSWERED', 'HELD'] as const;
export type AlarmStateName = (typeof ALARM_STATES)[number];

/** What finance tells of an alarm. Instants as ISO 8601. */
export interface AlarmFact {
  readonly id: string;
  readonly accountId: string;
  readonly institutionId: string;
  readonly level: AlarmLevelName;
  readonly state: AlarmStateName;
  readonly divisionCode: string;
  readonly answerDue: string;
  readonly version: number;
  readonly toldAt: string;
}

export interface TakeEscalation {
  readonly escalationId: string;
  readonly arrangement: string;
  readonly documentNo: string;
}

export type EscalationRefusal =
  | 'ESCALATION_UNKNOWN'
  | 'ESCALATION_ARRANGEMENT_MISSING'
  | 'ESCALATION_DOCUMENT_MISSING'
  | 'ESCALATION_TEXT_NAMES_PERSON'
  | 'ESCALATION_TAKEN';

const basis = '教监管函〔2021〕2号；双减意见 25：联合监管';

export const ESCALATION_REFUSALS = {
  ESCALATION_UNKNOWN: { message: '没有这项逾期未答复的预警，或不在管辖范围内', basis: null },
  ESCALATION_ARRANGEMENT_MISSING: { message: '请写明作出的安排，如会商、督办、止付', basis },
  ESCALATION_DOCUMENT_MISSING: { message: '请填写督办单或会议纪要的编号', basis },
  ESCALATION_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  ESCALATION_TAKEN: { message: '该预警已有安排，请查看办理情况', basis: null },
} satisfies RefusalCatalogue<EscalationRefusal>;

/** The office arranges what follows; the alarm itself remains education's to answer. */
export function decideTaking(
  known: { readonly takenBy: string | null } | undefined,
  { arrangement, documentNo }: TakeEscalation,
): Decision<null, EscalationRefusal> {
  if (!known) return refuse('ESCALATION_UNKNOWN');
  if (arrangement.trim() === '') return refuse('ESCALATION_ARRANGEMENT_MISSING');
  if (documentNo.trim() === '') return refuse('ESCALATION_DOCUMENT_MISSING');
  if (namesPerson(arrangement) || namesPerson(documentNo)) return refuse('ESCALATION_TEXT_NAMES_PERSON');
  return known.takenBy === null ? permit(null) : refuse('ESCALATION_TAKEN');
}
