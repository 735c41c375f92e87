import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Sent {
  /** Signals sent once `when` has been printed. */
  readonly signals: readonly NodeJS.Signals[];
  readonly when: string;
}

function run(env: Record<string, string>, sent?: Sent): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--conditions=@lianguan/source', '--import', '@swc-node/register/esm-register', join(here, 'main-sample.ts')],
    {
      cwd: root,
      env: { SWC_NODE_PROJECT: join(root, 'tsconfig.base.json'), ...env },
    },
  );
  const texts = { stdout: '', stderr: '' };
  let waiting = sent;
  const hear = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
    texts[stream] += chunk.toString();
    if (!waiting || !(texts.stdout + texts.stderr).includes(waiting.when)) return;
    for (const signal of waiting.signals) child.kill(signal);
    waiting = undefined;
  };
  child.stdout.on('data', hear('stdout'));
  child.stderr.on('data', hear('stderr'));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...texts })));
}

const env = (behaviour: string) => ({ PORT: '0', BEHAVIOUR: behaviour });
const timesStopped = (ended: Ended): number => ended.stderr.split('stopping\n').length - 1;

describe('the life of a process', () => {
  it.each<[string, NodeJS.Signals[]]>([
    ['SIGTERM', ['SIGTERM']],
    ['SIGINT', ['SIGINT']],
    ['several signals', ['SIGINT', 'SIGTERM', 'SIGINT']],
  ])(
    'is announced on stdout, and stopped once by %s',
    async (_case, signals) => {
      const ended = await run(env('good'), { signals, when: '"ready"' });
      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.stdout)).toEqual({
        ready: { url: 'http://127.0.0.1:1', metricsUrl: 'http://127.0.0.1:2/metrics', pid: expect.any(Number) },
      });
      expect(ended.stderr).toBe('stopping\nstopped\n');
    },
    60_000,
  );

  it('is stopped by a signal during the start, without being announced', async () => {
    const ended = await run(env('slow-start'), { signals: ['SIGTERM'], when: 'starting' });
    expect(ended).toEqual({ code: 0, stdout: '', stderr: 'starting\nstopping\nstopped\n' });
  }, 60_000);

  it('ends with 1 and one line for every wrong key', async () => {
    const ended = await run({ PORT: 'x' });
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: '配置错误：PORT：应为 0 至 65535 的整数\n配置错误：BEHAVIOUR：未设置\n',
    });
  }, 60_000);

  it.each([
    ['start-fault', 'the database is away', 0],
    ['later-fault', 'broken', 1],
    ['later-rejection', 'broken', 1],
  ])(
    'ends with 1 after %s, which is logged as JSON',
    async (behaviour, message, stops) => {
      const ended = await run(env(behaviour));
      expect(ended.code).toBe(1);
      expect(JSON.parse(ended.stderr.split('\n')[0] ?? '')).toMatchObject({ level: 60, msg: message });
      expect(timesStopped(ended)).toBe(stops);
    },
    60_000,
  );

  it('ends with 1 when it cannot stop', async () => {
    const ended = await run(env('stop-fault'), { signals: ['SIGTERM'], when: '"ready"' });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('cannot stop');
    expect(timesStopped(ended)).toBe(1);
  }, 60_000);
});
