import { readFileSync } from 'node:fs';
import { composeGraph } from '../src/composition/compose-graph.js';

const FIXTURES = ['education', 'finance'] as const;

export const fixtureSdl = (name: (typeof FIXTURES)[number]): string =>
  readFileSync(new URL(`./fixtures/${name}.graphql`, import.meta.url), 'utf8');

/** The supergraph of the small departments of test/fixtures. */
export async function fixtureSupergraph(): Promise<string> {
  const composed = await composeGraph(FIXTURES.map((name) => ({ name, sdl: fixtureSdl(name) })));
  if (!composed.ok) throw new Error(composed.problems.join('\n'));
  return composed.supergraph;
}
