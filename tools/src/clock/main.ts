import { randomUUID } from 'node:crypto';
import { gatewayClient } from '../gateway-client.js';
import { readIssuerKeys } from '../issuer/issuer-keys.js';
import { Problem } from '../start/problem.js';
import { readRunningFile } from '../start/running-file.js';
import { mintToken } from '../token/mint-token.js';
import { parseClockArguments } from './arguments.js';

const TURN = `mutation TurnLawClock($input: TurnLawClockInput!) {
  turnLawClock(input: $input) { ok refusal { message basis } lawClock { now } }
}`;

interface Turned {
  readonly turnLawClock: {
    readonly ok: boolean;
    readonly refusal: { readonly message: string } | null;
    readonly lawClock: { readonly now: string } | null;
  };
}

/** Turns the law clock of the running system as its system administrator; prints the new law time. */
async function turnClock(argv: readonly string[]): Promise<string> {
  const { dataDir, turn } = parseClockArguments(argv);
  const running = readRunningFile(dataDir);
  if (!running)
    throw new Problem(`数据目录 ${dataDir} 上没有正在运行的系统：请先运行 npm start，或用 --data 指定数据目录。`);
  if (!(await readIssuerKeys(dataDir))) throw new Problem('系统使用外部身份服务：请以系统管理员身份登录后调整时钟。');
  const signIn = () =>
    mintToken({
      dataDir,
      issuer: running.issuer.url,
      agency: 'JOINT_ENFORCEMENT',
      roles: ['SYSTEM_ADMIN'],
      division: '341203',
      subject: 'system-admin',
    });
  const client = gatewayClient(running.gateway.url, signIn);
  const { turnLawClock } = await client.graphql<Turned>(TURN, { input: { idempotencyKey: randomUUID(), ...turn } });
  if (!turnLawClock.ok || !turnLawClock.lawClock) throw new Problem(turnLawClock.refusal?.message ?? '时钟没有调整。');
  const now = new Date(turnLawClock.lawClock.now).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  return `法定时钟现为 ${now}（北京时间）`;
}

try {
  process.stdout.write(`${await turnClock(process.argv.slice(2))}\n`);
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
}
