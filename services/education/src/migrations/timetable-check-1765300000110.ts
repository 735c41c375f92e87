import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// Without references to courses and jobs: what a check has found is made anew by the next one.
const FINDING = `
  create table timetable_finding (
    checked_division text not null,
    course_id uuid not null,
    institution_id uuid not null,
    division_code text not null,
    job_id uuid not null,
    checked_on date not null,
    day date not null,
    from_minute integer not null,
    to_minute integer not null,
    code text not null,
    primary key (checked_division, course_id, day, from_minute)
  )`;

export class TimetableCheck1765300000110 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      FINDING,
      'create index timetable_finding_rule on timetable_finding (checked_division, code, course_id, day, from_minute)',
      'create index timetable_finding_institution on timetable_finding (checked_division, institution_id)',
      ...rowSecuritySql('timetable_finding', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'timetable_finding', 'select, insert, delete'),
    ];
  }
}
