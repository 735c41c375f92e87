import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace-root.js';
import type { JestRun } from './jest.js';

// For two cores: up to half of what a suite takes is waiting for a clock, a broker or another process.
const WORKERS = '--maxWorkers=4';

const HOUSE: JestRun = {
  title: '单元、服务与网关',
  args: [WORKERS, '--testPathIgnorePatterns', '/node_modules/', '/dist/', '/dashboard/', '/e2e/'],
};
const DASHBOARD: JestRun = { title: '页面逻辑', args: ['--config', 'dashboard/jest.config.mjs', WORKERS] };
// A whole system of nine processes each, often with a browser, which waits for another process a third of the time.
const STORY_WORKERS = '--maxWorkers=3';
const stories = (paths: readonly string[], env: JestRun['env'] = {}): JestRun => ({
  title: '端到端故事',
  args: [STORY_WORKERS, '--runTestsByPath', ...paths],
  env: { ...env, LIANGUAN_TEST_LIMIT_MS: '120000' },
});

/** The long form of what is short among the others, and what is too long to be among them. */
const SOAKS = [
  'e2e/src/joint-action-faults.test.ts',
  'e2e/src/money-faults.test.ts',
  'services/finance/src/escrow-ledger-desk/escrow-ledger.test.ts',
  'services/finance/test/money.test.ts',
  'e2e/src/soak/backup.test.ts',
];

/** What to run for the arguments; a Chinese sentence when they name nothing. */
export function jestRuns(
  argv: readonly string[],
  files: readonly string[] = storyFiles(),
): readonly JestRun[] | string {
  const [first, ...rest] = argv;
  if (first === '--soak') return soakRuns(rest);
  if (first === '--e2e') return e2eRuns(rest, files);
  if (argv.length > 0) return [{ title: argv.join(' '), args: [WORKERS, ...argv] }];
  return [HOUSE, DASHBOARD, ...(files.length > 0 ? [stories(files)] : [])];
}

function soakRuns(names: readonly string[]): readonly JestRun[] | string {
  const chosen = names.length === 0 ? SOAKS : SOAKS.filter((file) => names.some((name) => nameOf(file) === name));
  if (chosen.length > 0) return [{ ...stories(chosen, { LIANGUAN_SOAK: 'long' }), title: '长时故障' }];
  return `没有名为 ${names.join('、')} 的长时试验；现有：${SOAKS.map(nameOf).join('、')}`;
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.test\.ts$/, '');

function e2eRuns(names: readonly string[], files: readonly string[]): readonly JestRun[] | string {
  const chosen = names.length === 0 ? files : files.filter((file) => names.some((name) => tells(file, name)));
  // Asked for by name, a story is told over both buses, and in its full size.
  const env: Record<string, string> = names.length > 0 ? { LIANGUAN_BUSES: 'both', LIANGUAN_STORY: 'whole' } : {};
  if (chosen.length > 0) return [stories(chosen, env)];
  const known = files.map(nameOf);
  return `没有名为 ${names.join('、') || '（全部）'} 的故事；现有：${known.join('、') || '无'}`;
}

/** `ST4` is the story's file `st4-….test.ts`; any other name has to be part of the file's name or of its text. */
function tells(file: string, name: string): boolean {
  const wanted = name.toLowerCase();
  const base = file.replace(/^.*\//, '').toLowerCase();
  if (/^st\d+$/.test(wanted)) return new RegExp(`^${wanted}[^0-9]`).test(base);
  return (
    base.includes(wanted) ||
    (existsSync(join(workspaceRoot, file)) && readFileSync(join(workspaceRoot, file), 'utf8').includes(name))
  );
}

function storyFiles(): readonly string[] {
  const folder = join(workspaceRoot, 'e2e', 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('soak'))
    .map((file) => `e2e/src/${file.replaceAll('\\', '/')}`)
    .sort();
}
