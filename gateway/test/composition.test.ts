import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { checkBreaking } from '../src/composition/breaking-changes.js';
import { composeWorkspace } from '../src/composition/compose-workspace.js';
import { fixtureSdl } from './fixture-graph.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workspace-'));
  for (const folder of ['gateway', 'services/education', 'services/finance'])
    await mkdir(join(root, folder), { recursive: true });
  await schemaOf('education', fixtureSdl('education'));
  await schemaOf('finance', fixtureSdl('finance'));
});
afterEach(() => rm(root, { recursive: true }));

const schemaOf = (name: string, sdl: string): Promise<void> =>
  writeFile(join(root, 'services', name, 'schema.graphql'), sdl);
const read = (name: string): Promise<string> => readFile(join(root, 'gateway', name), 'utf8');
const compose = (check = false) => composeWorkspace({ root, check });

describe('composition', () => {
  it('writes the supergraph with names for addresses, and the schema that clients see', async () => {
    expect(await compose()).toEqual({
      ok: true,
      lines: ['wrote gateway/supergraph.graphql', 'wrote gateway/schema.graphql'],
    });
    expect(await read('supergraph.graphql')).toContain('FINANCE @join__graph(name: "finance", url: "http://finance")');
    const schema = await read('schema.graphql');
    expect(Object.keys(buildSchema(schema).getTypeMap())).toContain('EscrowAccount');
    expect(schema).not.toMatch(/@policy|PersonalMask|join__/);
  });

  it('tells when the committed files differ', async () => {
    expect((await compose(true)).lines).toEqual([
      'gateway/supergraph.graphql is missing; run the composition and commit it',
      'gateway/schema.graphql is missing; run the composition and commit it',
    ]);
    await compose();
    expect(await compose(true)).toEqual({ ok: true, lines: [] });
    await schemaOf(
      'finance',
      fixtureSdl('finance').replace('bankName: String!', 'bankName: String!\n  branch: String'),
    );
    const { ok, lines } = await compose(true);
    expect([ok, lines.length]).toEqual([false, 2]);
    expect(lines[0]).toContain('differs');
  });

  it.each([
    ['a schema that cannot be read', (sdl: string) => `${sdl} type`, /^finance: Syntax Error.*line \d+/],
    [
      'types that contradict each other',
      (sdl: string) => sdl.replace('type Query {', 'type Query {\n  institutions(first: Int): String'),
      /^[A-Z_]+: .*institutions/,
    ],
    [
      'a guarded field that cannot be null',
      (sdl: string) => sdl.replace('balance: String @', 'balance: String! @'),
      /^EscrowAccount\.balance: a guarded field must be nullable/,
    ],
  ])('says in a line what is wrong: %s', async (_what, change, line) => {
    await schemaOf('finance', change(fixtureSdl('finance')));
    const { ok, lines } = await compose();
    expect(ok).toBe(false);
    expect(lines[0]).toMatch(line);
  });

  it.each([
    ['topic: "education.institution.v1"', 'topic: "education.nothing.v1"', /^Subscription\.institution.*catalogue/],
    ['divisionCode: String\n', 'colour: String\n', /^Subscription\.institutionRecorded\(colour:\)/],
    ['  usccCode: String\n', '  usccCode: String\n  colour: String\n', /^InstitutionEvent\.colour: .*no such field/],
    ['id: "mergedId"', 'id: "colour"', /^MergeEvent\.merged: .*no field "colour"/],
    ['query: "institution", id: "mergedId"', 'query: "named", id: "mergedId"', /^MergeEvent\.merged: its root query/],
    ['merged: TrainingInstitution @', 'merged: TrainingInstitution! @', /^MergeEvent\.merged: must be nullable/],
    ['    @authenticated\n    @event', '    @event', /^Subscription\.unmergedSignedIn: .*guarded/],
    ['type Subscription {', 'type Subscription {\n  other: String', /^Subscription\.other: has no @event/],
  ])('says in a line why a subscription cannot be served: %s', async (before, after, line) => {
    const sdl = fixtureSdl('education').replace(before, after);
    expect(sdl).not.toBe(fixtureSdl('education'));
    await schemaOf('education', sdl);
    const { ok, lines } = await compose();
    expect(ok).toBe(false);
    expect(lines[0]).toMatch(line);
  });

  it('misses the schema of no service', async () => {
    await mkdir(join(root, 'services', 'civil-affairs'));
    expect((await compose()).lines).toEqual(['services/civil-affairs/schema.graphql is missing']);
  });
});

describe('breaking changes', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
      encoding: 'utf8',
    });
  const commitSchema = async (sdl: string): Promise<void> => {
    await writeFile(join(root, 'gateway', 'schema.graphql'), sdl);
    git('add', '.');
    git('commit', '-q', '-m', 'schema');
  };
  const check = (baseRef = 'main') => checkBreaking({ root, baseRef });

  it('are none in a first version', async () => {
    git('init', '-q', '-b', 'main');
    await commitSchema('type Query { a: Int }');
    expect(await check()).toEqual({
      ok: true,
      lines: ['gateway/schema.graphql: first version, nothing to compare with (main)'],
    });
  });

  it('are found against the base, or the commit before where the base is checked out', async () => {
    git('init', '-q', '-b', 'main');
    await commitSchema('type Query { a: Int b: Int }');
    git('checkout', '-q', '-b', 'work');
    await commitSchema('type Query { a: Int b: Int c: Int }');
    expect(await check()).toEqual({
      ok: true,
      lines: ['gateway/schema.graphql: 1 changes since main, none breaks a client'],
    });
    await commitSchema('type Query { a: Int }');
    const { ok, lines } = await check();
    expect([ok, lines]).toEqual([false, ["breaking since main: Field 'b' was removed from object type 'Query'"]]);
    expect((await check('work')).lines).toHaveLength(2);
    expect((await check('origin/none')).ok).toBe(false);
  });
});
