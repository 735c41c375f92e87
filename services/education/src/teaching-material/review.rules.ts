import { deadlineFrom, namesPerson, permit, refuse, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { ContentBanLaw, ContentBanName } from '../content-ban/index.js';
import type { SubjectName } from '../classification/index.js';
import type { CourseStageName, CourseStateName } from '../course-filing/index.js';
import {
  checkContents,
  isBlank,
  type Edition,
  type EditionContext,
  type GivenMaterial,
  type MaterialRow,
} from './edition.rules.js';
import {
  MATERIAL_KEYS,
  materialLifecycle,
  type MaterialActName,
  type MaterialStateName,
} from './material-lifecycle.rules.js';
import type { MaterialRefusal } from './material-refusals.rules.js';
import type { ExpertCandidate, MaterialSeat, MaterialTally, OpinionTexts } from './seat.rules.js';

/** A course of the institution that an edition is to be used in. */
export interface UsingCourse {
  readonly id: string;
  readonly state: CourseStateName;
  readonly subject: SubjectName;
  readonly stage: CourseStageName;
  /** It uses this edition already. */
  readonly using: boolean;
}

export interface MaterialFile {
  readonly row: MaterialRow;
  /** Of its subject, in the catalogue. */
  readonly subjectTitle: string;
  /** All editions of the series, this one among them. */
  readonly editions: readonly Edition[];
  /** An expert sees the own one. */
  readonly seats: readonly MaterialSeat[];
  /** Those that an act names, and those who sit. */
  readonly experts: readonly ExpertCandidate[];
  readonly course: UsingCourse | undefined;
  /** Of the opinions of this round; nothing while more than one is out. */
  readonly tally: MaterialTally;
}

export interface MaterialChange {
  readonly row: MaterialRow;
  readonly step: Step<MaterialStateName>;
  readonly seats?: readonly MaterialSeat[];
  readonly opinion?: OpinionTexts & { readonly seat: MaterialSeat };
  /** The course that begins to use it. */
  readonly courseId?: string;
  /** Its courses use it no longer. */
  readonly ended?: boolean;
}

type Code = MaterialRefusal;
export type ActFacts = Pick<Facts, 'caller' | 'now' | 'today' | 'constantsIn' | 'newId'>;
export type ActDecision = Decision<MaterialChange, Code>;

interface ActBy {
  readonly caller: ActFacts['caller'];
  readonly guards?: Parameters<typeof materialLifecycle.step<Code>>[3];
}

export const stepFrom = (
  { row }: MaterialFile,
  event: MaterialActName,
  { caller, guards }: ActBy,
): Decision<Step<MaterialStateName>, Code> => materialLifecycle.step<Code>(row.state, event, caller, guards);

/** A review's clock stops when its state is left. */
export const changed = (
  { row }: MaterialFile,
  step: Step<MaterialStateName>,
  fields: Partial<MaterialRow> = {},
): MaterialChange => ({
  row: { ...row, ...(step.to !== row.state && { dueAt: null, overdue: false }), ...fields, state: step.to },
  step,
});

const dueBy = ({ row }: MaterialFile, key: string, { today, constantsIn }: ActFacts): string =>
  deadlineFrom(today, constantsIn(row.divisionCode).get<string>(key)).due.toISOString();
export const reviewDueBy = (file: MaterialFile, facts: ActFacts): string =>
  dueBy(file, MATERIAL_KEYS.EXPERT_TERM, facts);

export const holds = (decision: Decision<unknown, Code>): true | Refusal<Code> => decision.ok || decision.refusal;

function checkText(text: string, missing: Code): Decision<string, Code> {
  if (isBlank(text)) return refuse(missing);
  return namesPerson(text) ? refuse('MATERIAL_TEXT_NAMES_PERSON') : permit(text.trim());
}

export interface ReviseMaterial {
  readonly material: GivenMaterial;
  readonly context: EditionContext;
}

/** What was returned, or is not handed in yet, is rewritten and reviewed within the institution anew. */
export function reviseMaterial(
  file: MaterialFile,
  { material, context }: ReviseMaterial,
  facts: ActFacts,
): ActDecision {
  const step = stepFrom(file, 'reviseTeachingMaterial', facts);
  if (!step.ok) return step;
  if (material.source !== 'SELF_COMPILED') return refuse('MATERIAL_NOT_SELF_COMPILED');
  const checked = checkContents(material, context, file.row.id);
  if (!checked.ok) return checked;
  const { subject, stage } = material;
  return permit(
    changed(file, step.value, { ...checked.value, subject, stage, selfReviewNo: null, selfReviewNote: null }),
  );
}

export interface SelfReview {
  readonly documentNo: string;
  readonly note: string;
}

export function selfReview(file: MaterialFile, { documentNo, note }: SelfReview, facts: ActFacts): ActDecision {
  const step = stepFrom(file, 'recordMaterialSelfReview', facts);
  if (!step.ok) return step;
  const [number, opinion] = [documentNo, note].map((text) => checkText(text, 'MATERIAL_REVIEW_RECORD_MISSING'));
  if (!number!.ok) return number!;
  if (!opinion!.ok) return opinion!;
  return permit(changed(file, step.value, { selfReviewNo: number!.value, selfReviewNote: opinion!.value }));
}

export function submitMaterial(file: MaterialFile, _input: object, facts: ActFacts): ActDecision {
  const step = stepFrom(file, 'submitTeachingMaterial', facts);
  if (!step.ok) return step;
  const dueAt = dueBy(file, MATERIAL_KEYS.FORMAL_TERM, facts);
  return permit(changed(file, step.value, { dueAt, decisionReason: null }));
}

export function passFormalReview(file: MaterialFile, _input: object, facts: ActFacts): ActDecision {
  const step = stepFrom(file, 'passMaterialFormalReview', facts);
  return step.ok ? permit(changed(file, step.value)) : step;
}

export interface Reasoned {
  readonly reason: string;
}

/** An act that asks for nothing but a reason. */
const reasonedAct =
  (event: MaterialActName, fields: (file: MaterialFile, facts: ActFacts) => Partial<MaterialRow>) =>
  (file: MaterialFile, { reason }: Reasoned, facts: ActFacts): ActDecision => {
    const step = stepFrom(file, event, facts);
    if (!step.ok) return step;
    const decisionReason = checkText(reason, 'MATERIAL_REASON_MISSING');
    if (!decisionReason.ok) return decisionReason;
    const change = changed(file, step.value, { ...fields(file, facts), decisionReason: decisionReason.value });
    return permit({ ...change, ended: step.value.to === 'WITHDRAWN' });
  };

/** Of what was in use the institution keeps the paper after the last day of use, of the rest from when it was withdrawn. */
const keptFrom = (file: MaterialFile, facts: ActFacts): Partial<MaterialRow> => ({
  lastUsedOn: file.row.state === 'IN_USE' ? facts.today : null,
  retainUntil: dueBy(file, MATERIAL_KEYS.RETENTION, facts),
});

export const returnMaterial = reasonedAct('returnTeachingMaterial', () => ({}));
export const stopMaterial = reasonedAct('stopTeachingMaterial', keptFrom);

/** What was found in a material, with its law. */
export interface FoundBan extends Pick<ContentBanLaw, 'title' | 'basis' | 'subjects'> {
  readonly code: ContentBanName;
}

export interface Banned extends Reasoned {
  readonly ban: FoundBan | null;
}

function checkBan(ban: FoundBan | null): Decision<FoundBan, Code> {
  if (ban === null) return refuse('MATERIAL_BAN_MISSING');
  return ban.subjects.includes('MATERIAL') ? permit(ban) : refuse('MATERIAL_BAN_NOT_OF_MATERIALS', { ban: ban.title });
}

/** An act that rests on what was found in the material: the finding's article stands behind it. */
const bannedAct =
  (event: MaterialActName, act: ReturnType<typeof reasonedAct>) =>
  (file: MaterialFile, { ban, reason }: Banned, facts: ActFacts): ActDecision => {
    const step = stepFrom(file, event, facts);
    if (!step.ok) return step;
    const found = checkBan(ban);
    if (!found.ok) return found;
    const decided = act(file, { reason }, facts);
    if (!decided.ok) return decided;
    const { row, step: taken } = decided.value;
    const { code, basis } = found.value;
    return permit({ ...decided.value, row: { ...row, ban: code }, step: { ...taken, basis } });
  };

export const refuseMaterial = bannedAct(
  'refuseTeachingMaterial',
  reasonedAct('refuseTeachingMaterial', () => ({})),
);
export const withdrawMaterial = bannedAct(
  'withdrawTeachingMaterial',
  reasonedAct('withdrawTeachingMaterial', keptFrom),
);

export function fileMaterial(
  file: MaterialFile,
  { documentNo }: { readonly documentNo: string },
  facts: ActFacts,
): ActDecision {
  const step = stepFrom(file, 'fileTeachingMaterial', facts);
  if (!step.ok) return step;
  const filingNo = checkText(documentNo, 'MATERIAL_DOCUMENT_MISSING');
  if (!filingNo.ok) return filingNo;
  return permit(changed(file, step.value, { filingNo: filingNo.value, filedOn: facts.today }));
}

/** B3: a class uses filed editions alone, of its own subject and pupils, and one edition at a time. */
function checkUse({ row, editions, course }: MaterialFile): Decision<UsingCourse, Code> {
  if (!course) return refuse('MATERIAL_COURSE_UNKNOWN');
  if (course.state !== 'FILED' && course.state !== 'PUBLISHED') return refuse('MATERIAL_COURSE_ENDED');
  if (course.subject !== row.subject || course.stage !== row.stage) return refuse('MATERIAL_COURSE_DIFFERS');
  if (course.using) return refuse('MATERIAL_COURSE_HAS_IT');
  const other = editions.find(({ id, state }) => id !== row.id && state === 'IN_USE');
  return other ? refuse('MATERIAL_PREVIOUS_IN_USE', { version: String(other.version) }) : permit(course);
}

export function adoptMaterial(file: MaterialFile, _input: object, facts: ActFacts): ActDecision {
  const use = checkUse(file);
  const step = stepFrom(file, 'adoptTeachingMaterial', { caller: facts.caller, guards: { usable: holds(use) } });
  if (!step.ok) return step;
  const usedFrom = file.row.usedFrom ?? facts.today;
  return permit({ ...changed(file, step.value, { usedFrom }), courseId: file.course!.id });
}

/** The last moment of the last day is still in time. */
const isOver = (until: string | null, now: Date): boolean => until !== null && now.getTime() >= Date.parse(until);

export function markOverdue(file: MaterialFile, _input: object, facts: ActFacts): ActDecision {
  const reviewDue = isOver(file.row.dueAt, facts.now) || ({ code: 'MATERIAL_REVIEW_NOT_DUE' } as const);
  const step = stepFrom(file, 'markMaterialOverdue', { caller: facts.caller, guards: { reviewDue } });
  return step.ok ? permit(changed(file, step.value, { overdue: true })) : step;
}

export function archiveMaterial(file: MaterialFile, _input: object, facts: ActFacts): ActDecision {
  const retentionOver = isOver(file.row.retainUntil, facts.now) || ({ code: 'MATERIAL_RETENTION_RUNNING' } as const);
  const step = stepFrom(file, 'archiveTeachingMaterial', { caller: facts.caller, guards: { retentionOver } });
  return step.ok ? permit(changed(file, step.value)) : step;
}
