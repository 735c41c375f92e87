import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import type { Entries } from './manifests.js';

const script = join(workspaceRoot, 'tools', 'deploy-secrets.mjs');

/** Lines of KEY=value; comments aside. */
export const entriesOf = (text: string): Entries =>
  Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]));

/** A fresh .env of docker compose. */
export async function exampleEnvironment(): Promise<Entries> {
  const { code, output } = await runCommand(process.execPath, [script]);
  if (code !== 0) throw new Error(output);
  return entriesOf(output);
}

/** Fresh Secrets by name, made in `folder`. */
export async function makeSecretFiles(folder: string): Promise<ReadonlyMap<string, Entries>> {
  const { code, output } = await runCommand(process.execPath, [script, '--k8s', folder]);
  if (code !== 0) throw new Error(output);
  return new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.env$/, ''),
      entriesOf(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lianguan-deployment-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
