import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeGraph, type SubgraphSdl } from './compose-graph.js';

export interface Outcome {
  readonly ok: boolean;
  /** For people, one line each. */
  readonly lines: readonly string[];
}

const SUPERGRAPH = join('gateway', 'supergraph.graphql');
const SCHEMA = join('gateway', 'schema.graphql');

/** Composes services/<name>/schema.graphql of the workspace at `root` into the gateway's two committed files, or with `check` says whether they differ. */
export async function composeWorkspace({ root, check }: { root: string; check: boolean }): Promise<Outcome> {
  const { subgraphs, missing } = await readSubgraphs(root);
  if (missing.length > 0) return { ok: false, lines: missing.map((path) => `${path} is missing`) };
  if (subgraphs.length === 0) return { ok: false, lines: ['services/ has no subgraph'] };
  const composed = await composeGraph(subgraphs);
  if (!composed.ok) return { ok: false, lines: composed.problems };
  const made = [
    { path: SUPERGRAPH, text: composed.supergraph },
    { path: SCHEMA, text: composed.schema },
  ];
  return check ? compare(root, made) : write(root, made);
}

async function readSubgraphs(root: string): Promise<{ subgraphs: SubgraphSdl[]; missing: string[] }> {
  const subgraphs: SubgraphSdl[] = [];
  const missing: string[] = [];
  for (const entry of await readdir(join(root, 'services'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join('services', entry.name, 'schema.graphql');
    const sdl = await readOrNothing(join(root, path));
    if (sdl === undefined) missing.push(path);
    else subgraphs.push({ name: entry.name, sdl });
  }
  return { subgraphs, missing };
}

interface Made {
  readonly path: string;
  readonly text: string;
}

async function write(root: string, made: readonly Made[]): Promise<Outcome> {
  for (const { path, text } of made) await writeFile(join(root, path), text);
  return { ok: true, lines: made.map(({ path }) => `wrote ${path}`) };
}

async function compare(root: string, made: readonly Made[]): Promise<Outcome> {
  const lines: string[] = [];
  for (const { path, text } of made) {
    const committed = await readOrNothing(join(root, path));
    if (committed !== text)
      lines.push(
        `${path} ${committed === undefined ? 'is missing' : 'differs from what the subgraphs compose to'}; run the composition and commit it`,
      );
  }
  return { ok: lines.length === 0, lines };
}

async function readOrNothing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}
