import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export const SIGNING_ALGORITHM = 'ES256';

/** What the embedded issuer keeps between starts: the tokens of yesterday stay valid after a restart. */
export interface IssuerKeys {
  /** The private key that signs tokens. */
  readonly signing: JWK;
  readonly cookieSecret: string;
}

export const issuerKeysFile = (dataDir: string): string => join(dataDir, 'issuer-keys.json');

/** Undefined where no issuer has been started yet. */
export async function readIssuerKeys(dataDir: string): Promise<IssuerKeys | undefined> {
  try {
    return JSON.parse(await readFile(issuerKeysFile(dataDir), 'utf8')) as IssuerKeys;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Reads the keys or makes them; readable by their owner alone. Of several processes at once, one's keys win and all use them. */
export async function ensureIssuerKeys(dataDir: string): Promise<IssuerKeys> {
  const known = await readIssuerKeys(dataDir);
  if (known) return known;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: SIGNING_ALGORITHM, use: 'sig' };
  const own: IssuerKeys = { signing, cookieSecret: randomBytes(32).toString('base64url') };
  const draft = `${issuerKeysFile(dataDir)}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 });
  try {
    await link(draft, issuerKeysFile(dataDir));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    await rm(draft);
  }
  return (await readIssuerKeys(dataDir)) ?? own;
}
