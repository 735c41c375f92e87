import { ForwardMigration, grantAppSql, insertOnlySql } from '@lianguan/service-kit';

// Without row security: the chain is one over all counties, and a hash says nothing of anybody.
const HEAD = `create table escrow_ledger_head (
  batch_no bigint not null,
  hash text not null,
  to_seq bigint not null,
  finding text,
  received_at timestamptz not null,
  primary key (batch_no, hash)
)`;

export class LedgerWitness1764600000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [HEAD, ...insertOnlySql('escrow_ledger_head'), grantAppSql(app, 'escrow_ledger_head', 'select, insert')];
  }
}
