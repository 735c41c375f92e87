import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
import { callerSchema, TokenRefused } from './claims.js';

/** Header in which the gateway hands the verified caller to a subgraph. */
export const CONTEXT_HEADER = 'x-lianguan-context';

const TYPE = 'lianguan-context+jwt';
const ISSUER = 'lianguan-gateway';
const AUDIENCE = 'lianguan-subgraphs';
const LIFETIME_SECONDS = 30;
const CLOCK_TOLERANCE_SECONDS = 5;

const ed25519 = { kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() };

/** Schemas for CONTEXT_PRIVATE_JWK and CONTEXT_JWKS: `jsonText(contextPrivateJwk)`. */
export const contextPrivateJwk = z.looseObject({ ...ed25519, d: z.string({ error: '缺少私钥部分 d' }) });
export const contextJwks = z.object({
  keys: z.array(z.looseObject(ed25519).refine((key) => key['d'] === undefined, '公钥集里不能有私钥')).min(1),
});

export interface ContextMinter {
  mint(caller: Caller): Promise<string>;
}

export interface ContextVerifier {
  /** Rejects with TokenRefused. */
  verify(token: string): Promise<Caller>;
}

/** `privateJwk`: Ed25519 with `kid`. The context lives 30 s, the time budget of one operation and some. */
export function createContextMinter(privateJwk: JWK): ContextMinter {
  return {
    mint: (caller) =>
      new SignJWT({ caller })
        .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: privateJwk.kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME_SECONDS}s`)
        .sign(privateJwk),
  };
}

/** `jwks`: the gateway's public keys, more than one while a key is being rolled. */
export function createContextVerifier(jwks: JSONWebKeySet): ContextVerifier {
  const keys = createLocalJWKSet(jwks);
  const options = {
    algorithms: ['EdDSA'],
    typ: TYPE,
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ['exp', 'iat'],
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  return {
    async verify(token) {
      const payload = await jwtVerify(token, keys, options).then(
        (verified) => verified.payload,
        (fault: { code?: string }) => {
          throw new TokenRefused(fault.code ?? 'UNREADABLE');
        },
      );
      const caller = callerSchema.safeParse(payload['caller']);
      if (!caller.success) throw new TokenRefused('CALLER_INVALID');
      return caller.data;
    },
  };
}

/** A fresh key pair: the launcher makes one per start, tests one per suite. */
export async function generateContextKeys(): Promise<{ privateJwk: JWK; jwks: JSONWebKeySet }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const kid = randomUUID();
  const named = { kid, alg: 'EdDSA', use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), ...named }] },
  };
}
