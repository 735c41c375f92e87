import {
  DismissDuplicateCandidateDocument,
  MergeInstitutionsDocument,
  ReopenDuplicateCandidateDocument,
  UnmergeInstitutionsDocument,
  type MergeInstitutionsInput,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import type { Decision } from './candidate-actions';

type Given = Omit<MergeInstitutionsInput, 'idempotencyKey'>;

const DECIDE = {
  dismissDuplicateCandidate: DismissDuplicateCandidateDocument,
  unmergeInstitutions: UnmergeInstitutionsDocument,
  reopenDuplicateCandidate: ReopenDuplicateCandidateDocument,
} satisfies Record<Exclude<Decision, 'mergeInstitutions'>, unknown>;

export function useDecide(): (decision: Decision, given: Given) => Promise<readonly GraphFault[]> {
  const perform = useAct();
  return async (decision, { survivingId, ...given }) => {
    const { objections } =
      decision === 'mergeInstitutions'
        ? await perform(MergeInstitutionsDocument, { ...given, survivingId })
        : await perform(DECIDE[decision], given);
    return objections;
  };
}
