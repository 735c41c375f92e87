import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';

export const LIABILITY_SOURCES = ['BANK', 'FINANCE'] as const;
export type LiabilitySource = (typeof LIABILITY_SOURCES)[number];

export interface LiabilityReport {
  readonly accountId: string;
  readonly liability: Fen;
  readonly reportNo: string;
  readonly reportedOn: CalendarDay;
}

export interface ReportedAccount {
  readonly id: string;
  readonly divisionCode: string;
  readonly bankCode: string;
  /** Numbers of the reports on it that are recorded. */
  readonly reportNos: readonly string[];
}

export type LiabilityRefusal =
  | 'LIABILITY_ACCOUNT_UNKNOWN'
  | 'LIABILITY_REPORT_MISSING'
  | 'LIABILITY_TEXT_NAMES_PERSON'
  | 'LIABILITY_DAY_AHEAD'
  | 'LIABILITY_NEGATIVE'
  | 'LIABILITY_REPORT_REPEATED';

export const LIABILITY_REFUSALS = {
  LIABILITY_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  LIABILITY_REPORT_MISSING: { message: '请填写银行报告编号，金额以银行报告为准', basis: null },
  LIABILITY_TEXT_NAMES_PERSON: { message: '报告编号中不得写身份证号或手机号，请删去', basis: '个人信息保护法 6' },
  LIABILITY_DAY_AHEAD: { message: '报告日期{day}还未到，请核对', basis: null },
  LIABILITY_NEGATIVE: { message: '待退金额不得小于零，请核对银行报告', basis: null },
  LIABILITY_REPORT_REPEATED: { message: '该账户编号为{number}的报告已经记录，请核对编号', basis: null },
} satisfies RefusalCatalogue<LiabilityRefusal>;

/** Whether a bank's report may be recorded, and whose word it is. */
export function decideLiabilityReport(
  account: ReportedAccount | undefined,
  { liability, reportNo, reportedOn }: LiabilityReport,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<LiabilitySource, LiabilityRefusal> {
  if (!account) return refuse('LIABILITY_ACCOUNT_UNKNOWN');
  if (reportNo.trim() === '') return refuse('LIABILITY_REPORT_MISSING');
  if (namesPerson(reportNo)) return refuse('LIABILITY_TEXT_NAMES_PERSON');
  if (reportedOn > today) return refuse('LIABILITY_DAY_AHEAD', { day: reportedOn });
  if (liability < 0n) return refuse('LIABILITY_NEGATIVE');
  const number = reportNo.trim();
  if (account.reportNos.includes(number)) return refuse('LIABILITY_REPORT_REPEATED', { number });
  return permit(caller.agency === 'BANK' ? 'BANK' : 'FINANCE');
}
