import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import type { Client } from 'graphql-ws';
import {
  EscrowAlarmSteppedDocument,
  JointActionSteppedDocument,
  type EscrowAlarmSteppedSubscription,
  type JointActionSteppedSubscription,
} from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { createLiveSteps, type LiveSteps, type StepSource } from './live-steps';

export type JointActionStep = NonNullable<JointActionSteppedSubscription['jointActionStepped']>;
export type EscrowAlarmStep = NonNullable<EscrowAlarmSteppedSubscription['escrowAlarmStepped']>;

/** What pages can follow; each stream is open while a page follows it. */
export interface LiveStreams {
  readonly jointActions: LiveSteps<JointActionStep>;
  readonly escrowAlarms: LiveSteps<EscrowAlarmStep>;
}

export const liveStreams = (client: ApolloClient, socket: Client): LiveStreams => ({
  jointActions: createLiveSteps(
    stepSource({ client, socket }, JointActionSteppedDocument, ({ jointActionStepped }) => jointActionStepped),
  ),
  escrowAlarms: createLiveSteps(
    stepSource({ client, socket }, EscrowAlarmSteppedDocument, ({ escrowAlarmStepped }) => escrowAlarmStepped),
  ),
});

/** Steps over the socket. What they say of objects goes into the client's cache, so that rows on the page follow in their place. */
function stepSource<Data, Step>(
  { client, socket }: { readonly client: ApolloClient; readonly socket: Client },
  query: TypedDocumentNode<Data, { after?: string | null | undefined }>,
  stepIn: (data: Data) => Step | null | undefined,
): StepSource<Step> {
  let connected = false;
  socket.on('connected', () => (connected = true));
  socket.on('closed', () => (connected = false));
  return (after, sink) => {
    let open = true;
    const end = (error: unknown): void => {
      if (!open) return;
      open = false;
      sink.ended(faultsOf(error)[0]?.code ?? null);
    };
    const stopListening = socket.on('connected', () => {
      if (open) sink.opened();
    });
    const subscription = client.subscribe({ query, variables: { after }, errorPolicy: 'all' }).subscribe({
      next: ({ data, error }) => {
        if (!open) return;
        const step = data && stepIn(data as Data);
        if (step) sink.step(step);
        else end(error);
      },
      error: end,
      complete: () => {
        end(undefined);
      },
    });
    // The socket of the page before is still there.
    if (connected) sink.opened();
    return () => {
      open = false;
      stopListening();
      subscription.unsubscribe();
    };
  };
}
