import {
  dayOf,
  deadlineFrom,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { MeasureInForce, StateOf } from '@lianguan/joint-measure/rules';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import type { RegistrationStateName } from '../registration/index.js';

const PUBLICITY = '企业信息公示暂行条例';
export const REPORT_WINDOW = 'reg.annualReport';
/** How long an enterprise is listed as abnormal before it may be listed for serious violation. */
export const SERIOUS_AFTER = 'reg.seriousAfterAbnormal';

export const registrarConstants: readonly RuleConstant[] = [
  {
    key: REPORT_WINDOW,
    value: '01-01..06-30',
    scope: '',
    // The day on which the regulation came into force.
    effectiveFrom: '2014-10-01',
    effectiveTo: null,
    source: '企业信息公示条例 8 (2014 text)',
    mark: 'L',
  },
  {
    key: SERIOUS_AFTER,
    value: '3y',
    scope: '',
    effectiveFrom: '2014-10-01',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];

const officer = { roles: ['SAMR_REG'] as const };
const listing = { ...officer, basis: `${PUBLICITY} 第十七条` };
const IN_BUSINESS = ['REGISTERED', 'ABNORMAL', 'SERIOUS_VIOLATION'] as const;

/** Lifecycle 3, market regulation: what the register itself says; measures of joint actions lie over it. */
export const enterpriseLifecycle = defineLifecycle({
  name: 'BusinessRegistration',
  states: [...IN_BUSINESS, 'LICENSE_REVOKED', 'CANCELLED'],
  initial: 'REGISTERED',
  terminal: ['CANCELLED'],
  transitions: [
    ...IN_BUSINESS.map((state) => ({
      event: 'recordEnterpriseAnnualReport' as const,
      from: [state],
      to: state,
      ...officer,
      guard: 'yearReportable' as const,
      basis: `${PUBLICITY} 第八条`,
    })),
    { event: 'listAbnormalOperation', from: ['REGISTERED'], to: 'ABNORMAL', guard: 'causeShown', ...listing },
    { event: 'removeAbnormalOperation', from: ['ABNORMAL'], to: 'REGISTERED', guard: 'repaired', ...listing },
    { event: 'listSeriousViolation', from: ['ABNORMAL'], to: 'SERIOUS_VIOLATION', guard: 'longListed', ...listing },
    { event: 'removeSeriousViolation', from: ['SERIOUS_VIOLATION'], to: 'REGISTERED', guard: 'repaired', ...listing },
    {
      event: 'revokeBusinessLicense',
      from: [...IN_BUSINESS],
      to: 'LICENSE_REVOKED',
      ...officer,
      basis: '市场主体登记管理条例 第四十四条、第四十六条',
    },
    {
      event: 'cancelBusinessRegistration',
      from: [...IN_BUSINESS, 'LICENSE_REVOKED'],
      to: 'CANCELLED',
      ...officer,
      basis: '市场主体登记管理条例 第三十一条',
    },
  ],
  labels: {
    REGISTERED: '在营',
    ABNORMAL: '经营异常',
    SERIOUS_VIOLATION: '严重违法',
    LICENSE_REVOKED: '吊销',
    CANCELLED: '注销',
    recordEnterpriseAnnualReport: '记录年度报告',
    listAbnormalOperation: '列入经营异常名录',
    removeAbnormalOperation: '移出经营异常名录',
    listSeriousViolation: '列入严重违法名单',
    removeSeriousViolation: '移出严重违法名单',
    revokeBusinessLicense: '吊销营业执照',
    cancelBusinessRegistration: '注销登记',
  },
});

export type EnterpriseEvent = (typeof enterpriseLifecycle.transitions)[number]['event'];
export const ENTERPRISE_ACTS = [...new Set(enterpriseLifecycle.transitions.map(({ event }) => event))];
export const ABNORMAL_CAUSES = ['ANNUAL_REPORT', 'FALSE_INFORMATION', 'UNREACHABLE'] as const;
export type AbnormalCause = (typeof ABNORMAL_CAUSES)[number];

export interface EnterpriseFile {
  readonly id: string;
  readonly version: number;
  readonly usccCode: string;
  readonly divisionCode: string;
  readonly establishedOn: CalendarDay;
  readonly recordedState: RegistrationStateName;
  readonly state: RegistrationStateName;
  readonly measures: readonly MeasureInForce[];
  readonly institutionIds: readonly string[];
  readonly reportedYears: readonly number[];
  /** The latest entry on the abnormal list; null for what a ledger brought in. */
  readonly listed: { readonly on: CalendarDay; readonly cause: AbnormalCause; readonly year: number | null } | null;
}

export interface EnterpriseAct {
  readonly act: EnterpriseEvent;
  readonly registrationId: string;
  readonly documentNo: string;
  readonly reason: string;
  readonly cause?: AbnormalCause;
  /** Of the annual report that was filed or is missing. */
  readonly year?: number | null;
  /** When the report was filed. */
  readonly on?: CalendarDay;
}

export interface EnterpriseOutcome {
  readonly file: EnterpriseFile;
  readonly step: Step<RegistrationStateName>;
  /** Of an annual report: filed after its window. */
  readonly late: boolean | null;
}

export type EnterpriseRefusal =
  | LifecycleRefusal
  | 'ENTERPRISE_UNKNOWN'
  | 'ENTERPRISE_DOCUMENT_MISSING'
  | 'ENTERPRISE_REASON_MISSING'
  | 'ENTERPRISE_TEXT_NAMES_PERSON'
  | 'LISTED_BY_JOINT_ACTION'
  | 'CAUSE_MISSING'
  | 'REPORT_YEAR_MISSING'
  | 'REPORT_NOT_DUE'
  | 'REPORT_FILED'
  | 'REPORT_STILL_MISSING'
  | 'REPORT_WINDOW_NOT_OPEN'
  | 'REPORT_DAY_AHEAD'
  | 'NOT_LISTED_LONG_ENOUGH';

export const ENTERPRISE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ENTERPRISE_UNKNOWN: { message: '没有这项登记，或不在本单位管辖范围内', basis: null },
  ENTERPRISE_DOCUMENT_MISSING: { message: '请填写文书编号', basis: null },
  ENTERPRISE_REASON_MISSING: { message: '请填写理由，理由记入登记档案', basis: null },
  ENTERPRISE_TEXT_NAMES_PERSON: {
    message: '文书编号和理由中不得写身份证号或手机号，请删去',
    basis: '个人信息保护法 6',
  },
  LISTED_BY_JOINT_ACTION: { message: '该企业由联合惩戒措施列入经营异常，请在待办中随该措施移出', basis: null },
  CAUSE_MISSING: { message: '请选择列入经营异常名录的原因', basis: `${PUBLICITY} 第十七条` },
  REPORT_YEAR_MISSING: { message: '请填写年度报告的年度和报送日期', basis: `${PUBLICITY} 第八条` },
  REPORT_NOT_DUE: {
    message: '{year}年度报告的报送期限（{day}）还未届满，或该年度企业尚未成立',
    basis: `${PUBLICITY} 第八条`,
  },
  REPORT_FILED: { message: '{year}年度报告已报送', basis: `${PUBLICITY} 第八条` },
  REPORT_STILL_MISSING: { message: '{year}年度报告仍未报送，报送并记录后方可移出', basis: `${PUBLICITY} 第十七条` },
  REPORT_WINDOW_NOT_OPEN: { message: '{year}年度报告自{day}起报送，请核对日期', basis: `${PUBLICITY} 第八条` },
  REPORT_DAY_AHEAD: { message: '报送日期{day}还未到，请核对', basis: null },
  NOT_LISTED_LONG_ENOUGH: {
    message: '列入经营异常名录满规定年限（{day}）后仍未改正的，方可列入严重违法名单',
    basis: `${PUBLICITY} 第十七条`,
  },
} satisfies RefusalCatalogue<EnterpriseRefusal>;

type Answer = true | Refusal<EnterpriseRefusal>;
const no = (...given: Parameters<typeof refuse<EnterpriseRefusal>>): Answer =>
  refuse<EnterpriseRefusal>(...given).refusal;

/** `stateOf`: what follows from the register and the measures over it. */
export interface EnterpriseFacts extends Facts {
  readonly stateOf: StateOf<RegistrationStateName>;
}

export function decideEnterpriseAct(
  file: EnterpriseFile | undefined,
  input: EnterpriseAct,
  facts: EnterpriseFacts,
): Decision<EnterpriseOutcome, EnterpriseRefusal> {
  if (!file) return refuse('ENTERPRISE_UNKNOWN');
  const wrong = textFault(input);
  if (wrong) return wrong;
  if (input.act === 'removeAbnormalOperation' && file.recordedState === 'REGISTERED' && file.state === 'ABNORMAL')
    return refuse('LISTED_BY_JOINT_ACTION');
  const window = (year: number) => reportWindow(year, file, facts);
  const stepped = enterpriseLifecycle.step<EnterpriseRefusal>(file.recordedState, input.act, facts.caller, {
    yearReportable: yearReportable(file, input, { today: facts.today, window }),
    causeShown: causeShown(file, input, { today: facts.today, window }),
    repaired: repaired(file),
    longListed: longListed(file, facts),
  });
  if (!stepped.ok) return stepped;
  const recordedState = stepped.value.to;
  const isReport = input.act === 'recordEnterpriseAnnualReport';
  return permit({
    file: {
      ...file,
      recordedState,
      state: facts.stateOf(recordedState, file.measures),
      version: file.version + 1,
      reportedYears: isReport ? [...file.reportedYears, input.year!] : file.reportedYears,
    },
    step: stepped.value,
    late: isReport ? input.on! > window(input.year!).last : null,
  });
}

function textFault({ documentNo, reason }: EnterpriseAct): Decision<never, EnterpriseRefusal> | null {
  if (documentNo.trim() === '') return refuse('ENTERPRISE_DOCUMENT_MISSING');
  if (reason.trim() === '') return refuse('ENTERPRISE_REASON_MISSING');
  return [documentNo, reason].some(namesPerson) ? refuse('ENTERPRISE_TEXT_NAMES_PERSON') : null;
}

interface Window {
  readonly first: string;
  readonly last: string;
}
interface Dates {
  readonly today: CalendarDay;
  readonly window: (year: number) => Window;
}

/** In which the report of a year is filed: in the next one. */
export function reportWindow(
  year: number,
  { divisionCode }: Pick<EnterpriseFile, 'divisionCode'>,
  facts: Facts,
): Window {
  const [first, last] = facts.constantsIn(divisionCode).get<string>(REPORT_WINDOW).split('..');
  return { first: `${year + 1}-${first}`, last: `${year + 1}-${last}` };
}

function yearReportable(
  { reportedYears }: EnterpriseFile,
  { year, on }: EnterpriseAct,
  { today, window }: Dates,
): Answer {
  if (!year || !on) return no('REPORT_YEAR_MISSING');
  if (on > today) return no('REPORT_DAY_AHEAD', { day: on });
  const { first } = window(year);
  if (on < first) return no('REPORT_WINDOW_NOT_OPEN', { year: String(year), day: first });
  return reportedYears.includes(year) ? no('REPORT_FILED', { year: String(year) }) : true;
}

/** Silence over the window makes an enterprise a candidate; that it is listed an officer decides. */
function causeShown(file: EnterpriseFile, { cause, year }: EnterpriseAct, { today, window }: Dates): Answer {
  if (!cause) return no('CAUSE_MISSING');
  if (cause !== 'ANNUAL_REPORT') return true;
  if (!year) return no('REPORT_YEAR_MISSING');
  const { last } = window(year);
  const established = Number(file.establishedOn.slice(0, 4)) <= year;
  if (today <= last || !established) return no('REPORT_NOT_DUE', { year: String(year), day: last });
  return file.reportedYears.includes(year) ? no('REPORT_FILED', { year: String(year) }) : true;
}

function repaired({ listed, reportedYears }: EnterpriseFile): Answer {
  if (listed?.cause !== 'ANNUAL_REPORT' || listed.year === null || reportedYears.includes(listed.year)) return true;
  return no('REPORT_STILL_MISSING', { year: String(listed.year) });
}

/** What a ledger brought in as abnormal has no day of listing here: the officer's paper stands for it. */
function longListed({ listed, divisionCode }: EnterpriseFile, { today, constantsIn }: Facts): Answer {
  if (!listed) return true;
  const last = dayOf(deadlineFrom(listed.on, constantsIn(divisionCode).get<string>(SERIOUS_AFTER)).due);
  return today > last ? true : no('NOT_LISTED_LONG_ENOUGH', { day: last });
}
