import { directoryMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// A number that another county's ledger claims too is not seen under row security: it stands once in each.
const TABLE = `create table non_profit_registration (
  id uuid primary key,
  version integer not null,
  uscc_code text not null,
  name text not null,
  name_key text not null,
  charter_scope text not null,
  registered_address text not null,
  legal_representative text not null,
  registered_on date not null,
  valid_to date not null,
  state text not null,
  division_code text not null,
  unique (uscc_code, division_code)
)`;

const INDEXES = [
  'create index non_profit_registration_name on non_profit_registration (name_key, division_code)',
  'create index non_profit_registration_order on non_profit_registration (division_code, uscc_code, id)',
];

export class Registration1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...directoryMigrationSql(),
      TABLE,
      ...INDEXES,
      ...rowSecuritySql('non_profit_registration', { division: 'division_code' }),
      grantAppSql(app, 'institution_directory', 'select, insert, update, delete'),
      grantAppSql(app, 'non_profit_registration', 'select, insert, update'),
    ];
  }
}
