import { measureKind, permit, refuse, type Agency, type MeasureDepartment } from '@lianguan/kernel';
import type { Command, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import {
  knownInstitutions,
  lockDecisions,
  saveDecisions,
  type DecisionRow,
  type KnownInstitution,
} from '../served-decision/index.js';
import { insertFiles, UNANSWERED, type ActionFile, type ActionRow, type MeasureRow } from './action-file.commands.js';
import { jointActionStepped } from './joint-action.events.js';
import {
  decideProposal,
  JOINT_ACTION_REFUSALS,
  type JointActionRefusal,
  type ProposeJointAction,
} from './joint-action.rules.js';
import type { MatrixCell } from './measure-matrix.rules.js';
import { insertSteps } from './process-outcome.commands.js';
import type { ActionId } from './process.commands.js';

interface ProposalState {
  readonly institutions: ReadonlyMap<string, KnownInstitution>;
  readonly decisions: ReadonlyMap<string, DecisionRow>;
  /** Decisions on which a joint action rests that has not ended. */
  readonly open: Set<string>;
}

interface Proposed {
  readonly file: ActionFile;
  readonly decision: DecisionRow;
  readonly events: readonly EventDraft[];
}

/** F6: a joint action is proposed on a served decision, with what the matrix lets it ask for. */
export const proposeJointAction: Command<ProposeJointAction, ProposalState, Proposed, ActionId, JointActionRefusal> = {
  name: 'proposeJointAction',
  refusals: JOINT_ACTION_REFUSALS,
  async load(tx, inputs) {
    const decisionIds = inputs.map(({ decisionId }) => decisionId);
    return {
      institutions: await knownInstitutions(
        tx,
        inputs.map(({ institutionId }) => institutionId),
      ),
      decisions: await lockDecisions(tx, decisionIds),
      open: await openDecisions(tx, decisionIds),
    };
  },
  decide(state, input, facts) {
    const institution = state.institutions.get(input.institutionId);
    const decision = state.decisions.get(input.decisionId);
    const cells = decideProposal(input, { institution, decision, open: state.open.has(input.decisionId) });
    if (!cells.ok) return cells;
    if (!institution || !decision) return refuse('INSTITUTION_UNKNOWN');
    state.open.add(input.decisionId);
    return permit(proposed(input, { institution, decision, cells: cells.value, facts }));
  },
  async apply(tx, accepted, facts) {
    const files = accepted.map(({ outcome }) => outcome.file);
    await saveDecisions(
      tx,
      accepted.map(({ outcome }) => outcome.decision),
    );
    await insertFiles(tx, files);
    await insertSteps(tx, {
      files: new Map(files.map((file) => [file.action.id, file])),
      steps: files.map(({ action }) => ({ ...FIRST_STEP, jointActionId: action.id, reason: action.reason })),
      facts,
    });
    return files.map(({ action: { id } }) => ({ id }));
  },
  subject: ({ reason }, { file, decision }) => ({
    type: 'JointAction',
    id: file.action.id,
    documentNo: decision.number,
    basis: decision.article,
    reason,
    transition: ' -> PROPOSED',
  }),
  events: (_input, { events }) => events,
};

const FIRST_STEP = { step: 1, measureId: null, from: '', to: 'PROPOSED' } as const;

/** Also on joint actions that the caller does not see. */
async function openDecisions(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>('select id from decisions_acted_on($1::uuid[]) as acted(id)', [ids]);
  return new Set(rows.map(({ id }) => id));
}

interface Basis {
  readonly institution: KnownInstitution;
  readonly decision: DecisionRow;
  readonly cells: readonly MatrixCell[];
  readonly facts: Facts;
}

function proposed(input: ProposeJointAction, { institution, decision, cells, facts }: Basis): Proposed {
  const departments = cells.map(({ kind }) => measureKind(kind).department);
  const agencies = [...new Set<Agency>([facts.caller.agency, ...departments])];
  const place = { institutionId: institution.rootId, divisionCode: institution.divisionCode };
  const action: ActionRow = {
    ...place,
    id: facts.newId(),
    trigger: input.trigger,
    decisionId: decision.id,
    state: 'PROPOSED',
    cause: null,
    executions: 0,
    steps: 1,
    agencies,
    reason: input.reason.trim(),
    proposedBy: facts.caller.subject,
    proposedAt: facts.now.toISOString(),
    minutes: null,
    consulted: [],
    issuedBy: null,
    issuedAt: null,
    liftReason: null,
  };
  const measures = cells.map(({ kind, article }, index): MeasureRow => {
    const department: MeasureDepartment = departments[index]!;
    return {
      ...place,
      ...UNSENT,
      id: facts.newId(),
      jointActionId: action.id,
      department,
      agencies: [department],
      kind,
      rank: measureKind(kind).rank,
      article,
      addressee: input.measures[index]!.addressee?.trim() || null,
    };
  });
  const file = { action, measures, decision };
  return {
    file,
    decision: { ...decision, agencies: [...new Set([...decision.agencies, ...agencies])] },
    events: [jointActionStepped(file, FIRST_STEP)],
  };
}

const UNSENT = {
  state: 'PENDING',
  version: 0,
  attempt: 1,
  receiptNo: 0,
  executedAs: null,
  lateFor: null,
  compensationLate: false,
  terms: {},
  sentAt: null,
  ...UNANSWERED,
  officeReason: '',
} as const satisfies Partial<MeasureRow>;
