import { ForwardMigration, grantAppSql } from '@lianguan/service-kit';

/** How far the nights have verified the ledger's chain, which is one over all counties: one row, without row security. */
export class ChainCheck1767002100000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      'alter table bank_break add block_no integer',
      `create table ledger_chain_check (
         only_row boolean primary key default true check (only_row),
         head_no integer not null default 0,
         head_hash text check ((head_hash is null) = (head_no = 0)),
         round_no integer not null default 0,
         round_end integer not null default 0,
         share_until integer
       )`,
      'insert into ledger_chain_check default values',
      grantAppSql(app, 'ledger_chain_check', 'select, update'),
    ];
  }
}
