import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gatewayClient, type GatewayClient } from '../gateway-client.js';
import { claimsOf, personOf } from '../issuer/persons.js';
import { readRunningFile, type RunningSystem } from '../start/running-file.js';
import { mintToken } from '../token/mint-token.js';
import { workspaceRoot } from '../workspace-root.js';
import type { BusName } from './bus.js';
import { pause } from './figures.js';

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 60_000;
const STOP_POLL_MS = 50;

export interface LaunchedSystem {
  /** As of now. */
  running(): RunningSystem;
  /** An access token of a person of the embedded issuer, for 15 minutes. */
  token(officer: string): Promise<string>;
  client(officer: string): GatewayClient;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  readonly dataDir: string;
  readonly command: 'npm start' | 'launcher';
  /** Without the demonstration ledgers. */
  readonly empty: boolean;
  readonly bus: BusName;
}

/** The built system as a user starts it, on free ports; resolves with its one line of JSON. */
export async function launchSystem({ dataDir, command, empty, bus }: LaunchOptions): Promise<LaunchedSystem> {
  const args = ['--json', '--data', dataDir, '--port', '0', ...(empty ? ['--empty'] : [])];
  const [program, first] =
    command === 'npm start'
      ? (['npm', ['--silent', 'start', '--']] as const)
      : ([process.execPath, [join(workspaceRoot, 'tools', 'dist', 'start', 'main.js')]] as const);
  // The system as it is shipped: what this process was started with (conditions, loader) is not handed on.
  const kafka = bus === 'log' ? { KAFKA_BROKERS: undefined } : {};
  const env = { ...process.env, ...kafka, NODE_OPTIONS: '', NX_DAEMON: 'false' };
  const child = spawn(program, [...first, ...args], {
    cwd: workspaceRoot,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = stopperOf(child);
  try {
    await announced(child);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { ...accessTo(dataDir), stop };
}

function accessTo(dataDir: string): Omit<LaunchedSystem, 'stop'> {
  const running = (): RunningSystem => {
    const system = readRunningFile(dataDir);
    if (!system) throw new Error('the system is not running any more');
    return system;
  };
  const token = async (officer: string): Promise<string> => {
    const person = personOf(officer);
    if (!person) throw new Error(`no person ${officer} at the embedded issuer`);
    const { agency, roles, division, id: subject } = person;
    return mintToken({
      dataDir,
      issuer: running().issuer.url,
      subject,
      ...claimsOf(person),
      agency,
      roles,
      division,
    });
  };
  return { running, token, client: (officer) => gatewayClient(running().gateway.url, () => token(officer)) };
}

function announced(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the system was not ready in time:\n${said}`)), START_LIMIT_MS);
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('{"gateway"')) return;
      clearTimeout(timer);
      done();
    });
    child.once('error', fail);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`the launcher ended with ${code}:\n${said}`));
    });
  });
}

/** Ends the whole process group, npm and launcher, and waits for its last process; the launcher ends what it has started. */
function stopperOf(child: ChildProcess): () => Promise<void> {
  const group = child.pid;
  if (group === undefined) return () => Promise.resolve();
  const guardian = guard(group);
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-group, name);
    } catch {
      return false;
    }
  };
  const release = endWithThisProcess(stop);
  async function stop(): Promise<void> {
    release();
    const end = performance.now() + STOP_LIMIT_MS;
    signal('SIGTERM');
    while (signal(0) && performance.now() < end) await pause(STOP_POLL_MS);
    signal('SIGKILL');
    guardian.kill('SIGKILL');
  }
  return stop;
}

/** Stops the system when this process dies without a chance to: the shell's `read` ends with the pipe. */
function guard(group: number): ChildProcess {
  const guardian = spawn('sh', ['-c', 'read -r _; kill -TERM "-$1"', 'guardian', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.on('error', () => undefined);
  guardian.stdin.on('error', () => undefined);
  return guardian;
}

/** Lends a temporary folder. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lianguan-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const release = endWithThisProcess(remove);
  try {
    return await work(folder);
  } finally {
    release();
    remove();
  }
}

const ends = new Set<() => void | Promise<void>>();

/** Returns what takes the end off the list again. */
function endWithThisProcess(end: () => void | Promise<void>): () => void {
  ends.add(end);
  return () => void ends.delete(end);
}

/** Stops and removes everything that stands, last come first gone: for whoever interrupts the run. */
export async function endEverything(): Promise<void> {
  for (const end of [...ends].reverse()) await end();
}
