import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table teaching_plan (
     id uuid primary key,
     course_id uuid not null references course_filing (id),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     version integer not null check (version > 0),
     units jsonb not null,
     state text not null,
     submitted_on date not null,
     in_force_from date,
     in_force_to date,
     document_no text,
     decision_reason text,
     unique (course_id, version)
   )`,
  `create unique index teaching_plan_in_force on teaching_plan (course_id) where state = 'APPROVED'`,
  `create unique index teaching_plan_submitted on teaching_plan (course_id) where state = 'SUBMITTED'`,
  'create index teaching_plan_order on teaching_plan (division_code, id)',
  'create index teaching_plan_institution on teaching_plan (institution_id, id)',
  `create table taught_lesson (
     id uuid primary key,
     course_id uuid not null references course_filing (id),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     day date not null,
     from_minute integer not null,
     to_minute integer not null,
     unit integer,
     topic text not null,
     teacher_ref text not null,
     present integer not null check (present >= 0),
     record_no text not null,
     reason text,
     deviations text[] not null,
     current boolean not null,
     recorded_at timestamptz not null,
     check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440)
   )`,
  'create unique index taught_lesson_current on taught_lesson (course_id, day, from_minute) where current',
  'create index taught_lesson_order on taught_lesson (division_code, id) where current',
  `create index taught_lesson_deviating on taught_lesson (division_code, id) where current and deviations <> '{}'`,
  'create index taught_lesson_institution on taught_lesson (institution_id, id) where current',
  'create index timetable_slot_day on timetable_slot (day, course_id, from_minute)',
];

/** What a plan in force and the timetable promise, and no record shows. */
const UNRECORDED = `create view unrecorded_lesson with (security_invoker = true) as
  select s.course_id || ' ' || s.day || ' ' || s.from_minute as id, s.course_id, s.institution_id, s.division_code,
    s.day, s.from_minute, s.to_minute
  from timetable_slot s
  join course_filing c on c.id = s.course_id and c.state = 'PUBLISHED'
  join teaching_plan p on p.course_id = s.course_id
    and p.in_force_from <= s.day and (p.in_force_to is null or s.day <= p.in_force_to)
  where not exists (select from taught_lesson l
    where l.course_id = s.course_id and l.day = s.day and l.from_minute = s.from_minute and l.current)`;

const agency = `(select current_setting('app.agency', true))`;

const narrowed = (table: string): string =>
  `create policy ${table}_narrowed on ${table} as restrictive
   using ((select current_setting('app.system', true)) = 'on' or ${agency} in ('EDUCATION', 'INSTITUTION'))`;

const OWNED = { division: 'division_code', institution: 'institution_id' };

export class TeachingRecord1765400000762 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      UNRECORDED,
      ...['teaching_plan', 'taught_lesson'].flatMap((table) => [
        ...rowSecuritySql(table, OWNED),
        narrowed(table),
        grantAppSql(app, table, 'select, insert, update'),
      ]),
      grantAppSql(app, 'unrecorded_lesson', 'select'),
    ];
  }
}
