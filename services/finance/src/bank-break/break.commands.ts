import { permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { breaks, lockBreaks, type BreakStepRow, type KnownBreak } from './break-rows.commands.js';
import {
  BREAK_REFUSALS,
  CLAIM_FOUND,
  decideBreak,
  type BreakAct,
  type BreakActName,
  type BreakRefusal,
  type BreakStateName,
} from './break.rules.js';

export interface BreakId {
  readonly breakId: string;
}

interface Outcome {
  readonly row: KnownBreak;
  readonly step: Step<BreakStateName>;
}

/** The acts differ by name and outcome, not by procedure. */
const breakCommand = (
  name: BreakActName,
): Command<BreakAct, Map<string, KnownBreak>, Outcome, BreakId, BreakRefusal> => ({
  name,
  refusals: BREAK_REFUSALS,
  load: (tx, inputs) =>
    lockBreaks(
      tx,
      inputs.map(({ breakId }) => breakId),
    ),
  decide(rows, input, { caller, now }) {
    const known = rows.get(input.breakId);
    const decided = decideBreak(known, input, caller);
    if (!decided.ok) return decided;
    const { to: state } = decided.value;
    const step: BreakStepRow = {
      act: name,
      at: now.toISOString(),
      by: caller.subject,
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
    };
    const proposedBy = state === 'PROPOSED' ? caller.subject : known!.proposedBy;
    const outcome = name === 'proposeBreakResolution' ? input.outcome : known!.outcome;
    const row = { ...known!, state, proposedBy, outcome, steps: [...known!.steps, step] };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await breaks.save(tx, [...last.values()]);
    return accepted.map(({ input: { breakId } }) => ({ breakId }));
  },
  deadlines: (_input, { row }, { now }) => foundDeadlines(row, now),
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'BankBreak',
    id: row.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
});

function foundDeadlines({ state, outcome, claim }: KnownBreak, now: Date): DeadlineDraft[] {
  if (state !== 'RESOLVED' || outcome !== 'PAID' || !claim) return [];
  const name = new Map(Object.entries(CLAIM_FOUND)).get(claim.code);
  return name ? [{ name, subjectId: claim.cause, due: now }] : [];
}

export const BREAK_COMMANDS = {
  proposeBreakResolution: breakCommand('proposeBreakResolution'),
  confirmBreakResolution: breakCommand('confirmBreakResolution'),
  returnBreakResolution: breakCommand('returnBreakResolution'),
} satisfies Record<BreakActName, unknown>;
