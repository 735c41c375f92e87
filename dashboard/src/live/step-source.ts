import type { ApolloClient } from '@apollo/client';
import type { Client } from 'graphql-ws';
import { JointActionSteppedDocument, type JointActionSteppedSubscription } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import type { StepSource } from './live-steps';

export type JointActionStep = NonNullable<JointActionSteppedSubscription['jointActionStepped']>;

/** Steps over the socket. What they say of joint actions goes into the client's cache, so that rows on the page follow in their place. */
export function stepSource(client: ApolloClient, socket: Client): StepSource<JointActionStep> {
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
    const subscription = client
      .subscribe({ query: JointActionSteppedDocument, variables: { after }, errorPolicy: 'all' })
      .subscribe({
        next: ({ data, error }) => {
          if (!open) return;
          if (data?.jointActionStepped) sink.step(data.jointActionStepped);
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
