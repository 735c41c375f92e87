import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import {
  DismissDuplicateCandidateDocument,
  MergeInstitutionsDocument,
  ReopenDuplicateCandidateDocument,
  UnmergeInstitutionsDocument,
  type DecideDuplicateInput,
  type MergeInstitutionsInput,
  type OutcomeFragment,
} from '../gql/graphql';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import type { Decision } from './candidate-actions';

type Decide = (decision: Decision, input: MergeInstitutionsInput) => Promise<readonly GraphFault[]>;

/** Every decision's mutation has one field, which holds the outcome. */
type Mutation<Input> = TypedDocumentNode<Readonly<Record<string, OutcomeFragment>>, { input: Input }>;

const DECIDE = {
  dismissDuplicateCandidate: DismissDuplicateCandidateDocument,
  unmergeInstitutions: UnmergeInstitutionsDocument,
  reopenDuplicateCandidate: ReopenDuplicateCandidateDocument,
} satisfies Record<Exclude<Decision, 'mergeInstitutions'>, unknown>;

/** What stands in the way; nothing when the decision is made. The law's no is shown like an error. */
function objectionsTo(outcome: OutcomeFragment | undefined, error: unknown): readonly GraphFault[] {
  if (outcome?.ok) return [];
  if (outcome?.refusal)
    return faultsOf({ errors: [{ message: outcome.refusal.message, extensions: outcome.refusal }] });
  return faultsOf(error ?? { errors: [{}] });
}

export function useDecide(): Decide {
  const client = useApolloClient();
  return useCallback<Decide>(
    async (decision, { survivingId, ...input }) => {
      const { data, error } =
        decision === 'mergeInstitutions'
          ? await client.mutate({
              mutation: MergeInstitutionsDocument as Mutation<MergeInstitutionsInput>,
              variables: { input: { ...input, survivingId } },
            })
          : await client.mutate({ mutation: DECIDE[decision] as Mutation<DecideDuplicateInput>, variables: { input } });
      const objections = objectionsTo(data?.[decision], error);
      // Lists and figures on this page hold the institutions as they were; other pages read anew when opened.
      if (objections.length === 0) await client.refetchQueries({ include: 'active' });
      return objections;
    },
    [client],
  );
}
