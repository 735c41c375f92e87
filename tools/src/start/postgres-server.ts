import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './postgres-binaries.js';
import { bareEnvironment } from './postgres-cluster.js';
import { Problem } from './problem.js';

/** A few hundred connections of six services on one machine: what they hold in memory matters more than the last query. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '200',
  shared_buffers: '96MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  jit: 'off',
  log_checkpoints: 'off',
  log_timezone: 'Asia/Shanghai',
  timezone: 'Asia/Shanghai',
} as const;

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const READY_POLL_MS = 25;

export interface ServerSpec {
  readonly postgres: string;
  readonly cluster: string;
  readonly port: number;
  readonly log: string;
  readonly account?: Account;
}

export interface Server {
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** One life of the server process; resolves once it accepts connections. */
export async function launchServer(spec: ServerSpec): Promise<Server> {
  const server = spawnServer(spec);
  const exited = new Promise<void>((done) => server.once('exit', () => done()));
  const guardian = spawnGuardian(spec.cluster, server.pid ?? 0);
  const letGuardianGo = (): void => void guardian.kill('SIGKILL');
  void exited.then(letGuardianGo);
  try {
    await waitUntilReady(spec, server);
  } catch (error) {
    server.kill('SIGQUIT');
    throw error;
  }
  return { exited, stop: () => stopServer(server, exited) };
}

function spawnServer({ postgres, cluster, port, log, account }: ServerSpec): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const server = spawn(postgres, ['-D', cluster, '-p', String(port), ...settings], {
    ...account,
    cwd: '/',
    env: bareEnvironment(),
    // Its own process group: Ctrl-C reaches the launcher alone, which stops the services first.
    detached: true,
    stdio: ['ignore', output, output],
  });
  server.on('error', () => undefined);
  closeSync(output);
  return server;
}

/**
 * Stops the server when the launcher dies without a chance to: the shell's `read` ends with the pipe. It asks the pid file first
 * whether the process is still this server.
 */
function spawnGuardian(cluster: string, pid: number): ChildProcess {
  const script = 'read -r _; [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ] && kill -INT "$2"';
  const guardian = spawn('sh', ['-c', script, 'guardian', cluster, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.on('error', () => undefined);
  guardian.stdin.on('error', () => undefined);
  return guardian;
}

/** The server writes its state on line 8 of its pid file; asking there needs no connection. */
async function waitUntilReady({ cluster, log }: ServerSpec, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const [pid, , , , , , , state] = readPidFile(cluster);
    if (Number(pid) === server.pid && state?.startsWith('ready')) return;
    if (!server.pid || server.exitCode !== null || server.signalCode !== null) {
      throw new Problem(`内嵌 PostgreSQL 启动失败，详见 ${log}`);
    }
    if (Date.now() > until) throw new Problem(`内嵌 PostgreSQL 在 60 秒内没有就绪，详见 ${log}`);
    await new Promise((done) => setTimeout(done, READY_POLL_MS));
  }
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** SIGINT is PostgreSQL's fast stop: open transactions are rolled back, everything committed is on disk. */
async function stopServer(server: ChildProcess, exited: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}
