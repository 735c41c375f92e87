import { permit, type Role } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  lockProposals,
  proposalDeadline,
  proposalStep,
  saveProposals,
  type CaseProposalRow,
} from './proposal-rows.commands.js';
import {
  decideProposalAct,
  decideProposalDue,
  PROPOSAL_DUE,
  PROPOSAL_REFUSALS,
  type ProposalAct,
  type ProposalActName,
  type ProposalRefusal,
  type ProposalStateName,
} from './proposal.rules.js';

export interface ProposalId {
  readonly proposalId: string;
}

interface GivenAct extends ProposalAct, ProposalId {}

interface Moved {
  readonly row: CaseProposalRow;
  readonly step: Step<ProposalStateName>;
}

const subjectOf = ({ row: { id }, step }: Moved) => ({
  type: 'CaseProposal',
  id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

/** The acts differ by name and outcome, not by procedure. A proposal that comes again has the facts as they are now, and its clock anew. */
export const proposalCommand = (
  name: ProposalActName,
  officers: readonly Role[],
): Command<GivenAct, Map<string, CaseProposalRow>, Moved, ProposalId, ProposalRefusal> => ({
  name,
  refusals: PROPOSAL_REFUSALS,
  load: (tx, inputs) =>
    lockProposals(
      tx,
      inputs.map(({ proposalId }) => proposalId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.proposalId);
    const decided = decideProposalAct(known, input, { officers, caller: facts.caller });
    if (!decided.ok) return decided;
    const { to: state } = decided.value;
    const again = state === 'PROPOSED';
    const row: CaseProposalRow = {
      ...known!,
      state,
      facts: again ? `${known!.facts}\n${input.reason.trim()}` : known!.facts,
      due: again ? proposalDeadline(known!, facts).due.toISOString() : null,
      steps: [...known!.steps, proposalStep(name, facts, input)],
    };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await saveProposals(tx, [...last.values()]);
    return accepted.map(({ input: { proposalId } }) => ({ proposalId }));
  },
  subject: ({ reason, documentNo }, moved) => ({
    ...subjectOf(moved),
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
  deadlines: (_input, { row }, facts) =>
    row.state === 'PROPOSED' ? [proposalDeadline(row, facts)] : [{ name: PROPOSAL_DUE, subjectId: row.id, due: null }],
});

/** The sweeper's act when the head's term is over: visible, and still to be decided. */
export const passProposalDue = (
  officers: readonly Role[],
): Command<ProposalId, Map<string, CaseProposalRow>, Moved | null, null, ProposalRefusal> => ({
  name: 'passProposalDue',
  refusals: PROPOSAL_REFUSALS,
  load: (tx, inputs) =>
    lockProposals(
      tx,
      inputs.map(({ proposalId }) => proposalId),
    ),
  decide(rows, { proposalId }, facts) {
    const known = rows.get(proposalId);
    const decided = decideProposalDue(known, { officers, caller: facts.caller });
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const steps = [...known!.steps, proposalStep('passProposalDue', facts)];
    return permit({ row: { ...known!, state: decided.value.to, steps }, step: decided.value });
  },
  async apply(tx, accepted) {
    await saveProposals(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(() => null);
  },
  subject: (_input, moved) => subjectOf(moved!),
  changes: (moved) => moved !== null,
});
