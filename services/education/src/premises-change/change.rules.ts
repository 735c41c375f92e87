import { isWithin, nameKey, namesPerson, permit, refuse, type CalendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, Step } from '@lianguan/service-kit/rules';
import type { NonAcademicKindName } from '../classification/index.js';
import type {
  MoratoriumRefusal,
  PremisesFacts,
  PremisesRefusal,
  SchoolStageName,
  TeachingPlan,
} from '../license-admission/index.js';
import type { PaperKindName, ReviewRefusal } from '../license-paper/index.js';
import type { LicenseStateName } from '../licensing/index.js';
import {
  changeLifecycle,
  type ChangeEvent,
  type ChangeKindName,
  type ChangeRefusal,
  type ChangeStateName,
} from './change-lifecycle.rules.js';

type Answer<T> = Decision<T, ChangeRefusal | MoratoriumRefusal | PremisesRefusal | ReviewRefusal>;
type GivenFacts = Pick<Facts, 'caller' | 'today'>;
const SOUND = permit(null);

/** M9: a paper of another department on the new place, as the applicant hands it in. */
export interface PlacePaper {
  readonly kind: PaperKindName;
  readonly number: string;
  readonly issuedBy: string;
  readonly validTo: CalendarDay | null;
}

/** What is asked for. */
export interface ChangePlan {
  readonly kind: ChangeKindName;
  readonly divisionCode: string;
  readonly address: string;
  readonly stages: readonly SchoolStageName[];
  readonly premises: PremisesFacts;
  readonly papers: readonly PlacePaper[];
}

/** The institution that asks, on the day. */
export interface ChangingSchool {
  readonly divisionCode: string;
  readonly trainingClass: TeachingPlan['trainingClass'];
  readonly nonAcademicKind: NonAcademicKindName | null;
  /** Null without a license. */
  readonly licenseState: LicenseStateName | null;
  /** Addresses where it may teach already. */
  readonly addresses: readonly string[];
  readonly changeOpen: boolean;
}

/** What admission asks of this kind of change and of the place, and the papers that the place needs. */
export interface ChangeConditions {
  readonly moratorium: Decision<null, MoratoriumRefusal>;
  readonly premises: Decision<null, PremisesRefusal>;
  /** Each kind of paper with its name. */
  readonly papers: readonly { readonly kind: PaperKindName; readonly name: string }[];
}

export interface ChangeStanding {
  readonly school: ChangingSchool | undefined;
  readonly conditions: ChangeConditions;
}

const COUNTY_DIGITS = 6;
const countyOf = (division: string): string => division.slice(0, COUNTY_DIGITS);

/** A6, M8, M9: what holds on the day of the application has to hold on the day of the decision too. */
function checkChange(plan: ChangePlan, { school, conditions }: ChangeStanding, today: CalendarDay): Answer<null> {
  if (!school) return refuse('CHANGE_APPLICANT_UNKNOWN');
  if (!conditions.moratorium.ok) return conditions.moratorium;
  if (school.licenseState !== 'ACTIVE') return refuse('CHANGE_LICENSE_NOT_ACTIVE');
  if (!isWithin(plan.divisionCode, countyOf(school.divisionCode))) return refuse('CHANGE_OUT_OF_COUNTY');
  if (school.addresses.some((address) => nameKey(address) === nameKey(plan.address)))
    return refuse('CHANGE_ADDRESS_KNOWN');
  return conditions.premises.ok ? checkPapers(plan.papers, conditions.papers, today) : conditions.premises;
}

function checkForm({ address, stages, papers }: ChangePlan): Answer<null> {
  if (address.trim() === '') return refuse('CHANGE_ADDRESS_MISSING');
  if (stages.length === 0) return refuse('CHANGE_STAGES_MISSING');
  const texts = papers.flatMap(({ number, issuedBy }) => [number, issuedBy]);
  return namesPerson([address, ...texts].join(' ')) ? refuse('CHANGE_TEXT_NAMES_PERSON') : SOUND;
}

/** A paper holds through its last day. */
function checkPapers(
  papers: readonly PlacePaper[],
  needed: ChangeConditions['papers'],
  today: CalendarDay,
): Answer<null> {
  const shown = papers.filter(({ number, issuedBy }) => number.trim() !== '' && issuedBy.trim() !== '');
  const missing = needed.filter(({ kind }) => !shown.some((paper) => paper.kind === kind));
  if (missing.length > 0)
    return refuse('CHANGE_PAPERS_MISSING', { papers: missing.map(({ name }) => name).join('、') });
  for (const { kind, name } of needed) {
    const expired = shown.find((paper) => paper.kind === kind && paper.validTo !== null && paper.validTo < today);
    if (expired) return refuse('CHANGE_PAPER_EXPIRED', { paper: name, validTo: expired.validTo! });
  }
  return SOUND;
}

export function decideRequest(
  plan: ChangePlan,
  on: ChangeStanding,
  { caller, today }: GivenFacts,
): Answer<Step<ChangeStateName>> {
  const form = checkForm(plan);
  if (!form.ok) return form;
  const open = on.school?.changeOpen ? refuse('CHANGE_OPEN') : checkChange(plan, on, today);
  return changeLifecycle.step(changeLifecycle.initial, 'requestPremisesChange', caller, {
    admissible: open.ok || open.refusal,
  });
}

export interface PremisesCheck {
  readonly checkedOn: CalendarDay;
  /** Numbers of the officers' enforcement certificates. */
  readonly officers: readonly string[];
  /** As found. */
  readonly premises: PremisesFacts;
  readonly note: string;
}

interface OfChange {
  readonly changeId: string;
}

export type ChangeAct =
  | (OfChange & { readonly act: 'acceptPremisesChange' })
  | (OfChange & { readonly act: 'deemAcceptPremisesChange' | 'overrunPremisesDecision' })
  | (OfChange & { readonly act: 'recordPremisesCheck'; readonly check: PremisesCheck })
  | (OfChange & { readonly act: 'approvePremisesChange'; readonly documentNo: string })
  | (OfChange & { readonly act: 'refusePremisesChange'; readonly documentNo: string; readonly reason: string })
  | (OfChange & { readonly act: 'withdrawPremisesChange'; readonly reason: string });
export type ChangeActName = ChangeAct['act'] & ChangeEvent;

export interface ChangeFile extends ChangeStanding {
  readonly state: ChangeStateName;
  readonly plan: ChangePlan;
  /** What the departments have said of the new place. */
  readonly departments: Decision<null, ReviewRefusal>;
}

export function decideChange(
  file: ChangeFile | undefined,
  act: ChangeAct,
  facts: GivenFacts,
): Answer<Step<ChangeStateName>> {
  if (!file) return refuse('CHANGE_UNKNOWN');
  const step = changeLifecycle.step(file.state, act.act, facts.caller, guardsOn(file, act, facts.today));
  if (!step.ok) return step;
  const form = checkSaid(act, facts.today);
  return form.ok ? step : form;
}

type Guards = GuardAnswers<
  'premisesFit' | 'stillAdmissible',
  ChangeRefusal | MoratoriumRefusal | PremisesRefusal | ReviewRefusal
>;

function guardsOn(file: ChangeFile, act: ChangeAct, today: CalendarDay): Partial<Guards> {
  const answer = (decided: Answer<null>) => decided.ok || decided.refusal;
  if (act.act === 'recordPremisesCheck') return { premisesFit: answer(file.conditions.premises) };
  if (act.act !== 'approvePremisesChange') return {};
  const change = checkChange(file.plan, file, today);
  return { stillAdmissible: answer(change.ok ? file.departments : change) };
}

const isBlank = (text: string): boolean => text.trim() === '';

function checkSaid(act: ChangeAct, today: CalendarDay): Answer<null> {
  if (textsOf(act).some(namesPerson)) return refuse('CHANGE_TEXT_NAMES_PERSON');
  if (act.act === 'recordPremisesCheck') return checkSite(act.check, today);
  if ('documentNo' in act && isBlank(act.documentNo)) return refuse('CHANGE_DOCUMENT_MISSING');
  return 'reason' in act && isBlank(act.reason) ? refuse('CHANGE_REASON_MISSING') : SOUND;
}

function textsOf(act: ChangeAct): readonly string[] {
  if (act.act === 'recordPremisesCheck') return [act.check.note, ...act.check.officers];
  return [...('documentNo' in act ? [act.documentNo] : []), ...('reason' in act ? [act.reason] : [])];
}

function checkSite({ officers, checkedOn }: PremisesCheck, today: CalendarDay): Answer<null> {
  if (new Set(officers.map((officer) => officer.trim()).filter((officer) => officer !== '')).size < 2)
    return refuse('CHANGE_OFFICERS_TOO_FEW');
  return checkedOn > today ? refuse('CHANGE_CHECK_NOT_YET') : SOUND;
}
