import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace-root.js';

const BINARY = /\.(xlsx|png|jpg|ico|woff2?|ttf|otf|bin|zip|gz|br)$/;

/** Files of the repository, committed or about to be, that still exist. Paths are relative to its folder. */
export function repositoryFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(join(workspaceRoot, path)));
}

export const isText = (path: string): boolean => !BINARY.test(path);

export const readText = (path: string): string => readFileSync(join(workspaceRoot, path), 'utf8');

/**
 * The commit that a change is compared with: CHECK_BASE, else where this branch left main, else the commit before.
 * Null where the history is not at hand, as in a shallow clone.
 */
export function baseCommit(): string | null {
  const head = git('rev-parse', 'HEAD');
  const named = process.env['CHECK_BASE'];
  if (named) return git('rev-parse', '--verify', '--quiet', `${named}^{commit}`);
  for (const main of ['origin/main', 'main']) {
    const fork = git('merge-base', 'HEAD', main);
    if (fork && fork !== head) return fork;
  }
  return git('rev-parse', '--verify', '--quiet', 'HEAD~1^{commit}');
}

function git(...args: readonly string[]): string | null {
  try {
    return (
      execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      null
    );
  } catch {
    return null;
  }
}
