import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { faultsOf, type GraphFault } from './graph-faults';

export interface FileReading<File> {
  readonly file: File | null | undefined;
  readonly loading: boolean;
  readonly faults: readonly GraphFault[];
  readonly onRetry: () => void;
}

/** Reads one file of the graph. What it gives fits `FilePage`. */
export function useFile<Data, Field extends keyof Data>(
  query: TypedDocumentNode<Data, { id: string }>,
  field: Field,
  id: string,
): FileReading<NonNullable<Data[Field]>> {
  const { data, error, loading, refetch } = useQuery(query, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const file = (data as Data | undefined)?.[field] as NonNullable<Data[Field]> | null | undefined;
  return { file, loading, faults: faultsOf(error), onRetry: () => void refetch() };
}
