import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSystem, type System } from './harness.js';

const tools = fileURLToPath(new URL('../../tools/dist/', import.meta.url));
const START_LIMIT_MS = 120_000;
let system: System;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A tool's own process, as `npm start` and its like run it. */
const run = (tool: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(tools, tool, 'main.js'), ...args],
      { env: { ...process.env, NODE_OPTIONS: '' } },
      (_error, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
    );
  });

/** A process that has ended and that nobody has waited for yet is not alive. */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !(existsSync('/proc/self') && / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch {
    return false;
  }
};

const postmaster = (): number =>
  Number(readFileSync(join(system.running().data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const everyProcess = (): readonly number[] => {
  const { gateway, subgraphs } = system.running();
  return [gateway.pid, ...Object.values(subgraphs).map(({ pid }) => pid), postmaster()];
};

async function until(holds: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to pass in time');
    await new Promise((done) => setTimeout(done, 100));
  }
}

beforeAll(async () => {
  system = await startSystem();
}, START_LIMIT_MS);

afterAll(() => system.dispose(), START_LIMIT_MS);

describe('npm start', () => {
  it('serves the graph and the page on one port, and every process is its own', async () => {
    const { gateway, dashboard, subgraphs } = system.running();
    expect(dashboard.url).toBe(gateway.url);
    expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
    expect((await fetch(dashboard.url, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain(
      'text/html',
    );
    expect(Object.keys(subgraphs)).toHaveLength(6);
    expect(new Set(everyProcess()).size).toBe(8);
  });

  it('keeps its secrets to its owner', () => {
    const { data } = system.running();
    for (const file of [
      'secrets.json',
      'issuer-keys.json',
      'running.json',
      'logs/postgres.log',
      'logs/education.log',
    ]) {
      expect([file, statSync(join(data, file)).mode & 0o077]).toEqual([file, 0]);
    }
  });

  it('refuses a second system on the same data', async () => {
    const { code, stderr } = await run('start', '--data', system.running().data, '--port', '0', '--json');
    expect(code).toBe(1);
    expect(stderr).toContain('正被另一个联管系统使用');
  });

  it.each([
    [['--port', 'http'], '--port 应为 0 到 65535 的整数'],
    [['--colour'], '无法识别的参数：--colour'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stdout, stderr } = await run('start', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('starts a killed service again', async () => {
    const { pid } = system.running().subgraphs['finance']!;
    process.kill(pid, 'SIGKILL');
    await until(() => system.running().subgraphs['finance']!.pid !== pid);
    const { url } = system.running().subgraphs['finance']!;
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  }, 90_000);
});

describe('npm run clock', () => {
  it('turns the law clock and says where it stands', async () => {
    const { code, stdout } = await run('clock', '2030-01-02T09:00', '--data', system.running().data);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^法定时钟现为 2030\/1\/2 09:00:\d\d（北京时间）\n$/),
    });
  });

  it('says so where nothing runs', async () => {
    const { code, stderr } = await run('clock', '+1d', '--data', join(system.running().data, 'elsewhere'));
    expect(code).toBe(1);
    expect(stderr).toContain('没有正在运行的系统');
  });
});

describe('the end', () => {
  it('SIGKILL of the launcher leaves no orphan, and the next start takes over', async () => {
    const processes = everyProcess();
    await system.stop('SIGKILL');
    await until(() => !processes.some(alive));
    await system.restart();
    expect((await fetch(`${system.running().gateway.url}/livez`)).status).toBe(200);
  }, 240_000);

  it('SIGTERM stops everything, leaves no orphan and exits 0', async () => {
    const { data } = system.running();
    const processes = everyProcess();
    expect(await system.stop()).toBe(0);
    expect(processes.filter(alive)).toEqual([]);
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  }, 90_000);
});
