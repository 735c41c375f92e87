import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table in_service_list (
     id text primary key,
     division_code text not null,
     as_of date not null
   )`,
  `create table in_service_teacher (
     list_id text not null references in_service_list (id),
     person_key text not null,
     division_code text not null,
     primary key (list_id, person_key)
   )`,
  'create index in_service_teacher_person on in_service_teacher (person_key)',
  `create table in_service_match (
     id uuid primary key,
     staff_id uuid not null references staff_member (id),
     division_code text not null,
     state text not null,
     list_as_of date not null,
     found_on date not null,
     decided_on date,
     decided_by text,
     decision_reason text,
     check ((state = 'OPEN') = (decided_on is null))
   )`,
  'create index in_service_match_order on in_service_match (found_on, id)',
  'create index in_service_match_staff on in_service_match (staff_id)',
  `create unique index in_service_match_once on in_service_match (staff_id) where state <> 'DISMISSED'`,
  `create index staff_member_person on staff_member (person_key) where state <> 'LEFT'`,
];

/** Lists and staff of all divisions, whoever acts: an institution that files somebody sees neither. What was dismissed comes again with a newer list only. */
const MATCH = ofAllRowsSql(
  'match_in_service(keys text[], today date) returns setof uuid',
  `insert into in_service_match (id, staff_id, division_code, state, list_as_of, found_on)
   select gen_random_uuid(), m.id, m.division_code, 'OPEN', max(l.as_of), today
   from unnest(keys) k (person_key)
   join in_service_teacher t on t.person_key = k.person_key
   join in_service_list l on l.id = t.list_id
   join staff_member m on m.person_key = k.person_key and m.state <> 'LEFT'
   where not exists (select from in_service_match d
     where d.staff_id = m.id and (d.state <> 'DISMISSED' or d.list_as_of >= l.as_of))
   group by m.id, m.division_code
   on conflict do nothing returning id`,
);

/** Nothing is answered that was not asked for by its id. */
const CONFIRMED = ofAllRowsSql(
  'in_service_among(ids uuid[]) returns setof uuid',
  `select staff_id from in_service_match where staff_id = any(ids) and state = 'CONFIRMED'`,
);

/** As before, without whoever is an in-service teacher. */
const PUBLISHED = ofAllRowsSql(
  'published_staff_of(institution uuid, today date) returns table (id uuid, name text, post text, subject text, certificate_no text)',
  `select m.id, m.staff_name, m.post, m.subject, m.teacher_certificate_no from staff_member m
   where m.institution_id = institution and m.state = 'ADMITTED' and m.post <> 'ASSISTING'
     and (m.work_permit_until is null or m.work_permit_until >= today)
     and exists (select from staff_check c where c.staff_id = m.id and c.state = 'CLEAR')
     and not exists (select from staff_check c where c.staff_id = m.id and c.state in ('HIT', 'REVIEWING', 'CONFIRMED', 'BARRED'))
     and not exists (select from staff_bar b where b.person_key = m.person_key and b.lifted_on is null)
     and not exists (select from in_service_match s where s.staff_id = m.id and s.state = 'CONFIRMED')`,
).replace('create function', 'create or replace function');

/** The result goes to education's personnel only. */
const forEducation = (table: string): string =>
  `create policy ${table}_narrowed on ${table} as restrictive
   using ((select current_setting('app.system', true)) = 'on' or (select current_setting('app.agency', true)) = 'EDUCATION')`;

const OWNED = { division: 'division_code' };

export class InServiceTeacher1765300000060 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      MATCH,
      CONFIRMED,
      PUBLISHED,
      ...['in_service_list', 'in_service_teacher', 'in_service_match'].flatMap((table) => [
        ...rowSecuritySql(table, OWNED),
        forEducation(table),
      ]),
      grantAppSql(app, 'in_service_list', 'select, insert, update'),
      grantAppSql(app, 'in_service_teacher', 'select, insert, delete'),
      grantAppSql(app, 'in_service_match', 'select, insert, update'),
      'revoke execute on function match_in_service, in_service_among from public',
      `grant execute on function match_in_service, in_service_among to ${app}`,
    ];
  }
}
