import { ConfigError, eventBusProblems, loadConfig } from '@lianguan/platform';
import { migrateConfig, serviceConfig } from '@lianguan/service-kit';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEPARTMENTS } from '../departments.js';
import { workspaceRoot } from '../workspace-root.js';

type Environment = Readonly<Record<string, string>>;

/** One process as a compose file or a manifest starts it. */
export interface DeployedProgram {
  /** For the reader of a problem: the service or object and its file. */
  readonly where: string;
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env: Environment;
}

// A program is imported by nobody, its configuration by its file.
const gatewayModule = `gateway/${import.meta.url.endsWith('.ts') ? 'src/config.ts' : 'dist/config.js'}`;
const { gatewayConfig } = (await import(pathToFileURL(join(workspaceRoot, gatewayModule)).href)) as {
  readonly gatewayConfig: Parameters<typeof loadConfig>[0];
};

// Read by Node itself, or by the image's entry in Kubernetes to say which department it is.
const NOT_THE_PROGRAMS = ['NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'TZ', 'DEPARTMENT'];

/** What is wrong with a process's environment, in Chinese: keys that its program does not know, and keys that it misses or refuses. */
export function configurationProblems(program: DeployedProgram, imageEnv: Environment): readonly string[] {
  const { where, args, env } = program;
  const read = configurationOf(args);
  if (!read) return [`${where}：镜像里没有 ${args.join(' ')}`];
  const asked = new Set<string>();
  const refused = refusals(() => read(recording({ ...imageEnv, ...env }, asked)));
  const unknown = Object.keys(env).filter((key) => !asked.has(key) && !NOT_THE_PROGRAMS.includes(key));
  return [
    ...refused.map((key) => `${where}：${key} 未设置或不正确`),
    ...unknown.map((key) => `${where}：程序不认识 ${key}`),
    ...ownerRights(program),
  ];
}

/** What a whole system runs and nobody starts here. */
export function missingPrograms(programs: readonly DeployedProgram[]): readonly string[] {
  const services = DEPARTMENTS.map(({ name }) => `programs/dist/${name}/main.js`);
  const wanted = [
    'programs/dist/gateway/main.js',
    ...services,
    ...services.map((module) => `${module} --migrate-only`),
  ];
  const started = new Set(programs.map(({ args }) => args.join(' ')));
  return wanted.filter((command) => !started.has(command)).map((command) => `没有启动 ${command}`);
}

/** The right to change the schema is the migration's alone. */
function ownerRights({ where, args, env }: DeployedProgram): readonly string[] {
  if (args.includes('--migrate-only')) return [];
  return Object.keys(env)
    .filter((key) => key.endsWith('_MIGRATOR'))
    .map((key) => `${where}：${key} 只能交给迁移任务`);
}

/** The program's own reading of its environment; undefined where the image has no such program. */
function configurationOf(args: readonly string[]): ((env: Environment) => unknown) | undefined {
  const [module = '', ...flags] = args;
  if (module === 'programs/dist/gateway/main.js') return (env) => loadConfig(gatewayConfig, env, eventBusProblems);
  const name = /^programs\/dist\/([\w-]+)\/main\.js$/.exec(module)?.[1];
  if (!DEPARTMENTS.some((department) => department.name === name)) return undefined;
  const read = flags.includes('--migrate-only') ? migrateConfig : serviceConfig;
  return (env) => read(name!, env);
}

const recording = (env: Environment, asked: Set<string>): Environment =>
  new Proxy(env, {
    get(target, key) {
      asked.add(String(key));
      return target[String(key)];
    },
  });

function refusals(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.problems.map(({ key }) => key);
    throw fault;
  }
}
