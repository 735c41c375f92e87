import { ConfigError } from './config.js';

/** What a started process hands to `runMain`. With `url` it is announced as ready on stdout. */
export interface Running {
  readonly url?: string;
  readonly metricsUrl?: string;
  stop(): Promise<void>;
}

/**
 * The life of a process: start, print `{"ready":{"url","metricsUrl","pid"}}`, on SIGTERM or SIGINT stop once and exit 0.
 * Wrong configuration: one line per key on stderr, exit 1. Any other fault: logged as one JSON line, exit 1.
 */
export async function runMain(start: () => Promise<Running>): Promise<void> {
  const exit = (code: number): never => process.exit(code);
  let stopping: Promise<void> | undefined;
  let running: Running | undefined;
  const stopOnce = (): Promise<void> => (stopping ??= Promise.resolve(running?.stop()));
  const fail = (fault: unknown): void => {
    logFault(fault);
    const giveUp = setTimeout(() => exit(1), STOP_LIMIT_MS);
    giveUp.unref();
    void stopOnce().then(
      () => exit(1),
      () => exit(1),
    );
  };
  process.once('uncaughtException', fail);
  process.once('unhandledRejection', fail);
  let asked = false;
  const leave = (): void => {
    asked = true;
    if (!running) return;
    void stopOnce().then(() => exit(0), fail);
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  try {
    running = await start();
  } catch (fault) {
    if (fault instanceof ConfigError) process.stderr.write(`${fault.message}\n`);
    else logFault(fault);
    exit(1);
  }
  // A signal during the start is obeyed as soon as there is something to stop.
  if (asked) return leave();
  if (running?.url) process.stdout.write(readyLine(running));
}

const STOP_LIMIT_MS = 10_000;

const readyLine = ({ url, metricsUrl }: Running): string =>
  `${JSON.stringify({ ready: { url, metricsUrl, pid: process.pid } })}\n`;

function logFault(fault: unknown): void {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  process.stderr.write(
    `${JSON.stringify({ level: 60, time: Date.now(), pid: process.pid, msg: message, err: { type: name, message, stack } })}\n`,
  );
}
