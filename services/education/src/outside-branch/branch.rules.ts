import {
  CREDIT_CODE_REFUSALS,
  isWithin,
  namesPerson,
  parseCreditCode,
  parseDivisionCode,
  permit,
  refuse,
  renderRefusal,
  type Decision,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, LifecycleRefusal, Step } from '@lianguan/service-kit/rules';
import type { MoratoriumRefusal, PremisesFacts, PremisesRefusal, TeachingPlan } from '../license-admission/index.js';
import type { Successor } from '../supervised-place/index.js';
import {
  branchLifecycle,
  type BranchActName,
  type BranchFinding,
  type BranchRefusal,
  type BranchStateName,
} from './branch-lifecycle.rules.js';

type Answer<T> = Decision<T, BranchRefusal>;
type GivenFacts = Pick<Facts, 'caller'>;

/** What the branch shows, and what was found. */
export interface FoundBranch extends Pick<TeachingPlan, 'trainingClass' | 'stages'> {
  readonly name: string;
  /** Of its own business licence, where it shows one. */
  readonly branchCode: string | null;
  readonly divisionCode: string;
  readonly address: string;
  readonly premises: PremisesFacts | null;
  readonly companyName: string;
  readonly companyCode: string;
  /** The county of the company's seat. */
  readonly homeDivision: string;
  /** Of the company's license at its seat, where it shows one. */
  readonly homeLicenseNo: string | null;
}

const TEXTS = { name: '分支机构名称', address: '地址', companyName: '总公司名称' } as const;
const COUNTY = /^\d{4}(?!00)\d\d$/;
const CITY_DIGITS = 4;
const COUNTY_DIGITS = 6;

export function decideBranch(branch: FoundBranch, onFile: boolean, { caller }: GivenFacts): Answer<null> {
  const { divisionCode, homeDivision, stages } = branch;
  if (!isWithin(divisionCode, caller.division)) return refuse('BRANCH_OUT_OF_DIVISION', { divisionCode });
  const texts = checkTexts(branch);
  if (!texts.ok) return texts;
  if (!parseDivisionCode(homeDivision).ok || !COUNTY.test(homeDivision)) return refuse('HOME_DIVISION_INVALID');
  if (homeDivision.slice(0, CITY_DIGITS) === divisionCode.slice(0, CITY_DIGITS)) return refuse('COMPANY_OF_SAME_CITY');
  if (stages.length === 0) return refuse('BRANCH_STAGES_MISSING');
  const codes = checkCodes(branch);
  if (!codes.ok) return codes;
  return onFile ? refuse('BRANCH_ON_FILE') : permit(null);
}

function checkTexts(branch: FoundBranch): Answer<null> {
  const missing = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).find((field) => branch[field].trim() === '');
  if (missing) return refuse('BRANCH_TEXT_MISSING', { field: TEXTS[missing] });
  const { name, address, companyName, homeLicenseNo } = branch;
  return namesPerson([name, address, companyName, homeLicenseNo ?? ''].join(' '))
    ? refuse('BRANCH_TEXT_NAMES_PERSON')
    : permit(null);
}

function checkCodes({ companyCode, branchCode }: FoundBranch): Answer<null> {
  for (const [of, code] of [
    ['总公司', companyCode],
    ['分支机构', branchCode],
  ] as const) {
    const parsed = code === null ? null : parseCreditCode(code);
    if (parsed && !parsed.ok)
      return refuse('BRANCH_CODE_INVALID', {
        of,
        problem: renderRefusal(CREDIT_CODE_REFUSALS, parsed.refusal).message,
      });
  }
  return permit(null);
}

export interface BranchStanding extends FoundBranch {
  readonly state: BranchStateName;
  /** What the department of the company's seat says of its license; null while it has not answered. */
  readonly homeLicensed: boolean | null;
}

/** What the law of the day says to what is taught, and to the place; the place may not be known yet. */
export interface BranchConditions {
  readonly moratorium: Decision<null, MoratoriumRefusal>;
  readonly premises: Decision<null, PremisesRefusal> | null;
}

/** M47: all that stands against an approval here; the approval itself is still to be applied for. */
export function findingsOn(
  { homeLicensed, homeLicenseNo, branchCode }: Pick<BranchStanding, 'homeLicensed' | 'homeLicenseNo' | 'branchCode'>,
  { moratorium, premises }: BranchConditions,
): readonly Refusal<BranchFinding>[] {
  const checks: readonly Decision<null, BranchFinding>[] = [
    moratorium,
    homeLicensed === false ? refuse('HOME_LICENSE_DENIED') : permit(null),
    homeLicenseNo ? permit(null) : refuse('HOME_LICENSE_NOT_SHOWN'),
    branchCode ? permit(null) : refuse('BRANCH_NOT_REGISTERED'),
    premises ?? refuse('BRANCH_PREMISES_UNKNOWN'),
  ];
  return checks.flatMap((check) => (check.ok ? [] : check.refusal));
}

export interface BranchAct {
  readonly act: BranchActName;
  readonly branchId: string;
  readonly documentNo: string;
  readonly note: string;
  /** What the other department answers. */
  readonly homeLicensed: boolean | null;
  /** The institution that was licensed here. */
  readonly institutionId: string | null;
}

interface OnBranch {
  readonly act: BranchAct;
  readonly successor: Successor | undefined;
  readonly findings: readonly Refusal<BranchFinding>[];
}

export function decideBranchAct(
  branch: BranchStanding | undefined,
  { act, successor, findings }: OnBranch,
  { caller }: GivenFacts,
): Decision<Step<BranchStateName>, BranchRefusal | BranchFinding> {
  if (!branch) return refuse('BRANCH_UNKNOWN');
  const [finding] = findings;
  const step = branchLifecycle.step(branch.state, act.act, caller, {
    mayApply: finding ?? true,
    approvedHere: approvedHere(branch, successor),
  });
  if (!step.ok) return step;
  if (act.documentNo.trim() === '') return refuse('BRANCH_DOCUMENT_MISSING');
  if (act.note.trim() === '') return refuse('BRANCH_TEXT_MISSING', { field: '说明或理由' });
  if (act.act === 'recordHomeAnswer' && act.homeLicensed === null)
    return refuse('BRANCH_TEXT_MISSING', { field: '总公司是否有有效的办学许可证' });
  return namesPerson(`${act.documentNo} ${act.note}`) ? refuse('BRANCH_TEXT_NAMES_PERSON') : step;
}

const countyOf = (division: string): string => division.slice(0, COUNTY_DIGITS);

function approvedHere(
  { divisionCode }: Pick<BranchStanding, 'divisionCode'>,
  successor: Successor | undefined,
): GuardAnswers<'approvedHere', BranchRefusal>['approvedHere'] {
  if (!successor) return { code: 'BRANCH_SUCCESSOR_UNKNOWN' };
  const detail = { ledgerNo: successor.ledgerNo };
  if (countyOf(successor.divisionCode) !== countyOf(divisionCode))
    return { code: 'BRANCH_SUCCESSOR_ELSEWHERE', detail };
  return successor.hasPapers || { code: 'BRANCH_SUCCESSOR_WITHOUT_PAPERS', detail };
}

/** The deadline may fire for an inquiry that was answered meanwhile, or asked anew. */
export function decideInquiryDue(
  branch: { readonly state: BranchStateName; readonly inquiryDue: Date | null } | undefined,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Decision<Step<BranchStateName> | 'NOT_DUE', LifecycleRefusal> {
  if (branch?.state !== 'INQUIRED' || (branch.inquiryDue ?? now) > now) return permit('NOT_DUE');
  return branchLifecycle.step(branch.state, 'passInquiryDue', caller, {});
}
