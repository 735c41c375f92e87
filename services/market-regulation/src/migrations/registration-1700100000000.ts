import { directoryMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// A number that another county's ledger claims too is not seen under row security: it stands once in each.
const TABLE = `create table business_registration (
  id uuid primary key,
  version integer not null,
  uscc_code text not null,
  name text not null,
  name_key text not null,
  kind text not null,
  business_scope text not null,
  registered_address text not null,
  legal_representative text not null,
  established_on date not null,
  state text not null,
  division_code text not null,
  unique (uscc_code, division_code)
)`;

const INDEXES = [
  'create index business_registration_name on business_registration (name_key, division_code)',
  'create index business_registration_order on business_registration (division_code, uscc_code, id)',
];

export class Registration1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...directoryMigrationSql(),
      TABLE,
      ...INDEXES,
      ...rowSecuritySql('business_registration', { division: 'division_code' }),
      grantAppSql(app, 'institution_directory', 'select, insert, update, delete'),
      grantAppSql(app, 'business_registration', 'select, insert, update'),
    ];
  }
}
