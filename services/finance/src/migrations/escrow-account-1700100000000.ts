import { directoryMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// A number that another county's ledger claims too is not seen under row security: it stands once in each.
const TABLE = `create table escrow_account (
  id uuid primary key,
  version integer not null,
  account_no text not null,
  name text not null,
  name_key text not null,
  uscc_code text,
  bank_name text not null,
  bank_code text not null,
  mode text not null,
  state text not null,
  balance_fen bigint not null,
  minimum_fen bigint not null check (minimum_fen >= 0),
  balance_as_of date not null,
  division_code text not null,
  unique (account_no, division_code)
)`;

const INDEXES = [
  'create index escrow_account_name on escrow_account (name_key, division_code)',
  'create index escrow_account_code on escrow_account (uscc_code) where uscc_code is not null',
  'create index escrow_account_order on escrow_account (division_code, bank_code, id)',
];

export class EscrowAccount1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...directoryMigrationSql(),
      TABLE,
      ...INDEXES,
      ...rowSecuritySql('escrow_account', { division: 'division_code', bank: 'bank_code' }),
      grantAppSql(app, 'institution_directory', 'select, insert, update, delete'),
      grantAppSql(app, 'escrow_account', 'select, insert, update'),
    ];
  }
}
