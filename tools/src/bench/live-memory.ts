import { Session } from 'node:inspector/promises';
import { WebSocket } from 'ws';
import { until } from './figures.js';

/** What a process still holds when its garbage is collected: no share of it moves with the moment at which V8 would have collected by itself. */
export interface LiveMemory {
  /** Objects of the heap, and buffers outside of it that they hold. */
  readonly liveMb: number;
  /** Resident just after it: program, compiled code and what libraries allocate for themselves are in it. */
  readonly rssMb: number;
}

export interface MemoryProbe {
  readonly pid: number;
  collect(): Promise<LiveMemory>;
  close(): Promise<void>;
}

const COLLECT = 'HeapProfiler.collectGarbage';
const BYTES_PER_MB = 1024 * 1024;
/** Where node opens its inspector on SIGUSR1. */
const INSPECTOR_PORT = 9229;
const WITHIN = { limitMs: 10_000, everyMs: 20 };

/** This process. */
export function probeSelf(): MemoryProbe {
  const session = new Session();
  session.connect();
  return {
    pid: process.pid,
    async collect() {
      await session.post(COLLECT);
      return held(process.memoryUsage());
    },
    async close() {
      session.disconnect();
    },
  };
}

/** Another process of node, one at a time, by the inspector that it opens when asked to; closed, it is as it was. */
export async function probeProcess(pid: number): Promise<MemoryProbe> {
  process.kill(pid, 'SIGUSR1');
  const [{ webSocketDebuggerUrl }] = await until(`the inspector of process ${pid}`, inspected, WITHIN);
  const { ask, end } = await connect(webSocketDebuggerUrl);
  const evaluate = async (expression: string): Promise<unknown> =>
    ((await ask('Runtime.evaluate', { expression, returnByValue: true })) as Evaluated).result.value;
  if ((await evaluate('process.pid')) !== pid) throw new Error(`port ${INSPECTOR_PORT} is another process's`);
  return {
    pid,
    async collect() {
      await ask(COLLECT);
      return held((await evaluate('process.memoryUsage()')) as NodeJS.MemoryUsage);
    },
    async close() {
      // Which waits for the last connection: not before this answer.
      await evaluate(`void setTimeout(() => process.getBuiltinModule('node:inspector').close())`);
      end();
      await until('the end of an inspector', async () => ((await inspected()) ? undefined : true), WITHIN);
    },
  };
}

const held = ({ heapUsed, external, rss }: NodeJS.MemoryUsage): LiveMemory => ({
  liveMb: (heapUsed + external) / BYTES_PER_MB,
  rssMb: rss / BYTES_PER_MB,
});

type Targets = readonly [{ readonly webSocketDebuggerUrl: string }];

/** Who can be inspected now. */
const inspected = (): Promise<Targets | undefined> =>
  fetch(`http://127.0.0.1:${INSPECTOR_PORT}/json/list`).then(
    (response) => response.json() as Promise<Targets>,
    () => undefined,
  );

interface Evaluated {
  readonly result: { readonly value: unknown };
}

interface Answer {
  readonly id: number;
  readonly result?: { readonly exceptionDetails?: unknown };
  readonly error?: unknown;
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, { done(result: unknown): void; fail(fault: Error): void }>();
  const failAll = (fault: Error): void => {
    for (const { fail } of waiting.values()) fail(fault);
  };
  socket.on('message', (data: Buffer) => {
    const { id, result, error } = JSON.parse(data.toString()) as Answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    const fault = error ?? result?.exceptionDetails;
    if (fault) asked?.fail(new Error(JSON.stringify(fault)));
    else asked?.done(result);
  });
  socket.on('close', () => failAll(new Error('the inspected process has ended')));
  await new Promise<void>((done, fail) => socket.once('open', done).once('error', fail));
  socket.on('error', failAll);
  let asked = 0;
  const ask = (method: string, params = {}): Promise<unknown> =>
    new Promise((done, fail) => {
      asked += 1;
      waiting.set(asked, { done, fail });
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
  return { ask, end: () => socket.terminate() };
}
