import {
  addMonths,
  namesPerson,
  permit,
  refuse,
  type Agency,
  type CalendarDay,
  type Decision,
  type RecordedRiskCode,
  type Refusal,
  type RefusalCatalogue,
  type RiskCodeName,
} from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

const MAX_MONTHS = 'riskCode.maxMonths';

export const RISK_RECORD_CONSTANTS: readonly RuleConstant[] = [
  // F8: a code that a person recorded has an end. No text sets how far off; a county enters its own.
  {
    key: MAX_MONTHS,
    value: 6,
    scope: '',
    effectiveFrom: '2021-07-24',
    effectiveTo: null,
    source: '本地参数，待各县（市、区）确认',
    mark: 'K',
  },
];

export interface RecordRiskCode {
  readonly institutionId: string;
  readonly value: RiskCodeName;
  readonly reason: string;
  /** Number of the paper that says so. */
  readonly documentNo: string;
  readonly since: CalendarDay;
  readonly until: CalendarDay;
}

export type RiskRecordRefusal =
  | 'RISK_INSTITUTION_UNKNOWN'
  | 'RISK_REASON_MISSING'
  | 'RISK_DOCUMENT_MISSING'
  | 'RISK_TEXT_NAMES_PERSON'
  | 'RISK_SINCE_AHEAD'
  | 'RISK_UNTIL_PAST'
  | 'RISK_TERM_TOO_LONG'
  | 'RISK_BEFORE_FORMER';

const basis = '双减意见 25：联合监管；县（市、区）风险码管理办法';

export const RISK_RECORD_REFUSALS = {
  RISK_INSTITUTION_UNKNOWN: { message: '没有这家机构，或不在管辖范围内，请核对', basis: null },
  RISK_REASON_MISSING: { message: '请写明赋码的理由', basis },
  RISK_DOCUMENT_MISSING: { message: '请填写所依据文书的编号', basis },
  RISK_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  RISK_SINCE_AHEAD: { message: '起始日期{day}还未到，请到日再登记', basis },
  RISK_UNTIL_PAST: { message: '截止日期{day}已过，请填写今日或以后的日期', basis },
  RISK_TERM_TOO_LONG: { message: '自起始日期起最长{months}个月，至多到{latest}；到期前重新评定', basis },
  RISK_BEFORE_FORMER: { message: '上一次赋码自{day}起，新的不得早于它；请核对起始日期', basis },
} satisfies RefusalCatalogue<RiskRecordRefusal>;

export interface KnownRisk {
  readonly institutionKnown: boolean;
  /** What was recorded last. */
  readonly newest: Pick<RecordedRiskCode, 'since' | 'version'> | undefined;
}

const WITHOUT_REASONS: readonly Agency[] = ['BANK', 'GUARDIAN', 'SCHOOL', 'EXPERT', 'PUBLIC'];

/** The code is for everyone; why it was given is for the departments and the institution itself. */
export const seesRiskReasons = (agency: Agency): boolean => !WITHOUT_REASONS.includes(agency);

interface RiskRecordFacts {
  readonly today: CalendarDay;
  readonly constants: RuleConstants;
}

/** Until codes are computed, the office's lead records one, with a reason and an end; it supersedes the former. Answers with its version. */
export function decideRiskRecord(
  { institutionKnown, newest }: KnownRisk,
  { reason, documentNo, ...term }: RecordRiskCode,
  facts: RiskRecordFacts,
): Decision<number, RiskRecordRefusal> {
  if (!institutionKnown) return refuse('RISK_INSTITUTION_UNKNOWN');
  if (reason.trim() === '') return refuse('RISK_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('RISK_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('RISK_TEXT_NAMES_PERSON');
  const fault = termFault(term, newest, facts);
  return fault ? { ok: false, refusal: fault } : permit((newest?.version ?? 0) + 1);
}

function termFault(
  { since, until }: Pick<RecordRiskCode, 'since' | 'until'>,
  newest: KnownRisk['newest'],
  { today, constants }: RiskRecordFacts,
): Refusal<RiskRecordRefusal> | null {
  const months = constants.get<number>(MAX_MONTHS);
  const latest = addMonths(since, months);
  if (since > today) return { code: 'RISK_SINCE_AHEAD', detail: { day: since } };
  if (until < today) return { code: 'RISK_UNTIL_PAST', detail: { day: until } };
  if (until > latest) return { code: 'RISK_TERM_TOO_LONG', detail: { months: String(months), latest } };
  if (newest && since < newest.since) return { code: 'RISK_BEFORE_FORMER', detail: { day: newest.since } };
  return null;
}
