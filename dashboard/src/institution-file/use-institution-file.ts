import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { InstitutionFileDocument, type InstitutionFileQuery } from '../gql/graphql';
import { useConnectionLost } from '../graph/graph-context';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import type { StatedPurpose } from './purposes';

export type InstitutionFile = NonNullable<InstitutionFileQuery['institution']>;

export type Publications = NonNullable<InstitutionFileQuery['publications']>;

interface Answer {
  readonly id: string;
  /** null when the answer has none: not found, or not readable, which the faults tell apart. */
  readonly file: InstitutionFile | null;
  readonly publications: Publications | null;
  readonly faults: readonly GraphFault[];
}

export interface FileReading {
  readonly answer: Answer | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Reads the file across departments. Personal data is never kept in the client's cache, so leaving the page forgets it. */
export function useInstitutionFile(id: string, stated: StatedPurpose | null): FileReading {
  const client = useApolloClient();
  const lost = useConnectionLost();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (lost) return undefined;
    let current = true;
    const settle = (next: Answer): void => {
      if (!current) return;
      setAnswer(next);
      setLoading(false);
    };
    setLoading(true);
    client
      .query({
        query: InstitutionFileDocument,
        variables: { id, withPersonal: stated !== null },
        context: { ...stated },
        fetchPolicy: 'no-cache',
      })
      .then(({ data, error }) => {
        settle({
          id,
          file: data?.institution ?? null,
          publications: data?.publications ?? null,
          faults: faultsOf(error),
        });
      })
      .catch((error: unknown) => {
        settle({ id, file: null, publications: null, faults: faultsOf(error) });
      });
    return () => {
      current = false;
    };
  }, [client, id, stated, lost, round]);
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { answer: answer?.id === id ? answer : null, loading, reload };
}
