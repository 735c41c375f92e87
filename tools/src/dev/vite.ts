import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { binary } from '../run-command.js';
import type { Cleanup } from '../start/cleanup.js';
import { followingSource } from '../start/programs.js';
import type { System } from '../start/system.js';
import { workspaceRoot } from '../workspace-root.js';

/** Serves the dashboard's sources on their own port and hands the graph's requests to the gateway. */
export async function startVite(port: number, system: System, cleanup: Cleanup): Promise<void> {
  // As a follower of the launcher: left to itself, Vite outlives one that was killed.
  const args = [...followingSource(binary('vite')), '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const vite = spawn(process.execPath, args, {
    cwd: join(workspaceRoot, 'dashboard'),
    env: {
      ...process.env,
      SWC_NODE_PROJECT: join(workspaceRoot, 'tsconfig.json'),
      GATEWAY_URL: system.running().gateway.url,
    },
    stdio: ['pipe', process.stderr, process.stderr],
  });
  vite.once('error', (error) => process.stderr.write(`页面开发服务启动失败：${error.message}\n`));
  const exited = new Promise<void>((done) => vite.once('close', () => done()));
  await cleanup.add(async () => {
    if (vite.exitCode !== null || !vite.kill('SIGTERM')) return;
    await exited;
  });
  process.stderr.write(`页面（随源码刷新） http://127.0.0.1:${port}\n接口试验台 http://127.0.0.1:${port}/sandbox/\n`);
}
