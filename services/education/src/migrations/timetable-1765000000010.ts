import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table school_year (
     id uuid primary key,
     division_code text not null,
     start_year integer not null,
     version integer not null,
     from_day date not null,
     to_day date not null,
     vacations jsonb not null,
     school_from text not null,
     school_to text not null,
     days_off jsonb not null,
     days_worked jsonb not null,
     holidays_known_to date,
     document_no text not null,
     recorded_on date not null,
     replaced_on date,
     unique (division_code, start_year, version),
     check (from_day < to_day)
   )`,
  'create unique index school_year_in_force on school_year (division_code, start_year) where replaced_on is null',
  `create table course_filing (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     title text not null,
     content text not null,
     subject text not null,
     training_class text not null,
     stage text not null,
     mode text not null,
     pupils integer not null,
     teacher_ref text not null,
     room_name text,
     room_area_m2 integer,
     price_fen bigint not null,
     state text not null,
     filed_on date not null,
     published_on date,
     decision_reason text,
     check ((mode = 'OFFLINE') = (room_name is not null and room_area_m2 is not null))
   )`,
  'create index course_filing_order on course_filing (division_code, id)',
  `create index course_filing_published on course_filing (division_code, id) where state = 'PUBLISHED'`,
  'create index course_filing_institution on course_filing (institution_id, id)',
  `create table timetable_slot (
     course_id uuid not null references course_filing (id),
     institution_id uuid not null,
     division_code text not null,
     day date not null,
     from_minute integer not null,
     to_minute integer not null,
     primary key (course_id, day, from_minute),
     check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440)
   )`,
  'create index timetable_slot_institution on timetable_slot (institution_id, day)',
  `create table course_title_candidate (
     id uuid primary key,
     course_id uuid not null references course_filing (id),
     institution_id uuid not null,
     division_code text not null,
     title text not null,
     form text not null,
     word text not null,
     state text not null,
     found_on date not null,
     reason text,
     decided_on date,
     unique (course_id, title, form)
   )`,
  'create index course_title_candidate_order on course_title_candidate (division_code, id)',
];

/** Published for everybody, and asked by whoever judges a timetable: a county's officer too goes by the city's school year. */
const YEARS_ABOVE = ofAllRowsSql(
  'school_years_above(divisions text[]) returns setof school_year',
  'select * from school_year where division_code = any(divisions)',
);

const owned = { division: 'division_code', institution: 'institution_id' };

export class Timetable1765000000010 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      YEARS_ABOVE,
      ...rowSecuritySql('school_year', { division: 'division_code' }),
      ...rowSecuritySql('course_filing', owned),
      ...rowSecuritySql('timetable_slot', owned),
      ...rowSecuritySql('course_title_candidate', owned),
      grantAppSql(app, 'school_year', 'select, insert, update'),
      grantAppSql(app, 'course_filing', 'select, insert, update'),
      grantAppSql(app, 'timetable_slot', 'select, insert, delete'),
      grantAppSql(app, 'course_title_candidate', 'select, insert, update'),
    ];
  }
}
