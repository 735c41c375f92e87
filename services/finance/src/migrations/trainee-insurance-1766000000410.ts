import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table trainee_insurance (
     id uuid primary key,
     order_id uuid not null references training_order (id),
     institution_id uuid not null,
     division_code text not null,
     guardian_id text,
     insurer text not null,
     policy_no text not null,
     insured_fen bigint not null check (insured_fen > 0),
     valid_from date not null,
     valid_to date not null check (valid_to >= valid_from),
     state text not null,
     ended_on date,
     end_reason text,
     end_document_no text,
     paid_fen bigint check (paid_fen between 1 and insured_fen),
     unique (institution_id, insurer, policy_no),
     check ((state = 'PAID') = (paid_fen is not null))
   )`,
  'create index trainee_insurance_list on trainee_insurance (division_code, id)',
  'create index trainee_insurance_of_order on trainee_insurance (order_id)',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** As the order that it covers; a bank needs no policy. */
const NARROWED = `create policy trainee_insurance_narrowed on trainee_insurance as restrictive using (
  ${setting('app.system')} = 'on'
  or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'INSTITUTION', 'JOINT_ENFORCEMENT')
  or (${setting('app.agency')} = 'GUARDIAN' and guardian_id = nullif(${setting('app.person')}, '')))`;

export class TraineeInsurance1766000000410 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('trainee_insurance', { division: 'division_code', institution: 'institution_id' }),
      NARROWED,
      grantAppSql(app, 'trainee_insurance', 'select, insert, update'),
    ];
  }
}
