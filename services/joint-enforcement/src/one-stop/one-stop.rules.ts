import {
  isWithin,
  namesPerson,
  permit,
  refuse,
  type Agency,
  type Caller,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  LEVEL_OF,
  oneStopCaseLifecycle,
  oneStopPartLifecycle,
  type OneStopLevelName,
  type OneStopPartEvent,
  type OneStopPartStateName,
  type OneStopStateName,
} from './one-stop-lifecycle.rules.js';

export const ONE_STOP_MATTERS = ['SET_UP', 'CHANGE', 'TERMINATION'] as const;
export type OneStopMatterName = (typeof ONE_STOP_MATTERS)[number];

export const ONE_STOP_REGISTRARS = ['CIVIL_AFFAIRS', 'MARKET_REGULATION'] as const;
export type OneStopRegistrarName = (typeof ONE_STOP_REGISTRARS)[number];

export const ONE_STOP_PARTS = ['TOWNSHIP_CHECK', 'LICENSE', 'REGISTRATION'] as const;
export type OneStopPartName = (typeof ONE_STOP_PARTS)[number];

export interface OneStopPart {
  readonly id: string;
  readonly caseId: string;
  readonly part: OneStopPartName;
  /** Who does it. */
  readonly agency: Agency;
  readonly state: OneStopPartStateName;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface OneStopFile {
  readonly id: string;
  readonly institutionId: string | null;
  readonly matter: OneStopMatterName;
  readonly state: OneStopStateName;
  readonly openedAt: Date;
  readonly parts: readonly OneStopPart[];
}

export interface OpenOneStopCase {
  readonly matter: OneStopMatterName;
  readonly registrar: OneStopRegistrarName;
  readonly institutionName: string;
  /** The place, down to the township (GB/T 2260 with 9 or 12 digits). */
  readonly divisionCode: string;
  /** Of the ledger, where the matter is one of an institution that exists. */
  readonly institutionId: string | null;
}

export interface OneStopPartAct {
  readonly act: OneStopPartEvent;
  readonly partId: string;
  readonly documentNo: string;
  readonly reason: string;
}

export interface WithdrawOneStopCase {
  readonly caseId: string;
  readonly reason: string;
}

export type OneStopRefusal =
  | LifecycleRefusal
  | 'WINDOW_NOT_ENTITLED'
  | 'APPLICANT_UNKNOWN'
  | 'INSTITUTION_MISSING'
  | 'INSTITUTION_UNKNOWN'
  | 'NAME_MISSING'
  | 'PLACE_NOT_TOWNSHIP'
  | 'PLACE_OUTSIDE'
  | 'MATTER_OPEN'
  | 'CASE_UNKNOWN'
  | 'CASE_ENDED'
  | 'PART_UNKNOWN'
  | 'PART_NOT_YOURS'
  | 'RETURN_REASON_MISSING'
  | 'DOCUMENT_MISSING'
  | 'WITHDRAWAL_REASON_MISSING'
  | 'TEXT_NAMES_PERSON';

export const ONE_STOP_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  WINDOW_NOT_ENTITLED: { message: '一窗受理由机构、乡镇（街道）窗口或服务中心窗口提交', basis: '行政许可法 26' },
  APPLICANT_UNKNOWN: { message: '登录账号没有对应的机构，请到窗口提交', basis: null },
  INSTITUTION_MISSING: { message: '变更、终止事项须选择台账中的机构', basis: null },
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  NAME_MISSING: { message: '请填写机构名称', basis: null },
  PLACE_NOT_TOWNSHIP: { message: '请填写到乡镇（街道）一级的区划代码，9 位或 12 位', basis: null },
  PLACE_OUTSIDE: { message: '{place}不在本窗口的区划内，请到所在地的窗口提交', basis: null },
  MATTER_OPEN: { message: '该机构的同一事项正在办理，编号 {number}，不必重复提交', basis: null },
  CASE_UNKNOWN: { message: '没有这件一窗受理事项，或不在本单位管辖范围内', basis: null },
  CASE_ENDED: { message: '该事项{state}，不能再办理', basis: null },
  PART_UNKNOWN: { message: '没有这个环节，或不在本单位管辖范围内', basis: null },
  PART_NOT_YOURS: { message: '该环节由其他部门办理', basis: '行政许可法 26' },
  RETURN_REASON_MISSING: { message: '退回须一次告知需要补正的全部内容', basis: '行政许可法 32' },
  DOCUMENT_MISSING: { message: '办结须填写文书或证件编号', basis: null },
  WITHDRAWAL_REASON_MISSING: { message: '请填写撤回的理由，理由记入档案', basis: null },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 6' },
} satisfies RefusalCatalogue<OneStopRefusal>;

export interface OpeningContext {
  readonly caller: Pick<Caller, 'agency' | 'roles' | 'division' | 'institutionId'>;
  /** The ledger's institution that the input names; undefined where there is none in sight. */
  readonly institution: { readonly rootId: string } | undefined;
  /** Number of the open case of the same institution and matter. */
  readonly openNumber: string | undefined;
}

export interface OpenedCase {
  readonly institutionId: string | null;
  readonly level: OneStopLevelName;
  readonly parts: readonly { readonly part: OneStopPartName; readonly agency: Agency }[];
}

/** Whose matter it is: an institution's own, or the one that a window names. */
export const institutionOf = (
  { institutionId }: Pick<OpenOneStopCase, 'institutionId'>,
  caller: OpeningContext['caller'],
): string | null => (caller.agency === 'INSTITUTION' ? (caller.institutionId ?? null) : institutionId);

type Fault = Refusal<OneStopRefusal> | null;
const no = (...given: Parameters<typeof refuse<OneStopRefusal>>): Fault => refuse<OneStopRefusal>(...given).refusal;

/** One number for all: the township's check, the license, the registration. */
export function decideOpening(input: OpenOneStopCase, context: OpeningContext): Decision<OpenedCase, OneStopRefusal> {
  const { caller, institution, openNumber } = context;
  const level = levelOf(caller);
  if (!level) return refuse('WINDOW_NOT_ENTITLED');
  const fault = applicantFault(input, level, context) ?? nameFault(input) ?? placeFault(input, level, caller);
  if (fault) return { ok: false, refusal: fault };
  if (openNumber) return refuse('MATTER_OPEN', { number: openNumber });
  return permit({
    institutionId: institution?.rootId ?? institutionOf(input, caller),
    level,
    parts: [
      { part: 'TOWNSHIP_CHECK', agency: 'TOWNSHIP' },
      { part: 'LICENSE', agency: 'EDUCATION' },
      { part: 'REGISTRATION', agency: input.registrar },
    ],
  });
}

function levelOf({ agency, roles }: OpeningContext['caller']): OneStopLevelName | undefined {
  const level = [...LEVEL_OF].find(([role]) => roles.includes(role))?.[1];
  return (level === 'INSTITUTION') === (agency === 'INSTITUTION') ? level : undefined;
}

function applicantFault(
  input: OpenOneStopCase,
  level: OneStopLevelName,
  { caller, institution }: OpeningContext,
): Fault {
  const institutionId = institutionOf(input, caller);
  if (level === 'INSTITUTION') return institutionId ? null : no('APPLICANT_UNKNOWN');
  // Before it has a license, an applicant has no file in the ledger.
  if (!institutionId) return input.matter === 'SET_UP' ? null : no('INSTITUTION_MISSING');
  return institution ? null : no('INSTITUTION_UNKNOWN');
}

function nameFault({ institutionName }: OpenOneStopCase): Fault {
  if (institutionName.trim() === '') return no('NAME_MISSING');
  return namesPerson(institutionName) ? no('TEXT_NAMES_PERSON') : null;
}

function placeFault(
  { divisionCode }: OpenOneStopCase,
  level: OneStopLevelName,
  { division }: OpeningContext['caller'],
): Fault {
  if (!/^(\d{9}|\d{12})$/.test(divisionCode)) return no('PLACE_NOT_TOWNSHIP');
  const isOutside = level !== 'INSTITUTION' && !isWithin(divisionCode, division);
  return isOutside ? no('PLACE_OUTSIDE', { place: divisionCode }) : null;
}

export interface PartStep {
  readonly file: OneStopFile;
  readonly part: OneStopPart;
  readonly step: Step<OneStopPartStateName>;
  /** The last part is done, and the case with it. */
  readonly completes: boolean;
}

const ENDED = { DONE: '已办结', WITHDRAWN: '已撤回' } as const;

const filled = (text: string, code: OneStopRefusal): true | Refusal<OneStopRefusal> =>
  text.trim() === '' ? refuse<OneStopRefusal>(code).refusal : true;

/** A department does its part, or sends it back with all that is missing. */
export function decidePartAct(
  file: OneStopFile | undefined,
  { act, partId, documentNo, reason }: OneStopPartAct,
  caller: Pick<Caller, 'agency' | 'roles'>,
): Decision<PartStep, OneStopRefusal> {
  const part = file?.parts.find(({ id }) => id === partId);
  if (!file || !part) return refuse('PART_UNKNOWN');
  if (file.state !== 'OPEN') return refuse('CASE_ENDED', { state: ENDED[file.state] });
  if ([documentNo, reason].some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (!mayDo(part, act, caller)) return refuse('PART_NOT_YOURS');
  const stepped = oneStopPartLifecycle.step<OneStopRefusal>(part.state, act, caller, {
    reasoned: filled(reason, 'RETURN_REASON_MISSING'),
    documented: filled(documentNo, 'DOCUMENT_MISSING'),
  });
  if (!stepped.ok) return stepped;
  const others = file.parts.filter(({ id }) => id !== partId);
  const completes = stepped.value.to === 'DONE' && others.every(({ state }) => state === 'DONE');
  return permit({ file, part, step: stepped.value, completes });
}

/** Whoever took the matter in may supply what any part lacks; a part is done by its own department, or told by its register. */
const mayDo = ({ agency }: OneStopPart, act: OneStopPartEvent, caller: Pick<Caller, 'agency' | 'roles'>): boolean =>
  act === 'resupplyOneStopPart' || act === 'reportOneStopPart' || agency === caller.agency;

export function decideWithdrawal(
  file: OneStopFile | undefined,
  { reason }: WithdrawOneStopCase,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<OneStopStateName>, OneStopRefusal> {
  if (!file) return refuse('CASE_UNKNOWN');
  if (reason.trim() === '') return refuse('WITHDRAWAL_REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  return oneStopCaseLifecycle.step(file.state, 'withdrawOneStopCase', caller);
}

/** The part that a department's register reports as done: of a set-up in hand since before that. */
export const reportedPart = (file: OneStopFile, agency: Agency, at: Date): OneStopPart | undefined =>
  file.state === 'OPEN' && file.matter === 'SET_UP' && file.openedAt <= at
    ? file.parts.find((part) => part.agency === agency && part.state !== 'DONE')
    : undefined;
