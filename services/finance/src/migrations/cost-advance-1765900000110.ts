import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// Without row security: what the office says of institutions, read by the rules alone.
const RISK = [
  `create table risk_standing (
     id uuid primary key,
     institution_id uuid not null,
     value text not null,
     since date not null,
     until date not null,
     version integer not null
   )`,
  'create index risk_standing_institution on risk_standing (institution_id)',
];

const ADVANCE = [
  `create table cost_advance (
     id uuid primary key,
     institution_id uuid not null,
     account_id uuid not null references escrow_account (id),
     amount_fen bigint not null check (amount_fen > 0),
     repaid_fen bigint not null default 0 check (repaid_fen between 0 and amount_fen),
     purpose text not null,
     document_no text not null,
     state text not null,
     requested_on date not null,
     risk_code text,
     decided_on date,
     transfer_id uuid unique,
     answer_due timestamptz,
     answered_on date,
     bank_reference text,
     reason text,
     division_code text not null,
     bank_code text not null,
     check ((state = 'REPAID') = (repaid_fen = amount_fen)),
     check (repaid_fen = 0 or state in ('PAID', 'REPAID'))
   )`,
  'create index cost_advance_order on cost_advance (division_code, id)',
  'create index cost_advance_institution on cost_advance (institution_id, id)',
  `create index cost_advance_account on cost_advance (account_id) where state in ('REQUESTED', 'APPROVED', 'PAID')`,
  'alter table order_lesson add repaid_fen bigint not null default 0 check (repaid_fen between 0 and amount_fen)',
  'alter table next_day_transfer add repaid_fen bigint not null default 0 check (repaid_fen >= 0)',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;
const NARROWED = `create policy cost_advance_narrowed on cost_advance as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION'))`;

export class CostAdvance1765900000110 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...RISK,
      grantAppSql(app, 'risk_standing', 'select, insert'),
      ...ADVANCE,
      ...rowSecuritySql('cost_advance', {
        division: 'division_code',
        institution: 'institution_id',
        bank: 'bank_code',
      }),
      NARROWED,
      grantAppSql(app, 'cost_advance', 'select, insert, update'),
    ];
  }
}
