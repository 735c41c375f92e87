import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  AD_CANDIDATE_REFUSALS,
  decideAdCandidate,
  type AdCandidateAct,
  type AdCandidateActName,
  type AdCandidateRefusal,
  type AdCandidateStateName,
} from './ad-candidate.rules.js';
import {
  adCandidates,
  lockAdCandidates,
  type AdCandidateFile,
  type AdCandidateRow,
} from './ad-violation-rows.commands.js';

export interface AdCandidateId {
  readonly candidateId: string;
}

interface Outcome {
  readonly row: AdCandidateRow;
  readonly step: Step<AdCandidateStateName>;
}

const adCandidateCommand = (
  name: AdCandidateActName,
): Command<AdCandidateAct, Map<string, AdCandidateFile>, Outcome, AdCandidateId, AdCandidateRefusal> => ({
  name,
  refusals: AD_CANDIDATE_REFUSALS,
  load: (tx, inputs) =>
    lockAdCandidates(
      tx,
      inputs.map(({ candidateId }) => candidateId),
    ),
  decide(files, input, facts) {
    const file = files.get(input.candidateId);
    const known = file && { state: file.row.state, violationState: file.violationState };
    const decided = decideAdCandidate(known, input, facts);
    if (!decided.ok) return decided;
    const row: AdCandidateRow = {
      ...file!.row,
      state: decided.value.to,
      reason: input.reason.trim(),
      decidedOn: facts.today,
    };
    files.set(row.id, { ...file!, row });
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await adCandidates.save(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ input: { candidateId } }) => ({ candidateId }));
  },
  subject: ({ reason }, { row, step }) => ({
    type: 'AdCandidate',
    id: row.id,
    reason: reason.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
});

export const AD_CANDIDATE_COMMANDS = {
  confirmAdCandidate: adCandidateCommand('confirmAdCandidate'),
  dismissAdCandidate: adCandidateCommand('dismissAdCandidate'),
} satisfies Record<AdCandidateActName, unknown>;
