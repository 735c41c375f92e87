import {
  createContextVerifier,
  createLogger,
  generateContextKeys,
  loadConfig,
  type ContextVerifier,
} from '@lianguan/platform';
import { gatewayConfig, startGateway, type GatewaySettings, type RunningGateway } from '../src/index.js';
import { fixtureSupergraph } from './fixture-graph.js';
import { startFixtureIssuer, type FixtureIssuer } from './fixture-issuer.js';
import { startFixtureSubgraph, type FixtureSubgraph } from './fixture-subgraph.js';

export interface GraphAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly text: string;
}

export interface Ask {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly token?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface FixtureWorld {
  readonly gateway: RunningGateway;
  readonly issuer: FixtureIssuer;
  readonly education: FixtureSubgraph;
  readonly finance: FixtureSubgraph;
  readonly verifier: ContextVerifier;
  /** Every log line of the gateway so far. */
  readonly logged: string[];
  ask(query: string, given?: Ask): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

const NOWHERE = 'http://127.0.0.1:9/graphql';

/** A whole small federation in this process: issuer, two departments, gateway. */
export async function startFixtureWorld(
  settings: Partial<GatewaySettings> = {},
  env: Record<string, string> = {},
): Promise<FixtureWorld> {
  const { privateJwk, jwks } = await generateContextKeys();
  const verifier = createContextVerifier(jwks);
  const [issuer, education, finance] = await Promise.all([
    startFixtureIssuer(),
    startFixtureSubgraph('education', verifier),
    startFixtureSubgraph('finance', verifier),
  ]);
  const logged: string[] = [];
  const config = loadConfig(gatewayConfig, {
    MODE: 'test',
    PORT: '0',
    OIDC_ISSUER: issuer.url,
    SUBGRAPH_URL_EDUCATION: education.url,
    SUBGRAPH_URL_MARKET_REGULATION: NOWHERE,
    SUBGRAPH_URL_CIVIL_AFFAIRS: NOWHERE,
    SUBGRAPH_URL_FINANCE: finance.url,
    SUBGRAPH_URL_PUBLIC_SECURITY: NOWHERE,
    SUBGRAPH_URL_JOINT_ENFORCEMENT: NOWHERE,
    CONTEXT_PRIVATE_JWK: JSON.stringify(privateJwk),
    ...env,
  });
  const log = createLogger({ name: 'gateway', destination: { write: (line) => void logged.push(line) } });
  const gateway = await startGateway(config, { supergraphSdl: await fixtureSupergraph(), log, ...settings });
  return {
    gateway,
    issuer,
    education,
    finance,
    verifier,
    logged,
    async ask(query, { claims, token, variables, extensions, operationName } = {}) {
      const bearer = token ?? (claims && (await issuer.token(claims)));
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
        body: JSON.stringify({ query, variables, extensions, operationName }),
      });
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text) as Partial<GraphAnswer>;
      return { status: response.status, data, errors, text };
    },
    async stop() {
      await gateway.stop();
      await Promise.all([education.stop(), finance.stop(), issuer.stop()]);
    },
  };
}
