import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { binary, runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import { laySlice } from './lay-slice.js';
import { register } from './register.js';

const TOOL_LIMIT_MS = 180_000;
// A copy of one service, with the workspace's packages and settings.
const copy = mkdtempSync(join(tmpdir(), 'lianguan-slice-'));
const order = {
  root: copy,
  service: 'market-regulation',
  slice: 'example-slice',
  requirements: ['C3'],
  now: new Date(1_790_000_000_000),
};
// The workspace's settings; its global set-up is run by the jest that runs this test.
const JEST_CONFIG = `import workspace from ${JSON.stringify(pathToFileURL(join(workspaceRoot, 'jest.config.mjs')).href)};
export default { ...workspace, globalSetup: undefined, globalTeardown: undefined };\n`;
let files: readonly string[];

beforeAll(() => {
  const source = join('services', order.service);
  mkdirSync(join(copy, 'services'));
  cpSync(join(workspaceRoot, source), join(copy, source), {
    recursive: true,
    filter: (path) => !/[\\/](dist|node_modules)$/.test(path),
  });
  symlinkSync(join(workspaceRoot, 'node_modules'), join(copy, 'node_modules'));
  for (const file of ['tsconfig.base.json', '.swcrc', 'package.json', '.oxfmtrc.json'])
    cpSync(join(workspaceRoot, file), join(copy, file));
  writeFileSync(join(copy, 'jest.config.mjs'), JEST_CONFIG);
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', include: ['services/*/src'] }),
  );
  files = laySlice(order);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new slice', () => {
  it('has the files of the style, a migration, and stands in slices.ts', () => {
    const slice = 'services/market-regulation/src/example-slice';
    expect([...files].sort()).toEqual([
      `${slice}/example-slice.commands.ts`,
      `${slice}/example-slice.entity.ts`,
      `${slice}/example-slice.events.ts`,
      `${slice}/example-slice.resolver.ts`,
      `${slice}/example-slice.rules.test.ts`,
      `${slice}/example-slice.rules.ts`,
      `${slice}/example-slice.test.ts`,
      `${slice}/index.ts`,
      'services/market-regulation/src/migrations/example-slice-1790000000000.ts',
      'services/market-regulation/src/slices.ts',
    ]);
    expect(readFileSync(join(copy, slice, 'index.ts'), 'utf8')).toMatch(/^\/\/ C3: /);
  });

  it(
    'type-checks',
    async () => {
      const { code, output } = await runCommand(binary('tsc'), ['-p', join(copy, 'tsconfig.json'), '--noEmit'], {
        cwd: copy,
      });
      expect(output.split('\n').filter((line) => line.startsWith('services/'))).toEqual([]);
      expect([0, 2]).toContain(code);
    },
    TOOL_LIMIT_MS,
  );

  it(
    'passes its own tests, on a real database',
    async () => {
      const { code, output } = await runCommand(binary('jest'), ['--rootDir', copy, 'example-slice'], { cwd: copy });
      if (code !== 0) throw new Error(output);
    },
    TOOL_LIMIT_MS,
  );

  it.each([
    [{ service: 'weather' }, '没有名为“weather”的服务'],
    [{ slice: 'ExampleSlice' }, '切片名“ExampleSlice”'],
    [{}, 'services/market-regulation/src/example-slice 已经存在'],
  ])('is refused in Chinese for %j', (wrong, message) => {
    expect(() => laySlice({ ...order, ...wrong })).toThrow(message);
  });
});

it('keeps the order of what is registered', () => {
  const before =
    "import { a } from './a/index.js';\nimport { A1 } from './migrations/a-1.js';\n\nexport const name = 'x';\nexport const slices = [a];\nexport const migrations = [\n  A1,\n];\n";
  const after = register(before, { slice: 'b', variable: 'b', migrationFile: 'b-2', migrationClass: 'B2' });
  expect(after).toContain('export const slices = [a, b];');
  expect(after.replace(/\s+/g, ' ')).toContain('export const migrations = [ A1, B2];');
  expect(after).toContain("import { B2 } from './migrations/b-2.js';");
});
