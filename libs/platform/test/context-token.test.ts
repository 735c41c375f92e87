import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { SignJWT, type JSONWebKeySet, type JWK, type JWTPayload } from 'jose';
import {
  anonymousCaller,
  createContextMinter,
  createContextVerifier,
  generateContextKeys,
  TokenRefused,
} from '../src/index.js';

const officer: Caller = {
  agency: 'EDUCATION',
  roles: ['EDU_SUP'],
  division: '341203',
  subject: 'edu-sup',
  operationId: 'op-1',
  purpose: 'SUPERVISION',
  caseNo: '2026-1',
};

let gateway: { privateJwk: JWK; jwks: JSONWebKeySet };
beforeAll(async () => {
  gateway = await generateContextKeys();
});

const seconds = (): number => Math.floor(Date.now() / 1000);

function forged(
  claims: JWTPayload,
  header: { typ?: string; kid?: string } = {},
  key: JWK = gateway.privateJwk,
): Promise<string> {
  const all = {
    iss: 'lianguan-gateway',
    aud: 'lianguan-subgraphs',
    iat: seconds(),
    exp: seconds() + 30,
    caller: officer,
    ...claims,
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(given)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'lianguan-context+jwt', kid: gateway.privateJwk.kid, ...header })
    .sign(key);
}

describe('the signed context', () => {
  it.each([
    ['an officer', officer],
    ['nobody signed in', anonymousCaller('op-2')],
  ])('carries %s from the gateway to a subgraph', async (_who, caller) => {
    const text = await createContextMinter(gateway.privateJwk).mint(caller);
    await expect(createContextVerifier(gateway.jwks).verify(text)).resolves.toEqual(caller);
  });

  it.each<[string, () => Promise<string>]>([
    ['another audience', () => forged({ aud: 'lianguan' })],
    ['another issuer', () => forged({ iss: 'x' })],
    ['an access token’s type', () => forged({}, { typ: 'at+jwt' })],
    ['expired', () => forged({ iat: seconds() - 60, exp: seconds() - 10 })],
    ['a longer life than the gateway gives', () => forged({ iat: seconds() - 60, exp: seconds() + 3_600 })],
    ['no expiry', () => forged({ exp: undefined })],
    ['no caller', () => forged({ caller: undefined })],
    ['an unknown agency', () => forged({ caller: { ...officer, agency: 'TAX' } })],
    ['an unknown purpose', () => forged({ caller: { ...officer, purpose: 'FUN' } })],
    ['another service’s key', async () => forged({}, {}, (await generateContextKeys()).privateJwk)],
    ['no token at all', () => Promise.resolve('x')],
  ])('is refused with %s', async (_case, make) => {
    await expect(createContextVerifier(gateway.jwks).verify(await make())).rejects.toThrow(TokenRefused);
  });

  it('is accepted under the old and the new key while the key is rolled', async () => {
    const next = await generateContextKeys();
    const verifier = createContextVerifier({ keys: [...gateway.jwks.keys, ...next.jwks.keys] });
    for (const { privateJwk } of [gateway, next])
      await expect(verifier.verify(await createContextMinter(privateJwk).mint(officer))).resolves.toEqual(officer);
  });
});
