import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { Outcome } from './compose-workspace.js';

const SCHEMA = 'gateway/schema.graphql';

/** Compares gateway/schema.graphql with the same file at `baseRef`; what a client relies on may not go. */
export async function checkBreaking({ root, baseRef }: { root: string; baseRef: string }): Promise<Outcome> {
  const base = baseOf(root, baseRef);
  const previous = base && fileAt(root, base);
  if (!previous) return { ok: true, lines: [`${SCHEMA}: first version, nothing to compare with (${base ?? baseRef})`] };
  const current = await readFile(join(root, SCHEMA), 'utf8');
  const changes = await diff(buildSchema(previous), buildSchema(current));
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  if (breaking.length === 0)
    return { ok: true, lines: [`${SCHEMA}: ${changes.length} changes since ${base}, none breaks a client`] };
  return { ok: false, lines: breaking.map((change) => `breaking since ${base}: ${change.message}`) };
}

/** The commit to compare with: `baseRef`, or the one before where that is what is checked out; undefined where there is neither. */
function baseOf(root: string, baseRef: string): string | undefined {
  const base = git(root, ['rev-parse', '--verify', '--quiet', `${baseRef}^{commit}`]);
  const head = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (base && base !== head) return baseRef;
  return git(root, ['rev-parse', '--verify', '--quiet', 'HEAD~1']) ? 'HEAD~1' : undefined;
}

const fileAt = (root: string, ref: string): string | undefined => git(root, ['show', `${ref}:${SCHEMA}`]);

function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
