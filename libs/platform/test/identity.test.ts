import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCIES, ROLES } from '@lianguan/kernel';
import fc from 'fast-check';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import {
  anonymousCaller,
  callerFromClaims,
  createTokenVerifier,
  IssuerUnavailable,
  TokenRefused,
  type TokenVerifier,
} from '../src/index.js';

const AUDIENCE = 'lianguan';
const algorithms = ['RS256', 'ES256', 'EdDSA'] as const;
const officer = { agency: 'EDUCATION', roles: ['EDU_SUP'], division: '341203' };

interface Key {
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An issuer of our own making, so that it can also mint what no good issuer would. */
class Issuer {
  url = '';
  requests = 0;
  mode: 'good' | 'silent' | 'broken' | 'impostor' = 'good';
  readonly keys: Key[] = [];
  private server: Server | undefined;

  async start(): Promise<void> {
    for (const alg of algorithms) this.keys.push({ alg, ...(await generateKeyPair(alg, { extractable: true })) });
    const jwks = {
      keys: await Promise.all(
        this.keys.map(async ({ alg, publicKey }) => ({ ...(await exportJWK(publicKey)), kid: alg, alg })),
      ),
    };
    this.server = createServer((request, response) => {
      this.requests += 1;
      if (this.mode === 'silent') return;
      if (this.mode === 'broken') return void response.writeHead(503).end('no');
      const issuer = this.mode === 'impostor' ? 'http://other.example' : this.url;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? jwks : { issuer, jwks_uri: `${this.url}/jwks` }));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

const issuer = new Issuer();
let foreign: CryptoKey;
let verifier: TokenVerifier;
beforeAll(async () => {
  await issuer.start();
  foreign = (await generateKeyPair('RS256')).privateKey;
  verifier = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE });
});
afterEach(() => {
  issuer.mode = 'good';
});
afterAll(() => issuer.stop());

interface Wrong {
  readonly claims?: JWTPayload;
  readonly header?: { alg?: string; typ?: string; kid?: string };
  readonly key?: CryptoKey | Uint8Array;
}

const now = (): number => Math.floor(Date.now() / 1000);

function token(wrong: Wrong = {}): Promise<string> {
  const key = issuer.keys.find(({ alg }) => alg === (wrong.header?.alg ?? 'RS256')) ?? (issuer.keys[0] as Key);
  const claims = {
    iss: issuer.url,
    aud: AUDIENCE,
    sub: 'edu-sup',
    iat: now(),
    exp: now() + 60,
    jti: 't-1',
    ...officer,
    ...wrong.claims,
  };
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(given)
    .setProtectedHeader({ alg: key.alg, typ: 'at+jwt', kid: key.alg, ...wrong.header })
    .sign(wrong.key ?? key.privateKey);
}

const refused = (text: string): Promise<void> => expect(verifier.verify(text)).rejects.toThrow(TokenRefused);

describe('the token verifier', () => {
  it.each(algorithms)('accepts a good token signed with %s', async (alg) => {
    const claims = await verifier.verify(await token({ header: { alg, kid: alg }, claims: { institutionId: 'i-1' } }));
    expect(claims).toEqual({
      ...officer,
      subject: 'edu-sup',
      institutionId: 'i-1',
      tokenId: 't-1',
      issuedAt: expect.any(Date),
      expiresAt: expect.any(Date),
    });
    expect(callerFromClaims(claims, { operationId: 'op-1', purpose: 'SUPERVISION' })).toEqual({
      ...officer,
      subject: 'edu-sup',
      institutionId: 'i-1',
      operationId: 'op-1',
      purpose: 'SUPERVISION',
    });
  });

  it.each<[string, Wrong]>([
    ['another audience', { claims: { aud: 'other' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['another issuer', { claims: { iss: 'http://other.example' } }],
    ['the issuer with a slash', { claims: { iss: 'http://127.0.0.1/' } }],
    ['an id token’s type', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['expired beyond the tolerance', { claims: { exp: now() - 6 } }],
    ['no expiry', { claims: { exp: undefined } }],
    ['not yet valid', { claims: { nbf: now() + 60 } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an unknown key', { header: { kid: 'unknown' } }],
    ['an unknown agency', { claims: { agency: 'TAX' } }],
    ['an unknown role', { claims: { roles: ['EDU_SUP', 'ROOT'] } }],
    ['no role', { claims: { roles: [] } }],
    ['the agency of who is not signed in', { claims: { agency: 'PUBLIC' } }],
    ['the agency of the service itself', { claims: { agency: 'SYSTEM' } }],
    ['the role of the service itself', { claims: { roles: ['SYS'] } }],
    ['a division of the wrong length', { claims: { division: '3412' } }],
    ['every division', { claims: { division: '*' } }],
    ['no division', { claims: { division: undefined } }],
    ['an id that is no text', { claims: { institutionId: { $ne: null } } }],
  ])('refuses a token with %s', async (_case, wrong) => refused(await token(wrong)));

  it('bears clocks that differ by less than 5 s', async () => {
    await expect(verifier.verify(await token({ claims: { exp: now() - 2 } }))).resolves.toBeDefined();
  });

  it('refuses a token of a foreign key under our key’s name', async () => refused(await token({ key: foreign })));

  it('refuses a token without a signature', async () => {
    const claims = { ...officer, iss: issuer.url, aud: AUDIENCE, sub: 'x', exp: now() + 60 };
    await refused(new UnsecuredJWT(claims).encode());
    const [header, payload] = [{ alg: 'none', typ: 'at+jwt', kid: 'RS256' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    await refused(`${header}.${payload}.`);
  });

  it('refuses HS256 with the public key as the secret', async () => {
    const { publicKey } = issuer.keys[0] as Key;
    const secrets = [await exportSPKI(publicKey), JSON.stringify(await exportJWK(publicKey))];
    for (const secret of secrets)
      await refused(await token({ header: { alg: 'HS256' }, key: new TextEncoder().encode(secret) }));
  });

  it('refuses a token that brings its own key', async () => {
    const own = await generateKeyPair('ES256', { extractable: true });
    const jwt = await new SignJWT({ iss: issuer.url, aud: AUDIENCE, sub: 'x', ...officer })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: await exportJWK(own.publicKey) })
      .setExpirationTime('1m')
      .sign(own.privateKey);
    await refused(jwt);
  });

  it('refuses every token with a changed character', async () => {
    const good = await token();
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...'AZaz09-_.'), async (place, character) => {
        // The last character of a segment has unused bits: two spellings of the same bytes.
        const last = good[place + 1] === undefined || good[place + 1] === '.';
        fc.pre(good[place] !== character && !last);
        await refused(good.slice(0, place) + character + good.slice(place + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses every text that is no token', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('', '.', '..', 'a.b.c', 'Bearer x')),
        refused,
      ),
      { numRuns: 200 },
    );
  });

  it('accepts exactly the kernel’s agencies and roles that a token may claim', async () => {
    const agencies = fc.oneof(fc.constantFrom<string>(...AGENCIES), fc.string({ maxLength: 12 }));
    const roles = fc.array(fc.oneof(fc.constantFrom<string>(...ROLES), fc.string({ maxLength: 8 })), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(agencies, roles, async (agency, given) => {
        const good =
          (AGENCIES as readonly string[]).includes(agency) &&
          !['PUBLIC', 'SYSTEM'].includes(agency) &&
          given.length > 0 &&
          given.every((role) => role !== 'SYS' && (ROLES as readonly string[]).includes(role));
        const verdict = await verifier.verify(await token({ claims: { agency, roles: given } })).then(
          () => true,
          () => false,
        );
        expect(verdict).toBe(good);
      }),
      { numRuns: 100 },
    );
  });

  it('asks the issuer once for its keys, however many tokens come', async () => {
    const fresh = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE });
    const before = issuer.requests;
    const texts = await Promise.all(Array.from({ length: 20 }, () => token()));
    await Promise.all(texts.map((text) => fresh.verify(text)));
    expect(issuer.requests - before).toBe(2);
  });

  it('does not ask again for every unknown key', async () => {
    const unknown = await token({ header: { kid: 'unknown' } });
    const before = issuer.requests;
    for (let attempt = 0; attempt < 10; attempt += 1) await refused(unknown);
    expect(issuer.requests - before).toBeLessThanOrEqual(1);
  });
});

describe('an issuer that fails', () => {
  const verifierOf = (url: string) =>
    createTokenVerifier({ issuer: url, audience: AUDIENCE, timeoutMs: 200, cooldownMs: 100 });

  it.each(['silent', 'broken', 'impostor'] as const)(
    'is a fault and no hang when %s, and is asked again later',
    async (mode) => {
      const fresh = verifierOf(issuer.url);
      const good = await token();
      issuer.mode = mode;
      const start = Date.now();
      await expect(fresh.verify(good)).rejects.toThrow(IssuerUnavailable);
      expect(Date.now() - start).toBeLessThan(1_500);
      const before = issuer.requests;
      await expect(fresh.verify(good)).rejects.toThrow(IssuerUnavailable);
      expect(issuer.requests).toBe(before);
      issuer.mode = 'good';
      await new Promise((resolve) => setTimeout(resolve, 150));
      await expect(fresh.verify(good)).resolves.toBeDefined();
    },
  );

  it('is a fault when nobody listens', async () => {
    await expect(verifierOf('http://127.0.0.1:1').verify(await token())).rejects.toThrow(IssuerUnavailable);
  });
});

describe('who is not signed in', () => {
  it('is the public, without a row of its own', () => {
    expect(anonymousCaller('op-1')).toEqual({
      agency: 'PUBLIC',
      roles: ['PUBLIC'],
      division: '*',
      subject: 'anonymous',
      operationId: 'op-1',
    });
  });
});
