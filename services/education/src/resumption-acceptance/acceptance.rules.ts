import {
  divisionPrefix,
  namesPerson,
  permit,
  refuse,
  type Agency,
  type CalendarDay,
  type Caller,
  type Decision,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, Step } from '@lianguan/service-kit/rules';
import type { EmergencyPlan, EmergencyPlanRefusal } from '../emergency-period/index.js';
import { acceptanceLifecycle, type AcceptanceRefusal, type AcceptanceStateName } from './acceptance-lifecycle.rules.js';

type Answer<T> = Decision<T, AcceptanceRefusal | EmergencyPlanRefusal>;
/** What an emergency asks of the plan today. */
type PlanAnswer = Decision<null, EmergencyPlanRefusal>;
type GivenFacts = Pick<Facts, 'caller' | 'today' | 'constants'>;

export interface ApplyForResumption {
  readonly institutionId: string;
  /** Where the premises are; its officers take part. */
  readonly townshipCode: string;
  readonly rectification: string;
  /** Most pupils in one time slot as it was before. */
  readonly scale: number;
  readonly plan: EmergencyPlan | null;
}

/** The institution that asks, as education knows it. */
export interface Suspended {
  readonly divisionCode: string;
  readonly suspended: boolean;
  readonly acceptanceOpen: boolean;
}

const TOWNSHIP_DIGITS = 9;

/** M46: who is suspended may ask for the acceptance, one at a time. */
export function decideResumption(
  { townshipCode, rectification, scale }: ApplyForResumption,
  { school, plan }: { readonly school: Suspended | undefined; readonly plan: PlanAnswer },
): Answer<null> {
  if (!school) return refuse('RESUMPTION_INSTITUTION_UNKNOWN');
  if (!school.suspended) return refuse('NOT_SUSPENDED');
  if (school.acceptanceOpen) return refuse('ACCEPTANCE_OPEN');
  if (!isTownshipOf(townshipCode, school.divisionCode)) return refuse('TOWNSHIP_ELSEWHERE');
  if (rectification.trim() === '') return refuse('RECTIFICATION_MISSING');
  if (namesPerson(rectification)) return refuse('ACCEPTANCE_TEXT_NAMES_PERSON');
  return Number.isInteger(scale) && scale > 0 ? plan : refuse('SCALE_INVALID');
}

/** The ledger may know the county alone. */
const isTownshipOf = (townshipCode: string, division: string): boolean =>
  townshipCode.length === TOWNSHIP_DIGITS &&
  divisionPrefix(townshipCode) === townshipCode &&
  townshipCode.startsWith(divisionPrefix(division).slice(0, TOWNSHIP_DIGITS));

export interface AcceptanceFile {
  readonly state: AcceptanceStateName;
  /** Where the competent department's officers sit, and its name. */
  readonly competent: { readonly agency: Agency; readonly title: string };
  readonly appliedOn: CalendarDay;
  /** What is delegated today to the township whose officer acts. */
  readonly delegated: readonly string[];
  /** By the emergencies of today: one declared since the application binds too. */
  readonly plan: PlanAnswer;
}

/** What who was there has to say. */
export interface SiteAcceptance {
  /** Certificate numbers of the officers. */
  readonly officers: readonly string[];
  readonly checkedOn: CalendarDay;
  readonly documentNo: string;
  readonly note: string;
}

export type AcceptanceAct =
  | (SiteAcceptance & { readonly act: 'passResumption' | 'failResumption'; readonly acceptanceId: string })
  | { readonly act: 'withdrawResumption'; readonly acceptanceId: string; readonly note: string };

export function decideAcceptance(
  file: AcceptanceFile | undefined,
  act: AcceptanceAct,
  facts: GivenFacts,
): Answer<Step<AcceptanceStateName>> {
  if (!file) return refuse('ACCEPTANCE_UNKNOWN');
  const step = acceptanceLifecycle.step(file.state, act.act, facts.caller, guardsOf(file, facts.caller));
  if (!step.ok) return step;
  if (namesPerson(textsOf(act))) return refuse('ACCEPTANCE_TEXT_NAMES_PERSON');
  if (act.act === 'withdrawResumption') return act.note.trim() === '' ? refuse('ACCEPTANCE_NOTE_MISSING') : step;
  const site = checkSite(file, act, facts);
  if (!site.ok) return site;
  if (act.act === 'failResumption') return act.note.trim() === '' ? refuse('ACCEPTANCE_NOTE_MISSING') : step;
  return file.plan.ok ? step : file.plan;
}

const guardsOf = (
  { competent: { agency, title }, delegated }: AcceptanceFile,
  caller: Pick<Caller, 'agency'>,
): GuardAnswers<'delegated' | 'competent', AcceptanceRefusal> => ({
  delegated: delegated.includes('acceptResumption') || { code: 'ACCEPTANCE_NOT_DELEGATED' },
  competent: caller.agency === agency || { code: 'NOT_COMPETENT', detail: { department: title } },
});

const textsOf = (act: AcceptanceAct): string =>
  act.act === 'withdrawResumption' ? act.note : [act.note, act.documentNo, ...act.officers].join(' ');

function checkSite(
  { appliedOn }: Pick<AcceptanceFile, 'appliedOn'>,
  { officers, checkedOn, documentNo }: SiteAcceptance,
  { today, constants }: GivenFacts,
): Answer<null> {
  const min = constants.get<number>('case.officersMin');
  if (filled(officers).length < min) return refuse('ACCEPTANCE_OFFICERS_TOO_FEW', { min: String(min) });
  if (checkedOn > today || checkedOn < appliedOn) return refuse('ACCEPTANCE_DAY_INVALID');
  return documentNo.trim() === '' ? refuse('ACCEPTANCE_DOCUMENT_MISSING') : permit(null);
}

/** Each certificate number once. */
export const filled = (officers: readonly string[]): readonly string[] => [
  ...new Set(officers.map((officer) => officer.trim()).filter((officer) => officer !== '')),
];

/** Which of the two parts of an acceptance the caller writes. */
export const partOf = ({ agency }: Pick<Caller, 'agency'>): 'townshipPart' | 'competentPart' =>
  agency === 'TOWNSHIP' ? 'townshipPart' : 'competentPart';
