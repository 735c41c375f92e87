import { directoryMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// A number that another county's ledger claims too is not seen under row security: it stands once in each.
const TABLE = `create table background_check (
  id uuid primary key,
  version integer not null,
  check_key text not null,
  batch_no text not null,
  name text not null,
  name_key text not null,
  uscc_code text,
  person_id uuid not null default gen_random_uuid(),
  staff_name text not null,
  citizen_number text not null,
  has_record boolean,
  answer text not null,
  answered_on date,
  division_code text not null,
  unique (check_key, division_code)
)`;

const INDEXES = [
  'create index background_check_name on background_check (name_key, division_code)',
  'create index background_check_code on background_check (uscc_code) where uscc_code is not null',
];

export class BackgroundCheck1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...directoryMigrationSql(),
      TABLE,
      ...INDEXES,
      ...rowSecuritySql('background_check', { division: 'division_code' }),
      grantAppSql(app, 'institution_directory', 'select, insert, update, delete'),
      grantAppSql(app, 'background_check', 'select, insert, update'),
    ];
  }
}
