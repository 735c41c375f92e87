import {
  addDays,
  compareDays,
  deadlineFrom,
  endOfDay,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import type { LicenseStanding } from '../licensing/index.js';

export const RENEWAL_STATES = ['APPLIED', 'RENEWED', 'DEEMED_RENEWED', 'REFUSED', 'WITHDRAWN'] as const;
export type RenewalStateName = (typeof RENEWAL_STATES)[number];

const BASIS = '行政许可法 第五十条';
export const DEEM_RENEWED = 'licenseRenewal.deem';
const APPLY_TERM = 'license.renewApply';

/** 行政许可法 50: asked for in time, and decided before the term ends, else deemed renewed. */
export const renewalLifecycle = defineLifecycle({
  name: 'LicenseRenewal',
  states: [...RENEWAL_STATES],
  initial: 'APPLIED',
  terminal: ['RENEWED', 'DEEMED_RENEWED', 'REFUSED', 'WITHDRAWN'],
  transitions: [
    { event: 'approve', from: ['APPLIED'], to: 'RENEWED', roles: ['EDU_LIC'], guard: 'inTime', basis: BASIS },
    { event: 'refuse', from: ['APPLIED'], to: 'REFUSED', roles: ['EDU_LIC'], guard: 'inTime', basis: BASIS },
    { event: 'withdraw', from: ['APPLIED'], to: 'WITHDRAWN', roles: ['INST'], basis: null },
    { event: 'deem', from: ['APPLIED'], to: 'DEEMED_RENEWED', roles: ['SYS'], basis: BASIS },
  ],
  labels: {
    APPLIED: '待决定',
    RENEWED: '准予延续',
    DEEMED_RENEWED: '视为准予延续',
    REFUSED: '不予延续',
    WITHDRAWN: '已撤回',
    approve: '准予延续',
    refuse: '不予延续',
    withdraw: '撤回申请',
    deem: '视为准予延续',
  },
});

export const RENEWAL_CONSTANTS: readonly RuleConstant[] = [
  {
    key: APPLY_TERM,
    value: '30wd',
    scope: '',
    effectiveFrom: '2004-07-01',
    effectiveTo: null,
    source: '行政许可法 50、82',
    mark: 'L',
  },
];

export interface RenewalRow {
  readonly id: string;
  readonly licenseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: RenewalStateName;
  readonly reason: string;
  readonly appliedOn: CalendarDay;
  /** The term that is to be renewed. */
  readonly termFrom: CalendarDay;
  readonly termTo: CalendarDay;
  readonly decidedOn: CalendarDay | null;
  readonly documentNo: string | null;
  readonly decisionReason: string | null;
  readonly newValidTo: CalendarDay | null;
}

export interface LicenseToRenew {
  readonly license: LicenseStanding;
  readonly standing: boolean;
  readonly divisionCode: string;
  readonly validFrom: CalendarDay;
  readonly openRenewal: boolean;
  readonly termination: boolean;
}

export type RenewalRefusal =
  | LifecycleRefusal
  | 'LICENSE_UNKNOWN'
  | 'LICENSE_NOT_STANDING'
  | 'RENEWAL_TOO_LATE'
  | 'RENEWAL_OPEN'
  | 'TERMINATION_ANNOUNCED'
  | 'RENEWAL_UNKNOWN'
  | 'LICENSE_ENDED_MEANWHILE'
  | 'DECISION_TOO_LATE'
  | 'TERM_NOT_LONGER'
  | 'DOCUMENT_MISSING'
  | 'REASON_MISSING'
  | 'PERSON_NAMED';

export const RENEWAL_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  LICENSE_UNKNOWN: { message: '没有该许可证，或不是本机构的', basis: null },
  LICENSE_NOT_STANDING: { message: '许可证已经失效，不能延续；请重新申请办学许可', basis: '行政许可法 第七十条' },
  RENEWAL_TOO_LATE: {
    message: '许可证{day}届满，延续应在届满三十个工作日前申请，现已逾期；届满后请重新申请办学许可',
    basis: BASIS,
  },
  RENEWAL_OPEN: { message: '已有待决定的延续申请', basis: null },
  TERMINATION_ANNOUNCED: { message: '已公告终止办学；要延续的，请先撤回终止公告', basis: null },
  RENEWAL_UNKNOWN: { message: '没有该延续申请，或不在您的区划内', basis: null },
  LICENSE_ENDED_MEANWHILE: { message: '许可证已经吊销、撤销或注销，不能延续', basis: '行政许可法 第七十条' },
  DECISION_TOO_LATE: { message: '许可证{day}已经届满，逾期未作决定，视为准予延续', basis: BASIS },
  TERM_NOT_LONGER: { message: '延续后的有效期止应晚于{day}', basis: BASIS },
  DOCUMENT_MISSING: { message: '请填写决定文号', basis: '行政许可法 第三十八条' },
  REASON_MISSING: { message: '请说明理由；不予延续的须告知理由和救济途径', basis: '行政许可法 第三十八条' },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<RenewalRefusal>;

type Code = RenewalRefusal;

export interface ApplyForRenewal {
  readonly licenseId: string;
  readonly reason: string;
}

export function decideApplication(
  file: LicenseToRenew | undefined,
  { reason }: ApplyForRenewal,
  facts: Facts,
): Decision<RenewalRow, Code> {
  if (!file) return refuse('LICENSE_UNKNOWN');
  const { license, divisionCode } = file;
  if (!file.standing) return refuse('LICENSE_NOT_STANDING');
  if (file.openRenewal) return refuse('RENEWAL_OPEN');
  if (file.termination) return refuse('TERMINATION_ANNOUNCED');
  const { due } = deadlineFrom(facts.today, facts.constantsIn(divisionCode).get<string>(APPLY_TERM));
  if (due > endOfDay(license.validTo)) return refuse('RENEWAL_TOO_LATE', { day: license.validTo });
  if (namesPerson(reason)) return refuse('PERSON_NAMED');
  return permit({
    id: facts.newId(),
    licenseId: license.id,
    institutionId: license.institutionId,
    divisionCode,
    state: 'APPLIED',
    reason: reason.trim(),
    appliedOn: facts.today,
    termFrom: file.validFrom,
    termTo: license.validTo,
    decidedOn: null,
    documentNo: null,
    decisionReason: null,
    newValidTo: null,
  });
}

export type RenewalAct =
  | { readonly act: 'approve'; readonly renewalId: string; readonly documentNo: string; readonly validTo: CalendarDay }
  | { readonly act: 'refuse'; readonly renewalId: string; readonly documentNo: string; readonly reason: string }
  | { readonly act: 'withdraw'; readonly renewalId: string; readonly reason: string }
  | { readonly act: 'deem'; readonly renewalId: string };
export type RenewalActName = RenewalAct['act'];

/** A renewal and its license; the license may be gone, or another. */
export interface RenewalFile {
  readonly renewal: RenewalRow;
  readonly license: LicenseStanding | undefined;
}

export interface RenewalChange {
  readonly renewal: RenewalRow;
  /** Until when the license runs from now on; null where it stays as it is. */
  readonly renewedTo: CalendarDay | null;
  readonly basis: string | null;
  readonly transition: string;
}

/** `NOT_DUE`: a deadline may fire for what was decided meanwhile, or for a license that has ended. */
export function decideRenewal(
  file: RenewalFile | undefined,
  input: RenewalAct,
  facts: Pick<Facts, 'caller' | 'today'>,
): Decision<RenewalChange | 'NOT_DUE', Code> {
  if (!file) return input.act === 'deem' ? permit('NOT_DUE') : refuse('RENEWAL_UNKNOWN');
  const { renewal } = file;
  if (input.act === 'deem' && !isDue(file, facts.today)) return permit('NOT_DUE');
  // Of a license that has ended nothing is deemed renewed: its application is refused whenever that is noticed.
  const inTime: true | Refusal<Code> =
    renewal.termTo >= facts.today || !isRenewable(file) || refuse('DECISION_TOO_LATE', { day: renewal.termTo }).refusal;
  const step = renewalLifecycle.step<Code>(renewal.state, input.act, facts.caller, { inTime });
  if (!step.ok) return step;
  const said = checkSaid(file, input);
  if (!said.ok) return said;
  const renewedTo = renewedToBy(renewal, input);
  return permit({
    renewal: {
      ...renewal,
      ...said.value,
      state: step.value.to,
      decidedOn: facts.today,
      newValidTo: renewedTo,
    },
    renewedTo,
    basis: step.value.basis,
    transition: step.value.text,
  });
}

const ENDED = ['REVOKED', 'WITHDRAWN', 'CANCELLED'];

const isRenewable = ({ renewal, license }: RenewalFile): boolean =>
  license !== undefined && license.validTo === renewal.termTo && !ENDED.includes(license.state);

const isDue = (file: RenewalFile, today: CalendarDay): boolean =>
  file.renewal.state === 'APPLIED' && file.renewal.termTo < today && isRenewable(file);

type Said = Pick<RenewalRow, 'documentNo' | 'decisionReason'>;

function checkSaid(file: RenewalFile, input: RenewalAct): Decision<Said, Code> {
  if (input.act === 'deem') return permit({ documentNo: null, decisionReason: null });
  if (input.act === 'approve') return checkApproval(file, input);
  const documentNo = input.act === 'refuse' ? input.documentNo.trim() : null;
  const decisionReason = input.reason.trim();
  if (documentNo === '') return refuse('DOCUMENT_MISSING');
  if (decisionReason === '') return refuse('REASON_MISSING');
  if (namesPerson(decisionReason)) return refuse('PERSON_NAMED');
  return permit({ documentNo, decisionReason });
}

function checkApproval(
  file: RenewalFile,
  input: Extract<RenewalAct, { readonly act: 'approve' }>,
): Decision<Said, Code> {
  const documentNo = input.documentNo.trim();
  const { termTo } = file.renewal;
  if (documentNo === '') return refuse('DOCUMENT_MISSING');
  if (!isRenewable(file)) return refuse('LICENSE_ENDED_MEANWHILE');
  if (input.validTo <= termTo) return refuse('TERM_NOT_LONGER', { day: termTo });
  return permit({ documentNo, decisionReason: null });
}

function renewedToBy({ termFrom, termTo }: RenewalRow, input: RenewalAct): CalendarDay | null {
  if (input.act === 'approve') return input.validTo;
  // The law names no term for what is deemed: as long again.
  return input.act === 'deem' ? addDays(termTo, compareDays(termTo, termFrom) + 1) : null;
}
