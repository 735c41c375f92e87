import { commaList, contextPrivateJwk, eventBusShape, httpUrl, jsonText, port, processShape } from '@lianguan/platform';
import { z } from 'zod';

const PRODUCTION = 'production';

/** The gateway's part of the environment, for `loadConfig`. */
export const gatewayConfig = z.object({
  ...processShape,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port,
  OIDC_ISSUER: httpUrl,
  /** Where the system is reached from outside: the address on certificates. */
  PUBLIC_URL: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('lianguan'),
  OIDC_CLIENT_ID: z.string().min(1).default('lianguan-dashboard'),
  SUBGRAPH_URL_EDUCATION: httpUrl,
  SUBGRAPH_URL_MARKET_REGULATION: httpUrl,
  SUBGRAPH_URL_CIVIL_AFFAIRS: httpUrl,
  SUBGRAPH_URL_FINANCE: httpUrl,
  SUBGRAPH_URL_PUBLIC_SECURITY: httpUrl,
  SUBGRAPH_URL_JOINT_ENFORCEMENT: httpUrl,
  CONTEXT_PRIVATE_JWK: jsonText(contextPrivateJwk),
  /** What subscriptions are served from. */
  ...eventBusShape,
  /** Files of the built dashboard; without it the gateway serves the graph alone. */
  DASHBOARD_DIR: z.string().min(1).optional(),
  CORS_ORIGINS: commaList.prefault(''),
});

export type GatewayConfig = z.output<typeof gatewayConfig>;

/** Introspection is for those who develop against the graph, never for production (its schema is in the repository). */
export const allowsIntrospection = (config: GatewayConfig): boolean => config.MODE !== PRODUCTION;

/** @apollo/gateway reports to its vendor over the network unless its environment says no; an office's figures stay in the office. */
export function silenceVendorTelemetry(): void {
  // eslint-disable-next-line no-restricted-properties -- written, not read: the library knows no other switch
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
