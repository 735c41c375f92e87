import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table complaint (
     id uuid primary key,
     receipt_no text not null unique,
     kind text not null,
     topic text not null,
     channel text not null,
     institution_id uuid not null,
     division_code text not null,
     text text not null,
     person_id text not null,
     complainant_name text,
     complainant_mobile text,
     reporter_name text,
     reporter_mobile text,
     state text not null,
     received_at timestamptz not null,
     transferred_to text,
     steps jsonb not null,
     check (kind = 'REPORT' or (reporter_name is null and reporter_mobile is null)),
     check (kind = 'COMPLAINT' or (complainant_name is null and complainant_mobile is null))
   )`,
  'create index complaint_order on complaint (received_at, id)',
  'create index complaint_person on complaint (person_id)',
  'create index complaint_institution on complaint (institution_id)',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** The department's, and each complainant's own: an institution never learns from here who complained. */
const NARROWED = `create policy complaint_narrowed on complaint as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} = 'MARKET_REGULATION'
  or (${setting('app.agency')} = 'GUARDIAN' and person_id = nullif(${setting('app.person')}, '')))`;

const PROGRESS = ofAllRowsSql(
  `complaint_progress(receipt text) returns table (receipt_no text, kind text, state text, received_at timestamptz, steps jsonb,
     due timestamptz, provisional boolean)`,
  `select c.receipt_no, c.kind, c.state, c.received_at, c.steps, d.due, d.provisional
   from complaint c left join deadline d on d.name = 'complaint.due' and d.subject_id = c.id::text and d.refused is null
   where c.receipt_no = receipt`,
);

export class Complaint1765100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('complaint', { division: 'division_code' }),
      NARROWED,
      PROGRESS,
      'revoke execute on function complaint_progress from public',
      `grant execute on function complaint_progress to ${app}`,
      grantAppSql(app, 'complaint', 'select, insert, update'),
    ];
  }
}
