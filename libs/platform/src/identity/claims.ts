import { ACCESS_PURPOSES, AGENCIES, ROLES, type AccessPurpose, type Caller } from '@lianguan/kernel';
import { z } from 'zod';

// PUBLIC and SYSTEM are never claimed: one is who brings no token, the other a service's own process.
const agency = z.enum(AGENCIES).exclude(['PUBLIC', 'SYSTEM']);
const roles = z
  .array(z.enum(ROLES).exclude(['SYS']))
  .min(1)
  .max(ROLES.length);
// GB/T 2260 with 6, 9 or 12 digits.
const division = z.string().regex(/^\d{6}(\d{3}){0,2}$/);
const opaqueId = z.string().min(1).max(100).optional();

const boundTo = {
  institutionId: opaqueId,
  bankId: opaqueId,
  schoolId: opaqueId,
  stationId: opaqueId,
  person: opaqueId,
};

/** Claims of an access token as they travel in the JWT. An agency or role outside the kernel's lists is refused. */
export const tokenPayload = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  iat: z.number().optional(),
  jti: z.string().optional(),
  agency,
  roles,
  division,
  ...boundTo,
});

/** Who an access token speaks for, verified. */
export interface TokenClaims {
  readonly subject: string;
  readonly agency: z.output<typeof agency>;
  readonly roles: z.output<typeof roles>;
  readonly division: string;
  readonly institutionId?: string;
  readonly bankId?: string;
  readonly schoolId?: string;
  readonly stationId?: string;
  readonly person?: string;
  readonly tokenId?: string;
  readonly issuedAt?: Date;
  readonly expiresAt: Date;
}

/** The caller inside the signed context: any agency, also PUBLIC and SYSTEM. */
export const callerSchema: z.ZodType<Caller> = z.object({
  agency: z.enum(AGENCIES),
  roles: z.array(z.enum(ROLES)),
  division: z.string(),
  subject: z.string().min(1),
  operationId: z.string().min(1),
  ...boundTo,
  purpose: z.enum(ACCESS_PURPOSES).optional(),
  caseNo: z.string().max(100).optional(),
});

export interface StatedPurpose {
  readonly operationId: string;
  readonly purpose?: AccessPurpose;
  readonly caseNo?: string;
}

/** The asker of one operation from the verified token and what the request states. */
export function callerFromClaims(claims: TokenClaims, stated: StatedPurpose): Caller {
  const { tokenId: _tokenId, issuedAt: _issuedAt, expiresAt: _expiresAt, ...who } = claims;
  return { ...who, ...stated };
}

/** Who is not signed in: public fields only, no row of any division by right. */
export const anonymousCaller = (operationId: string): Caller => ({
  agency: 'PUBLIC',
  roles: ['PUBLIC'],
  division: '*',
  subject: 'anonymous',
  operationId,
});

/** A token or context that proves nothing. `code` is for logs and tests; whoever sent it learns no more than that it was refused. */
export class TokenRefused extends Error {
  constructor(readonly code: string) {
    super(`the token was refused: ${code}`);
    this.name = 'TokenRefused';
  }
}

/** The issuer cannot be asked for its keys: a fault, not a verdict on the token. */
export class IssuerUnavailable extends Error {
  constructor(issuer: string, cause: unknown) {
    super(`the issuer ${issuer} cannot be reached`, { cause });
    this.name = 'IssuerUnavailable';
  }
}
