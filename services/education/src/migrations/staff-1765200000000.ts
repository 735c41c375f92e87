import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table staff_member (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     person_id uuid not null,
     person_key text not null,
     staff_no text not null,
     staff_name text,
     id_number text,
     is_foreign boolean not null,
     is_abroad boolean not null,
     work_permit_no text,
     work_permit_until date,
     post text not null,
     subject text,
     degree text not null,
     major text not null,
     teacher_certificate_no text,
     certificate_subject text,
     skill_certificate_no text,
     other_employer text not null,
     committed_on date not null,
     state text not null,
     filed_on date not null,
     admitted_on date,
     left_on date,
     decision_reason text,
     check ((state = 'LEFT') = (left_on is not null))
   )`,
  'create index staff_member_order on staff_member (division_code, id)',
  'create index staff_member_institution on staff_member (institution_id, id)',
  `create unique index staff_member_once on staff_member (institution_id, person_key) where state <> 'LEFT'`,
  `create unique index staff_member_number on staff_member (institution_id, staff_no) where state <> 'LEFT'`,
  `create table police_station (
     id uuid primary key references training_institution (id),
     division_code text not null,
     station_id text not null,
     recorded_on date not null
   )`,
  `create table background_batch (
     id uuid primary key,
     division_code text not null,
     letter_no text not null,
     sent_on date not null,
     unique (division_code, letter_no)
   )`,
  'create index background_batch_order on background_batch (sent_on, id)',
  `create table staff_check (
     id uuid primary key,
     staff_id uuid not null references staff_member (id),
     institution_id uuid not null,
     division_code text not null,
     person_id uuid not null,
     state text not null,
     batch_id uuid references background_batch (id),
     station_id text,
     consented_on date,
     consent_no text,
     requested_on date,
     answered_on date,
     valid_until date,
     objected_on date,
     verdict_version integer not null,
     listed_on date not null,
     steps jsonb not null
   )`,
  'create index staff_check_staff on staff_check (staff_id, id)',
  'create index staff_check_order on staff_check (division_code, id)',
  'create index staff_check_batch on staff_check (batch_id)',
  `create table staff_bar (
     id uuid primary key references staff_check (id),
     staff_id uuid not null,
     person_key text not null,
     division_code text not null,
     document_no text not null,
     imposed_on date not null,
     imposed_by text not null,
     lifted_on date
   )`,
  'create index staff_bar_person on staff_bar (person_key) where lifted_on is null',
];

/** A bar holds wherever the person applies. Nothing is answered that was not asked for by its key. */
const BARRED = ofAllRowsSql(
  'staff_barred_among(keys text[]) returns setof text',
  'select person_key from staff_bar where person_key = any(keys) and lifted_on is null',
);

/** Who may teach today, as the law publishes it; the rule of `duty.rules.ts` over a whole institution. */
const PUBLISHED = ofAllRowsSql(
  'published_staff_of(institution uuid, today date) returns table (id uuid, name text, post text, subject text, certificate_no text)',
  `select m.id, m.staff_name, m.post, m.subject, m.teacher_certificate_no from staff_member m
   where m.institution_id = institution and m.state = 'ADMITTED' and m.post <> 'ASSISTING'
     and (m.work_permit_until is null or m.work_permit_until >= today)
     and exists (select from staff_check c where c.staff_id = m.id and c.state = 'CLEAR')
     and not exists (select from staff_check c where c.staff_id = m.id and c.state in ('HIT', 'REVIEWING', 'CONFIRMED', 'BARRED'))
     and not exists (select from staff_bar b where b.person_key = m.person_key and b.lifted_on is null)`,
);

const setting = (name: string) => `(select current_setting('app.${name}', true))`;

/** Persons are for those who have a duty towards them; everyone else reads the published part. */
const narrowed = (table: string, agencies: readonly string[], listed = 'false'): string =>
  `create policy ${table}_narrowed on ${table} as restrictive
   using (${setting('system')} = 'on' or ${setting('agency')} in (${agencies.map((name) => `'${name}'`).join(', ')})
     or (${setting('agency')} = 'PUBLIC_SECURITY' and ${listed}))`;

/** The police see whom they are asked about, as long as they are. */
const ASKED = `state in ('REQUESTED', 'RECEIVED', 'REVIEWING')`;
const LISTED = 'exists (select from staff_check c where c.staff_id = staff_member.id)';

const OWNED = { division: 'division_code', institution: 'institution_id' };
const READERS = ['EDUCATION', 'INSTITUTION', 'JOINT_ENFORCEMENT'];

export class Staff1765200000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      BARRED,
      PUBLISHED,
      ...rowSecuritySql('staff_member', OWNED),
      narrowed('staff_member', READERS, LISTED),
      ...rowSecuritySql('staff_check', OWNED),
      narrowed('staff_check', READERS, ASKED),
      ...rowSecuritySql('police_station', { division: 'division_code', institution: 'id' }),
      ...rowSecuritySql('background_batch', { division: 'division_code' }),
      narrowed('background_batch', ['EDUCATION', 'JOINT_ENFORCEMENT']),
      ...rowSecuritySql('staff_bar', { division: 'division_code' }),
      narrowed('staff_bar', ['EDUCATION']),
      grantAppSql(app, 'staff_member', 'select, insert, update'),
      grantAppSql(app, 'staff_check', 'select, insert, update'),
      grantAppSql(app, 'police_station', 'select, insert, update'),
      grantAppSql(app, 'background_batch', 'select, insert'),
      grantAppSql(app, 'staff_bar', 'select, insert, update'),
      'revoke execute on function staff_barred_among, published_staff_of from public',
      `grant execute on function staff_barred_among, published_staff_of to ${app}`,
    ];
  }
}
