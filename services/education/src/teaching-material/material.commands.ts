import { refuse } from '@lianguan/kernel';
import { stepDeadlines, type Command, type Facts, type Tx } from '@lianguan/service-kit';
import { SUBJECTS } from '../classification/index.js';
import { CONTENT_BANS, type ContentBanName } from '../content-ban/index.js';
import {
  decideChange,
  decideDraft,
  decidePublication,
  type EditionContext,
  type GivenMaterial,
  type NewEdition,
} from './edition.rules.js';
import type { MaterialActName } from './material-lifecycle.rules.js';
import { MATERIAL_REFUSALS, type MaterialRefusal } from './material-refusals.rules.js';
import {
  editionContexts,
  insertMaterials,
  loadFiles,
  saveChanges,
  type KnownOfInstitution,
  type NamedInAct,
} from './material-rows.commands.js';
import { appointExperts, giveOpinion, recuseExpert, type RecuseExpert } from './panel.rules.js';
import {
  adoptMaterial,
  archiveMaterial,
  fileMaterial,
  markOverdue,
  passFormalReview,
  refuseMaterial,
  returnMaterial,
  reviseMaterial,
  selfReview,
  stopMaterial,
  submitMaterial,
  withdrawMaterial,
  type ActDecision,
  type MaterialChange,
  type MaterialFile,
  type Reasoned,
  type SelfReview,
} from './review.rules.js';
import type { OpinionTexts } from './seat.rules.js';

export interface MaterialId {
  readonly materialId: string;
}

export interface FileEdition {
  /** Whose account files; null where the account has none. */
  readonly institutionId: string | null;
  readonly material: GivenMaterial;
}

export interface ChangeEdition extends FileEdition, MaterialId {}

interface EditionState {
  readonly contexts: ReadonlyMap<FileEdition, KnownOfInstitution>;
  readonly changed: ReadonlyMap<string, MaterialFile>;
}

async function loadEditions(tx: Tx, inputs: readonly (FileEdition & Partial<MaterialId>)[]): Promise<EditionState> {
  // The institution first: of two changes at once the second one sees the version that the first one made.
  const contexts = await editionContexts(
    tx,
    inputs.map(({ institutionId }) => institutionId),
  );
  const changed = await loadFiles(
    tx,
    inputs.flatMap(({ materialId }) => (materialId ? [{ materialId }] : [])),
  );
  return { changed, contexts: new Map(inputs.map((input, at) => [input, contexts[at]!])) };
}

const editionCommand = <Input extends FileEdition>(
  name: MaterialActName | 'draftTeachingMaterial',
  decide: (state: EditionState, input: Input, facts: Facts) => ReturnType<typeof decideChange>,
): Command<Input, EditionState, NewEdition, MaterialId, MaterialRefusal> => ({
  name,
  refusals: MATERIAL_REFUSALS,
  load: loadEditions,
  decide,
  async apply(tx, accepted) {
    await insertMaterials(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ outcome: { row } }) => ({ materialId: row.id }));
  },
  subject: (_input, { row, basis, transition }) => ({
    type: 'TeachingMaterial',
    id: row.id,
    transition,
    basis: basis ?? undefined,
  }),
});

const contextOf = ({ contexts }: EditionState, input: FileEdition): EditionContext => ({
  ...contexts.get(input)!,
  subject: SUBJECTS[input.material.subject],
});

export const draftTeachingMaterial = editionCommand<FileEdition>('draftTeachingMaterial', (state, input, facts) =>
  decideDraft(contextOf(state, input), input.material, facts),
);
export const filePublication = editionCommand<FileEdition>('filePublication', (state, input, facts) =>
  decidePublication(contextOf(state, input), input.material, facts),
);
export const changeTeachingMaterial = editionCommand<ChangeEdition>('changeTeachingMaterial', (state, input, facts) =>
  decideChange(state.changed.get(input.materialId), { context: contextOf(state, input), given: input.material }, facts),
);

type SavingCommand<Input, State> = Command<Input, State, MaterialChange, MaterialId, MaterialRefusal>;

/** What every act on an edition does once it is decided. Of an opinion the record says that it was given, not what it says. */
const saving: Pick<SavingCommand<MaterialId, unknown>, 'refusals' | 'apply' | 'subject' | 'deadlines'> = {
  refusals: MATERIAL_REFUSALS,
  async apply(tx, accepted, facts) {
    await saveChanges(
      tx,
      accepted.map(({ outcome }) => outcome),
      facts,
    );
    return accepted.map(({ input: { materialId } }) => ({ materialId }));
  },
  subject: (input, { row, step }) => ({
    type: 'TeachingMaterial',
    id: row.id,
    transition: step.text,
    basis: step.basis ?? undefined,
    ...('reason' in input && { reason: String(input.reason).trim() }),
  }),
  deadlines: (_input, { step, row }, facts) => stepDeadlines(step, { id: row.id, division: row.divisionCode }, facts),
};

const actOn = <Input extends object>(
  name: MaterialActName,
  decide: (file: MaterialFile, input: Input, facts: Facts) => ActDecision,
): SavingCommand<Input & NamedInAct, ReadonlyMap<string, MaterialFile>> => ({
  name,
  ...saving,
  load: loadFiles,
  decide(files, input, facts) {
    const file = files.get(input.materialId);
    return file ? decide(file, input, facts) : refuse('MATERIAL_UNKNOWN');
  },
});

export const reviseTeachingMaterial: SavingCommand<ChangeEdition, EditionState> = {
  name: 'reviseTeachingMaterial',
  ...saving,
  load: loadEditions,
  decide(state, input, facts) {
    const file = state.changed.get(input.materialId);
    if (!file) return refuse('MATERIAL_UNKNOWN');
    return reviseMaterial(file, { material: input.material, context: contextOf(state, input) }, facts);
  },
};

export const recordMaterialSelfReview = actOn<SelfReview>('recordMaterialSelfReview', selfReview);
export const submitTeachingMaterial = actOn<object>('submitTeachingMaterial', submitMaterial);
export const passMaterialFormalReview = actOn<object>('passMaterialFormalReview', passFormalReview);
export const returnTeachingMaterial = actOn<Reasoned>('returnTeachingMaterial', returnMaterial);
interface FoundIn extends Reasoned {
  readonly ban: ContentBanName | null;
}

const withLaw = ({ ban, reason }: FoundIn) => ({ reason, ban: ban && { code: ban, ...CONTENT_BANS[ban] } });

export const refuseTeachingMaterial = actOn<FoundIn>('refuseTeachingMaterial', (file, input, facts) =>
  refuseMaterial(file, withLaw(input), facts),
);
export const appointMaterialExperts = actOn<{ readonly expertIds: readonly string[] }>(
  'appointMaterialExperts',
  appointExperts,
);
export const recuseMaterialExpert = actOn<RecuseExpert>('recuseMaterialExpert', recuseExpert);
export const giveMaterialOpinion = actOn<OpinionTexts>('giveMaterialOpinion', giveOpinion);
export const fileTeachingMaterial = actOn<{ readonly documentNo: string }>('fileTeachingMaterial', fileMaterial);
export const adoptTeachingMaterial = actOn<{ readonly courseId: string }>('adoptTeachingMaterial', adoptMaterial);
export const stopTeachingMaterial = actOn<Reasoned>('stopTeachingMaterial', stopMaterial);
export const withdrawTeachingMaterial = actOn<FoundIn>('withdrawTeachingMaterial', (file, input, facts) =>
  withdrawMaterial(file, withLaw(input), facts),
);
export const markMaterialOverdue = actOn<object>('markMaterialOverdue', markOverdue);
export const archiveTeachingMaterial = actOn<object>('archiveTeachingMaterial', archiveMaterial);
