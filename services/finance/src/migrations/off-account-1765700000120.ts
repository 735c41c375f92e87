import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table off_account_receipt (
     id uuid primary key,
     version integer not null,
     institution_id uuid not null,
     division_code text not null,
     person_id text not null,
     paid_on date not null,
     amount_fen bigint not null check (amount_fen > 0),
     course text not null,
     payee_name text not null,
     payee_account text,
     sha256 text not null,
     finding text not null,
     state text not null,
     received_at timestamptz not null,
     steps jsonb not null,
     unique (institution_id, person_id, sha256)
   )`,
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** Finance's, and each parent's own: an institution never learns from here who handed a receipt in. */
const NARROWED = `create policy off_account_receipt_narrowed on off_account_receipt as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} = 'FINANCE'
  or (${setting('app.agency')} = 'GUARDIAN' and person_id = nullif(${setting('app.person')}, '')))`;

export class OffAccount1765700000120 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('off_account_receipt', { division: 'division_code' }),
      NARROWED,
      grantAppSql(app, 'off_account_receipt', 'select, insert, update'),
    ];
  }
}
