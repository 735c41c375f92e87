import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table resumption_watch (
     id uuid primary key,
     acceptance_id uuid not null unique references resumption_acceptance (id),
     institution_id uuid not null references training_institution (id),
     school_name text not null,
     township_code text not null,
     accepted_on date not null,
     pupils_allowed integer not null,
     due_on date not null,
     state text not null,
     pupils_seen integer,
     checked_on date,
     officers text[] not null,
     document_no text,
     note text,
     recorded_by text,
     check ((state in ('KEPT', 'BROKEN')) = (checked_on is not null))
   )`,
  'create index resumption_watch_order on resumption_watch (due_on, id)',
];

/** M46: the look at a school after it opened again. */
export class ResumptionWatch1765400000013 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('resumption_watch', { division: 'township_code', institution: 'institution_id' }),
      grantAppSql(app, 'resumption_watch', 'select, insert, update'),
    ];
  }
}
