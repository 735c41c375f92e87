import {
  deadlineFrom,
  namesPerson,
  permit,
  refuse,
  type Agency,
  type Caller,
  type Decision,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  APPRAISAL_KEYS,
  appraisalLifecycle,
  type AppraisalAct,
  type AppraisalRefusal,
  type AppraisalState,
} from './appraisal-lifecycle.rules.js';
import { FINDING_TITLES, isAboveCounty, levelOf, majorityOf, type Candidate, type Finding } from './panel.rules.js';
import type { PanelDraw, PanelLevel, Seat } from './panel.rules.js';

export const MATERIAL_KINDS = ['COURSE_REVIEW_FORM', 'TEACHING_MATERIAL', 'OTHER'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** S3: what must be there before a panel is drawn. */
const REQUIRED_MATERIALS: readonly MaterialKind[] = ['COURSE_REVIEW_FORM', 'TEACHING_MATERIAL'];

export const missingMaterials = (kinds: readonly MaterialKind[]): readonly MaterialKind[] =>
  REQUIRED_MATERIALS.filter((kind) => !kinds.includes(kind));

/** A document on record: its content is known by its hash. */
export interface Material {
  readonly kind: MaterialKind;
  readonly title: string;
  readonly documentNo: string | null;
  readonly sha256: string;
}

export interface AppraisalRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly courseName: string;
  readonly courseKey: string;
  readonly subjects: readonly string[];
  readonly grounds: string;
  readonly newEvidence: string | null;
  readonly previousId: string | null;
  readonly requestedBy: Agency;
  readonly requestedAt: string;
  readonly competentDepartment: string;
  readonly state: AppraisalState;
  /** Opinions that the panel still has to give. */
  readonly outstanding: number;
  readonly finding: Finding | null;
  readonly findingReason: string | null;
  /** Until when the institution may ask for a review. */
  readonly reviewUntil: string | null;
  readonly reviewReason: string | null;
  readonly finalFinding: Finding | null;
  readonly finalReason: string | null;
  readonly version: number;
}

export interface AppraisalFile {
  readonly row: AppraisalRow;
  /** Where the competent department's officers sit, and its name. */
  readonly competent: { readonly agency: Agency; readonly title: string };
  readonly materials: readonly MaterialKind[];
  readonly draws: readonly PanelDraw[];
  /** An expert sees the own one. */
  readonly seats: readonly Seat[];
  /** By level; empty while they are sealed. */
  readonly findings: readonly { readonly level: PanelLevel; readonly finding: Finding }[];
  readonly candidates: readonly Candidate[];
}

export interface Opinion {
  readonly finding: Finding;
  readonly purpose: string;
  readonly content: string;
  readonly method: string;
  readonly evaluation: string;
}

/** What an act makes of an appraisal. */
export interface AppraisalChange {
  readonly row: AppraisalRow;
  readonly step: Step<AppraisalState>;
  readonly materials?: readonly Material[];
  readonly draw?: PanelDraw;
  readonly seats?: readonly Seat[];
  readonly opinion?: Opinion & { readonly seat: Seat };
}

export type ActFacts = Pick<Facts, 'caller' | 'now' | 'today' | 'constantsIn' | 'newId'>;
export type ActDecision = Decision<AppraisalChange, AppraisalRefusal>;

export const answerOf = (decision: Decision<unknown, AppraisalRefusal>): true | Refusal<AppraisalRefusal> =>
  decision.ok || decision.refusal;

const holds = (condition: boolean, code: AppraisalRefusal) => condition || ({ code } as const);

export const changed = (
  file: AppraisalFile,
  step: Step<AppraisalState>,
  fields: Partial<AppraisalRow> = {},
): AppraisalChange => ({
  row: { ...file.row, ...fields, state: step.to, version: file.row.version + 1 },
  step,
});

export const isBlank = (text: string): boolean => text.trim() === '';

/** What row security hides is as if it were not there. */
export const foundFile = (file: AppraisalFile | undefined): Decision<AppraisalFile, AppraisalRefusal> =>
  file ? permit(file) : refuse('APPRAISAL_UNKNOWN');

/** A department other than education acts on what it is competent for. */
export function checkCompetence(
  { agency, title }: AppraisalFile['competent'],
  caller: Pick<Caller, 'roles' | 'agency'>,
): Decision<null, AppraisalRefusal> {
  const asDepartment = caller.roles.includes('COMP') && caller.agency !== 'EDUCATION';
  return asDepartment && caller.agency !== agency ? refuse('NOT_COMPETENT', { department: title }) : permit(null);
}

export interface RequestAppraisal {
  readonly institutionId: string;
  readonly courseName: string;
  readonly subjects: readonly string[];
  readonly grounds: string;
  readonly newEvidence: string | null;
}

export interface RequestContext {
  readonly institution: { readonly competent: AppraisalFile['competent'] } | undefined;
  readonly caller: Pick<Caller, 'roles' | 'agency'>;
  /** Title of the academic subject that the course bears the name of. */
  readonly clearSubject: string | null;
  /** The last appraisal of the same course. */
  readonly previous: AppraisalState | null;
}

function checkCourse(input: RequestAppraisal, clearSubject: string | null): Decision<null, AppraisalRefusal> {
  const { courseName, subjects, grounds, newEvidence } = input;
  if (isBlank(courseName)) return refuse('COURSE_UNNAMED');
  if (clearSubject !== null) return refuse('COURSE_CLEAR', { subject: clearSubject });
  if (subjects.length === 0) return refuse('SUBJECTS_MISSING');
  if (isBlank(grounds)) return refuse('GROUNDS_MISSING');
  return namesPerson(`${courseName} ${grounds} ${newEvidence ?? ''}`) ? refuse('TEXT_NAMES_PERSON') : permit(null);
}

/** A5: an unclear course of an institution is to be appraised; a second time on new evidence. */
export function decideRequest(input: RequestAppraisal, context: RequestContext): Decision<null, AppraisalRefusal> {
  const { institution, clearSubject, previous } = context;
  if (!institution) return refuse('INSTITUTION_UNKNOWN');
  const competence = checkCompetence(institution.competent, context.caller);
  if (!competence.ok) return competence;
  const course = checkCourse(input, clearSubject);
  if (!course.ok || previous === null) return course;
  if (!appraisalLifecycle.terminal.includes(previous)) return refuse('APPRAISAL_OPEN');
  return isBlank(input.newEvidence ?? '') ? refuse('EVIDENCE_MISSING') : permit(null);
}

const SHA256 = /^[0-9a-f]{64}$/;

function checkMaterials(documents: readonly Material[]): Decision<null, AppraisalRefusal> {
  if (documents.length === 0) return refuse('MATERIALS_MISSING');
  if (documents.some(({ title, sha256 }) => isBlank(title) || !SHA256.test(sha256)))
    return refuse('MATERIAL_INCOMPLETE');
  if (documents.some(({ title, documentNo }) => namesPerson(`${title} ${documentNo ?? ''}`)))
    return refuse('TEXT_NAMES_PERSON');
  return permit(null);
}

export function submitMaterials(
  file: AppraisalFile,
  { documents }: { readonly documents: readonly Material[] },
  { caller }: ActFacts,
): ActDecision {
  const competence = checkCompetence(file.competent, caller);
  if (!competence.ok) return competence;
  const missing = missingMaterials([...file.materials, ...documents.map(({ kind }) => kind)]);
  const step = appraisalLifecycle.step(file.row.state, 'submitAppraisalMaterials', caller, {
    materialsComplete: holds(missing.length === 0, 'MATERIALS_MISSING'),
  });
  if (!step.ok) return step;
  const sound = checkMaterials(documents);
  return sound.ok ? permit({ ...changed(file, step.value), materials: documents }) : sound;
}

export interface ConfirmAppraisal {
  readonly finding: Finding;
  readonly reason: string | null;
}

/** S0, P (河北): the panel finds, the office confirms. It may choose only where the panel has no majority, and says why. */
function followsPanel(
  findings: readonly Finding[],
  { finding, reason }: ConfirmAppraisal,
): Decision<null, AppraisalRefusal> {
  const majority = majorityOf(findings);
  if (majority !== null)
    return majority === finding ? permit(null) : refuse('DEVIATES_FROM_PANEL', { majority: FINDING_TITLES[majority] });
  if (!findings.includes(finding)) return refuse('FINDING_NOT_GIVEN');
  return isBlank(reason ?? '') ? refuse('REASON_MISSING') : permit(null);
}

function checkConfirmation(
  file: AppraisalFile,
  input: ConfirmAppraisal,
  caller: Pick<Caller, 'division'>,
): Decision<null, AppraisalRefusal> {
  const level = levelOf(file.row.state);
  if (level === 'HIGHER' && !isAboveCounty(caller.division)) return refuse('HIGHER_LEVEL_REQUIRED');
  if (namesPerson(input.reason ?? '')) return refuse('TEXT_NAMES_PERSON');
  const given = file.findings.filter((one) => one.level === level).map(({ finding }) => finding);
  return followsPanel(given, input);
}

export function confirmAppraisal(file: AppraisalFile, input: ConfirmAppraisal, facts: ActFacts): ActDecision {
  const step = appraisalLifecycle.step(file.row.state, 'confirmAppraisal', facts.caller, {
    followsPanel: answerOf(checkConfirmation(file, input, facts.caller)),
  });
  if (!step.ok) return step;
  const reason = input.reason?.trim() || null;
  if (step.value.to === 'FINAL')
    return permit(changed(file, step.value, { finalFinding: input.finding, finalReason: reason }));
  const term = facts.constantsIn(file.row.divisionCode).get<string>(APPRAISAL_KEYS.REVIEW_TERM);
  const reviewUntil = deadlineFrom(facts.today, term).due.toISOString();
  return permit(changed(file, step.value, { finding: input.finding, findingReason: reason, reviewUntil }));
}

/** The last moment of the term's last day still belongs to the institution. */
export const reviewIsOver = ({ reviewUntil }: Pick<AppraisalRow, 'reviewUntil'>, now: Date): boolean =>
  reviewUntil !== null && now.getTime() >= Date.parse(reviewUntil);

export function fileAppraisal(file: AppraisalFile, _input: object, { caller, now }: ActFacts): ActDecision {
  const step = appraisalLifecycle.step(file.row.state, 'fileAppraisal', caller, {
    reviewOver: holds(reviewIsOver(file.row, now), 'REVIEW_TERM_RUNNING'),
  });
  return step.ok ? permit(changed(file, step.value)) : step;
}

export function requestReview(
  file: AppraisalFile,
  { reason }: { readonly reason: string },
  { caller, now }: ActFacts,
): ActDecision {
  const step = appraisalLifecycle.step(file.row.state, 'requestAppraisalReview', caller, {
    reviewOpen: holds(!reviewIsOver(file.row, now), 'REVIEW_TERM_OVER'),
  });
  if (!step.ok) return step;
  if (isBlank(reason)) return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  return permit(changed(file, step.value, { reviewReason: reason.trim() }));
}

const HIGHER_ACTS: readonly AppraisalState[] = ['HIGHER_REVIEW', 'HIGHER_PANELLED', 'HIGHER_REPORTED'];

/** What the caller may do next; an expert as long as the own seat is open, a county's officer nothing of the higher review. */
export function actionsFor(
  row: Pick<AppraisalRow, 'state' | 'reviewUntil'>,
  caller: Pick<Caller, 'roles' | 'division'>,
  given: { readonly now: Date; readonly ownSeat: Seat['state'] | null },
): AppraisalAct[] {
  const over = reviewIsOver(row, given.now);
  const ofOffice = !HIGHER_ACTS.includes(row.state) || isAboveCounty(caller.division);
  const allowed = { fileAppraisal: over, requestAppraisalReview: !over } as Partial<Record<AppraisalAct, boolean>>;
  const mine = caller.roles.includes('EXPERT') ? given.ownSeat === 'SEATED' : ofOffice;
  return appraisalLifecycle.availableActions(row.state, caller).filter((act) => mine && (allowed[act] ?? true));
}
