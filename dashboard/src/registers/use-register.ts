import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { faultsOf } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import type { StatedPurpose } from '../institution-file/purposes';
import { PAGE_SIZE } from './register-list';

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

type Narrowing<Variables> = Omit<Variables, keyof Page>;

type Reading<Variables> = {
  readonly pageSize?: number;
  readonly pages: { readonly cursors: Cursors; readonly onTurn: (cursors: Cursors) => void };
  /** Where the list tells of persons: why it is read, null while that is not said. Such a list is never kept in the client's cache. */
  readonly stated?: StatedPurpose | null;
} & (object extends Narrowing<Variables>
  ? { readonly variables?: Narrowing<Variables> }
  : { readonly variables: Narrowing<Variables> });

/** Reads one page of a list of the graph; while the next is read, the one before is shown. What it gives fits `RegisterList`. */
export function useRegister<Data, Variables extends Page, Field extends keyof Data>(
  query: TypedDocumentNode<Data, Variables>,
  field: Field,
  { pageSize = PAGE_SIZE, pages: { cursors, onTurn }, stated, variables }: Reading<Variables>,
) {
  const { data, previousData, error, loading, refetch } = useQuery(query as TypedDocumentNode<Data>, {
    variables: { first: pageSize, after: cursors.at(-1) ?? null, ...variables },
    context: { ...stated },
    fetchPolicy: stated === undefined ? 'cache-and-network' : 'no-cache',
  });
  const shown = (data ?? previousData) as Data | undefined;
  return {
    data: shown,
    list: shown?.[field],
    stale: !data,
    loading,
    faults: faultsOf(error),
    pageSize,
    cursors,
    onTurn,
    onRetry: () => void refetch(),
  };
}
