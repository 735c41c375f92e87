import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { System } from './harness.js';
import { databaseUrl, secretsOf } from './own-databases.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLLOW_PARENT = 'tools/dist/start/follow-parent.js';
const STAY_MS = 2_000;
// A start takes a core for seconds, which those whom it joins need as well.
const BETWEEN_MS = 5_000;
const READY_LIMIT_MS = 60_000;
const END_LIMIT_MS = 15_000;

/** Second processes of some departments, on the same databases and the same bus, that come and go until they are stopped. */
export class Guests {
  readonly joined: Record<string, number> = {};
  private stopping = false;
  private readonly done: Promise<void>;

  constructor(
    private readonly system: System,
    private readonly departments: readonly string[],
    private readonly bus: Readonly<Record<string, string>>,
  ) {
    this.done = this.comeAndGo();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.done;
  }

  private async comeAndGo(): Promise<void> {
    for (let turn = 0; !this.stopping; turn += 1) {
      const department = this.departments[turn % this.departments.length]!;
      // Every other one leaves without a word.
      await this.visit(department, turn % 4 < 2 ? 'SIGTERM' : 'SIGKILL');
      await pause(BETWEEN_MS);
    }
  }

  private async visit(department: string, signal: NodeJS.Signals): Promise<void> {
    const guest = spawn(process.execPath, ['--import', `./${FOLLOW_PARENT}`, `programs/dist/${department}/main.js`], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...this.environment(department) },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = new Promise<void>((end) => guest.once('exit', () => end()));
    if (await Promise.race([ready(guest), ended.then(() => false), pause(READY_LIMIT_MS, false, { ref: false })])) {
      this.joined[department] = (this.joined[department] ?? 0) + 1;
      await pause(STAY_MS);
    }
    guest.kill(signal);
    const timer = setTimeout(() => guest.kill('SIGKILL'), END_LIMIT_MS);
    await ended;
    clearTimeout(timer);
  }

  private environment(department: string): Record<string, string> {
    const database = department.replaceAll('-', '_');
    const key = `DATABASE_URL_${database.toUpperCase()}`;
    const { d: _private, ...publicJwk } = secretsOf(this.system).contextPrivateJwk;
    return {
      MODE: 'demonstration',
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: '0',
      TZ: 'Asia/Shanghai',
      LOG_LEVEL: 'warn',
      [key]: databaseUrl(this.system, database, `${database}_app`),
      [`${key}_MIGRATOR`]: databaseUrl(this.system, database, `${database}_migrator`),
      CONTEXT_JWKS: JSON.stringify({ keys: [publicJwk] }),
      ...this.bus,
    };
  }
}

const ready = (guest: ChildProcess): Promise<boolean> =>
  new Promise((done) =>
    createInterface({ input: guest.stdout! }).on('line', (line) => line.startsWith('{"ready"') && done(true)),
  );
