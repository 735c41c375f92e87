// Fills in what .env.example leaves empty: passwords, and the key pair by which the gateway signs for the services. Node alone, no packages.
// To stdout for docker compose, or with `--k8s FOLDER` as the files that the dev overlay makes its Secrets from. An existing file is never overwritten.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = readFileSync(fileURLToPath(new URL('../.env.example', import.meta.url)), 'utf8');
const jwk = {
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  kid: randomBytes(8).toString('hex'),
  alg: 'EdDSA',
  use: 'sig',
};
const { d: _private, ...publicJwk } = jwk;

/** Letters, digits, `-` and `_` only: a password stands in a URL as it is. */
function made(key) {
  if (key === 'CONTEXT_PRIVATE_JWK') return JSON.stringify(jwk);
  if (key === 'CONTEXT_JWKS') return JSON.stringify({ keys: [publicJwk] });
  if (key.endsWith('_PASSWORD')) return randomBytes(24).toString('base64url');
  return '';
}

const filled = example.replaceAll(/^(\w+)=$/gm, (_line, key) => `${key}=${made(key)}`);
const folder = process.argv[2] === '--k8s' ? process.argv[3] : undefined;
if (folder === undefined) process.stdout.write(filled);
else
  writeKubernetesFiles(folder, new Map([...filled.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value])));

function writeKubernetesFiles(target, values) {
  const databases = [...values.keys()]
    .filter((key) => key.endsWith('_MIGRATOR_PASSWORD'))
    .map((key) => key.slice(0, -18));
  const file = (name, entries) =>
    writeFileSync(join(target, `${name}.env`), entries.map((entry) => `${entry.join('=')}\n`).join(''), {
      mode: 0o600,
      flag: 'wx',
    });
  const pick = (...keys) => keys.map((key) => [key, values.get(key)]);
  mkdirSync(target, { recursive: true });
  for (const key of databases) {
    const database = key.toLowerCase();
    const url = (role) =>
      `postgresql://${database}_${role}:${values.get(`${key}_${role.toUpperCase()}_PASSWORD`)}@postgres:5432/${database}`;
    const stem = database.replaceAll('_', '-');
    file(`${stem}-database`, [[`DATABASE_URL_${key}`, url('app')]]);
    file(`${stem}-migrator`, [[`DATABASE_URL_${key}_MIGRATOR`, url('migrator')]]);
  }
  file('context-private', pick('CONTEXT_PRIVATE_JWK'));
  file('context-public', pick('CONTEXT_JWKS'));
  file('postgres', [
    ['DATABASES', databases.map((key) => key.toLowerCase()).join(' ')],
    ...pick('POSTGRES_PASSWORD', ...databases.flatMap((key) => [`${key}_MIGRATOR_PASSWORD`, `${key}_APP_PASSWORD`])),
  ]);
  file('keycloak', [
    ['KC_BOOTSTRAP_ADMIN_PASSWORD', values.get('KEYCLOAK_ADMIN_PASSWORD')],
    ...pick('DEMONSTRATION_PASSWORD'),
  ]);
}
