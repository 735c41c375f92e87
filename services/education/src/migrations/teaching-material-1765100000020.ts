import { ForwardMigration, grantAppSql, insertOnlySql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table teaching_material (
     id uuid primary key,
     series_id uuid not null references teaching_material (id),
     version integer not null check (version > 0),
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     title text not null,
     subject text not null,
     stage text not null,
     source text not null,
     isbn text,
     publisher text,
     selection_no text,
     sha256 text,
     state text not null,
     self_review_no text,
     self_review_note text,
     round integer not null,
     panel_size integer not null,
     outstanding integer not null check (outstanding between 0 and panel_size),
     due_at timestamptz,
     overdue boolean not null,
     filing_no text,
     filed_on date,
     used_from date,
     last_used_on date,
     decision_reason text,
     ban text,
     retain_until timestamptz,
     unique (series_id, version),
     check ((source = 'PUBLISHED') = (isbn is not null)),
     check ((source = 'SELF_COMPILED') = (sha256 is not null))
   )`,
  'create index teaching_material_order on teaching_material (division_code, id)',
  'create index teaching_material_institution on teaching_material (institution_id, id)',
  'create index teaching_material_queue on teaching_material (state, due_at, id)',
  'create index teaching_material_file on teaching_material (sha256)',
  // Of one material one edition is in use at a time.
  `create unique index teaching_material_in_use on teaching_material (series_id) where state = 'IN_USE'`,
  `create table material_seat (
     id uuid primary key,
     material_id uuid not null references teaching_material (id),
     division_code text not null,
     round integer not null,
     expert_id uuid not null references expert (id),
     person_id text not null,
     state text not null,
     recusal_reason text,
     unique (material_id, round, expert_id)
   )`,
  'create index material_seat_person on material_seat (person_id, material_id)',
  `create table material_opinion (
     id uuid primary key,
     material_id uuid not null references teaching_material (id),
     seat_id uuid not null unique references material_seat (id),
     round integer not null,
     verdict text not null,
     thought text not null,
     correctness text not null,
     fitness text not null,
     given_at timestamptz not null
   )`,
  'create index material_opinion_of on material_opinion (material_id)',
  `create table material_use (
     id uuid primary key,
     material_id uuid not null references teaching_material (id),
     course_id uuid not null references course_filing (id),
     institution_id uuid not null,
     division_code text not null,
     since date not null,
     until date,
     check (since <= until)
   )`,
  'create unique index material_use_running on material_use (course_id, material_id) where until is null',
  'create index material_use_of on material_use (material_id)',
];

/** How often each verdict was given in the round that runs, told only when its last opinion is about to come. */
const TALLY = ofAllRowsSql(
  'material_tally(materials uuid[]) returns table (material_id uuid, verdict text, given integer)',
  `select o.material_id, o.verdict, count(*)::integer from material_opinion o
   join teaching_material m on m.id = o.material_id and m.round = o.round and m.outstanding = 1
   where o.material_id = any(materials) group by o.material_id, o.verdict`,
);

const setting = (name: string) => `(select current_setting('app.${name}', true))`;
const SYSTEM = `${setting('system')} = 'on'`;
const AGENCY = setting('agency');
const OWN_PERSON = `${AGENCY} = 'EXPERT' and ${setting('person')} <> ''`;

/** Narrows what the policy of division and owner shows. */
const narrowed = (table: string, condition: string): string =>
  `create policy ${table}_narrowed on ${table} as restrictive using (${SYSTEM} or ${condition})`;

const OWNED = { division: 'division_code', institution: 'institution_id' };

const ROWS = [
  ...rowSecuritySql('teaching_material', OWNED),
  narrowed(
    'teaching_material',
    `${AGENCY} in ('EDUCATION', 'JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION')
     or (${OWN_PERSON} and exists (select from material_seat s
       where s.material_id = teaching_material.id and s.person_id = ${setting('person')} and s.state <> 'RECUSED'))`,
  ),
  ...rowSecuritySql('material_use', OWNED),
  narrowed('material_use', `${AGENCY} in ('EDUCATION', 'JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION')`),
  // Who sits is education's to know; an expert sees the own seat alone.
  ...rowSecuritySql('material_seat', { division: 'division_code' }),
  narrowed('material_seat', `${AGENCY} = 'EDUCATION' or (${OWN_PERSON} and person_id = ${setting('person')})`),
];

/** Sealed while the round runs; written by the expert of an open seat alone, and never again. */
const OPINIONS = [
  'alter table material_opinion enable row level security',
  'alter table material_opinion force row level security',
  `create policy material_opinion_unsealed on material_opinion for select using (${SYSTEM} or exists (
     select from teaching_material m where m.id = material_id
       and (material_opinion.round < m.round or m.state <> 'WITH_EXPERTS')))`,
  `create policy material_opinion_given on material_opinion for insert with check (${OWN_PERSON} and exists (
     select from material_seat s where s.id = seat_id and s.material_id = material_opinion.material_id
       and s.round = material_opinion.round and s.person_id = ${setting('person')} and s.state = 'SEATED'))`,
  ...insertOnlySql('material_opinion'),
];

const RIGHTS = {
  teaching_material: 'select, insert, update',
  material_seat: 'select, insert, update',
  material_opinion: 'select, insert',
  material_use: 'select, insert, update',
} as const;

export class TeachingMaterial1765100000020 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...ROWS,
      ...OPINIONS,
      TALLY,
      'revoke execute on function material_tally from public',
      `grant execute on function material_tally to ${app}`,
      ...Object.entries(RIGHTS).map(([table, rights]) => grantAppSql(app, table, rights)),
    ];
  }
}
