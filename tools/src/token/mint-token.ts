import { randomUUID } from 'node:crypto';
import type { Agency, Role } from '@lianguan/kernel';
import { SignJWT } from 'jose';
import { ensureIssuerKeys, SIGNING_ALGORITHM } from '../issuer/issuer-keys.js';

export interface TokenRequest {
  /** The data folder with the embedded issuer's keys, which are made where there are none. */
  readonly dataDir: string;
  readonly issuer: string;
  readonly audience?: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly division: string;
  /** Default: agency and first role. */
  readonly subject?: string;
  readonly institutionId?: string;
  readonly bankId?: string;
  readonly schoolId?: string;
  readonly stationId?: string;
  readonly person?: string;
  /** Default 900, as the issuer's own. */
  readonly expiresInSeconds?: number;
}

/** An access token as the embedded issuer would give it, without the way through the browser. */
export async function mintToken(request: TokenRequest): Promise<string> {
  const { dataDir, issuer, audience = 'lianguan', expiresInSeconds = 900, subject, ...claims } = request;
  const { signing } = await ensureIssuerKeys(dataDir);
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid: signing.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject ?? `${claims.agency}-${claims.roles[0] ?? ''}`.toLowerCase())
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(signing);
}
