import {
  addDays,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { StaffStateName } from '../staff/index.js';
import { CHECK_BASIS, CHECK_RENEWAL_DAYS, checkLifecycle, type CheckStateName } from './check-lifecycle.rules.js';

export type CheckRefusal =
  | LifecycleRefusal
  | 'CHECK_NOBODY_CHOSEN'
  | 'CHECK_STAFF_UNKNOWN'
  | 'CHECK_STAFF_LEFT'
  | 'CHECK_STAFF_BARRED'
  | 'CHECK_OPEN'
  | 'CHECK_STILL_VALID'
  | 'CHECK_UNKNOWN'
  | 'CHECK_DOCUMENT_MISSING'
  | 'CHECK_TEXT_NAMES_PERSON'
  | 'CHECK_CONSENT_IN_FUTURE'
  | 'CHECK_LETTER_TAKEN'
  | 'CHECK_STATION_UNKNOWN'
  | 'CHECK_REVIEWED_BEFORE'
  | 'CHECK_STATION_MISSING'
  | 'CHECK_INSTITUTION_UNKNOWN';

const PERSONAL_BASIS = '个人信息保护法 第六条';

export const CHECK_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  CHECK_NOBODY_CHOSEN: { message: '请选择至少一人', basis: null },
  CHECK_STAFF_UNKNOWN: { message: '所选人员中有不属于本机构的，或已不在册；请刷新后重选', basis: PERSONAL_BASIS },
  CHECK_STAFF_LEFT: { message: '工号{staffNo}已离职；只核查拟聘和在聘人员', basis: PERSONAL_BASIS },
  CHECK_STAFF_BARRED: { message: '工号{staffNo}已被禁止从业，无需再核查；请解除聘用', basis: CHECK_BASIS },
  CHECK_OPEN: { message: '工号{staffNo}已有未办结的核查', basis: null },
  CHECK_STILL_VALID: { message: '工号{staffNo}的核查至{day}有效，届满前{days}日内才能再次核查', basis: PERSONAL_BASIS },
  CHECK_UNKNOWN: { message: '没有这次核查，或不在本单位管辖范围内', basis: null },
  CHECK_DOCUMENT_MISSING: { message: '请填写文书编号', basis: CHECK_BASIS },
  CHECK_TEXT_NAMES_PERSON: { message: '文书编号中不得写身份证号或手机号', basis: PERSONAL_BASIS },
  CHECK_CONSENT_IN_FUTURE: { message: '同意书的签署日期晚于今日，请核对', basis: '个人信息保护法 第二十九条' },
  CHECK_LETTER_TAKEN: { message: '核查函{letterNo}已发出；请用新的函号', basis: null },
  CHECK_STATION_UNKNOWN: { message: '工号{staffNo}所在机构未登记辖区派出所；请先登记', basis: CHECK_BASIS },
  CHECK_REVIEWED_BEFORE: {
    message: '已复核过一次；仍有异议的，依法申请行政复议或提起诉讼',
    basis: '行政复议法 第二条',
  },
  CHECK_STATION_MISSING: { message: '请填写派出所代码', basis: CHECK_BASIS },
  CHECK_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
} satisfies RefusalCatalogue<CheckRefusal>;

type Decided<T> = Decision<T, CheckRefusal>;
const no = (code: CheckRefusal, detail: Record<string, string> = {}): Refusal<CheckRefusal> => ({ code, detail });

/** The states in which a round is not over, or its answer stands against the person. */
const OPEN: ReadonlySet<CheckStateName> = new Set([
  'LISTED',
  'CONSENTED',
  'REQUESTED',
  'RECEIVED',
  'HIT',
  'REVIEWING',
  'CONFIRMED',
  'BARRED',
]);

export interface RoundOfCheck {
  readonly state: CheckStateName;
  readonly validUntil: CalendarDay | null;
}

export interface MemberToCheck {
  readonly staffNo: string;
  readonly state: StaffStateName;
  readonly barred: boolean;
  readonly rounds: readonly RoundOfCheck[];
}

/** Why somebody is not listed for a check now; null where he may be. */
export function listingFault(
  member: MemberToCheck,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Refusal<CheckRefusal> | null {
  const { staffNo, state, barred, rounds } = member;
  if (state === 'LEFT') return no('CHECK_STAFF_LEFT', { staffNo });
  if (barred) return no('CHECK_STAFF_BARRED', { staffNo });
  if (rounds.some((round) => OPEN.has(round.state))) return no('CHECK_OPEN', { staffNo });
  const days = constants.get<number>(CHECK_RENEWAL_DAYS);
  const valid = rounds.find((round) => round.state === 'CLEAR' && round.validUntil! > addDays(today, days));
  return valid ? no('CHECK_STILL_VALID', { staffNo, day: valid.validUntil!, days: String(days) }) : null;
}

/** E2: applicants and staff only, and nobody more often than the law asks for. */
export function decideListing<Member extends MemberToCheck>(
  members: readonly (Member | undefined)[],
  facts: Pick<Facts, 'today' | 'constants'>,
): Decided<readonly Member[]> {
  if (members.length === 0) return refuse('CHECK_NOBODY_CHOSEN');
  const known = members.filter((member) => member !== undefined);
  if (known.length < members.length) return refuse('CHECK_STAFF_UNKNOWN');
  const fault = known.map((member) => listingFault(member, facts)).find((found) => found !== null);
  return fault ? { ok: false, refusal: fault } : permit(known);
}

export function documentFault(documentNo: string): CheckRefusal | null {
  if (documentNo.trim() === '') return 'CHECK_DOCUMENT_MISSING';
  return namesPerson(documentNo) ? 'CHECK_TEXT_NAMES_PERSON' : null;
}

export interface CheckToAsk {
  readonly state: CheckStateName;
  readonly staffNo: string;
  readonly staffState: StaffStateName;
  readonly barred: boolean;
  /** Of the institution's premises; null where none is recorded. */
  readonly premisesStation: string | null;
}

export interface Stepped<Check> {
  readonly check: Check;
  readonly step: Step<CheckStateName>;
}

/** Each check's step, or the first refusal: all of them go together or none. */
function allStepped<Check extends { readonly state: CheckStateName }>(
  checks: readonly (Check | undefined)[],
  stepOf: (check: Check) => Decided<Step<CheckStateName>>,
): Decided<readonly Stepped<Check>[]> {
  if (checks.length === 0) return refuse('CHECK_NOBODY_CHOSEN');
  const stepped: Stepped<Check>[] = [];
  for (const check of checks) {
    if (!check) return refuse('CHECK_UNKNOWN');
    const step = stepOf(check);
    if (!step.ok) return step;
    stepped.push({ check, step: step.value });
  }
  return permit(stepped);
}

export interface GivenConsent {
  readonly consentedOn: CalendarDay;
  readonly consentNo: string;
}

export function decideConsent<Check extends { readonly state: CheckStateName }>(
  checks: readonly (Check | undefined)[],
  { consentedOn, consentNo }: GivenConsent,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<readonly Stepped<Check>[]> {
  const fault = documentFault(consentNo);
  if (fault) return refuse(fault);
  if (consentedOn > today) return refuse('CHECK_CONSENT_IN_FUTURE');
  return allStepped(checks, ({ state }) => checkLifecycle.step(state, 'recordCheckConsent', caller));
}

export interface GivenLetter {
  readonly letterNo: string;
  readonly takenLetters: ReadonlySet<string>;
}

/** The batch letter: every person goes to the station of the premises where he works. */
export function decideLetter<Check extends CheckToAsk>(
  checks: readonly (Check | undefined)[],
  { letterNo, takenLetters }: GivenLetter,
  { caller }: Pick<Facts, 'caller'>,
): Decided<readonly Stepped<Check>[]> {
  const fault = documentFault(letterNo);
  if (fault) return refuse(fault);
  if (takenLetters.has(letterNo.trim())) return refuse('CHECK_LETTER_TAKEN', { letterNo: letterNo.trim() });
  return allStepped(checks, (check) =>
    checkLifecycle.step<CheckRefusal>(check.state, 'requestBackgroundChecks', caller, {
      mayBeAsked: mayBeAsked(check),
    }),
  );
}

function mayBeAsked({ staffNo, staffState, barred, premisesStation }: CheckToAsk): true | Refusal<CheckRefusal> {
  if (staffState === 'LEFT') return no('CHECK_STAFF_LEFT', { staffNo });
  if (barred) return no('CHECK_STAFF_BARRED', { staffNo });
  return premisesStation !== null || no('CHECK_STATION_UNKNOWN', { staffNo });
}

export interface AnsweredCheck {
  readonly state: CheckStateName;
  readonly objectedOn: CalendarDay | null;
}

export function decideCheckAct(
  check: AnsweredCheck | undefined,
  { act, documentNo }: { readonly act: 'objectToBackgroundAnswer' | 'imposeStaffBar'; readonly documentNo: string },
  { caller }: Pick<Facts, 'caller'>,
): Decided<Step<CheckStateName>> {
  if (!check) return refuse('CHECK_UNKNOWN');
  const fault = documentFault(documentNo);
  if (fault) return refuse(fault);
  const notReviewedBefore = check.objectedOn === null || no('CHECK_REVIEWED_BEFORE');
  return checkLifecycle.step<CheckRefusal>(check.state, act, caller, { notReviewedBefore });
}

export function decideStation(known: boolean, { stationId }: { readonly stationId: string }): Decided<string> {
  if (!known) return refuse('CHECK_INSTITUTION_UNKNOWN');
  return stationId.trim() === '' ? refuse('CHECK_STATION_MISSING') : permit(stationId.trim());
}
