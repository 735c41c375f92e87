import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEPARTMENTS, type DepartmentName } from '../departments.js';
import { workspaceRoot } from '../workspace-root.js';
import type { StartArguments } from './arguments.js';
import type { Cleanup } from './cleanup.js';
import { prepareDatabases } from './databases.js';
import {
  gatewayProcess,
  issuerProcess,
  localUrl,
  serviceProcess,
  type Addresses,
  type SystemPlan,
} from './environment.js';
import { externalParts, needsPostgres, type DatabaseUrls, type ExternalParts } from './external.js';
import { freePort, isFree } from './free-port.js';
import { lockDataFolder } from './lock.js';
import { ManagedProcess, type ProcessHost, type ProcessSpec } from './managed-process.js';
import { startPostgres, type EmbeddedPostgres } from './postgres.js';
import { Problem } from './problem.js';
import type { Programs } from './programs.js';
import { removeRunningFile, writeRunningFile, type RunningSystem } from './running-file.js';
import { loadSecrets } from './secrets.js';

export interface SystemOptions extends StartArguments {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly programs: Programs;
  readonly dashboardOrigins: readonly string[];
  say(line: string): void;
}

export interface System {
  /** Where everything is just now; process ids change when a process is started again. */
  readonly running: () => RunningSystem;
  readonly embeddedIssuer: boolean;
}

/**
 * Starts database, event log, issuer, six services and gateway, and resolves when all of them serve.
 * What `cleanup` has to stop is added as it comes up; after a failure the caller runs it.
 */
export async function startSystem(options: SystemOptions, cleanup: Cleanup): Promise<System> {
  const external = externalParts(options.env);
  mkdirSync(join(options.dataDir, 'logs'), { recursive: true, mode: 0o700 });
  await cleanup.add(lockDataFolder(options.dataDir));
  const running = await startParts(options, external, cleanup);
  return { running, embeddedIssuer: !external.oidcIssuer };
}

async function startParts(
  options: SystemOptions,
  external: ExternalParts,
  cleanup: Cleanup,
): Promise<() => RunningSystem> {
  const { dataDir, say } = options;
  const secrets = loadSecrets(dataDir);
  const addresses = await chooseAddresses(options.port, external);
  const postgres = needsPostgres(external) ? await startPostgres({ dataDir, secrets, say }) : undefined;
  if (postgres) {
    await cleanup.add(() => postgres.stop());
    await prepareDatabases(postgres.url('postgres'), secrets);
  }
  await prepareEventLog(external, postgres);
  const plan: SystemPlan = {
    addresses,
    databases: databaseUrls(external, postgres),
    eventLogUrl: eventLogUrl(external, postgres),
    secrets,
    dataDir,
    dashboardDir: dashboardFiles(),
    dashboardOrigins: options.dashboardOrigins,
    programs: options.programs,
    inherited: options.env,
  };
  return startProcesses(plan, options, cleanup);
}

async function startProcesses(
  plan: SystemPlan,
  { dataDir, say }: SystemOptions,
  cleanup: Cleanup,
): Promise<() => RunningSystem> {
  let serving = false;
  const host: ProcessHost = {
    logDir: join(dataDir, 'logs'),
    cwd: workspaceRoot,
    say,
    changed: () => serving && writeRunningFile(running()),
  };
  const own = (spec: ProcessSpec): ManagedProcess => new ManagedProcess(spec, host);
  const issuer = plan.inherited['OIDC_ISSUER'] ? undefined : own(issuerProcess(plan));
  const services = DEPARTMENTS.map((department) => ({ department, process: own(serviceProcess(plan, department)) }));
  const gateway = own(gatewayProcess(plan));
  const running = (): RunningSystem => ({
    gateway: { url: localUrl(plan.addresses.gatewayPort), pid: gateway.pid },
    dashboard: { url: localUrl(plan.addresses.gatewayPort) },
    issuer: { url: plan.addresses.issuerUrl },
    subgraphs: Object.fromEntries(
      services.map(({ department: { name }, process }) => [
        name,
        { url: localUrl(plan.addresses.servicePorts[name]), pid: process.pid },
      ]),
    ) as RunningSystem['subgraphs'],
    data: dataDir,
  });
  // Undone in reverse: the gateway takes no more, then the services finish, then the issuer goes.
  if (issuer) await cleanup.add(() => issuer.stop());
  await cleanup.add(async () => void (await Promise.all(services.map(({ process }) => process.stop()))));
  await cleanup.add(() => gateway.stop());
  await Promise.all(
    [...(issuer ? [issuer] : []), ...services.map(({ process }) => process), gateway].map((process) => process.start()),
  );
  await cleanup.add(() => removeRunningFile(dataDir));
  serving = true;
  writeRunningFile(running());
  return running;
}

async function chooseAddresses(gatewayPort: number, external: ExternalParts): Promise<Addresses> {
  if (gatewayPort !== 0 && !(await isFree(gatewayPort))) {
    throw new Problem(`端口 ${gatewayPort} 已被占用：请用 --port 换一个，或用 --port 0 任选一个空闲端口。`);
  }
  const servicePorts: Partial<Record<DepartmentName, number>> = {};
  for (const { name } of DEPARTMENTS) servicePorts[name] = await freePort();
  const issuerPort = await freePort();
  return {
    gatewayPort: gatewayPort || (await freePort()),
    issuerPort,
    servicePorts: servicePorts as Addresses['servicePorts'],
    issuerUrl: external.oidcIssuer ?? localUrl(issuerPort),
  };
}

function databaseUrls({ databases }: ExternalParts, postgres?: EmbeddedPostgres): Record<DepartmentName, DatabaseUrls> {
  const urls = DEPARTMENTS.map(({ name, database }) => [
    name,
    databases[name] ?? {
      app: embedded(postgres).url(database, `${database}_app`),
      migrator: embedded(postgres).url(database, `${database}_migrator`),
    },
  ]);
  return Object.fromEntries(urls) as Record<DepartmentName, DatabaseUrls>;
}

function eventLogUrl(
  { eventLogUrl: url, kafkaBrokers }: ExternalParts,
  postgres?: EmbeddedPostgres,
): string | undefined {
  if (kafkaBrokers) return undefined;
  return url ?? embedded(postgres).url('event_log', 'event_log_app');
}

/** An external log is brought up to date only where its owner's URL is given; otherwise its operator has done so. */
async function prepareEventLog(external: ExternalParts, postgres?: EmbeddedPostgres): Promise<void> {
  if (external.kafkaBrokers) return;
  const migrator = external.eventLogUrl
    ? external.eventLogMigratorUrl
    : embedded(postgres).url('event_log', 'event_log_migrator');
  if (!migrator) return;
  const appRole = external.eventLogUrl ? new URL(external.eventLogUrl).username : 'event_log_app';
  const { migrateEventLog } = await import('@lianguan/platform');
  await migrateEventLog(migrator, appRole);
}

function embedded(postgres?: EmbeddedPostgres): EmbeddedPostgres {
  if (!postgres) throw new Error('a part was left to the embedded database, but none was started');
  return postgres;
}

function dashboardFiles(): string | undefined {
  const folder = join(workspaceRoot, 'dashboard', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
