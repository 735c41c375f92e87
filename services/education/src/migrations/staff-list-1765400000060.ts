import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table staff_list_entry (
     id uuid primary key,
     staff_id uuid not null references staff_member (id),
     institution_id uuid not null,
     division_code text not null,
     person_key text not null,
     ground text not null,
     check_id uuid references staff_check (id),
     finding_id uuid references content_finding (id),
     facts text not null,
     document_no text not null,
     state text not null,
     proposed_on date not null,
     proposed_by text not null,
     notified_on date,
     decided_by text,
     listed_on date,
     listed_until date,
     due timestamptz,
     steps jsonb not null,
     check ((ground = 'BACKGROUND_RECORD') = (check_id is not null)),
     check ((decided_by is null) = (listed_on is null))
   )`,
  'create index staff_list_entry_order on staff_list_entry (proposed_on, id)',
  'create index staff_list_entry_person on staff_list_entry (person_key)',
  'create index staff_list_entry_check on staff_list_entry (check_id)',
  'create index staff_list_entry_finding on staff_list_entry (finding_id)',
];

const LISTED = `state in ('LISTED', 'OBJECTED', 'OBJECTION_OVERDUE', 'CONFIRMED')`;

const anew = (signature: string, query: string): string =>
  ofAllRowsSql(signature, query).replace('create function', 'create or replace function');

/** A bar, or an entry of the list: either holds wherever the person applies. Nothing is answered that was not asked for by its key. */
const BARRED = anew(
  'staff_barred_among(keys text[]) returns setof text',
  `select person_key from staff_bar where person_key = any(keys) and lifted_on is null
   union select person_key from staff_list_entry where person_key = any(keys) and ${LISTED}`,
);

/** As before, without whoever is on the list. */
const PUBLISHED = anew(
  'published_staff_of(institution uuid, today date) returns table (id uuid, name text, post text, subject text, certificate_no text)',
  `select m.id, m.staff_name, m.post, m.subject, m.teacher_certificate_no from staff_member m
   where m.institution_id = institution and m.state = 'ADMITTED' and m.post <> 'ASSISTING'
     and (m.work_permit_until is null or m.work_permit_until >= today)
     and exists (select from staff_check c where c.staff_id = m.id and c.state = 'CLEAR')
     and not exists (select from staff_check c where c.staff_id = m.id and c.state in ('HIT', 'REVIEWING', 'CONFIRMED', 'BARRED'))
     and not exists (select from staff_bar b where b.person_key = m.person_key and b.lifted_on is null)
     and not exists (select from staff_list_entry e where e.person_key = m.person_key and e.${LISTED})
     and not exists (select from in_service_match s where s.staff_id = m.id and s.state = 'CONFIRMED')`,
);

const setting = (name: string) => `(select current_setting('app.${name}', true))`;

/** Between education and, once he is told, the person's institution. */
const NARROWED = `create policy staff_list_entry_narrowed on staff_list_entry as restrictive
  using (${setting('system')} = 'on' or ${setting('agency')} = 'EDUCATION'
    or (${setting('agency')} = 'INSTITUTION' and notified_on is not null))`;

export class StaffList1765400000060 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      BARRED,
      PUBLISHED,
      ...rowSecuritySql('staff_list_entry', { division: 'division_code', institution: 'institution_id' }),
      NARROWED,
      grantAppSql(app, 'staff_list_entry', 'select, insert, update'),
    ];
  }
}
