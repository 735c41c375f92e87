import { create } from '@bufbuild/protobuf';
import { permit } from '@lianguan/kernel';
import { SYSTEM_KEY, TokensRevokedSchema } from '@lianguan/proto-events';
import type { Command } from '@lianguan/service-kit';
import {
  decideRevocation,
  TOKEN_REVOCATION_REFUSALS,
  type RevokeTokens,
  type TokenRevocationRefusal,
} from './token-revocation.rules.js';

interface Revocation extends RevokeTokens {
  readonly id: string;
}

interface RealTime {
  readonly nowMs: number;
}

/** Tokens are issued by the real clock, not by the law's: so is their end. */
export const revokeTokens: Command<
  RevokeTokens,
  RealTime,
  Revocation & RealTime,
  { readonly id: string },
  TokenRevocationRefusal
> = {
  name: 'revokeTokens',
  refusals: TOKEN_REVOCATION_REFUSALS,
  async load(tx) {
    const [row] = await tx.query<{ ms: string }>('select floor(extract(epoch from clock_timestamp()) * 1000) as ms');
    return { nowMs: Number(row!.ms) };
  },
  decide({ nowMs }, input, { newId }) {
    const decided = decideRevocation(input);
    return decided.ok ? permit({ ...decided.value, id: newId(), nowMs }) : decided;
  },
  async apply(tx, accepted, { caller }) {
    const rows = accepted.map(({ outcome: { id, subject, tokenId, reason, nowMs } }) => ({
      id,
      subject,
      token_id: tokenId,
      reason,
      revoked_at: new Date(nowMs),
      revoked_by: caller.subject,
      newest_first: -nowMs,
    }));
    await tx.query(
      'insert into token_revocation select r.* from jsonb_populate_recordset(null::token_revocation, $1::jsonb) r',
      [JSON.stringify(rows)],
    );
    return accepted.map(({ outcome: { id } }) => ({ id }));
  },
  subject: (_input, { id, reason }) => ({ type: 'TokenRevocation', id, reason }),
  events: (_input, { subject, tokenId, nowMs }) => [
    {
      key: SYSTEM_KEY,
      schema: TokensRevokedSchema,
      message: create(TokensRevokedSchema, {
        subject: subject ?? '',
        tokenId: tokenId ?? '',
        revokedAtMs: BigInt(nowMs),
      }),
    },
  ],
};
