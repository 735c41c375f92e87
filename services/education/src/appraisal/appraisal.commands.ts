import { nameKey, permit, type Agency } from '@lianguan/kernel';
import { stepDeadlines, type Command, type Tx } from '@lianguan/service-kit';
import { competentDepartmentOf, SUBJECTS, subjectNamed, type NonAcademicKindName } from '../classification/index.js';
import {
  APPRAISAL_REFUSALS,
  GUIDE,
  type AppraisalAct,
  type AppraisalRefusal,
  type AppraisalState,
} from './appraisal-lifecycle.rules.js';
import { competenceOf, insertAppraisals, loadFiles, saveChanges } from './appraisal-rows.commands.js';
import { appraisalDecided } from './appraisal.events.js';
import {
  confirmAppraisal as confirm,
  decideRequest,
  fileAppraisal as fileUp,
  foundFile,
  requestReview,
  submitMaterials,
  type ActDecision,
  type ActFacts,
  type AppraisalChange,
  type AppraisalFile,
  type ConfirmAppraisal,
  type Material,
  type Opinion,
  type RequestAppraisal,
} from './appraisal.rules.js';
import {
  drawPanel,
  giveOpinion as opine,
  recuseExpert as recuse,
  redrawPanel,
  type RecuseExpert,
} from './panel-acts.rules.js';

export interface AppraisalId {
  readonly id: string;
}

interface OnAppraisal {
  readonly appraisalId: string;
}

type AppraisalCommand<Input> = Command<
  Input & OnAppraisal,
  ReadonlyMap<string, AppraisalFile>,
  AppraisalChange,
  AppraisalId,
  AppraisalRefusal
>;
type Decide<Input> = (file: AppraisalFile, input: Input, facts: ActFacts) => ActDecision;

/** The acts on an appraisal differ by their rule, not by procedure. Of an opinion the record says that it was given, not what it says. */
function actOnAppraisal<Input extends object>(
  name: AppraisalAct,
  decide: Decide<Input>,
): AppraisalCommand<Input & { readonly reason?: string | null }> {
  return {
    name,
    refusals: APPRAISAL_REFUSALS,
    load: (tx, inputs) =>
      loadFiles(
        tx,
        inputs.map(({ appraisalId }) => appraisalId),
      ),
    decide(files, input, facts) {
      const file = foundFile(files.get(input.appraisalId));
      if (!file.ok) return file;
      return decide(file.value, input, facts);
    },
    async apply(tx, accepted, facts) {
      const changes = accepted.map(({ outcome }) => outcome);
      await saveChanges(tx, changes, { now: facts.now, newId: facts.newId, recordedBy: facts.caller.agency });
      return changes.map(({ row: { id } }) => ({ id }));
    },
    subject: ({ appraisalId, reason }, { step }) => ({
      type: 'Appraisal',
      id: appraisalId,
      transition: step.text,
      ...(step.basis !== null && { basis: step.basis }),
      ...(reason && { reason: reason.trim() }),
    }),
    events: (_input, outcome) => appraisalDecided(outcome),
    deadlines: (_input, { step, row }, facts) => stepDeadlines(step, { id: row.id, division: row.divisionCode }, facts),
  };
}

export const submitAppraisalMaterials = actOnAppraisal<{ readonly documents: readonly Material[] }>(
  'submitAppraisalMaterials',
  submitMaterials,
);
export const drawAppraisalPanel = actOnAppraisal<{ readonly size: number | null }>('drawAppraisalPanel', drawPanel);
export const redrawAppraisalPanel = actOnAppraisal<object>('redrawAppraisalPanel', redrawPanel);
export const recuseExpert = actOnAppraisal<RecuseExpert>('recuseExpert', recuse);
export const giveOpinion = actOnAppraisal<Opinion>('giveOpinion', opine);
export const confirmAppraisal = actOnAppraisal<ConfirmAppraisal>('confirmAppraisal', confirm);
export const fileAppraisal = actOnAppraisal<object>('fileAppraisal', fileUp);
export const requestAppraisalReview = actOnAppraisal<{ readonly reason: string }>(
  'requestAppraisalReview',
  requestReview,
);

interface Subjected {
  readonly rootId: string;
  readonly divisionCode: string;
  readonly kind: NonAcademicKindName | null;
}

interface Previous {
  readonly id: string;
  readonly state: AppraisalState;
}

interface RequestState {
  readonly institutions: ReadonlyMap<string, Subjected>;
  /** The last appraisal of each course, those of the set too. */
  readonly previous: Map<string, Previous>;
}

interface RequestOutcome extends Subjected {
  readonly id: string;
  readonly previousId: string | null;
}

const courseKey = (rootId: string, courseName: string): string => `${rootId} ${nameKey(courseName)}`;

async function loadSubjected(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Subjected>> {
  const rows = await tx.query<Subjected & { readonly id: string }>(
    `select t.id, root.id as "rootId", root.division_code as "divisionCode", root.non_academic_kind as kind
     from training_institution t join training_institution root on root.id = t.root_id
     where t.id = any($1::uuid[]) order by root.id for update of root`,
    [ids],
  );
  return new Map(rows.map(({ id, ...institution }) => [id, institution]));
}

async function loadPrevious(tx: Tx, rootIds: readonly string[]): Promise<Map<string, Previous>> {
  const rows = await tx.query<Previous & { readonly institutionId: string; readonly key: string }>(
    `select distinct on (institution_id, course_key) institution_id as "institutionId", course_key as key, id, state
     from appraisal where institution_id = any($1::uuid[]) order by institution_id, course_key, id desc`,
    [rootIds],
  );
  return new Map(rows.map(({ institutionId, key, id, state }) => [`${institutionId} ${key}`, { id, state }]));
}

/** A5: an earlier appraisal of the course stays as it is. */
export const requestAppraisal: Command<RequestAppraisal, RequestState, RequestOutcome, AppraisalId, AppraisalRefusal> =
  {
    name: 'requestAppraisal',
    refusals: APPRAISAL_REFUSALS,
    async load(tx, inputs) {
      const institutions = await loadSubjected(
        tx,
        inputs.map(({ institutionId }) => institutionId),
      );
      const previous = await loadPrevious(
        tx,
        [...institutions.values()].map(({ rootId }) => rootId),
      );
      return { institutions, previous };
    },
    decide(state, input, facts) {
      const institution = state.institutions.get(input.institutionId);
      const key = institution ? courseKey(institution.rootId, input.courseName) : '';
      const previous = state.previous.get(key);
      const subject = subjectNamed(input.courseName);
      const clear = subject && SUBJECTS[subject].trainingClass === 'ACADEMIC' ? SUBJECTS[subject].title : null;
      const decision = decideRequest(input, {
        institution: institution && { competent: competenceOf(competentDepartmentOf(institution.kind)) },
        caller: facts.caller,
        clearSubject: clear,
        previous: previous?.state ?? null,
      });
      if (!decision.ok) return decision;
      const id = facts.newId();
      state.previous.set(key, { id, state: 'REQUESTED' });
      return permit({ ...institution!, id, previousId: previous?.id ?? null });
    },
    async apply(tx, accepted, facts) {
      await insertAppraisals(
        tx,
        accepted.map(({ input, outcome }) =>
          rowOf(input, outcome, { agency: facts.caller.agency, at: facts.now.toISOString() }),
        ),
      );
      return accepted.map(({ outcome: { id } }) => ({ id }));
    },
    subject: ({ grounds }, { id }) => ({
      type: 'Appraisal',
      id,
      basis: GUIDE,
      reason: grounds.trim(),
      transition: ' -requestAppraisal-> REQUESTED',
    }),
  };

const rowOf = (
  input: RequestAppraisal,
  { id, rootId, divisionCode, kind, previousId }: RequestOutcome,
  by: { readonly agency: Agency; readonly at: string },
) => ({
  id,
  institutionId: rootId,
  divisionCode,
  courseName: input.courseName.trim(),
  courseKey: nameKey(input.courseName),
  subjects: [...new Set(input.subjects)],
  grounds: input.grounds.trim(),
  newEvidence: previousId === null ? null : (input.newEvidence?.trim() ?? null),
  previousId,
  requestedBy: by.agency,
  requestedAt: by.at,
  competentDepartment: competentDepartmentOf(kind),
  state: 'REQUESTED' as const,
  outstanding: 0,
  finding: null,
  findingReason: null,
  reviewUntil: null,
  reviewReason: null,
  finalFinding: null,
  finalReason: null,
  version: 1,
});
