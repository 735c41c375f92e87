import { grantAppSql } from '@lianguan/service-kit';

const TABLE = `create table evidence_file (
  id uuid primary key,
  owner_agency text not null,
  owner_subject text not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null,
  content bytea not null,
  uploaded_at timestamptz not null,
  record_type text,
  record_id uuid,
  act text,
  used_at timestamptz,
  unique (owner_agency, owner_subject, sha256),
  check (num_nulls(record_type, record_id, act, used_at) in (0, 4))
)`;

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** The owner's, and of who sees the record: row security of the record's own table holds within the sub-select. */
const rowsOf = (records: Readonly<Record<string, string>>): string =>
  [
    `${setting('app.system')} = 'on'`,
    `(owner_agency = ${setting('app.agency')} and owner_subject = ${setting('app.subject')})`,
    ...Object.entries(records).map(
      ([type, table]) =>
        `(record_type = '${type}' and exists (select from ${table} r where r.id = evidence_file.record_id))`,
    ),
  ].join(' or ');

/** A department's files; `records`: the table of each type of record that they may prove. The service's migration runs it. */
export const evidenceFileMigrationSql = (app: string, records: Readonly<Record<string, string>>): string[] => [
  TABLE,
  'create index evidence_file_record on evidence_file (record_id)',
  // Pictures and PDF are compressed already.
  'alter table evidence_file alter column content set storage external',
  `create function keep_used_evidence() returns trigger language plpgsql as $$
   begin
     if old.record_id is not null then raise exception 'a file that proves a record stays as it is'; end if;
     if tg_op = 'DELETE' then return old; end if;
     return new;
   end $$`,
  'create trigger evidence_file_kept before update or delete on evidence_file for each row execute function keep_used_evidence()',
  'alter table evidence_file enable row level security',
  'alter table evidence_file force row level security',
  `create policy evidence_file_rows on evidence_file using (${rowsOf(records)})`,
  // What a file is never changes, not even before an act takes it up.
  grantAppSql(app, 'evidence_file', 'select, insert, delete, update (record_type, record_id, act, used_at)'),
];
