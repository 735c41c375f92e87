import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace-root.js';
import { renderedProblems } from './checks.js';
import { composePrograms, composeProblems, composeServices } from './compose-file.js';
import { configurationProblems } from './deployed-program.js';
import { imageEnvironment, lastCommand, stagesOf } from './image.js';

const sample = (file: string): string =>
  readFileSync(join(workspaceRoot, 'tools', 'canaries', 'deployment', file), 'utf8');
const IMAGE = { HOST: '0.0.0.0', PORT: '8080' };

describe('the compose file', () => {
  const services = composeServices(sample('docker-compose.yml'), { FINANCE_APP_PASSWORD: 'secret' });

  it.each([
    'docker-compose.yml 的 finance：Dockerfile 没有 finance 阶段',
    'docker-compose.yml 的 finance-database：不应对外开放端口',
    'docker-compose.yml：education 与 finance-database 同在一个网络',
  ])('still catches: %s', (problem) => {
    expect(composeProblems(services, ['build', 'lianguan'])).toContain(problem);
  });

  it.each([
    'docker-compose.yml 的 finance：CONTEXT_JWKS 未设置或不正确',
    'docker-compose.yml 的 finance：程序不认识 CONTEXT_KEYS',
    'docker-compose.yml 的 finance：DATABASE_URL_FINANCE_MIGRATOR 只能交给迁移任务',
    'docker-compose.yml 的 education：镜像里没有 programs/dist/schooling/main.js',
  ])('still catches: %s', (problem) => {
    const found = composePrograms(services).flatMap((program) => configurationProblems(program, IMAGE));
    expect(found).toContain(problem);
  });

  it.each([
    ['a default', '${A:-b}', {}, 'b'],
    ['a default that is not needed', '${A:-b}', { A: 'a' }, 'a'],
    ['what is required and given', 'x-${A:?say so}-${B}', { A: 'a', B: '{"b":1}' }, 'x-a-{"b":1}'],
    ['what is required and missing', '${A:?say so}', {}, ''],
  ])('is filled in: %s', (_title, value, env, expected) => {
    const { one } = composeServices(`services: { one: { environment: { KEY: '${value}' } } }`, env);
    expect(one?.environment?.['KEY']).toBe(expected);
  });
});

describe('the manifests', () => {
  it.each([
    'Deployment finance：须以非 root 身份运行',
    'Deployment finance：须使用默认的 seccomp',
    'Deployment finance：不应得到集群的令牌',
    'Deployment finance：不应能提升权限',
    'Deployment finance：须放弃全部特权能力',
    'Deployment finance：须有内存上限',
    'Deployment finance：根文件系统须只读',
    'Deployment finance：须有就绪与存活探针',
    'Deployment finance：没有 PodDisruptionBudget',
    'Deployment finance：没有自己的 NetworkPolicy',
    'Deployment finance：DATABASE_URL_FINANCE 未设置或不正确',
    'Deployment finance：程序不认识 LOG_LEVELS',
    '没有启动 programs/dist/gateway/main.js',
    '没有启动 programs/dist/finance/main.js --migrate-only',
  ])('still catch: %s', (problem) => {
    expect(renderedProblems(sample('manifests.yaml'), new Map())).toContain(problem);
  });
});

describe('the Dockerfile', () => {
  const stages = stagesOf(
    'ARG A=1\n# a comment\nFROM node:${A} AS one\nRUN --mount=type=cache,target=/x first \\\n && second\nFROM one AS two\nENV PORT=8080 TZ=Asia/Shanghai\n',
  );

  it('is read stage by stage', () => {
    expect(stages.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(lastCommand(stages, 'one')).toBe('first && second');
    expect(imageEnvironment(stages)).toEqual({ PORT: '8080', TZ: 'Asia/Shanghai' });
  });

  it('has to have the stage that is asked for', () => {
    expect(() => lastCommand(stages, 'three')).toThrow('no stage "three"');
  });
});
