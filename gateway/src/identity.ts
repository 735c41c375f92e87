import { randomUUID } from 'node:crypto';
import { ACCESS_PURPOSES, type AccessPurpose, type Caller } from '@lianguan/kernel';
import { anonymousCaller, callerFromClaims, TokenRefused, type Logger, type TokenVerifier } from '@lianguan/platform';
import type { Revocations } from './access/revocations.js';
import { ERRORS, type CodedError } from './http/coded-error.js';

export type Identified =
  | {
      readonly ok: true;
      readonly caller: Caller;
      /** Of the token, where there is one. */
      readonly expiresAt?: Date;
      /** Calls back when the token is taken back; answers how to call it off. */
      readonly onRevoked?: (call: () => void) => () => void;
    }
  | { readonly ok: false; readonly error: CodedError };

export interface IdentityOptions {
  readonly verifier: TokenVerifier;
  readonly revocations: Revocations;
  readonly log: Logger;
}

interface Stated {
  readonly purpose?: AccessPurpose;
  readonly caseNo?: string;
}

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const CASE_NO_LENGTH = 100;

/** Who asks: the bearer of a valid token, or the public where there is none. A token that proves nothing is an error, never the public. */
export async function identify(
  { verifier, revocations, log }: IdentityOptions,
  authorization: string | undefined,
  extensions?: unknown,
): Promise<Identified> {
  const stated = readStated(extensions);
  if (!stated) return { ok: false, error: ERRORS.BAD_PURPOSE };
  const operationId = randomUUID();
  if (authorization === undefined) return { ok: true, caller: { ...anonymousCaller(operationId), ...stated } };
  const token = BEARER.exec(authorization)?.[1];
  if (!token) return { ok: false, error: ERRORS.UNAUTHENTICATED };
  try {
    const claims = await verifier.verify(token);
    if (await revocations.isRevoked(claims)) throw new TokenRefused('REVOKED');
    return {
      ok: true,
      caller: callerFromClaims(claims, { operationId, ...stated }),
      expiresAt: claims.expiresAt,
      onRevoked: (call) => revocations.watch(claims, call),
    };
  } catch (fault) {
    const refused = fault instanceof TokenRefused;
    log.info(
      { refused: refused ? fault.code : undefined, fault: refused ? undefined : String(fault) },
      'a token was not accepted',
    );
    return { ok: false, error: refused ? ERRORS.UNAUTHENTICATED : ERRORS.ISSUER_UNAVAILABLE };
  }
}

function readStated(extensions: unknown): Stated | undefined {
  if (typeof extensions !== 'object' || extensions === null) return {};
  const { purpose, caseNo } = extensions as Record<string, unknown>;
  const known = ACCESS_PURPOSES.find((candidate) => candidate === purpose);
  if (isGiven(purpose) && !known) return undefined;
  if (isGiven(caseNo) && !isCaseNo(caseNo)) return undefined;
  return { ...(known ? { purpose: known } : {}), ...(isCaseNo(caseNo) ? { caseNo } : {}) };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const isCaseNo = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= CASE_NO_LENGTH;
