import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

export interface RevokeTokens {
  /** Whose tokens: claim `sub`. */
  readonly subject: string | null;
  /** Which token alone: claim `jti`. */
  readonly tokenId: string | null;
  readonly reason: string;
}

export type TokenRevocationRefusal = 'TARGET_UNCLEAR' | 'REASON_MISSING' | 'REASON_NAMES_PERSON';

export const TOKEN_REVOCATION_REFUSALS = {
  TARGET_UNCLEAR: { message: '请填写账号或凭证编号，只填其中一项', basis: null },
  REASON_MISSING: { message: '请填写撤销凭证的理由', basis: null },
  REASON_NAMES_PERSON: { message: '理由中不得写身份证号或手机号，请改写后再提交', basis: '个人信息保护法 6' },
} satisfies RefusalCatalogue<TokenRevocationRefusal>;

/** What is revoked, and why: all tokens that an account has, or one. */
export function decideRevocation({
  subject,
  tokenId,
  reason,
}: RevokeTokens): Decision<RevokeTokens, TokenRevocationRefusal> {
  const named = { subject: subject?.trim() || null, tokenId: tokenId?.trim() || null, reason: reason.trim() };
  if ((named.subject === null) === (named.tokenId === null)) return refuse('TARGET_UNCLEAR');
  if (named.reason === '') return refuse('REASON_MISSING');
  if (namesPerson(named.reason)) return refuse('REASON_NAMES_PERSON');
  return permit(named);
}
