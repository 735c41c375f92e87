import { issuerKeysFile, readIssuerKeys } from '../issuer/issuer-keys.js';
import { Problem } from '../start/problem.js';
import { readRunningFile } from '../start/running-file.js';
import { parseTokenArguments } from './arguments.js';
import { mintToken } from './mint-token.js';

async function token(argv: readonly string[]): Promise<string> {
  const request = parseTokenArguments(argv);
  // A key of our own making would be one that no running system trusts.
  if (!(await readIssuerKeys(request.dataDir)))
    throw new Problem(
      `没有找到 ${issuerKeysFile(request.dataDir)}：请先运行 npm start（内置身份服务会生成密钥），或用 --data 指定数据目录。`,
    );
  const issuer = request.issuer ?? readRunningFile(request.dataDir)?.issuer.url;
  if (!issuer) throw new Problem('系统没有在运行，无法得知身份服务的网址：请先运行 npm start，或用 --issuer 指定。');
  return mintToken({ ...request, issuer });
}

try {
  process.stdout.write(`${await token(process.argv.slice(2))}\n`);
} catch (fault) {
  if (!(fault instanceof Problem)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
