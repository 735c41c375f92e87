import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLE = [
  `create table training_loan_finding (
     id uuid primary key,
     kind text not null,
     institution_id uuid not null,
     division_code text not null,
     bank_code text,
     order_id uuid references training_order (id),
     amount_fen bigint,
     bank_reference text,
     person_id text not null,
     lender_name text,
     statement text,
     reported_on date not null,
     state text not null,
     decided_on date,
     reason text,
     document_no text,
     unique (order_id, bank_reference),
     check ((kind = 'LOAN_PAYER') = (order_id is not null))
   )`,
  `create unique index training_loan_finding_open on training_loan_finding (institution_id, person_id, lender_name)
     where kind = 'ATTESTATION' and state = 'REPORTED'`,
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** Finance's, each parent's own, and a bank's own word: an institution never learns from here who spoke. */
const NARROWED = `create policy training_loan_finding_narrowed on training_loan_finding as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in ('FINANCE', 'BANK')
  or (${setting('app.agency')} = 'GUARDIAN' and person_id = nullif(${setting('app.person')}, '')))`;

export class TrainingLoan1765900000120 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLE,
      ...rowSecuritySql('training_loan_finding', { division: 'division_code', bank: 'bank_code' }),
      NARROWED,
      grantAppSql(app, 'training_loan_finding', 'select, insert, update'),
    ];
  }
}
