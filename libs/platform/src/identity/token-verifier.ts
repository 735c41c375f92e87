import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { IssuerUnavailable, TokenRefused, tokenPayload, type TokenClaims } from './claims.js';

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** For one request to the issuer; default 3 s, below the gateway's time budget. */
  readonly timeoutMs?: number;
  /** How long an issuer that failed is not asked again; default 2 s. */
  readonly cooldownMs?: number;
}

export interface TokenVerifier {
  /** Rejects with TokenRefused, or with IssuerUnavailable when the keys cannot be had. */
  verify(token: string): Promise<TokenClaims>;
}

// Asymmetric only: with HS256 on the list the public key would do as the secret.
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
const KEYS_KEPT_MS = 10 * 60_000;
const UNKNOWN_KEY_COOLDOWN_MS = 5_000;

/** Verifies access tokens (RFC 9068) of one OIDC issuer; its keys come by discovery and are kept for ten minutes. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const keysOf = discoveredKeys(options);
  const checks = {
    algorithms: ALGORITHMS,
    typ: 'at+jwt',
    issuer: options.issuer,
    audience: options.audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  const lookUp: JWTVerifyGetKey = async (header, token) => {
    const keys = await keysOf();
    try {
      return await keys(header, token);
    } catch (fault) {
      if (isVerdict(fault)) throw fault;
      throw new IssuerUnavailable(options.issuer, fault);
    }
  };
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, lookUp, checks).catch((fault: unknown) => {
        throw fault instanceof IssuerUnavailable
          ? fault
          : new TokenRefused(fault instanceof errors.JOSEError ? fault.code : 'UNREADABLE');
      });
      return claimsOf(payload);
    },
  };
}

function claimsOf(payload: JWTPayload): TokenClaims {
  const parsed = tokenPayload.safeParse(payload);
  if (!parsed.success)
    throw new TokenRefused(`CLAIM_INVALID:${parsed.error.issues.map((issue) => issue.path.join('.')).join(',')}`);
  const { sub, exp, iat, jti, ...who } = parsed.data;
  return {
    ...who,
    subject: sub,
    expiresAt: new Date(exp * 1000),
    ...(iat === undefined ? {} : { issuedAt: new Date(iat * 1000) }),
    ...(jti ? { tokenId: jti } : {}),
  };
}

// What the key set says of the token itself, unlike a time-out or an answer that is no key set.
const isVerdict = (fault: unknown): boolean =>
  fault instanceof errors.JWKSNoMatchingKey ||
  fault instanceof errors.JWKSMultipleMatchingKeys ||
  fault instanceof errors.JOSENotSupported;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Discovery once; after a failure the same fault answers at once until the cooldown is over, so that callers do not pile up behind a dead issuer. */
function discoveredKeys({
  issuer,
  timeoutMs = 3_000,
  cooldownMs = 2_000,
}: TokenVerifierOptions): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discover = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`discovery answered ${response.status}`);
    const document = discoveryDocument.parse(await response.json());
    // OIDC Discovery 1.0, 4.3: a document that names another issuer must not be used.
    if (document.issuer !== issuer) throw new Error('discovery names another issuer');
    return createRemoteJWKSet(new URL(document.jwks_uri), {
      timeoutDuration: timeoutMs,
      cooldownDuration: UNKNOWN_KEY_COOLDOWN_MS,
      cacheMaxAge: KEYS_KEPT_MS,
    });
  };
  return () => {
    if (!keys) {
      const attempt = discover().catch((fault: unknown) => {
        setTimeout(() => (keys = undefined), cooldownMs).unref();
        throw new IssuerUnavailable(issuer, fault);
      });
      keys = attempt;
    }
    return keys;
  };
}
