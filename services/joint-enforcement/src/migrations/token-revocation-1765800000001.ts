import { ForwardMigration, grantAppSql, insertOnlySql } from '@lianguan/service-kit';

// Without row security: an account is of the whole system, and its administrators' alone to see.
const REVOCATION = `create table token_revocation (
  id uuid primary key,
  subject text,
  token_id text,
  reason text not null,
  revoked_at timestamptz not null,
  revoked_by text not null,
  newest_first bigint not null,
  check ((subject is null) <> (token_id is null))
)`;

export class TokenRevocation1765800000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      REVOCATION,
      'create index token_revocation_order on token_revocation (newest_first, id)',
      ...insertOnlySql('token_revocation'),
      grantAppSql(app, 'token_revocation', 'select, insert'),
    ];
  }
}
