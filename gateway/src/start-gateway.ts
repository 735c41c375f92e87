import { readFile } from 'node:fs/promises';
import {
  createContextMinter,
  createLogger,
  createRegistry,
  createTokenVerifier,
  startMetricsServer,
  startTelemetry,
  type Logger,
} from '@lianguan/platform';
import { Revocations } from './access/revocations.js';
import { allowsIntrospection, type GatewayConfig } from './config.js';
import { DEPARTMENTS, type DepartmentName } from './departments.js';
import { createGraphServer } from './graph/graph-server.js';
import { GuardedGateway } from './graph/guarded-gateway.js';
import { DepartmentFiles } from './http/department-files.js';
import { createHttpServer } from './http/http-server.js';
import { createGatewayMetrics } from './metrics.js';
import { createStreamServer, type StreamSettings } from './streams/start-streams.js';
import { SubgraphSource } from './subgraphs/subgraph-source.js';

export interface GatewaySettings {
  readonly supergraphSdl: string;
  /** Time for one call to a subgraph. */
  readonly fetchLimitMs: number;
  /** Time for a whole operation. */
  readonly operationBudgetMs: number;
  /** How long it goes on serving after /readyz says no, so that balancers notice. */
  readonly drainMs: number;
  readonly streams: Partial<StreamSettings>;
  readonly log: Logger;
}

export interface RunningGateway {
  readonly url: string;
  readonly metricsUrl: string;
  stop(): Promise<void>;
}

const NAME = 'gateway';
const FETCH_LIMIT_MS = 5_000;
const OPERATION_BUDGET_MS = 8_000;
const DRAIN_MS = 5_000;
// Every operation has ended by then; an upload that has not is sent again under its idempotency key.
const STOP_LIMIT_MS = 15_000;

export const readSupergraph = (): Promise<string> =>
  readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');

/** Starts the gateway on the committed supergraph; subgraphs may come up later or never. */
export async function startGateway(
  config: GatewayConfig,
  settings: Partial<GatewaySettings> = {},
): Promise<RunningGateway> {
  const log = settings.log ?? createLogger({ name: NAME, level: config.LOG_LEVEL });
  const telemetry = await startTelemetry({ serviceName: NAME, otlpEndpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT });
  const registry = createRegistry(NAME);
  const metrics = createGatewayMetrics(registry);
  const sources = createSources(config, settings, { log, metrics });
  const gateway = new GuardedGateway({
    supergraphSdl: settings.supergraphSdl ?? (await readSupergraph()),
    sourceOf: (subgraph) => sourceOf(sources, subgraph),
    log,
  });
  const server = createGraphServer({ gateway, introspection: allowsIntrospection(config), log, metrics });
  await server.start();
  const minter = createContextMinter(config.CONTEXT_PRIVATE_JWK as Parameters<typeof createContextMinter>[0]);
  const verifier = createTokenVerifier({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE });
  const identity = { verifier, revocations: new Revocations(log), log };
  const files = new DepartmentFiles({
    baseUrlOf: (department) => new URL(addressOf(config, department)).origin,
    minter,
    log,
  });
  const operationBudgetMs = settings.operationBudgetMs ?? OPERATION_BUDGET_MS;
  const streams = createStreamServer({
    ...{ config, gateway, server, identity, minter, operationBudgetMs, registry, log },
    settings: settings.streams ?? {},
  });
  let stopping = false;
  const app = await createHttpServer({
    config,
    log,
    graph: { server, identity, minter, operationBudgetMs },
    imports: { identity, files, metrics },
    streams,
    isStopping: () => stopping,
  });
  const url = await app.listen({ host: config.HOST, port: config.PORT });
  const metricsServer = await startMetricsServer({ registry, host: config.METRICS_HOST, port: config.METRICS_PORT });
  const stop = async (): Promise<void> => {
    stopping = true;
    await new Promise((resolve) => setTimeout(resolve, drainMs(config, settings)));
    await streams.stop();
    const giveUp = setTimeout(() => app.server.closeAllConnections(), STOP_LIMIT_MS);
    await app.close();
    clearTimeout(giveUp);
    await server.stop();
    await Promise.all([files.close(), metricsServer.stop(), ...[...sources.values()].map((source) => source.close())]);
    await telemetry.stop();
  };
  return { url, metricsUrl: metricsServer.url, stop };
}

// Nobody balances over a gateway that is being tried out.
const drainMs = (config: GatewayConfig, settings: Partial<GatewaySettings>): number =>
  settings.drainMs ?? (config.MODE === 'production' ? DRAIN_MS : 0);

type Sources = ReadonlyMap<string, SubgraphSource>;

function createSources(
  config: GatewayConfig,
  settings: Partial<GatewaySettings>,
  tools: Pick<SubgraphSource['options'], 'log' | 'metrics'>,
): Sources {
  const fetchLimitMs = settings.fetchLimitMs ?? FETCH_LIMIT_MS;
  return new Map(
    DEPARTMENTS.map(({ name }) => [
      name,
      new SubgraphSource({ name, url: addressOf(config, name), fetchLimitMs, ...tools }),
    ]),
  );
}

function sourceOf(sources: Sources, subgraph: string): SubgraphSource {
  const source = sources.get(subgraph);
  if (!source) throw new Error(`the supergraph has a subgraph "${subgraph}" that no configuration key names`);
  return source;
}

function addressOf(config: GatewayConfig, department: DepartmentName): string {
  const addresses: Record<DepartmentName, string> = {
    education: config.SUBGRAPH_URL_EDUCATION,
    'market-regulation': config.SUBGRAPH_URL_MARKET_REGULATION,
    'civil-affairs': config.SUBGRAPH_URL_CIVIL_AFFAIRS,
    finance: config.SUBGRAPH_URL_FINANCE,
    'public-security': config.SUBGRAPH_URL_PUBLIC_SECURITY,
    'joint-enforcement': config.SUBGRAPH_URL_JOINT_ENFORCEMENT,
  };
  return addresses[department];
}
