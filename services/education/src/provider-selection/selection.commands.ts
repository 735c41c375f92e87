import { endOfDay, permit, refuse } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import { actStep, recordAct, type RecordAct, type RecordId } from '../school/index.js';
import {
  applicationsOf,
  lockSelections,
  selections,
  type ProviderRow,
  type SelectionRow,
} from './provider-rows.commands.js';
import {
  decideSelection,
  SELECTION_BASIS,
  SELECTION_DUE,
  SELECTION_REFUSALS,
  selectionLifecycle,
  type OpenSelection,
  type SelectionRefusal,
} from './selection.rules.js';

const deadlineOf = ({ id, state, applyUntil }: SelectionRow): DeadlineDraft[] => [
  { name: SELECTION_DUE, subjectId: id, due: state === 'OPEN' ? endOfDay(applyUntil) : null },
];

export const openProviderSelection: Command<OpenSelection, null, SelectionRow, RecordId, SelectionRefusal> = {
  name: 'openProviderSelection',
  refusals: SELECTION_REFUSALS,
  load: () => Promise.resolve(null),
  decide(_state, input, facts) {
    const decided = decideSelection(input, facts.today);
    if (!decided.ok) return decided;
    const { title, documentNo, kinds, ...given } = input;
    return permit({
      ...given,
      id: facts.newId(),
      divisionCode: facts.caller.division,
      title: title.trim(),
      kinds: [...new Set(kinds)],
      state: selectionLifecycle.initial,
      steps: [actStep({ act: 'openProviderSelection', documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await selections.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  subject: ({ documentNo }, { id }) => ({
    type: 'ProviderSelection',
    id,
    documentNo: documentNo.trim(),
    basis: SELECTION_BASIS,
  }),
  deadlines: (_input, row) => deadlineOf(row),
};

interface SelectionToJudge extends SelectionRow {
  readonly applications: readonly ProviderRow[];
}

async function lockToJudge(tx: Tx, ids: readonly string[]): Promise<Map<string, SelectionToJudge>> {
  const locked = await lockSelections(tx, ids);
  const applications = await applicationsOf(tx, ids);
  return new Map(
    [...locked].map(([id, row]) => [
      id,
      { ...row, applications: applications.filter(({ selectionId }) => selectionId === id) },
    ]),
  );
}

export type SelectionAct = RecordAct<'finishProviderSelection' | 'passSelectionDue'>;

const selectionCommand = (name: SelectionAct['act']) =>
  recordAct(name, {
    type: 'ProviderSelection',
    refusals: SELECTION_REFUSALS,
    lock: lockToJudge,
    save: selections.save,
    decide({ state, applications }, { act }: SelectionAct, { caller }) {
      const open = applications.filter((one) => one.state === 'APPLIED').length;
      return selectionLifecycle.step<SelectionRefusal>(state, act, caller, {
        allDecided: open === 0 || refuse('SELECTION_UNDECIDED', { count: String(open) }).refusal,
      });
    },
    deadlines: deadlineOf,
  });

export const finishProviderSelection = selectionCommand('finishProviderSelection');
export const passSelectionDue = selectionCommand('passSelectionDue');

/** What the sweeper hands in when the days of application are over. */
export const dueSelection = (recordId: string): SelectionAct => ({
  act: 'passSelectionDue',
  recordId,
  reason: '报名截止日已过',
  documentNo: SELECTION_DUE,
});
