import {
  dayOf,
  deadlineFrom,
  endOfDay,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import type { endLicense, LicenseStanding } from '../licensing/index.js';

export const WITHDRAWAL_GROUNDS = [
  'ABUSE_OF_OFFICE',
  'BEYOND_AUTHORITY',
  'PROCEDURE_BREACHED',
  'APPLICANT_UNQUALIFIED',
  'OTHER_UNLAWFUL',
  'FRAUD',
] as const;
export type WithdrawalGroundName = (typeof WITHDRAWAL_GROUNDS)[number];

export const NOTICE_STATES = ['GIVEN', 'RECALLED', 'CARRIED_OUT', 'LAPSED'] as const;
export type NoticeStateName = (typeof NOTICE_STATES)[number];

/** 民促条例 50: who ends a school of the own will says so half a year ahead. */
export const noticeLifecycle = defineLifecycle({
  name: 'TerminationNotice',
  states: [...NOTICE_STATES],
  initial: 'GIVEN',
  terminal: ['RECALLED', 'CARRIED_OUT', 'LAPSED'],
  transitions: [
    { event: 'recall', from: ['GIVEN'], to: 'RECALLED', roles: ['INST'], basis: null },
    { event: 'carryOut', from: ['GIVEN'], to: 'CARRIED_OUT', roles: ['EDU_LIC'], basis: '民办教育促进法 第六十条' },
    // The license ended otherwise: by its term, a decision, or re-registration (licensing/license-rows.commands.ts).
    { event: 'lapse', from: ['GIVEN'], to: 'LAPSED', roles: ['SYS'], basis: '行政许可法 第七十条' },
  ],
  labels: {
    GIVEN: '已公告',
    RECALLED: '已撤回',
    CARRIED_OUT: '已终止',
    LAPSED: '许可证另行失效，公告不再执行',
    recall: '撤回终止公告',
    carryOut: '终止',
    lapse: '许可证另行失效',
  },
});

const NOTICE_TERM = 'license.noticeOfOwnTermination';

export const ENDING_CONSTANTS: readonly RuleConstant[] = [
  {
    key: NOTICE_TERM,
    value: '6m',
    scope: '',
    effectiveFrom: '2004-04-01',
    effectiveTo: null,
    source: '民办教育促进法实施条例 50',
    mark: 'L',
  },
];

export interface TerminationNoticeRow {
  readonly id: string;
  readonly licenseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly givenOn: CalendarDay;
  readonly terminatesOn: CalendarDay;
  readonly reason: string;
  readonly state: NoticeStateName;
}

/** What is owed is paid by a plan that a court or an organ has confirmed. */
export interface LiquidationPlan {
  readonly organ: string;
  readonly documentNo: string;
  readonly approvedOn: CalendarDay;
}

export interface LicenseEndingRow {
  readonly id: string;
  readonly licenseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly act: 'WITHDRAWN' | 'CANCELLED';
  readonly ground: WithdrawalGroundName | null;
  readonly documentNo: string;
  readonly reason: string;
  readonly plan: LiquidationPlan | null;
  readonly decidedOn: CalendarDay;
  readonly recordedBy: string;
}

/** A license with all that its ending is judged by. */
export interface EndingFile {
  readonly license: LicenseStanding;
  /** It is in force, be it stopped or suspended. */
  readonly standing: boolean;
  readonly divisionCode: string;
  /** The notice that stands. */
  readonly notice: TerminationNoticeRow | null;
  /** Escrow accounts of the institution that finance has not told to be closed. */
  readonly openAccounts: number;
}

interface Of {
  readonly licenseId: string;
  readonly reason: string;
}
export type EndingAct =
  | (Of & { readonly act: 'withdraw'; readonly ground: WithdrawalGroundName; readonly documentNo: string })
  | (Of & { readonly act: 'cancel'; readonly documentNo: string; readonly plan: LiquidationPlan | null })
  | (Of & { readonly act: 'giveTerminationNotice'; readonly terminatesOn: CalendarDay })
  | (Of & { readonly act: 'recallTerminationNotice' });
export type EndingActName = EndingAct['act'];

export interface EndingChange {
  readonly license: LicenseStanding;
  readonly ending: LicenseEndingRow | null;
  readonly notice: TerminationNoticeRow | null;
  readonly basis: string | null;
  readonly transition: string | null;
}

export type EndingRefusal =
  | LifecycleRefusal
  | 'LICENSE_UNKNOWN'
  | 'LICENSE_NOT_STANDING'
  | 'REASON_MISSING'
  | 'PERSON_NAMED'
  | 'DOCUMENT_MISSING'
  | 'ACCOUNTS_OPEN'
  | 'PLAN_INCOMPLETE'
  | 'PLAN_NOT_YET'
  | 'NOTICE_MISSING'
  | 'NOTICE_RUNNING'
  | 'NOTICE_STANDS'
  | 'NOTICE_TOO_SHORT';

export const ENDING_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  LICENSE_UNKNOWN: { message: '没有该许可证，或不在您的区划内', basis: null },
  LICENSE_NOT_STANDING: {
    message: '许可证已经失效，无须再公告终止；请由发证机关办理注销',
    basis: '行政许可法 第七十条',
  },
  REASON_MISSING: { message: '请说明理由', basis: null },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
  DOCUMENT_MISSING: { message: '请填写决定文号', basis: '行政许可法 第三十八条' },
  ACCOUNTS_OPEN: {
    message: '该机构还有{count}个预收费监管账户未销户：请先退清预收费并销户，或填写经确认的清算方案',
    basis: '民办教育促进法 第五十八条、第五十九条',
  },
  PLAN_INCOMPLETE: { message: '清算方案须写明确认机关、文号', basis: '民办教育促进法 第五十八条' },
  PLAN_NOT_YET: { message: '清算方案的确认日期不能晚于今天', basis: '民办教育促进法 第五十八条' },
  NOTICE_MISSING: {
    message: '许可证仍然有效：自行终止的，由办学者提前公告终止后再注销',
    basis: '民办教育促进法实施条例 第五十条',
  },
  NOTICE_RUNNING: {
    message: '已公告于{day}终止，届时方可注销；在此之前应继续履行培训合同',
    basis: '民办教育促进法实施条例 第五十条',
  },
  NOTICE_STANDS: { message: '已有终止公告；要改日期的，请先撤回', basis: null },
  NOTICE_TOO_SHORT: {
    message: '终止应提前六个月公告，最早为{day}',
    basis: '民办教育促进法实施条例 第五十条',
  },
} satisfies RefusalCatalogue<EndingRefusal>;

type Decided = Decision<EndingChange, EndingRefusal>;
type Answer = true | Refusal<EndingRefusal>;

/** The license's own lifecycle has the last word on its end. */
export interface EndingTools {
  readonly end: typeof endLicense;
  readonly facts: Facts;
}

/** Lifecycle 1, the end of a license beside its term and its revocation. */
export function decideEnding(file: EndingFile | undefined, input: EndingAct, { end, facts }: EndingTools): Decided {
  if (!file) return refuse('LICENSE_UNKNOWN');
  if (input.reason.trim() === '') return refuse('REASON_MISSING');
  if (namesPerson(input.reason)) return refuse('PERSON_NAMED');
  switch (input.act) {
    case 'giveTerminationNotice':
      return giveNotice(file, input, facts);
    case 'recallTerminationNotice':
      return recallNotice(file, facts);
    case 'withdraw':
    case 'cancel':
      return endFor(file, input, { end, facts });
  }
}

function giveNotice(
  { license, standing, divisionCode, notice }: EndingFile,
  { terminatesOn, reason }: Extract<EndingAct, { act: 'giveTerminationNotice' }>,
  facts: Facts,
): Decided {
  if (!standing) return refuse('LICENSE_NOT_STANDING');
  if (notice) return refuse('NOTICE_STANDS');
  const { due } = deadlineFrom(facts.today, facts.constantsIn(divisionCode).get<string>(NOTICE_TERM));
  if (endOfDay(terminatesOn) < due) return refuse('NOTICE_TOO_SHORT', { day: dayOf(due) });
  const given: TerminationNoticeRow = {
    id: facts.newId(),
    licenseId: license.id,
    institutionId: license.institutionId,
    divisionCode,
    givenOn: facts.today,
    terminatesOn,
    reason: reason.trim(),
    state: 'GIVEN',
  };
  const basis = '民办教育促进法实施条例 第五十条';
  return permit({ license, ending: null, notice: given, basis, transition: null });
}

function recallNotice({ license, notice }: EndingFile, facts: Facts): Decided {
  if (!notice) return refuse('NOTICE_MISSING');
  const step = noticeLifecycle.step(notice.state, 'recall', facts.caller);
  if (!step.ok) return step;
  return permit({
    license,
    ending: null,
    notice: { ...notice, state: step.value.to },
    basis: step.value.basis,
    transition: step.value.text,
  });
}

type Ending = Extract<EndingAct, { act: 'withdraw' | 'cancel' }>;

function endFor(file: EndingFile, input: Ending, { end, facts }: EndingTools): Decided {
  if (input.documentNo.trim() === '') return refuse('DOCUMENT_MISSING');
  const settled = input.act === 'cancel' ? liabilityNil(file, input.plan, facts.today) : true;
  const guards = { liabilityNil: settled, terminationDue: terminationDue(file, settled, facts.today) };
  const ended = end<EndingRefusal>(file.license, { event: input.act, guards }, facts);
  if (!ended.ok) return ended;
  const { license, step } = ended.value;
  return permit({
    license,
    ending: endingRow(file, input, facts),
    notice: input.act === 'cancel' ? carriedOut(file.notice, facts) : null,
    basis: step.basis,
    transition: step.text,
  });
}

function liabilityNil({ openAccounts }: EndingFile, plan: LiquidationPlan | null, today: CalendarDay): Answer {
  if (!plan) return openAccounts === 0 || refuse('ACCOUNTS_OPEN', { count: String(openAccounts) }).refusal;
  if (plan.organ.trim() === '' || plan.documentNo.trim() === '') return refuse('PLAN_INCOMPLETE').refusal;
  return plan.approvedOn <= today || refuse('PLAN_NOT_YET').refusal;
}

function terminationDue({ notice }: EndingFile, settled: Answer, today: CalendarDay): Answer {
  if (!notice) return refuse('NOTICE_MISSING').refusal;
  if (notice.terminatesOn > today) return refuse('NOTICE_RUNNING', { day: notice.terminatesOn }).refusal;
  return settled;
}

/** A notice whose license ends earlier, by revocation or term, is carried out with it. */
function carriedOut(notice: TerminationNoticeRow | null, { caller }: Facts): TerminationNoticeRow | null {
  if (!notice) return null;
  const step = noticeLifecycle.fire(notice.state, 'carryOut', caller);
  return step.ok ? { ...notice, state: step.value } : null;
}

const endingRow = ({ license, divisionCode }: EndingFile, input: Ending, facts: Facts): LicenseEndingRow => ({
  id: facts.newId(),
  licenseId: license.id,
  institutionId: license.institutionId,
  divisionCode,
  act: input.act === 'withdraw' ? 'WITHDRAWN' : 'CANCELLED',
  ground: input.act === 'withdraw' ? input.ground : null,
  documentNo: input.documentNo.trim(),
  reason: input.reason.trim(),
  plan: input.act === 'cancel' ? input.plan : null,
  decidedOn: facts.today,
  recordedBy: facts.caller.subject,
});

/** What the school may do about the end of its license: go on beyond the term, or end by itself. */
export function noticeActions(
  standing: boolean,
  notice: Pick<TerminationNoticeRow, 'state'> | null,
  { roles }: Pick<Caller, 'roles'>,
): string[] {
  if (!roles.includes('INST')) return [];
  if (notice?.state === 'GIVEN') return ['recallTerminationNotice'];
  return standing ? ['applyForLicenseRenewal', 'giveTerminationNotice'] : [];
}
