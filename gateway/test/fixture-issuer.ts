import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface FixtureIssuer {
  readonly url: string;
  token(claims: Readonly<Record<string, unknown>>, change?: { audience?: string; expires?: string }): Promise<string>;
  stop(): Promise<void>;
}

/** An OIDC issuer as far as a resource server sees one: discovery and keys. */
export async function startFixtureIssuer(): Promise<FixtureIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host}`;
    const discovery = { issuer: url, jwks_uri: `${url}/jwks` };
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(request.url === '/jwks' ? { keys: [key] } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (claims, { audience = 'lianguan', expires = '5m' } = {}) =>
      new SignJWT({ roles: ['EDU_SUP'], division: '341203', ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
        .setIssuer(url)
        .setAudience(audience)
        .setSubject('officer-1')
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
