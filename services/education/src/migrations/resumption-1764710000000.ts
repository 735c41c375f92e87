import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table emergency_period (
     id uuid primary key,
     division_code text not null,
     division_prefix text not null,
     valid_from date not null,
     ended_on date,
     document_no text not null,
     reason text not null,
     state text not null,
     declared_by text not null,
     end_document_no text,
     end_reason text,
     check (valid_from <= ended_on),
     check ((state = 'ENDED') = (ended_on is not null))
   )`,
  'create index emergency_period_order on emergency_period (valid_from, id)',
  // What a city declares binds its counties and their townships, whose officers see rows of their own places alone.
  ofAllRowsSql(
    'emergency_periods_over(places text[]) returns table (division_code text, valid_from date, ended_on date)',
    `select division_code, valid_from, ended_on from emergency_period p
     where exists (select from unnest(places) place where starts_with(place, p.division_prefix))`,
  ),
  `create table resumption_acceptance (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     ledger_no text not null,
     school_name text not null,
     address text not null,
     township_code text not null,
     competent_department text not null,
     rectification text not null,
     scale integer not null,
     plan jsonb,
     state text not null,
     applied_at timestamptz not null,
     applied_by text not null,
     township_part jsonb,
     competent_part jsonb,
     document_no text,
     accepted_at timestamptz,
     check (scale > 0),
     check ((state = 'ACCEPTED') = (accepted_at is not null))
   )`,
  'create index resumption_acceptance_order on resumption_acceptance (applied_at, id)',
  'create index resumption_acceptance_institution on resumption_acceptance (institution_id)',
];

/** M46: who was suspended opens again after township and competent department have accepted the place together. */
export class Resumption1764710000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('emergency_period', { division: 'division_code' }),
      ...rowSecuritySql('resumption_acceptance', { division: 'township_code', institution: 'institution_id' }),
      'revoke execute on function emergency_periods_over from public',
      `grant execute on function emergency_periods_over to ${app}`,
      grantAppSql(app, 'emergency_period', 'select, insert, update'),
      grantAppSql(app, 'resumption_acceptance', 'select, insert, update'),
    ];
  }
}
