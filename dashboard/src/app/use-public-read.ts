import type { ApolloClient } from '@apollo/client';
import { useEffect, useState } from 'react';
import { createGraph } from '../graph/client';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';

export interface PublicRead<Data> {
  readonly data: Data | undefined;
  readonly faults: readonly GraphFault[];
}

type Read<Data> = (client: ApolloClient, key: string) => Promise<{ readonly data?: Data; readonly error?: unknown }>;

/** What is published under a key, for pages without signing in; null while it is read. `read` is the same function each time. */
export function usePublicRead<Data>(read: Read<Data>, key: string): PublicRead<Data> | null {
  const session = useSession();
  const [{ client }] = useState(() => createGraph(session));
  const [got, setGot] = useState<PublicRead<Data> | null>(null);
  useEffect(() => {
    let current = true;
    const settle = (data: Data | undefined, error: unknown): void => {
      if (current) setGot({ data, faults: faultsOf(error) });
    };
    read(client, key)
      .then(({ data, error }) => {
        settle(data, error);
      })
      .catch((error: unknown) => {
        settle(undefined, error);
      });
    return () => {
      current = false;
    };
  }, [client, read, key]);
  return got;
}
