import { namesPerson, permit, refuse, type CalendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { ContentBanName } from '../content-ban/index.js';
import type { SubjectName } from '../classification/index.js';
import type { CourseStageName } from '../course-filing/index.js';
import { readIsbn } from './isbn.rules.js';
import {
  MATERIAL_BASIS,
  materialLifecycle,
  type MaterialSourceName,
  type MaterialStateName,
} from './material-lifecycle.rules.js';
import type { MaterialRefusal } from './material-refusals.rules.js';

/** What an institution says of an edition. A file is known by the hash of its content; it is not kept here. */
export interface GivenMaterial {
  readonly title: string;
  readonly subject: SubjectName;
  readonly stage: CourseStageName;
  readonly source: MaterialSourceName;
  /** Of a publication. */
  readonly isbn: string | null;
  readonly publisher: string | null;
  /** Number of the record by which the institution chose it. */
  readonly selectionNo: string | null;
  /** Of a self-compiled material. */
  readonly sha256: string | null;
  readonly foreignCurriculum: boolean;
}

export interface MaterialRow extends Omit<GivenMaterial, 'foreignCurriculum'> {
  readonly id: string;
  /** The first edition. */
  readonly seriesId: string;
  readonly version: number;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly state: MaterialStateName;
  readonly selfReviewNo: string | null;
  readonly selfReviewNote: string | null;
  /** Which review by experts this is; a returned edition may come to them again. */
  readonly round: number;
  readonly panelSize: number;
  /** Opinions that the experts still have to give. */
  readonly outstanding: number;
  /** Until when the review that runs has to be done. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly filingNo: string | null;
  readonly filedOn: CalendarDay | null;
  readonly usedFrom: CalendarDay | null;
  readonly lastUsedOn: CalendarDay | null;
  readonly decisionReason: string | null;
  /** What it was rejected or withdrawn for. */
  readonly ban: ContentBanName | null;
  readonly retainUntil: string | null;
}

export interface FilingInstitution {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
}

/** Another edition of the same material. */
export interface Edition {
  readonly id: string;
  readonly version: number;
  readonly state: MaterialStateName;
}

/** An edition of the institution that keeps the same book or file from being filed twice. */
export interface OnFile {
  readonly id: string;
  readonly isbn: string | null;
  readonly sha256: string | null;
}

export interface EditionContext {
  /** What is taught with it, by the catalogue of subjects. */
  readonly subject: { readonly title: string; readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC' };
  readonly institution: FilingInstitution | undefined;
  readonly onFile: readonly OnFile[];
}

type Code = MaterialRefusal;
type Checked = Pick<MaterialRow, 'title' | 'isbn' | 'publisher' | 'selectionNo' | 'sha256'>;

export const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';
const SHA256 = /^[0-9a-f]{64}$/u;

/** The contents in their one form, or what is wrong with them. `ownId`: of the edition that is revised. */
export function checkContents(
  given: GivenMaterial,
  context: EditionContext,
  ownId: string | null = null,
): Decision<Checked, Code> {
  if (!context.institution) return refuse('MATERIAL_INSTITUTION_UNKNOWN');
  if (given.foreignCurriculum) return refuse('MATERIAL_FOREIGN');
  if (isBlank(given.title)) return refuse('MATERIAL_TITLE_MISSING');
  if (namesPerson([given.title, given.publisher, given.selectionNo].join(' ')))
    return refuse('MATERIAL_TEXT_NAMES_PERSON');
  const scope = checkScope(given, context.subject, context.institution);
  if (!scope.ok) return scope;
  const checked = given.source === 'PUBLISHED' ? checkPublication(given) : checkFile(given);
  if (!checked.ok) return checked;
  return sameIn(context.onFile, checked.value, ownId) ? refuse('MATERIAL_ON_FILE') : checked;
}

/** Subjects are for those who may teach them, and not for pre-school children. */
function checkScope(
  { stage }: GivenMaterial,
  subject: EditionContext['subject'],
  institution: FilingInstitution,
): Decision<null, Code> {
  if (subject.trainingClass !== 'ACADEMIC') return permit(null);
  if (institution.trainingClass !== 'ACADEMIC') return refuse('MATERIAL_OUT_OF_SCOPE', { subject: subject.title });
  return stage === 'PRESCHOOL' ? refuse('MATERIAL_PRESCHOOL_SUBJECT') : permit(null);
}

function checkPublication(given: GivenMaterial): Decision<Checked, Code> {
  const isbn = readIsbn(given.isbn ?? '');
  if (!isbn.ok) return isbn;
  if (isBlank(given.publisher)) return refuse('MATERIAL_PUBLISHER_MISSING');
  if (isBlank(given.selectionNo)) return refuse('MATERIAL_SELECTION_MISSING');
  const [title, publisher, selectionNo] = [given.title, given.publisher!, given.selectionNo!].map((one) => one.trim());
  return permit({ title: title!, isbn: isbn.value, publisher: publisher!, selectionNo: selectionNo!, sha256: null });
}

function checkFile({ title, sha256 }: GivenMaterial): Decision<Checked, Code> {
  if (!SHA256.test(sha256 ?? '')) return refuse('MATERIAL_HASH_WRONG');
  return permit({ title: title.trim(), isbn: null, publisher: null, selectionNo: null, sha256 });
}

const sameIn = (onFile: readonly OnFile[], { isbn, sha256 }: Checked, ownId: string | null): boolean =>
  onFile.some((one) => one.id !== ownId && (isbn === null ? one.sha256 === sha256 : one.isbn === isbn));

export interface NewEdition {
  readonly row: MaterialRow;
  readonly basis: string | null;
  readonly transition: string;
}

/** The edition that is changed, with all of its series. */
export interface ChangedMaterial {
  readonly row: MaterialRow;
  readonly editions: readonly Edition[];
}

const UNDER_WAY: readonly MaterialStateName[] = [
  'DRAFT',
  'SELF_REVIEWED',
  'SUBMITTED',
  'FORMAL_OK',
  'WITH_EXPERTS',
  'APPROVED',
  'RETURNED',
];

type EditionFacts = Pick<Facts, 'caller' | 'today' | 'newId'>;
type NewEditionDecision = Decision<NewEdition, Code>;

/** B3: what an institution compiled itself begins as a draft. */
export const decideDraft = (context: EditionContext, given: GivenMaterial, facts: EditionFacts): NewEditionDecision =>
  given.source === 'SELF_COMPILED' ? firstEdition(context, given, facts) : refuse('MATERIAL_NOT_SELF_COMPILED');

/** B3: a publication is filed by its book number and the record of its choice, at once. */
export const decidePublication = (
  context: EditionContext,
  given: GivenMaterial,
  facts: EditionFacts,
): NewEditionDecision =>
  given.source === 'PUBLISHED' ? firstEdition(context, given, facts) : refuse('MATERIAL_NOT_PUBLISHED');

function firstEdition(context: EditionContext, given: GivenMaterial, facts: EditionFacts): NewEditionDecision {
  const id = facts.newId();
  return begun({ id, seriesId: id, version: 1 }, { context, given }, facts);
}

interface Begun {
  readonly context: EditionContext;
  readonly given: GivenMaterial;
}

function begun(
  place: Pick<MaterialRow, 'id' | 'seriesId' | 'version'>,
  { context, given }: Begun,
  facts: EditionFacts,
): NewEditionDecision {
  const checked = checkContents(given, context);
  if (!checked.ok) return checked;
  const draft = draftOf(given, checked.value, { ...context.institution!, ...place });
  return given.source === 'PUBLISHED' ? filed(draft, facts) : drafted(draft);
}

/** Lifecycle 17, change: what is changed of a filed edition is a version of its own and goes through review again. */
export function decideChange(
  changed: ChangedMaterial | undefined,
  asked: Begun,
  facts: EditionFacts,
): NewEditionDecision {
  if (!changed) return refuse('MATERIAL_UNKNOWN');
  const { row, editions } = changed;
  const open = editions.find(({ state }) => UNDER_WAY.includes(state));
  const step = materialLifecycle.step(row.state, 'changeTeachingMaterial', facts.caller, {
    noneUnderWay: open ? { code: 'MATERIAL_VERSION_UNDER_WAY', detail: { version: String(open.version) } } : true,
  });
  if (!step.ok) return step;
  if (row.sha256 !== null && row.sha256 === asked.given.sha256) return refuse('MATERIAL_UNCHANGED');
  const version = Math.max(...editions.map((edition) => edition.version)) + 1;
  return begun({ id: facts.newId(), seriesId: row.seriesId, version }, asked, facts);
}

const drafted = (row: MaterialRow): NewEditionDecision =>
  permit({ row, basis: MATERIAL_BASIS, transition: ` -draft-> ${row.state}` });

function filed(draft: MaterialRow, { caller, today }: EditionFacts): NewEditionDecision {
  const step = materialLifecycle.step(draft.state, 'filePublication', caller);
  if (!step.ok) return step;
  const { to: state, basis, text: transition } = step.value;
  return permit({ row: { ...draft, state, filingNo: draft.selectionNo, filedOn: today }, basis, transition });
}

const draftOf = (
  { subject, stage, source }: GivenMaterial,
  checked: Checked,
  place: Pick<MaterialRow, 'id' | 'seriesId' | 'version' | 'institutionId' | 'divisionCode'>,
): MaterialRow => ({
  ...checked,
  subject,
  stage,
  source,
  id: place.id,
  seriesId: place.seriesId,
  version: place.version,
  institutionId: place.institutionId,
  divisionCode: place.divisionCode,
  state: materialLifecycle.initial,
  selfReviewNo: null,
  selfReviewNote: null,
  round: 0,
  panelSize: 0,
  outstanding: 0,
  dueAt: null,
  overdue: false,
  filingNo: null,
  filedOn: null,
  usedFrom: null,
  lastUsedOn: null,
  decisionReason: null,
  ban: null,
  retainUntil: null,
});
