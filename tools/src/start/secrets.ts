import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPARTMENTS } from '../departments.js';
import { Problem } from './problem.js';

export interface Secrets {
  readonly superuserPassword: string;
  /** By role name, for example `education_app`. */
  readonly rolePasswords: Readonly<Record<string, string>>;
  /** Ed25519 private JWK with `kid`: the gateway signs the callers' contexts with it. */
  readonly contextPrivateJwk: Readonly<Record<string, string>>;
  /** Kept so that a restart finds PostgreSQL where it was, if the port is still free. */
  readonly postgresPort?: number;
}

export const ROLE_NAMES: readonly string[] = [...DEPARTMENTS.map(({ database }) => database), 'event_log'].flatMap(
  (database) => [`${database}_migrator`, `${database}_app`],
);

/** Made at the first start, one file per data folder, readable by its owner alone. */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Problem(
      `数据目录 ${dataDir} 已有数据库，但口令文件 secrets.json 不见了：请找回该文件，或换一个目录（--data）。`,
    );
  }
  const secrets = freshSecrets();
  saveSecrets(dataDir, secrets);
  return secrets;
}

/** Written whole beside the old file and renamed: a kill in between leaves the old passwords, which PostgreSQL still knows. */
export function saveSecrets(dataDir: string, secrets: Secrets): void {
  const file = join(dataDir, 'secrets.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The JWKS the services verify the context with: the public half alone. */
export function publicContextJwks(secrets: Secrets): string {
  const { d: _private, ...publicJwk } = secrets.contextPrivateJwk;
  return JSON.stringify({ keys: [publicJwk] });
}

function freshSecrets(): Secrets {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Record<string, string>;
  return {
    superuserPassword: password(),
    rolePasswords: Object.fromEntries(ROLE_NAMES.map((role) => [role, password()])),
    contextPrivateJwk: { ...jwk, kid: randomBytes(8).toString('hex'), alg: 'EdDSA', use: 'sig' },
  };
}

/** Letters, digits, `-` and `_` only: stands in a URL and in SQL as it is. */
function password(): string {
  return randomBytes(24).toString('base64url');
}
