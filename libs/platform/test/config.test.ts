import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  commaList,
  ConfigError,
  contextJwks,
  contextPrivateJwk,
  embeddedDefault,
  generateContextKeys,
  httpUrl,
  jsonText,
  loadConfig,
  port,
  postgresUrl,
  processShape,
  type ConfigProblem,
} from '../src/index.js';

const schema = z.object({
  ...processShape,
  PORT: port,
  DATABASE_URL: embeddedDefault(postgresUrl, 'postgresql://app@127.0.0.1:5432/app'),
  OIDC_ISSUER: httpUrl.optional(),
  CORS_ORIGINS: commaList.prefault(''),
});

function problemsOf(env: Record<string, string>): readonly ConfigProblem[] {
  try {
    loadConfig(schema, env);
  } catch (fault) {
    expect(fault).toBeInstanceOf(ConfigError);
    return (fault as ConfigError).problems;
  }
  return [];
}

const real = { PORT: '4100', DATABASE_URL: 'postgresql://app:x@db.internal/education' };

describe('loadConfig', () => {
  it('reads what is set and fills what may be left out', () => {
    expect(loadConfig(schema, { ...real, CORS_ORIGINS: 'http://a, http://b', UNRELATED: 'x', LOG_LEVEL: '' })).toEqual({
      MODE: 'production',
      LOG_LEVEL: 'info',
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: 0,
      PORT: 4100,
      DATABASE_URL: real.DATABASE_URL,
      CORS_ORIGINS: ['http://a', 'http://b'],
    });
  });

  it('names every wrong key at once, in Chinese', () => {
    const problems = problemsOf({ MODE: 'live', PORT: '99999', DATABASE_URL: 'mysql://x', OIDC_ISSUER: 'ftp://x' });
    expect(problems).toEqual([
      { key: 'MODE', message: '只能是 production、demonstration、test 之一' },
      { key: 'PORT', message: '应为 0 至 65535 的整数' },
      { key: 'DATABASE_URL', message: '应为 postgresql:// 连接地址' },
      { key: 'OIDC_ISSUER', message: '应为 http 或 https 网址' },
    ]);
    expect(new ConfigError(problems).message.split('\n')[1]).toBe('配置错误：PORT：应为 0 至 65535 的整数');
  });

  it('calls a missing or empty key not set', () => {
    expect(problemsOf({ ...real, PORT: '' })).toEqual([{ key: 'PORT', message: '未设置' }]);
  });

  it.each([
    ['left out in production', { PORT: '1' }, false],
    [
      'given as the default itself',
      { PORT: '1', MODE: 'production', DATABASE_URL: 'postgresql://app@127.0.0.1:5432/app' },
      false,
    ],
    ['left out in demonstration', { PORT: '1', MODE: 'demonstration' }, true],
    ['left out in test', { PORT: '1', MODE: 'test' }, true],
    ['set in production', real, true],
  ])('an embedded default %s', (_case, env, accepted) => {
    expect(problemsOf(env)).toEqual(
      accepted ? [] : [{ key: 'DATABASE_URL', message: '生产模式不接受内置默认值，请明确设置' }],
    );
  });

  it('reads keys given as JSON text and tells private from public', async () => {
    const { privateJwk, jwks } = await generateContextKeys();
    const keys = z.object({ PRIVATE: jsonText(contextPrivateJwk), JWKS: jsonText(contextJwks) });
    const env = { PRIVATE: JSON.stringify(privateJwk), JWKS: JSON.stringify(jwks) };
    expect(loadConfig(keys, env)).toEqual({ PRIVATE: privateJwk, JWKS: jwks });
    const swapped = { PRIVATE: '{', JWKS: JSON.stringify({ keys: [privateJwk] }) };
    expect(() => loadConfig(keys, swapped)).toThrow(
      '配置错误：PRIVATE：不是有效的 JSON 文本\n配置错误：JWKS：公钥集里不能有私钥',
    );
  });

  it('never repeats a value, which may be a secret', () => {
    const text = new ConfigError(problemsOf({ PORT: 'hunter2', DATABASE_URL: 'hunter2', MODE: 'hunter2' })).message;
    expect(text).not.toContain('hunter2');
  });
});
