import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { binary, runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import { machinePaths, registryHosts } from './forbidden-content.js';
import { personalNumbers } from './personal-numbers.js';
import { tagProblems } from './project-tags.js';
import { untestedRefusals } from './refusal-codes.js';
import { runSteps, table } from './run-steps.js';

// A rule is enforced as long as its bad sample is still caught (house-style, What enforces it).
const canaries = join(workspaceRoot, 'tools', 'canaries');
const house = join(canaries, 'house');
const TOOL_LIMIT_MS = 120_000;
// ESLint and its friends start as plain node programs, whatever jest needs.
const plain = { NODE_OPTIONS: '' };

describe('eslint', () => {
  interface Sample {
    readonly file: string;
    readonly rule: string;
    readonly reported: readonly string[];
  }
  let samples: readonly Sample[] = [];

  beforeAll(async () => {
    await runCommand(binary('nx'), ['show', 'projects'], { env: plain });
    const { output } = await runCommand(process.execPath, [join(canaries, 'lint-samples.mjs')], { env: plain });
    samples = JSON.parse(output.slice(output.indexOf('[{'))) as readonly Sample[];
  }, TOOL_LIMIT_MS);

  it.each(readdirSync(join(canaries, 'lint')))('still catches %s', (file) => {
    const sample = samples.find((one) => one.file === file);
    expect(sample?.reported).toContain(sample?.rule);
  });
});

describe('oxlint', () => {
  const folder = join(canaries, 'types');
  let reported = new Map<string, string>();

  beforeAll(async () => {
    const args = ['--type-aware', '--format', 'json', folder];
    const { output } = await runCommand(binary('oxlint'), args, { env: plain });
    const { diagnostics } = JSON.parse(output) as { diagnostics: readonly { filename: string; code: string }[] };
    reported = new Map(diagnostics.map(({ filename, code }) => [basename(filename), code]));
  }, TOOL_LIMIT_MS);

  it.each(readdirSync(folder))('still catches %s', (file) => {
    expect(readFileSync(join(folder, file), 'utf8')).toContain(`caught by ${reported.get(file)}\n`);
  });
});

describe('dependency-cruiser', () => {
  let output = '';

  beforeAll(async () => {
    const args = [
      '--config',
      join(workspaceRoot, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'services',
      'libs',
    ];
    output = (await runCommand(binary('depcruise'), args, { cwd: house, env: plain })).output;
  }, TOOL_LIMIT_MS);

  it.each([
    ['a cycle', 'no-circular', 'services/education/src/licensing/first.ts'],
    ['a service that imports a service', 'no-service-to-service', 'services/finance/src/main.ts'],
    [
      'a way past the door of a slice',
      'slice-through-its-index',
      'services/education/src/duplicate/duplicate.rules.ts',
    ],
    ['the same from main.ts', 'slice-through-its-index-from-outside', 'services/education/src/main.ts'],
    ['a kernel that leans on something', 'kernel-is-a-leaf', 'libs/kernel/src/index.ts'],
    ['production code on the testing library', 'testing-is-for-tests', 'libs/platform/src/index.ts'],
  ])('still catches %s', (_title, rule, from) => {
    const { summary } = JSON.parse(output.slice(output.indexOf('{'))) as {
      summary: { violations: readonly { from: string; rule: { name: string } }[] };
    };
    expect(summary.violations.map((violation) => [violation.rule.name, violation.from])).toContainEqual([rule, from]);
  });
});

describe('knip', () => {
  let output = '';

  beforeAll(async () => {
    const args = ['--config', join(workspaceRoot, 'knip.json'), '--no-config-hints', '--no-progress'];
    output = (await runCommand(binary('knip'), args, { cwd: house, env: plain })).output;
  }, TOOL_LIMIT_MS);

  it('still catches a dead file', () => expect(output).toContain('services/education/src/licensing/dead-file.ts'));
  it('still catches a dead export', () => expect(output).toContain('deadExport'));
});

describe('personal numbers', () => {
  it('are caught outside the made range, and only there', () => {
    const found = personalNumbers('numbers.txt', readFileSync(join(canaries, 'numbers.txt'), 'utf8'));
    // Shortened, so that this file itself carries none.
    expect(found.map(({ line, text }) => [line, text.slice(0, 8)])).toEqual([
      [1, '11010519'],
      [1, '13800138'],
    ]);
  });
});

describe('forbidden content', () => {
  // Put together here, so that this file itself says nothing of the kind.
  const home = ['', 'home', 'builder', 'lianguan', 'a.ts'].join('/');

  it.each([
    [`import '${home}'`, [home]],
    ['see ~/notes and https://example.org/home/builder/x', []],
    ['cd /srv/checkout/tools', ['/srv/checkout']],
  ])('%s', (text, expected) => {
    expect(machinePaths('a.ts', text, '/srv/checkout').map((finding) => finding.text)).toEqual(expected);
  });

  it('catches the host of a registry', () => {
    const lock = '"resolved": "https://registry.example.org/pg.tgz",\n"integrity": "sha512-x"';
    expect(registryHosts('package-lock.json', lock)).toHaveLength(1);
    expect(registryHosts('.npmrc', 'registry=https://registry.example.org\nfund=false')).toHaveLength(1);
  });
});

describe('project tags', () => {
  it.each([
    ['both', ['type:service', 'dept:education'], 0],
    ['one missing', ['type:service'], 1],
    ['two of a kind', ['type:service', 'type:kernel', 'dept:none'], 1],
    ['an unknown one', ['type:shared', 'dept:none'], 1],
  ])('%s', (_title, tags, problems) => {
    expect(tagProblems('project.json', JSON.stringify({ tags }), ['education'])).toHaveLength(problems);
  });
});

describe('refusal codes', () => {
  const rules =
    "export const R = {\n  TOO_LATE: { message: '已逾期', basis: null },\n} satisfies RefusalCatalogue<'TOO_LATE'>;";

  it.each([
    ['named in a rules test of its project', [['services/education/src/a/a.rules.test.ts', "'TOO_LATE'"]], []],
    ['named only in another project', [['services/finance/src/a/a.rules.test.ts', "'TOO_LATE'"]], ['TOO_LATE']],
    [
      'named only in part of a longer name',
      [['services/education/src/a/a.rules.test.ts', "'MUCH_TOO_LATE_NOW'"]],
      ['TOO_LATE'],
    ],
    ['named nowhere', [], ['TOO_LATE']],
  ])('%s', (_title, tests, untested) => {
    const sources = new Map([['services/education/src/a/a.rules.ts', rules], ...(tests as [string, string][])]);
    expect(untestedRefusals(sources).map(({ code }) => code)).toEqual(untested);
  });
});

describe('the run of the checks', () => {
  it('runs all of them whatever fails, and says which', async () => {
    const outcomes = await runSteps(
      [
        { name: '甲', run: () => Promise.resolve({ ok: true, output: '' }) },
        { name: '乙', run: () => Promise.reject(new Error('broken')) },
        { name: '丙', run: () => Promise.resolve({ ok: false, output: 'wrong' }) },
      ],
      () => undefined,
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(table(outcomes)).toContain('3 项检查中 2 项失败');
  });

  it.each([
    ['true', false, '1 项检查中 1 项失败'],
    ['', true, '0 项检查通过，1 项未运行'],
  ])('counts a step whose tool is missing, with CI=%s', async (ci, ok, sentence) => {
    const before = process.env['CI'];
    process.env['CI'] = ci;
    try {
      const run = () => Promise.resolve({ ok: true, output: 'install it', notRun: true });
      const outcomes = await runSteps([{ name: '甲', run }], () => undefined);
      expect(outcomes[0]?.ok).toBe(ok);
      expect(table(outcomes)).toContain(sentence);
    } finally {
      if (before === undefined) delete process.env['CI'];
      else process.env['CI'] = before;
    }
  });
});
