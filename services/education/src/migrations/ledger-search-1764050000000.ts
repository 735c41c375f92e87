import { ForwardMigration } from '@lianguan/service-kit';

const STATE = [
  `alter table training_institution add column certificate_state text not null default 'NONE'`,
  'update training_institution t set certificate_state = s.state from certificate_status s where s.institution_id = t.id',
];

/** ADR 3: the cell of each institution that is no part of another, as the view says it. */
const REFRESH = `create function refresh_certificate_state(roots uuid[]) returns void language sql as $$
  update training_institution t set certificate_state = s.state from certificate_status s
  where s.institution_id = any(roots) and t.id = s.institution_id and t.certificate_state <> s.state $$`;

const ROOTS_OF_PAPERS = `create function refresh_changed_papers() returns trigger language plpgsql as $$ begin
  perform refresh_certificate_state(array(
    select distinct t.root_id from changed join training_institution t on t.id = changed.institution_id));
  return null;
end $$`;

// What the refresh itself changes moves no institution.
const ROOTS_ADDED = `create function refresh_added_institutions() returns trigger language plpgsql as $$ begin
  perform refresh_certificate_state(array(select distinct root_id from changed));
  return null;
end $$`;
const ROOTS_MOVED = `create function refresh_moved_institutions() returns trigger language plpgsql as $$ begin
  perform refresh_certificate_state(array(
    select unnest(array[was.root_id, changed.root_id]) from was join changed using (id)
    where was.root_id <> changed.root_id or was.uscc_code is distinct from changed.uscc_code));
  return null;
end $$`;

const onPapers = (table: string): string[] =>
  (['insert', 'update', 'delete'] as const).map(
    (event) => `create trigger ${table}_certificate_${event} after ${event} on ${table}
      referencing ${event === 'delete' ? 'old' : 'new'} table as changed
      for each statement execute function refresh_changed_papers()`,
  );

const ON_INSTITUTIONS = [
  `create trigger training_institution_certificate_insert after insert on training_institution
     referencing new table as changed for each statement execute function refresh_added_institutions()`,
  `create trigger training_institution_certificate_update after update on training_institution
     referencing old table as was new table as changed for each statement
     when (pg_trigger_depth() = 0) execute function refresh_moved_institutions()`,
];

const INDEXES = [
  'create index training_institution_cell on training_institution (certificate_state, division_code, ledger_no, id) where root_id = id',
  // Beginnings of names, in the order of bytes: starts_with is leakproof and finds them by it under row security.
  'create index training_institution_name on training_institution (name_key collate "C") where root_id = id',
];

/** The ledger's filters over a hundred thousand institutions (A1). */
export class LedgerSearch1764050000000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      ...STATE,
      REFRESH,
      ROOTS_OF_PAPERS,
      ROOTS_ADDED,
      ROOTS_MOVED,
      ...onPapers('license'),
      ...onPapers('legal_person_paper'),
      ...ON_INSTITUTIONS,
      ...INDEXES,
    ];
  }
}
