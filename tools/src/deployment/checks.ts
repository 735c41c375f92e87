import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StepResult } from '../check/run-steps.js';
import { runCommand } from '../run-command.js';
import { workspaceRoot } from '../workspace-root.js';
import { composePrograms, composeProblems, composeServices } from './compose-file.js';
import { configurationProblems, missingPrograms, type DeployedProgram } from './deployed-program.js';
import { findTool } from './find-tool.js';
import { imageEnvironment, stagesOf } from './image.js';
import { manifestProblems } from './manifest-rules.js';
import { manifestPrograms, manifestsOf, type Entries } from './manifests.js';
import { exampleEnvironment, inTemporaryFolder, makeSecretFiles } from './secrets-example.js';

const OVERLAYS = ['dev', 'prod'];
// What production brokers ask for; no Secret of the dev overlay has it.
const KAFKA_SECRET: Entries = { KAFKA_SASL_USERNAME: 'someone', KAFKA_SASL_PASSWORD: 'something' };

const text = (file: string): string => readFileSync(join(workspaceRoot, file), 'utf8');
const stages = () => stagesOf(text('Dockerfile'));
const result = (lines: readonly string[]): StepResult => ({ ok: lines.length === 0, output: lines.join('\n') });
const missing = (what: string): StepResult => ({ ok: true, output: what, notRun: true });

/** The compose file against the programs it starts: their own reading of what it sets for them. */
export async function composeConfiguration(): Promise<StepResult> {
  const services = composeServices(text('docker-compose.yml'), await exampleEnvironment());
  const names = stages().map(({ name }) => name);
  return result([...composeProblems(services, names), ...programProblems(composePrograms(services))]);
}

/** The compose file as docker-compose reads it. */
export async function composeSyntax(): Promise<StepResult> {
  const tool = findTool('docker-compose');
  if (!tool) return missing('请安装 docker-compose（apt-get install docker-compose）');
  return inTemporaryFolder(async (folder) => {
    const env = join(folder, 'env');
    const entries = Object.entries(await exampleEnvironment());
    writeFileSync(env, entries.map((entry) => `${entry.join('=')}\n`).join(''));
    const { code, output } = await runCommand(tool, ['--env-file', env, 'config', '--quiet']);
    if (code !== 0) return { ok: false, output };
    return stillCaught((file) => runCommand(tool, ['-f', file, 'config', '--quiet']), 'unknown-key.yml');
  });
}

/** Each overlay rendered, validated against the strict schemas of Kubernetes, and read as the programs will. */
export async function kubernetesManifests(): Promise<StepResult> {
  const kustomize = findTool('kustomize', 'kubectl');
  const validate = findTool('kubernetes-validate');
  if (!kustomize || !validate) return missing('请运行 bash .ci/install-tools 安装 kustomize 与 kubernetes-validate');
  return inTemporaryFolder(async (folder) => {
    cpSync(join(workspaceRoot, 'k8s'), join(folder, 'k8s'), {
      recursive: true,
      filter: (path) => basename(path) !== 'secrets',
    });
    const secrets = await makeSecretFiles(join(folder, 'k8s', 'overlays', 'dev', 'secrets'));
    const problems: string[] = [];
    for (const overlay of OVERLAYS) {
      const path = join(folder, 'k8s', 'overlays', overlay);
      problems.push(
        ...(await overlayProblems({ path, kustomize, validate, secrets })).map((line) => `${overlay}：${line}`),
      );
    }
    if (problems.length > 0) return result(problems);
    return stillCaught((file) => runCommand(validate, ['--strict', '--quiet', file]), 'unknown-field.yaml');
  });
}

/** A tool that lets its bad sample through proves nothing of our files. */
async function stillCaught(run: (file: string) => ReturnType<typeof runCommand>, sample: string): Promise<StepResult> {
  const { code } = await run(join(workspaceRoot, 'tools', 'canaries', 'deployment', sample));
  return result(code === 0 ? [`工具放过了 tools/canaries/deployment/${sample}`] : []);
}

interface Overlay {
  readonly path: string;
  readonly kustomize: string;
  readonly validate: string;
  readonly secrets: ReadonlyMap<string, Entries>;
}

async function overlayProblems({ path, kustomize, validate, secrets }: Overlay): Promise<readonly string[]> {
  const verb = basename(kustomize) === 'kubectl' ? 'kustomize' : 'build';
  const rendered = await runCommand(kustomize, [verb, path]);
  if (rendered.code !== 0) return [rendered.output];
  const file = `${path}.yaml`;
  writeFileSync(file, rendered.output);
  const { code, output } = await runCommand(validate, ['--strict', '--quiet', file]);
  if (code !== 0) return [output];
  return renderedProblems(rendered.output, secrets);
}

/** What the overlay's objects say beyond their schemas. */
export function renderedProblems(rendered: string, secrets: ReadonlyMap<string, Entries>): readonly string[] {
  const manifests = manifestsOf(rendered);
  const programs = manifestPrograms(manifests, withKafka(secrets, manifests.some(isMade)));
  return [...manifestProblems(manifests), ...programProblems(programs)];
}

function programProblems(programs: readonly DeployedProgram[]): readonly string[] {
  const image = imageEnvironment(stages());
  return [...missingPrograms(programs), ...programs.flatMap((program) => configurationProblems(program, image))];
}

// An overlay that makes its own Secrets has a broker that asks for no password.
const isMade = ({ kind }: { readonly kind: string }): boolean => kind === 'Secret';

const withKafka = (secrets: ReadonlyMap<string, Entries>, without: boolean): ReadonlyMap<string, Entries> =>
  without
    ? secrets
    : new Map([
        ...secrets,
        ...[...secrets.keys(), 'gateway-database'].flatMap((name): [string, Entries][] =>
          name.endsWith('-database') ? [[name.replace(/-database$/, '-kafka'), KAFKA_SECRET]] : [],
        ),
      ]);
