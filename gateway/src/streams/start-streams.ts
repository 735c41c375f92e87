import type { ApolloServer } from '@apollo/server';
import type { ContextMinter, EventBus, Logger, Registry } from '@lianguan/platform';
import type { FastifyInstance } from 'fastify';
import { allowsIntrospection, type GatewayConfig } from '../config.js';
import { EventFeeds } from '../events/event-feeds.js';
import { openEventBus } from '../events/open-event-bus.js';
import { createTurns } from '../events/turns.js';
import type { GuardedGateway } from '../graph/guarded-gateway.js';
import type { IdentityOptions } from '../identity.js';
import type { OperationContext } from '../operation-context.js';
import { ConnectionLimits } from './connection-limits.js';
import { SocketServer } from './socket-server.js';
import { createStreamMetrics } from './stream-metrics.js';
import { addStreamRoute } from './stream-route.js';
import { Streams } from './streams.js';

export interface StreamSettings {
  /** How the event log is reached; default as the configuration says. */
  readonly openBus: (() => Promise<EventBus>) | undefined;
  /** Events of a topic kept in memory; a subscriber further behind is served from the log. */
  readonly ringSize: number;
  readonly eventsAtOnce: number;
  readonly undecidedWaitsMs: readonly number[];
  readonly connections: { readonly total: number; readonly perSubject: number; readonly anonymous: number };
  readonly subscriptionsPerConnection: number;
  readonly initLimitMs: number;
  readonly pingMs: number;
  /** How long a result may wait for a client that does not read; the connection is cut after twice that. */
  readonly stallMs: number;
}

export interface StreamServerOptions {
  readonly config: GatewayConfig;
  readonly settings: Partial<StreamSettings>;
  readonly gateway: GuardedGateway;
  readonly server: ApolloServer<OperationContext>;
  readonly identity: IdentityOptions;
  readonly minter: ContextMinter;
  readonly operationBudgetMs: number;
  readonly registry: Registry;
  readonly log: Logger;
}

export interface StreamServer {
  /** Adds the routes and takes sockets; before the server listens. */
  attach(app: FastifyInstance): void;
  /** Ends every stream with a going-away code. */
  stop(): Promise<void>;
}

const DEFAULTS: Omit<StreamSettings, 'openBus'> = {
  ringSize: 10_000,
  eventsAtOnce: 32,
  undecidedWaitsMs: [250, 1_000, 3_000],
  connections: { total: 5_000, perSubject: 20, anonymous: 500 },
  subscriptionsPerConnection: 20,
  initLimitMs: 3_000,
  pingMs: 12_000,
  stallMs: 30_000,
};

/** Everything that subscriptions need beside the graph itself. */
export function createStreamServer(options: StreamServerOptions): StreamServer {
  const { config, gateway, identity, registry, log } = options;
  const settings = { ...DEFAULTS, openBus: openEventBus(config, log), ...options.settings };
  const metrics = createStreamMetrics(registry);
  const { fields } = gateway.events;
  const feeds = new EventFeeds({
    openBus: settings.openBus,
    topics: [...new Set([...fields.values()].map(({ topic }) => topic))],
    ringSize: settings.ringSize,
    log,
    caughtUp: metrics.caughtUp,
    begin: (bus) => identity.revocations.follow(bus),
  });
  const introspection = allowsIntrospection(config);
  const streams = new Streams({
    ...options,
    graph: () => ({ schema: gateway.schema, rules: gateway.rules, fields, introspection }),
    feeds,
    turns: createTurns(settings.eventsAtOnce),
    undecidedWaitsMs: settings.undecidedWaitsMs,
    stallMs: settings.stallMs,
    metrics,
  });
  const connections = new ConnectionLimits(settings.connections);
  const shared = { ...settings, streams, identity, connections, cutMs: 2 * settings.stallMs };
  const sockets = new SocketServer({ ...shared, origins: config.CORS_ORIGINS, log });
  return {
    attach(app) {
      addStreamRoute(app, shared);
      sockets.attach(app.server);
    },
    async stop() {
      streams.stop();
      await sockets.stop();
      await feeds.stop();
    },
  };
}
