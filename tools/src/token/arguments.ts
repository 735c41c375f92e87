import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AGENCIES, ROLES, type Agency, type Role } from '@lianguan/kernel';
import { Problem } from '../start/problem.js';
import type { TokenRequest } from './mint-token.js';

export interface TokenArguments extends Omit<TokenRequest, 'issuer'> {
  /** Undefined: that of the running system. */
  readonly issuer?: string;
}

const USAGE =
  '用法：npm run --silent token -- --agency 部门代码 --role 角色代码 --division 区划代码 [--institution|--bank|--school|--station|--person ID] [--subject 账号] [--expires 秒] [--data 目录] [--issuer 网址]';

const LONGEST_SECONDS = 86_400;

// Nobody carries these in a token: who is not signed in, and a service's own process.
const AGENCIES_OF_TOKENS = AGENCIES.filter((agency) => agency !== 'PUBLIC' && agency !== 'SYSTEM');
const ROLES_OF_TOKENS = ROLES.filter((role) => role !== 'SYS');

const wrong = (message: string): Problem => new Problem(`${message}\n${USAGE}`);

export function parseTokenArguments(argv: readonly string[]): TokenArguments {
  const values = read(argv);
  const expires = Number(values.expires);
  if (!/^\d+$/.test(values.expires) || expires < 1 || expires > LONGEST_SECONDS)
    throw wrong(`--expires 应为 1 到 ${LONGEST_SECONDS} 的整数（秒）。`);
  return {
    agency: agencyOf(values.agency),
    roles: rolesOf(values.role),
    division: divisionOf(values.division),
    expiresInSeconds: expires,
    dataDir: resolve(values.data),
    ...(values.issuer ? { issuer: issuerOf(values.issuer) } : {}),
    ...bound('institutionId', '--institution', values.institution),
    ...bound('bankId', '--bank', values.bank),
    ...bound('schoolId', '--school', values.school),
    ...bound('stationId', '--station', values.station),
    ...bound('person', '--person', values.person),
    ...bound('subject', '--subject', values.subject),
  };
}

function agencyOf(text: string | undefined): Agency {
  const found = AGENCIES_OF_TOKENS.find((agency) => agency === text);
  if (!found)
    throw wrong(`${text ? `--agency 不认识“${text}”` : '缺少 --agency'}，可选：${AGENCIES_OF_TOKENS.join('、')}。`);
  return found;
}

/** `--role` may be given several times, or once with commas. */
function rolesOf(texts: readonly string[]): Role[] {
  const given = texts.flatMap((text) => text.split(','));
  const unknown = given.find((text) => !ROLES_OF_TOKENS.some((role) => role === text));
  if (given.length === 0 || unknown !== undefined)
    throw wrong(
      `${unknown === undefined ? '缺少 --role' : `--role 不认识“${unknown}”`}，可选：${ROLES_OF_TOKENS.join('、')}。`,
    );
  return given as Role[];
}

function divisionOf(text: string | undefined): string {
  if (!text || !/^\d{6}(\d{3}){0,2}$/.test(text))
    throw wrong(`--division 应为 6、9 或 12 位区划代码${text ? `，收到“${text}”` : ''}。`);
  return text;
}

function issuerOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw wrong(`--issuer 应为网址，收到“${text}”。`);
  return text;
}

function bound<Key extends string>(key: Key, option: string, text: string | undefined): { [K in Key]?: string } {
  if (text === undefined) return {};
  if (text.trim() === '') throw wrong(`${option} 不能为空。`);
  return { [key]: text } as { [K in Key]?: string };
}

function read(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        agency: text,
        role: { type: 'string', multiple: true, default: [] },
        division: text,
        institution: text,
        bank: text,
        school: text,
        station: text,
        person: text,
        subject: text,
        expires: { type: 'string', default: '900' },
        data: { type: 'string', default: '.lianguan' },
        issuer: text,
      },
    }).values;
  } catch (fault) {
    const named = /'([^']+)'/.exec((fault as Error).message)?.[1];
    throw wrong(`无法识别的参数${named ? `：${named}` : ''}`);
  }
}
