import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from './problem.js';

export interface ProcessSpec {
  /** Also the name of its log file. */
  readonly name: string;
  /** Arguments of node: flags, entry, its arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ReadyLine {
  readonly url: string;
  readonly metricsUrl?: string;
  readonly pid: number;
}

export interface ProcessHost {
  readonly logDir: string;
  readonly cwd: string;
  /** Chinese lines for the person at the keyboard. */
  say(line: string): void;
  /** A process has come up again under another id. */
  changed(): unknown;
}

const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 15_000;
const CALM_AFTER_MS = 60_000;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/** One node process of the system: started, watched, started again with growing pauses when it dies, stopped when asked. */
export class ManagedProcess {
  private child?: ChildProcess;
  private ready?: ReadyLine;
  private stopping = false;
  private backoffMs = FIRST_BACKOFF_MS;
  private startedAt = 0;
  private restart?: NodeJS.Timeout;
  private readonly log: WriteStream;
  private lastErrors: string[] = [];

  constructor(
    private readonly spec: ProcessSpec,
    private readonly host: ProcessHost,
  ) {
    this.log = openLog(join(host.logDir, `${spec.name}.log`));
  }

  get url(): string {
    return this.announced.url;
  }

  /** The id of the process that serves; under `node --watch` not the one that was spawned. */
  get pid(): number {
    return this.announced.pid;
  }

  /** Resolves at the ready line. Dying before it is a fault of the start, never restarted: its last words say which key is wrong. */
  start(): Promise<void> {
    const child = this.spawnChild();
    return new Promise((done, fail) => {
      const timer = setTimeout(
        () => fail(new Problem(`${this.spec.name} 在 120 秒内没有就绪，详见日志。`)),
        READY_TIMEOUT_MS,
      );
      const settle = (): void => clearTimeout(timer);
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const ready = readyLine(line);
        if (!ready) return void this.log.write(`${line}\n`);
        const first = this.ready === undefined;
        this.ready = ready;
        settle();
        if (!first) this.host.changed();
        done();
      });
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        settle();
        if (this.stopping) return done();
        if (!this.ready) return fail(new Problem(this.failure(code, signal)));
        this.restartLater(code, signal);
        done();
      });
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const exited = new Promise<void>((done) => child.once('close', () => done()));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(timer);
    }
    await new Promise<void>((done) => this.log.end(done));
  }

  private get announced(): ReadyLine {
    if (!this.ready) throw new Error(`${this.spec.name} is not ready`);
    return this.ready;
  }

  private spawnChild(): ChildProcess {
    const child = spawn(process.execPath, this.spec.args, {
      cwd: this.host.cwd,
      env: this.spec.env,
      // Its own process group: Ctrl-C reaches the launcher alone. stdin is the line by which follow-parent knows that the launcher lives.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin!.on('error', () => undefined);
    createInterface({ input: child.stderr! }).on('line', (line) => {
      this.log.write(`${line}\n`);
      this.lastErrors = [...this.lastErrors.slice(-19), line];
    });
    this.child = child;
    this.startedAt = Date.now();
    return child;
  }

  private restartLater(code: number | null, signal: NodeJS.Signals | null): void {
    if (Date.now() - this.startedAt > CALM_AFTER_MS) this.backoffMs = FIRST_BACKOFF_MS;
    const pause = this.backoffMs;
    this.backoffMs = Math.min(pause * 2, LONGEST_BACKOFF_MS);
    this.host.say(`${this.spec.name} 意外退出（${signal ?? `代码 ${code}`}），${pause / 1000} 秒后重新启动`);
    this.restart = setTimeout(() => {
      this.start().catch((error: Error) => this.host.say(error.message));
    }, pause);
  }

  private failure(code: number | null, signal: NodeJS.Signals | null): string {
    return [
      `${this.spec.name} 启动失败（${signal ?? `代码 ${code}`}）：`,
      ...this.lastErrors.map((line) => `  ${line}`),
    ].join('\n');
  }
}

function readyLine(line: string): ReadyLine | null {
  if (!line.startsWith('{"ready"')) return null;
  try {
    return (JSON.parse(line) as { ready: ReadyLine }).ready;
  } catch {
    return null;
  }
}

/** Appended to; one old file is kept when it grows past the limit, so that a long-lived data folder stays bounded. */
function openLog(file: string): WriteStream {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}
