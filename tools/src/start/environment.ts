import { DEPARTMENTS, type Department, type DepartmentName } from '../departments.js';
import type { DatabaseUrls } from './external.js';
import type { ProcessSpec } from './managed-process.js';
import { ISSUER, serviceFolder, type Programs } from './programs.js';
import { publicContextJwks, type Secrets } from './secrets.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Every address of the system, chosen before its first process starts. */
export interface Addresses {
  readonly gatewayPort: number;
  readonly issuerPort: number;
  readonly servicePorts: Readonly<Record<DepartmentName, number>>;
  readonly issuerUrl: string;
}

export interface SystemPlan {
  readonly addresses: Addresses;
  readonly databases: Readonly<Record<DepartmentName, DatabaseUrls>>;
  /** None on Kafka. */
  readonly eventLogUrl?: string;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly dashboardDir?: string;
  /** Beside the gateway's own. */
  readonly dashboardOrigins: readonly string[];
  readonly programs: Programs;
  /** The launcher's own environment: only what is named below is passed on. */
  readonly inherited: Environment;
}

// What a process may need of the surroundings; no password of another part is among it.
const PASSED_ON = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'NODE_EXTRA_CA_CERTS',
  'SWC_NODE_PROJECT',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
];

const KAFKA = [
  'KAFKA_BROKERS',
  'KAFKA_SSL',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
  'KAFKA_REPLICATION',
];

export const localUrl = (port: number): string => `http://127.0.0.1:${port}`;

export function serviceProcess(plan: SystemPlan, department: Department): ProcessSpec {
  const { app, migrator } = plan.databases[department.name];
  return {
    name: department.name,
    args: plan.programs.args(serviceFolder(department)),
    env: {
      ...common(plan),
      PORT: String(plan.addresses.servicePorts[department.name]),
      [`DATABASE_URL_${department.suffix}`]: app,
      [`DATABASE_URL_${department.suffix}_MIGRATOR`]: migrator,
      ...eventBus(plan),
      CONTEXT_JWKS: publicContextJwks(plan.secrets),
    },
  };
}

export function gatewayProcess(plan: SystemPlan): ProcessSpec {
  const subgraphs = DEPARTMENTS.map(({ name, suffix }) => [
    `SUBGRAPH_URL_${suffix}`,
    `${localUrl(plan.addresses.servicePorts[name])}/graphql`,
  ]);
  return {
    name: 'gateway',
    args: plan.programs.args('gateway'),
    env: {
      ...common(plan),
      ...eventBus(plan),
      ...Object.fromEntries(subgraphs),
      PORT: String(plan.addresses.gatewayPort),
      OIDC_ISSUER: plan.addresses.issuerUrl,
      OIDC_AUDIENCE: plan.inherited['OIDC_AUDIENCE'],
      OIDC_CLIENT_ID: plan.inherited['OIDC_CLIENT_ID'],
      CORS_ORIGINS: plan.inherited['CORS_ORIGINS'],
      CONTEXT_PRIVATE_JWK: JSON.stringify(plan.secrets.contextPrivateJwk),
      DASHBOARD_DIR: plan.dashboardDir,
    },
  };
}

export function issuerProcess(plan: SystemPlan): ProcessSpec {
  const { gatewayPort } = plan.addresses;
  return {
    name: ISSUER,
    args: plan.programs.args(ISSUER),
    env: {
      ...common(plan),
      PORT: String(plan.addresses.issuerPort),
      OIDC_ISSUER: plan.addresses.issuerUrl,
      DATA_DIR: plan.dataDir,
      // Whoever types localhost instead is sent back there after signing in.
      DASHBOARD_URL: [localUrl(gatewayPort), `http://localhost:${gatewayPort}`, ...plan.dashboardOrigins].join(','),
      OIDC_AUDIENCE: plan.inherited['OIDC_AUDIENCE'],
      OIDC_CLIENT_ID: plan.inherited['OIDC_CLIENT_ID'],
    },
  };
}

/** One bus for services and gateway. */
const eventBus = ({ eventLogUrl, inherited }: SystemPlan): Environment =>
  eventLogUrl ? { EVENT_LOG_URL: eventLogUrl } : Object.fromEntries(KAFKA.map((key) => [key, inherited[key]]));

function common({ inherited }: SystemPlan): Environment {
  return {
    ...Object.fromEntries(PASSED_ON.map((key) => [key, inherited[key]])),
    MODE: 'demonstration',
    // As deployed (Dockerfile): graphql leaves out its checks for developers, which a seventh of every answer went into.
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    METRICS_HOST: '127.0.0.1',
    METRICS_PORT: '0',
    TZ: 'Asia/Shanghai',
  };
}
