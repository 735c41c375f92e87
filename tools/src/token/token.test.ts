import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTokenVerifier, TokenRefused } from '@lianguan/platform';
import { startIssuer, type Issuer } from '../issuer/index.js';
import { parseTokenArguments } from './arguments.js';
import { mintToken } from './mint-token.js';

const officer = ['--agency', 'EDUCATION', '--role', 'EDU_SUP', '--division', '341203'];

describe('the arguments of npm run token', () => {
  it('become a request', () => {
    expect(parseTokenArguments(officer)).toEqual({
      agency: 'EDUCATION',
      roles: ['EDU_SUP'],
      division: '341203',
      expiresInSeconds: 900,
      dataDir: resolve('.lianguan'),
    });
    expect(
      parseTokenArguments([
        '--agency',
        'BANK',
        '--role',
        'BANK,FIN',
        '--role',
        'EXPERT',
        '--division',
        '341203001',
        '--bank',
        'b-1',
        '--person',
        'p-1',
        '--subject',
        's-1',
        '--expires',
        '5',
        '--data',
        '/x',
        '--issuer',
        'http://i',
      ]),
    ).toMatchObject({
      roles: ['BANK', 'FIN', 'EXPERT'],
      bankId: 'b-1',
      person: 'p-1',
      subject: 's-1',
      expiresInSeconds: 5,
      dataDir: '/x',
      issuer: 'http://i',
    });
  });

  it.each([
    ['nothing', [], '缺少 --agency'],
    ['an unknown agency', ['--agency', 'TAX'], '--agency 不认识“TAX”'],
    ['the agency of nobody', ['--agency', 'PUBLIC'], '--agency 不认识“PUBLIC”'],
    ['no role', ['--agency', 'EDUCATION', '--division', '341203'], '缺少 --role'],
    ['an unknown role', [...officer, '--role', 'ROOT'], '--role 不认识“ROOT”'],
    ['the role of the service itself', [...officer, '--role', 'SYS'], '--role 不认识“SYS”'],
    ['no division', officer.slice(0, 4), '--division 应为 6、9 或 12 位区划代码'],
    [
      'a division of the wrong length',
      [...officer, '--division', '3412'],
      '--division 应为 6、9 或 12 位区划代码，收到“3412”',
    ],
    ['no number of seconds', [...officer, '--expires', 'soon'], '--expires 应为 1 到 86400 的整数'],
    ['an end in the past', [...officer, '--expires', '0'], '--expires 应为 1 到 86400 的整数'],
    ['an empty id', [...officer, '--bank', ''], '--bank 不能为空'],
    ['an issuer that is no address', [...officer, '--issuer', 'x'], '--issuer 应为网址，收到“x”'],
    ['an unknown option', [...officer, '--admin'], '无法识别的参数：--admin'],
  ])('with %s are refused in Chinese with the usage', (_case, argv, message) => {
    expect(() => parseTokenArguments(argv)).toThrow(message);
    expect(() => parseTokenArguments(argv)).toThrow('用法：npm run --silent token');
  });
});

describe('a minted token', () => {
  let dataDir: string;
  let issuer: Issuer;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lianguan-token-'));
    issuer = await startIssuer({ port: 0, dataDir, dashboardOrigins: ['http://127.0.0.1:4999'] });
  });
  afterAll(async () => {
    await issuer.stop();
    await rm(dataDir, { recursive: true });
  });

  it('passes where the issuer’s own tokens pass', async () => {
    const token = await mintToken({
      dataDir,
      issuer: issuer.url,
      agency: 'BANK',
      roles: ['BANK'],
      division: '341203',
      bankId: 'b-1',
    });
    await expect(
      createTokenVerifier({ issuer: issuer.url, audience: 'lianguan' }).verify(token),
    ).resolves.toMatchObject({
      agency: 'BANK',
      roles: ['BANK'],
      division: '341203',
      bankId: 'b-1',
      subject: 'bank-bank',
    });
  });

  it('of another data folder does not', async () => {
    const token = await mintToken({
      dataDir: join(dataDir, 'other'),
      issuer: issuer.url,
      agency: 'EDUCATION',
      roles: ['EDU_SUP'],
      division: '341203',
    });
    await expect(createTokenVerifier({ issuer: issuer.url, audience: 'lianguan' }).verify(token)).rejects.toThrow(
      TokenRefused,
    );
  });
});
