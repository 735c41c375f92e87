import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table refund_rate (
     id uuid primary key,
     kind text not null,
     subject_id uuid,
     rate_ppm integer not null check (rate_ppm >= 0),
     effective_from date not null,
     source text not null,
     recorded_on date not null,
     division_code text not null,
     unique nulls not distinct (kind, subject_id, effective_from, division_code),
     check ((kind in ('AGREED', 'ACCOUNT')) = (subject_id is not null))
   )`,
  `create table refund (
     id uuid primary key,
     order_id uuid not null references training_order (id),
     institution_id uuid not null,
     division_code text not null,
     guardian_id text not null,
     account_id uuid not null references escrow_account (id),
     bank_code text not null,
     origin text not null,
     fault text not null,
     state text not null,
     reason text not null,
     requested_on date not null,
     unconsumed_fen bigint not null check (unconsumed_fen > 0),
     claimed_fen bigint check (claimed_fen > 0),
     cooling_off boolean not null,
     steps jsonb not null,
     quoted_interest_fen bigint not null check (quoted_interest_fen >= 0),
     principal_fen bigint not null check (principal_fen > 0 and principal_fen <= unconsumed_fen),
     interest_fen bigint not null check (interest_fen between 0 and quoted_interest_fen),
     answered_on date,
     answer_reason text,
     records_no text,
     mediator text,
     mediation_outcome text,
     mediated_on date,
     mediation_reason text,
     document_no text,
     approved_on date,
     pay_by timestamptz,
     waits_for text,
     set_aside_id uuid unique,
     interest_id uuid unique,
     transfer_id uuid unique,
     bank_reference text,
     paid_on date,
     check ((set_aside_id is null) = (transfer_id is null)),
     check ((interest_id is not null) = (transfer_id is not null and interest_fen > 0)),
     check ((state in ('PAYING', 'PAID')) = (transfer_id is not null)),
     check ((state = 'PAID') = (paid_on is not null and bank_reference is not null))
   )`,
  // Whatever comes at once: an order is refunded by one refund.
  `create unique index refund_of_order on refund (order_id) where state not in ('CANCELLED', 'COURT')`,
  'create index refund_order on refund (division_code, id)',
  'create index refund_institution on refund (institution_id, id)',
  'create index refund_guardian on refund (guardian_id, id)',
  'create index refund_bank on refund (bank_code, id)',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

// By the field access matrix: whoever sees the order.
const NARROWED = `create policy refund_narrowed on refund as restrictive using (
  ${setting('app.system')} = 'on'
  or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION', 'JOINT_ENFORCEMENT')
  or (${setting('app.agency')} = 'GUARDIAN' and guardian_id = nullif(${setting('app.person')}, '')))`;

export class Refund1766000000710 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('refund', { division: 'division_code', institution: 'institution_id', bank: 'bank_code' }),
      NARROWED,
      ...rowSecuritySql('refund_rate', { division: 'division_code' }),
      grantAppSql(app, 'refund', 'select, insert, update'),
      grantAppSql(app, 'refund_rate', 'select, insert'),
    ];
  }
}
