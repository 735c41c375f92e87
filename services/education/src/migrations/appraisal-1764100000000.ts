import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table competence_record (
     institution_id uuid not null references training_institution (id),
     version integer not null,
     division_code text not null,
     department text not null,
     non_academic_kind text,
     since timestamptz not null,
     primary key (institution_id, version)
   )`,
  `create table expert (
     id uuid primary key,
     register_no text not null,
     name text,
     person_id text not null unique,
     person_hash text not null,
     workplace text not null,
     subjects text[] not null,
     division_code text not null,
     withdrawn_on date,
     unique (division_code, register_no)
   )`,
  `create table institution_post (
     institution_id uuid not null references training_institution (id),
     person_hash text not null,
     division_code text not null,
     post text not null,
     source text not null,
     ended_on date,
     primary key (institution_id, person_hash)
   )`,
  `create table appraisal (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     course_name text not null,
     course_key text not null,
     subjects text[] not null,
     grounds text not null,
     new_evidence text,
     previous_id uuid references appraisal (id),
     requested_by text not null,
     requested_at timestamptz not null,
     competent_department text not null,
     state text not null,
     outstanding integer not null check (outstanding >= 0),
     finding text,
     finding_reason text,
     review_until timestamptz,
     review_reason text,
     final_finding text,
     final_reason text,
     version integer not null
   )`,
  `create table appraisal_material (
     id uuid primary key,
     appraisal_id uuid not null references appraisal (id),
     kind text not null,
     title text not null,
     document_no text,
     sha256 text not null,
     recorded_by text not null,
     recorded_at timestamptz not null
   )`,
  `create table panel_draw (
     id uuid primary key,
     appraisal_id uuid not null references appraisal (id),
     level text not null,
     seed uuid not null,
     pool uuid[] not null,
     size integer not null check (size % 2 = 1),
     drawn_at timestamptz not null,
     unique (appraisal_id, level)
   )`,
  `create table panel_seat (
     id uuid primary key,
     appraisal_id uuid not null references appraisal (id),
     division_code text not null,
     level text not null,
     expert_id uuid not null references expert (id),
     person_id text not null,
     state text not null,
     recusal_reason text,
     unique (appraisal_id, expert_id)
   )`,
  `create table panel_opinion (
     id uuid primary key,
     appraisal_id uuid not null references appraisal (id),
     seat_id uuid not null unique references panel_seat (id),
     level text not null,
     finding text not null,
     purpose text not null,
     content text not null,
     method text not null,
     evaluation text not null,
     given_at timestamptz not null
   )`,
];

const INDEXES = [
  'create index expert_hash on expert (person_hash)',
  'create index expert_order on expert (division_code, register_no, id)',
  'create index institution_post_hash on institution_post (person_hash) where ended_on is null',
  'create index appraisal_order on appraisal (state, id)',
  // Of one course one appraisal is open at a time.
  `create unique index appraisal_open on appraisal (institution_id, course_key) where state not in ('FILED', 'FINAL')`,
  'create index appraisal_course on appraisal (institution_id, course_key, id)',
  'create index appraisal_material_of on appraisal_material (appraisal_id)',
  'create index panel_seat_person on panel_seat (person_id, appraisal_id)',
  'create index panel_opinion_of on panel_opinion (appraisal_id)',
];

const RANDOM_BLOCK = Array.from({ length: 4 }, () => 'uuid_send(gen_random_uuid())').join(' || ');

/** A person is found again by the keyed hash of the citizen number. The key never leaves the database; the app role cannot read it. */
const KEYED_HASH = [
  'create table conflict_key (single boolean primary key default true check (single), inner_key bytea not null, outer_key bytea not null)',
  `insert into conflict_key (inner_key, outer_key) values (${RANDOM_BLOCK}, ${RANDOM_BLOCK})`,
  `create function conflict_hash(number text) returns text
   language sql stable strict security definer set search_path = pg_catalog, public as $$
     select encode(sha256(outer_key || sha256(inner_key || convert_to(upper(number), 'UTF8'))), 'hex') from conflict_key
   $$`,
  'alter table training_institution add column operator_conflict_hash text',
  'update training_institution set operator_conflict_hash = conflict_hash(operator_citizen_number)',
  'create index training_institution_conflict on training_institution (operator_conflict_hash)',
  `create function keep_conflict_hash() returns trigger
   language plpgsql security definer set search_path = pg_catalog, public as $$
   begin
     new.operator_conflict_hash := conflict_hash(new.operator_citizen_number);
     return new;
   end $$`,
  `create trigger training_institution_conflict before insert or update of operator_citizen_number on training_institution
   for each row execute function keep_conflict_hash()`,
];

const CHECKS = [
  ofAllRowsSql(
    'posts_held(hashes text[]) returns setof text',
    `select operator_conflict_hash from training_institution where operator_conflict_hash = any(hashes)
     union select person_hash from institution_post where ended_on is null and person_hash = any(hashes)`,
  ),
  ofAllRowsSql(
    'expert_keys(keys text[]) returns setof text',
    `select person_hash from expert where person_hash = any(keys) and withdrawn_on is null
     union select person_id from expert where person_id = any(keys)
     union select division_code || ' ' || register_no from expert where division_code || ' ' || register_no = any(keys)`,
  ),
];

const FUNCTIONS = ['conflict_hash(text)', 'posts_held(text[])', 'expert_keys(text[])'];

const setting = (name: string) => `(select current_setting('app.${name}', true))`;
const SYSTEM = `${setting('system')} = 'on'`;
const AGENCY = setting('agency');
const OWN_PERSON = `${AGENCY} = 'EXPERT' and ${setting('person')} <> ''`;

/** Narrows what the policy of division and owner shows. */
const narrowed = (table: string, condition: string): string =>
  `create policy ${table}_narrowed on ${table} as restrictive using (${SYSTEM} or ${condition})`;

/** Rows of an appraisal are for those whom it is for. */
const underAppraisal = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
];
const ofVisible = 'exists (select from appraisal a where a.id = appraisal_id)';

const APPRAISAL_ROWS = [
  ...rowSecuritySql('appraisal', { division: 'division_code', institution: 'institution_id' }),
  narrowed(
    'appraisal',
    `${AGENCY} in ('EDUCATION', 'CULTURE_SPORT_SCIENCE', 'JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION')
     or (${OWN_PERSON} and exists (select from panel_seat s
       where s.appraisal_id = appraisal.id and s.person_id = ${setting('person')} and s.state <> 'RECUSED'))`,
  ),
  ...underAppraisal('appraisal_material'),
  `create policy appraisal_material_rows on appraisal_material using (${ofVisible})`,
];

// Who sits is education's to know; an expert sees the own seat alone.
const PANEL_ROWS = [
  ...['expert', 'panel_seat'].flatMap((table) => [
    ...rowSecuritySql(table, { division: 'division_code' }),
    narrowed(table, `${AGENCY} = 'EDUCATION' or (${OWN_PERSON} and person_id = ${setting('person')})`),
  ]),
  ...underAppraisal('panel_draw'),
  `create policy panel_draw_rows on panel_draw using (${AGENCY} = 'EDUCATION' and ${ofVisible})`,
];

/**
 * Sealed: while the panel has not given all its opinions nobody reads one, neither education nor the system nor its own author.
 * An institution reads them once the finding is confirmed. Written by the expert of an open seat alone, and never again.
 */
const OPINION_ROWS = [
  ...underAppraisal('panel_opinion'),
  `create policy panel_opinion_unsealed on panel_opinion for select using (exists (select from appraisal a
     where a.id = appraisal_id and (
       (level = 'FIRST' and a.state not in ('REQUESTED', 'COMPLETE', 'PANELLED')
         and (${AGENCY} <> 'INSTITUTION' or a.state <> 'REPORTED'))
       or (level = 'HIGHER' and a.state in ('HIGHER_REPORTED', 'FINAL')
         and (${AGENCY} <> 'INSTITUTION' or a.state = 'FINAL')))))`,
  `create policy panel_opinion_given on panel_opinion for insert with check (${OWN_PERSON} and exists (
     select from panel_seat s where s.id = seat_id and s.appraisal_id = panel_opinion.appraisal_id
       and s.level = panel_opinion.level and s.person_id = ${setting('person')} and s.state = 'SEATED'))`,
  ...insertOnlySql('panel_opinion'),
];

const RIGHTS = {
  competence_record: 'select, insert',
  expert: 'select, insert, update',
  institution_post: 'select, insert, update',
  appraisal: 'select, insert, update',
  appraisal_material: 'select, insert',
  panel_draw: 'select, insert',
  panel_seat: 'select, insert, update',
  panel_opinion: 'select, insert',
} as const;

export class Appraisal1764100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...INDEXES,
      ...KEYED_HASH,
      ...CHECKS,
      ...FUNCTIONS.flatMap((signature) => [
        `revoke all on function ${signature} from public`,
        `grant execute on function ${signature} to ${app}`,
      ]),
      ...rowSecuritySql('competence_record', { division: 'division_code', institution: 'institution_id' }),
      ...rowSecuritySql('institution_post', { division: 'division_code' }),
      narrowed('institution_post', `${AGENCY} = 'EDUCATION'`),
      ...APPRAISAL_ROWS,
      ...PANEL_ROWS,
      ...OPINION_ROWS,
      ...Object.entries(RIGHTS).map(([table, rights]) => grantAppSql(app, table, rights)),
    ];
  }
}
