import type { ExecutionArgs } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import { identify, type IdentityOptions } from '../identity.js';
import type { Connection } from './connection-limits.js';
import { atEndOfRights } from './end-of-rights.js';
import type { EventStream } from './event-stream.js';
import type { SocketConnection } from './socket-connection.js';
import { streamError } from './stream-error.js';
import type { Streams } from './streams.js';

/** What one socket carries beside the protocol's own state. */
export interface SocketExtra {
  readonly connection: SocketConnection;
  readonly place: Connection;
  authorization: string | undefined;
  stopWatching?: () => void;
}

export interface SocketProtocolOptions {
  readonly streams: Streams;
  readonly identity: IdentityOptions;
  readonly initLimitMs: number;
  readonly subscriptionsPerConnection: number;
}

type Params = Record<string, unknown>;
type SocketContext = Context<Params, SocketExtra>;

/** Close codes of ours, beside those of graphql-ws. Its client tries again after all of them but UNAUTHENTICATED. */
const CLOSE = { UNAUTHENTICATED: 4401, RIGHTS_ENDED: 4403, TOO_MANY_STREAMS: 4429, TRY_LATER: 1013 } as const;
// The streams of the socket say it first, each by itself.
const GRACE_MS = 100;

export function serverOptions(options: SocketProtocolOptions): ServerOptions<Params, SocketExtra> {
  return {
    connectionInitWaitTimeout: options.initLimitMs,
    onConnect: (context) => admit(options, context),
    onDisconnect: ({ extra }) => extra.stopWatching?.(),
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > options.subscriptionsPerConnection)
        return [streamError('TOO_MANY_STREAMS')];
      const { authorization } = extra;
      const opened = await options.streams.subscribe(payload, { transport: 'ws', authorization });
      if ('errors' in opened) return opened.errors;
      const { document, operation } = opened.plan;
      const operationName = operation.name?.value;
      // The schema is not used: nothing is left to validate or to execute.
      return { document, operationName, contextValue: opened.stream } as unknown as ExecutionArgs;
    },
    subscribe: ({ contextValue }) => contextValue as EventStream,
  };
}

/** Who asks, for the whole of the socket; each subscription proves it anew. */
async function admit({ identity }: SocketProtocolOptions, { connectionParams, extra }: SocketContext) {
  const { connection, place } = extra;
  extra.authorization = statedIn(connectionParams) ?? extra.authorization;
  const identified = await identify(identity, extra.authorization);
  if (!identified.ok) {
    const { code, status } = identified.error;
    connection.close(status === 401 ? CLOSE.UNAUTHENTICATED : CLOSE.TRY_LATER, code);
    return false;
  }
  const { caller } = identified;
  if (!place.belongsTo(caller.agency === 'PUBLIC' ? undefined : caller.subject)) {
    connection.close(CLOSE.TOO_MANY_STREAMS, 'TOO_MANY_STREAMS');
    return false;
  }
  extra.stopWatching = atEndOfRights(identified, GRACE_MS, (end) => connection.close(CLOSE.RIGHTS_ENDED, end));
  return true;
}

/** A browser's page can set no header on a socket, so that it states its token here. */
function statedIn(params: Readonly<Params> | undefined): string | undefined {
  const stated = params?.['authorization'] ?? params?.['Authorization'];
  return stated === undefined || stated === null ? undefined : String(stated);
}
