import { DEPARTMENTS } from '../departments.js';
import { binary, pathWithBinaries, runCommand, runSource, type CommandOptions } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import { machinePaths, registryHosts } from './forbidden-content.js';
import { eventTypesAreRegenerated, graphTypesAreRegenerated, ledgersAreRegenerated } from './generated.js';
import { personalNumbers, type Finding } from './personal-numbers.js';
import { tagProblems } from './project-tags.js';
import { untestedRefusals } from './refusal-codes.js';
import { baseCommit, isText, readText, repositoryFiles } from './repository.js';
import type { Step, StepResult } from './run-steps.js';

const command = (name: string, args: readonly string[], options?: CommandOptions) => async (): Promise<StepResult> => {
  const { code, output } = await runCommand(binary(name), args, options);
  return { ok: code === 0, output };
};

/** By the native compiler. Its script has the name of the one that the other tools are made for. */
const compiled = (project: string) => async (): Promise<StepResult> => {
  const script = `${workspaceRoot}/node_modules/typescript-native/bin/tsc`;
  const { code, output } = await runCommand(process.execPath, [script, '-p', project, '--noEmit']);
  return { ok: code === 0, output };
};

const source =
  (module: string, ...args: readonly string[]) =>
  async (): Promise<StepResult> => {
    const { code, output } = await runSource(module, args);
    return { ok: code === 0, output };
  };

/** The last line of its output is the result. */
const deployment = (name: string) => async (): Promise<StepResult> => {
  const { code, output } = await runSource('tools/src/deployment/main.ts', [name]);
  return code === 0 ? (JSON.parse(output.trimEnd().split('\n').at(-1)!) as StepResult) : { ok: false, output };
};

const sentences = (lines: readonly string[]): StepResult => ({ ok: lines.length === 0, output: lines.join('\n') });

const findings = (found: readonly Finding[], what: string): StepResult =>
  sentences(found.map(({ path, line, text }) => `${path}:${line}  ${what}：${text}`));

/** With a cold cache the boundary rule skips silently, so the project graph is made first. */
async function lint(): Promise<StepResult> {
  const projects = await command('nx', ['show', 'projects'])();
  return projects.ok ? command('eslint', ['.'])() : projects;
}

async function projectTags(): Promise<StepResult> {
  const departments = DEPARTMENTS.map(({ name }) => name);
  const projects = repositoryFiles().filter(
    (path) => path.endsWith('project.json') && !path.startsWith('tools/canaries/'),
  );
  return sentences(projects.flatMap((path) => tagProblems(path, readText(path), departments)));
}

async function personalData(): Promise<StepResult> {
  const found = textFiles().flatMap((path) => personalNumbers(path, readText(path)));
  return findings(found, '疑似真实个人号码（测试号码的出生年份须早于 1900，手机号用 1990000xxxx）');
}

async function forbiddenContent(): Promise<StepResult> {
  const paths = textFiles().flatMap((path) => machinePaths(path, readText(path), workspaceRoot));
  const hosts = ['package-lock.json', '.npmrc'].flatMap((path) => registryHosts(path, readText(path)));
  return sentences(
    [findings(paths, '构建机器的路径'), findings(hosts, '软件源地址')].map(({ output }) => output).filter(Boolean),
  );
}

async function refusalCodes(): Promise<StepResult> {
  const paths = repositoryFiles().filter((path) => /^(libs|services)\/.*\.ts$/.test(path));
  const untested = untestedRefusals(new Map(paths.map((path) => [path, readText(path)])));
  return sentences(untested.map(({ path, code }) => `${path}：拒绝代码 ${code} 没有在规则测试中出现`));
}

/** Samples of what must not be are kept apart; the lock file's hashes look like anything. */
const textFiles = (): readonly string[] =>
  repositoryFiles().filter(
    (path) => isText(path) && !path.startsWith('tools/canaries/') && path !== 'package-lock.json',
  );

async function breaking(run: (base: string) => Promise<StepResult>): Promise<StepResult> {
  const base = baseCommit();
  return base ? run(base) : { ok: true, output: '没有可比较的提交' };
}

/** The long ones first, so that two at a time end together. */
export const steps: readonly Step[] = [
  { name: '代码规则与项目边界（eslint）', run: lint },
  { name: '格式（oxfmt）', run: command('oxfmt', ['--check']) },
  {
    name: '需要类型的代码规则（oxlint）',
    run: command('oxlint', ['--type-aware', '--ignore-pattern', 'tools/canaries', '.']),
  },
  { name: '类型（tsc）', run: compiled('tsconfig.json') },
  { name: '页面类型（tsc）', run: compiled('dashboard/tsconfig.json') },
  { name: '无用代码（knip）', run: command('knip', ['--no-progress', '--no-config-hints']) },
  { name: '生成的文档与子图（docs --check）', run: source('tools/src/docs/main.ts', '--check') },
  {
    name: '切片与循环（dependency-cruiser）',
    run: command('depcruise', ['--config', '.dependency-cruiser.cjs', ...cruised()]),
  },
  { name: '图的组合（compose --check）', run: source('gateway/src/compose.ts', '--check') },
  { name: '图的兼容性', run: () => breaking(graphBreaks) },
  { name: '生成的页面类型（codegen）', run: graphTypesAreRegenerated },
  { name: '生成的事件类型（buf generate）', run: eventTypesAreRegenerated },
  { name: '生成的台账（data）', run: ledgersAreRegenerated },
  { name: '事件契约（buf lint）', run: command('buf', ['lint'], { cwd: `${workspaceRoot}/proto-events` }) },
  {
    name: '事件契约兼容性（buf breaking）',
    run: () => breaking(eventsBreak),
  },
  { name: '部署：compose 的键（docker-compose.yml）', run: deployment('composeConfiguration') },
  { name: '部署：compose 文件（docker-compose config）', run: deployment('composeSyntax') },
  { name: '部署：清单（kustomize、kubernetes-validate）', run: deployment('kubernetesManifests') },
  { name: '项目标签', run: projectTags },
  { name: '个人号码', run: personalData },
  { name: '禁止的内容', run: forbiddenContent },
  { name: '拒绝代码有测试', run: refusalCodes },
];

function cruised(): readonly string[] {
  return ['libs', 'services', 'gateway', 'proto-events', 'data', 'tools/src', 'e2e', 'dashboard/src'];
}

async function graphBreaks(base: string): Promise<StepResult> {
  const { code, output } = await runSource('gateway/src/breaking.ts', [], { env: { BASE_REF: base } });
  return { ok: code === 0, output };
}

async function eventsBreak(base: string): Promise<StepResult> {
  const { code, output } = await runCommand(process.execPath, ['breaking.mjs', base], {
    cwd: `${workspaceRoot}/proto-events`,
    env: pathWithBinaries,
  });
  return { ok: code === 0, output };
}
