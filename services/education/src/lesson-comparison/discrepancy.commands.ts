import type { Command } from '@lianguan/service-kit';
import {
  DISCREPANCY_ANSWER_DUE,
  DISCREPANCY_REFUSALS,
  type DiscrepancyActName,
  type DiscrepancyRefusal,
} from './discrepancy-lifecycle.rules.js';
import { discrepancies, lockDiscrepancies } from './discrepancy-rows.commands.js';
import {
  decideDiscrepancy,
  type DecidedDiscrepancy,
  type DiscrepancyAct,
  type DiscrepancyRow,
} from './discrepancy.rules.js';

export interface DiscrepancyId {
  readonly discrepancyId: string;
}

interface GivenAct extends DiscrepancyId, Omit<DiscrepancyAct, 'act'> {}

const discrepancyCommand = (
  act: DiscrepancyActName,
): Command<GivenAct, Map<string, DiscrepancyRow>, DecidedDiscrepancy, DiscrepancyId, DiscrepancyRefusal> => ({
  name: act,
  refusals: DISCREPANCY_REFUSALS,
  load: (tx, inputs) =>
    lockDiscrepancies(
      tx,
      inputs.map(({ discrepancyId }) => discrepancyId),
    ),
  decide(rows, { discrepancyId, ...said }, facts) {
    const decided = decideDiscrepancy(rows.get(discrepancyId), { ...said, act }, facts);
    if (decided.ok) rows.set(discrepancyId, decided.value.row);
    return decided;
  },
  async apply(tx, accepted) {
    await discrepancies.save(tx, [...new Map(accepted.map(({ outcome: { row } }) => [row.id, row])).values()]);
    return accepted.map(({ input: { discrepancyId } }) => ({ discrepancyId }));
  },
  subject: ({ text, documentNo }, { row: { id }, step }) => ({
    type: 'LessonDiscrepancy',
    id,
    transition: step.text,
    basis: step.basis ?? undefined,
    reason: text.trim() || undefined,
    documentNo: documentNo.trim() || undefined,
  }),
  deadlines: (_input, { row: { id: subjectId }, step }) =>
    step.from === 'FOUND' ? [{ name: DISCREPANCY_ANSWER_DUE, subjectId, due: null }] : [],
});

export const DISCREPANCY_COMMANDS = {
  answerLessonDiscrepancy: discrepancyCommand('answerLessonDiscrepancy'),
  closeDiscrepancyAnswer: discrepancyCommand('closeDiscrepancyAnswer'),
  dismissLessonDiscrepancy: discrepancyCommand('dismissLessonDiscrepancy'),
  confirmLessonDiscrepancy: discrepancyCommand('confirmLessonDiscrepancy'),
} satisfies Record<DiscrepancyActName, unknown>;
