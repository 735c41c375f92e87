import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  // What finance tells of the lessons of orders: of nobody's child and of nobody's money.
  `create table charged_lesson (
     id uuid primary key,
     course_id uuid not null references course_filing (id),
     division_code text not null,
     day date not null,
     from_minute integer not null,
     voided boolean not null
   )`,
  'create index charged_lesson_course on charged_lesson (course_id, day, from_minute) where not voided',
  `create table charged_course (
     course_id uuid primary key references course_filing (id),
     division_code text not null,
     first_day date not null,
     lesson_fen integer not null check (lesson_fen >= 0)
   )`,
  `create table lesson_discrepancy (
     id uuid primary key,
     course_id uuid not null references course_filing (id),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     kind text not null,
     day date not null,
     from_minute integer,
     charged integer not null check (charged >= 0),
     held_against integer check (held_against >= 0),
     state text not null,
     found_on date not null,
     answer_until timestamptz not null,
     answer text,
     decision_reason text,
     document_no text,
     check ((kind in ('CHARGED_OVER_PLAN', 'SOLD_ABOVE_FILED')) = (from_minute is null)),
     check ((kind = 'CHARGED_NOT_TAUGHT') = (held_against is null))
   )`,
  `create unique index lesson_discrepancy_once on lesson_discrepancy (course_id, kind, day, coalesce(from_minute, -1))`,
  'create index lesson_discrepancy_order on lesson_discrepancy (division_code, id)',
  'create index lesson_discrepancy_state on lesson_discrepancy (state, division_code, id)',
  'create index lesson_discrepancy_institution on lesson_discrepancy (institution_id, id)',
];

const narrowed = (table: string, agencies: string): string =>
  `create policy ${table}_narrowed on ${table} as restrictive
   using ((select current_setting('app.system', true)) = 'on'
     or (select current_setting('app.agency', true)) in (${agencies}))`;

export class LessonComparison1766000000811 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...['charged_lesson', 'charged_course'].flatMap((table) => [
        ...rowSecuritySql(table, { division: 'division_code' }),
        narrowed(table, `'EDUCATION'`),
      ]),
      ...rowSecuritySql('lesson_discrepancy', { division: 'division_code', institution: 'institution_id' }),
      narrowed('lesson_discrepancy', `'EDUCATION', 'INSTITUTION'`),
      ...['charged_lesson', 'charged_course', 'lesson_discrepancy'].map((table) =>
        grantAppSql(app, table, 'select, insert, update'),
      ),
    ];
  }
}
