import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../workspace-root.js';
import { runSource } from '../run-command.js';
import { generatedDocuments } from './documents.js';

/** `npm run docs` writes what is generated from the code, and composes the graph from it; with `--check` it only names what differs from the files as committed. */
const check = process.argv.includes('--check');
const { documents, problems } = await generatedDocuments();
const stale = [...documents].filter(([path, text]) => current(path) !== text);

if (!check) for (const [path, text] of stale) write(path, text);
for (const problem of problems) process.stderr.write(`${problem}\n`);
for (const [path] of stale) process.stderr.write(check ? `${path} 与代码不一致：请运行 npm run docs\n` : `已更新 ${path}\n`);
// The graph is composed from what was just written; its own check is a step of its own.
const composed = check ? 0 : (await runSource('gateway/src/compose.ts', [], { live: true })).code;
process.exitCode = composed !== 0 || problems.length > 0 || (check && stale.length > 0) ? 1 : 0;

function current(path: string): string | null {
  const file = join(workspaceRoot, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(path: string, text: string): void {
  const file = join(workspaceRoot, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
