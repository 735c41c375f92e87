import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const RETURN = [
  `create table risk_deposit_return (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     institution_id uuid not null,
     division_code text not null,
     bank_code text not null,
     amount_fen bigint not null check (amount_fen > 0),
     reason text not null,
     document_no text not null,
     state text not null,
     proposed_by text not null,
     proposed_on date not null,
     approved_by text check (approved_by <> proposed_by),
     approved_on date,
     approval_no text,
     transfer_id uuid unique,
     answer_due timestamptz,
     answered_on date,
     bank_reference text,
     end_reason text,
     check ((state in ('PROPOSED', 'WITHDRAWN')) = (approved_by is null)),
     check ((approved_by is null) = (transfer_id is null))
   )`,
  `create unique index risk_deposit_return_open on risk_deposit_return (account_id) where state in ('PROPOSED', 'APPROVED')`,
  'create index risk_deposit_return_list on risk_deposit_return (division_code, id)',
  'create index risk_deposit_return_institution on risk_deposit_return (institution_id, id)',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;
const NARROWED = `create policy risk_deposit_return_narrowed on risk_deposit_return as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION'))`;

export class RiskDeposit1766000001110 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owners = { division: 'division_code', institution: 'institution_id', bank: 'bank_code' };
    return [
      ...RETURN,
      ...rowSecuritySql('risk_deposit_return', owners),
      NARROWED,
      grantAppSql(app, 'risk_deposit_return', 'select, insert, update'),
    ];
  }
}
