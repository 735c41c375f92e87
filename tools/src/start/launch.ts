import { parseStartArguments, type StartArguments } from './arguments.js';
import { Cleanup } from './cleanup.js';
import { loadDemonstration } from './demonstration.js';
import { Problem } from './problem.js';
import type { Programs } from './programs.js';
import { startSystem, type System } from './system.js';
import { welcome } from './welcome.js';

export interface Launch {
  readonly argv: readonly string[];
  readonly programs: Programs;
  /** Throws a Problem where the programs cannot run. */
  check?(): void;
  /** Further places that serve the dashboard, which people may be sent back to after signing in. */
  readonly dashboardOrigins?: readonly string[];
  /** Further parts that need the running system, such as the development server of the dashboard. */
  beside?(system: System, cleanup: Cleanup): Promise<void>;
}

const ORPHAN_POLL_MS = 2_000;

/** The life of the launcher: start, say where to look, serve until Ctrl-C or SIGTERM, stop everything in order. */
export async function launch({ argv, programs, check, dashboardOrigins = [], beside }: Launch): Promise<void> {
  const cleanup = new Cleanup();
  const abort = new AbortController();
  stopOnSignal(cleanup, abort);
  try {
    const options = parseStartArguments(argv);
    check?.();
    say('正在启动联管系统……');
    const system = await startSystem({ ...options, env: process.env, programs, dashboardOrigins, say }, cleanup);
    await beside?.(system, cleanup);
    announce(system, options);
    if (!options.empty) await loadDemonstration({ system, say, signal: abort.signal });
  } catch (error) {
    if (cleanup.begun) return;
    explain(error);
    await cleanup.run();
    process.exit(1);
  }
}

function announce(system: System, { json }: StartArguments): void {
  if (json) process.stdout.write(`${JSON.stringify(system.running())}\n`);
  say(welcome(system));
}

function explain(error: unknown): void {
  if (error instanceof Problem) say(error.message);
  else say(`启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** stdout belongs to the one line of `--json`; what people read goes to stderr. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function stopOnSignal(cleanup: Cleanup, abort: AbortController): void {
  const stop = (): void => {
    if (cleanup.begun) return;
    say('正在停止……');
    abort.abort();
    cleanup.run().then(
      () => process.exit(0),
      (error: unknown) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(stop);
}

/** `npm start` killed with SIGKILL cannot pass the signal on; being handed to another parent shows it. */
function stopWithNpm(stop: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, ORPHAN_POLL_MS).unref();
}
