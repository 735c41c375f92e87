import { measureOrderMigrationSql, measuresColumnSql } from '@lianguan/joint-measure';
import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const ACCOUNT_COLUMNS = [
  'alter table escrow_account add column recorded_state text',
  'update escrow_account set recorded_state = state',
  'alter table escrow_account alter column recorded_state set not null',
  'alter table escrow_account add column hold_clause boolean',
  measuresColumnSql('escrow_account'),
  `create index escrow_account_under_measures on escrow_account (id) where measures <> '[]'`,
];

const HOLD = [
  `create table payment_hold (
     id uuid primary key,
     account_id uuid not null references escrow_account,
     measure_id uuid not null,
     first_signature uuid not null,
     second_signature text not null,
     decision_organ text not null,
     decision_number text not null,
     placed_at timestamptz not null,
     expires_at timestamptz not null,
     released_at timestamptz,
     release_reason text,
     division_code text not null,
     bank_code text not null,
     unique (account_id, measure_id)
   )`,
  'create index payment_hold_measure on payment_hold (measure_id)',
];

// Without row security: an event does not say where the institution lies, the standing of a license is public, and it is read through the directory only.
const LICENSE = [
  `create table license_standing (
     license_id uuid primary key,
     institution_id uuid not null,
     state text not null,
     version integer not null
   )`,
  'create index license_standing_institution on license_standing (institution_id)',
];

export class JointMeasure1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...measureOrderMigrationSql(app),
      ...ACCOUNT_COLUMNS,
      ...HOLD,
      ...rowSecuritySql('payment_hold', { division: 'division_code', bank: 'bank_code' }),
      grantAppSql(app, 'payment_hold', 'select, insert, update'),
      ...LICENSE,
      grantAppSql(app, 'license_standing', 'select, insert, update, delete'),
    ];
  }
}
