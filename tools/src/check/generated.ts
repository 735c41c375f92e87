import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { binary, pathWithBinaries, runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import type { StepResult } from './run-steps.js';

/** Generates the event types beside the committed ones and compares. */
export function eventTypesAreRegenerated(): Promise<StepResult> {
  return remade({
    generate: (folder) =>
      runCommand(binary('buf'), ['generate', '-o', folder], {
        cwd: join(workspaceRoot, 'proto-events'),
        env: pathWithBinaries,
      }),
    made: (folder) => join(folder, 'src', 'gen'),
    committed: join(workspaceRoot, 'proto-events', 'src', 'gen'),
    mend: 'npm run generate -w @lianguan/proto-events',
  });
}

/** The generator's own dry run compares and writes nothing. */
export async function graphTypesAreRegenerated(): Promise<StepResult> {
  const { code, output } = await runCommand(binary('graphql-codegen'), ['--config', 'codegen.ts', '--check'], {
    cwd: join(workspaceRoot, 'dashboard'),
  });
  return { ok: code === 0, output: `${output}\n请运行 npm run codegen -w @lianguan/dashboard` };
}

/** The ledgers of data/ are what their generator makes, byte for byte. */
export async function ledgersAreRegenerated(): Promise<StepResult> {
  const { makeFiles } = (await import(
    pathToFileURL(join(workspaceRoot, 'data', 'src', 'files.ts')).href
  )) as LedgerFiles;
  const stale = [...(await makeFiles())].filter(([path, bytes]) => {
    const file = join(workspaceRoot, 'data', path);
    return !existsSync(file) || !readFileSync(file).equals(bytes);
  });
  const lines = stale.map(([path]) => `data/${path} 不是现在会生成的内容`);
  return { ok: stale.length === 0, output: [...lines, '请运行 npm run generate -w @lianguan/data'].join('\n') };
}

/** The generator is no part of what the package offers to others. */
interface LedgerFiles {
  makeFiles(): Promise<ReadonlyMap<string, Buffer>>;
}

interface Remaking {
  generate(folder: string): Promise<{ readonly code: number; readonly output: string }>;
  made(folder: string): string;
  readonly committed: string;
  /** What to run when the two differ. */
  readonly mend: string;
}

async function remade({ generate, made, committed, mend }: Remaking): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lianguan-generated-'));
  try {
    const { code, output } = await generate(folder);
    if (code !== 0) return { ok: false, output };
    const stale = differences(made(folder), committed);
    return {
      ok: stale.length === 0,
      output: [...stale.map((path) => `${path} 不是现在会生成的内容`), `请运行 ${mend}`].join('\n'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that were made and are missing or different where they are committed; none made at all is a difference, too. */
function differences(made: string, committed: string): readonly string[] {
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (files.length === 0) return [made];
  return files
    .map((entry) => join(entry.parentPath, entry.name).slice(made.length + 1))
    .filter(
      (path) =>
        !existsSync(join(committed, path)) ||
        !readFileSync(join(made, path)).equals(readFileSync(join(committed, path))),
    );
}
