import { parse } from 'yaml';
import type { DeployedProgram } from './deployed-program.js';

interface ComposeService {
  readonly image?: string;
  readonly build?: string | { readonly target?: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, unknown>>;
}

export type ComposeServices = Readonly<Record<string, ComposeService>>;

/** The services of a compose file, the `${…}` of their environments filled in from `env` as docker compose does. */
export function composeServices(text: string, env: Readonly<Record<string, string>>): ComposeServices {
  const { services } = parse(text, { merge: true }) as { services: ComposeServices };
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => {
      const entries = Object.entries(service.environment ?? {}).map(([key, value]) => [key, filledIn(value, env)]);
      return [name, { ...service, environment: Object.fromEntries(entries) as Record<string, string> }];
    }),
  );
}

/** `${KEY}`, `${KEY:-default}` and `${KEY:?message}`; what is required and missing becomes the empty text, which no program takes for set. */
const filledIn = (value: string, env: Readonly<Record<string, string>>): string =>
  value.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, ...groups: readonly string[]) => {
    const [key = '', kind, rest = ''] = groups;
    const given = env[key] ?? '';
    return given === '' && kind === '-' ? rest : given;
  });

const isOurs = ({ build }: ComposeService): boolean => build !== undefined;

export function composePrograms(services: ComposeServices): readonly DeployedProgram[] {
  return Object.entries(services)
    .filter(([, service]) => isOurs(service))
    .map(([name, { command = [], environment = {} }]) => ({
      where: `docker-compose.yml 的 ${name}`,
      args: command,
      env: environment,
    }));
}

const PUBLISHED = ['gateway', 'keycloak'];

/** Stages that the Dockerfile lacks, ports that nobody outside should find, and databases on a network of somebody else's. */
export function composeProblems(services: ComposeServices, stages: readonly string[]): readonly string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const target = typeof service.build === 'object' ? service.build.target : undefined;
    return [
      ...(target && !stages.includes(target) ? [`docker-compose.yml 的 ${name}：Dockerfile 没有 ${target} 阶段`] : []),
      ...(service.ports && !PUBLISHED.includes(name) ? [`docker-compose.yml 的 ${name}：不应对外开放端口`] : []),
      ...databaseNeighbours(name, services),
    ];
  });
}

const networksOf = ({ networks = [] }: ComposeService): readonly string[] =>
  Array.isArray(networks) ? (networks as readonly string[]) : Object.keys(networks);

function databaseNeighbours(name: string, services: ComposeServices): readonly string[] {
  const owner = /^(.*)-database$/.exec(name)?.[1];
  if (!owner) return [];
  const own = networksOf(services[name]!);
  return Object.entries(services)
    .filter(
      ([other, service]) => networksOf(service).some((network) => own.includes(network)) && !isPartOf(other, owner),
    )
    .map(([other]) => `docker-compose.yml：${other} 与 ${name} 同在一个网络`);
}

const isPartOf = (service: string, owner: string): boolean =>
  [owner, `${owner}-database`, `${owner}-migration`].includes(service);
