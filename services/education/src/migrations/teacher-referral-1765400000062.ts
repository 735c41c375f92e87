import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table teacher_referral (
     id uuid primary key,
     match_id uuid not null references in_service_match (id),
     staff_id uuid not null,
     division_code text not null,
     receiver text not null,
     school_id text references school (id),
     document_no text not null,
     sent_on date not null,
     due timestamptz not null,
     state text not null,
     outcome text,
     steps jsonb not null,
     check ((receiver = 'SCHOOL') = (school_id is not null))
   )`,
  'create index teacher_referral_order on teacher_referral (sent_on, id)',
  `create unique index teacher_referral_once on teacher_referral (match_id, receiver) where state <> 'WITHDRAWN'`,
];

const agency = `(select current_setting('app.agency', true))`;

/** Education's personnel and discipline, and the school itself. */
const NARROWED = `create policy teacher_referral_narrowed on teacher_referral as restrictive
  using ((select current_setting('app.system', true)) = 'on' or ${agency} in ('EDUCATION', 'SCHOOL'))`;

export class TeacherReferral1765400000062 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('teacher_referral', { division: 'division_code', school: 'school_id' }),
      NARROWED,
      grantAppSql(app, 'teacher_referral', 'select, insert, update'),
    ];
  }
}
