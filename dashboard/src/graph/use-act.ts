import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { ActKeys } from './act-keys';
import { faultsOf, type GraphFault } from './graph-faults';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly basis: string | null;
}

export interface ActOutcome {
  readonly ok: boolean;
  readonly refusal: Refusal | null;
}

/** What stands in the way; nothing when the act is done. The law's no is shown like an error. */
export function objectionsTo(outcome: ActOutcome | null | undefined, error: unknown): readonly GraphFault[] {
  if (outcome?.ok) return [];
  if (outcome?.refusal)
    return faultsOf({ errors: [{ message: outcome.refusal.message, extensions: outcome.refusal }] });
  return faultsOf(error ?? { errors: [{}] });
}

/** A mutation whose one field is written with the alias `outcome`. */
export type ActDocument<Outcome extends ActOutcome, Input> = TypedDocumentNode<{ outcome: Outcome }, { input: Input }>;

interface Acted<Outcome> {
  readonly objections: readonly GraphFault[];
  readonly outcome: Outcome | null;
}

interface Keyed {
  readonly idempotencyKey: string;
}

/** The key is added here. */
type Act = <Outcome extends ActOutcome, Input extends Keyed>(
  mutation: ActDocument<Outcome, Input>,
  input: NoInfer<Omit<Input, 'idempotencyKey'>>,
) => Promise<Acted<Outcome>>;

export function useAct(): Act {
  const client = useApolloClient();
  const [keys] = useState(() => new ActKeys());
  return useCallback<Act>(
    async <Outcome extends ActOutcome, Input extends Keyed>(
      mutation: ActDocument<Outcome, Input>,
      input: NoInfer<Omit<Input, 'idempotencyKey'>>,
    ) => {
      const keyed = { ...input, idempotencyKey: keys.keyOf(input) } as Input;
      const { data, error } = await client.mutate({ mutation, variables: { input: keyed } });
      const outcome = (data as { outcome: Outcome | null } | undefined)?.outcome ?? null;
      if (outcome) keys.answered();
      const objections = objectionsTo(outcome, error);
      // What this page shows was read before the act; other pages read anew when opened.
      if (objections.length === 0) await client.refetchQueries({ include: 'active' });
      return { objections, outcome };
    },
    [client, keys],
  );
}
