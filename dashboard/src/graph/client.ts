import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { liveStreams, type LiveStreams } from '../live/step-source';
import type { Session } from '../session/session';
import { createConnectionState, probeGateway, type ConnectionState } from './connection-state';
import { faultsOf, hasFault } from './graph-faults';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy: 'all';
      }
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

export interface Graph {
  readonly client: ApolloClient;
  readonly connection: ConnectionState;
  readonly live: LiveStreams;
}

/** Time budget of the path: client 10 s > gateway 8 s > subgraph 5 s. */
const CLIENT_BUDGET_MS = 10_000;
/** From one page to the next the socket stays open. */
const SOCKET_KEPT_MS = 5_000;

/** Why personal data is read; the services write it to the access record. */
export interface PurposeContext {
  readonly purpose?: string;
  readonly caseNo?: string;
}

const purposeLink = new ApolloLink((operation, forward) => {
  const { purpose, caseNo } = operation.getContext() as PurposeContext;
  if (purpose) operation.extensions = { ...operation.extensions, purpose, ...(caseNo && { caseNo }) };
  return forward(operation);
});

const tokenLink = (session: Session): ApolloLink =>
  new SetContextLink(async ({ headers }) => {
    const token = await session.accessToken();
    return { headers: { ...(headers as Record<string, string>), ...(token && { authorization: `Bearer ${token}` }) } };
  });

const fetchInBudget: typeof fetch = (input, init) => {
  const budget = AbortSignal.timeout(CLIENT_BUDGET_MS);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, budget]) : budget });
};

/** The gateway's socket. Its own retries would repeat the first cursor; the one who follows goes on after the last. */
const openSocket = (session: Session): Client =>
  createClient({
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => {
      const token = await session.accessToken();
      return token ? { authorization: `Bearer ${token}` } : {};
    },
    retryAttempts: 0,
    lazyCloseTimeout: SOCKET_KEPT_MS,
  });

export function createGraph(session: Session): Graph {
  const connection = createConnectionState({
    probe: probeGateway,
    onBack: () => void client.refetchQueries({ include: 'active' }),
  });
  const faultLink = new ErrorLink(({ error }) => {
    const faults = faultsOf(error);
    if (hasFault(faults, 'UNAUTHENTICATED')) session.expire();
    if (hasFault(faults, 'NETWORK_LOST') && !isAbort(error)) connection.lose();
  });
  const httpLink = new HttpLink({ uri: '/graphql', includeExtensions: true, fetch: fetchInBudget });
  const socket = openSocket(session);
  const client: ApolloClient = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      // A socket that ends is opened again by itself; it says nothing of the network.
      new GraphQLWsLink(socket),
      ApolloLink.from([purposeLink, faultLink, tokenLink(session), httpLink]),
    ),
    cache: new InMemoryCache({
      typePolicies: {
        // Parts of an institution that have no id of their own.
        TrainingInstitution: {
          fields: { certificateStatus: { merge: true }, operator: { merge: true }, license: { merge: true } },
        },
      },
    }),
    // A part that a department refuses or cannot give is null; the rest of the answer is shown.
    defaultOptions: {
      query: { errorPolicy: 'all' },
      watchQuery: { errorPolicy: 'all' },
      mutate: { errorPolicy: 'all' },
    },
  });
  window.addEventListener('offline', connection.lose);
  // A page's code that could not be fetched.
  window.addEventListener('vite:preloadError', connection.lose);
  return { client, connection, live: liveStreams(client, socket) };
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
