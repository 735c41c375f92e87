import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table file_record (
     id bigint generated always as identity,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     valid_from date not null,
     facts jsonb not null,
     source text not null,
     document_no text,
     recorded_by text not null,
     recorded_at timestamptz not null,
     primary key (institution_id, id)
   )`,
  `create table institution_lineage (
     id bigint generated always as identity primary key,
     kind text not null,
     predecessor_id uuid not null references training_institution (id),
     predecessor_code text,
     successor_id uuid not null references training_institution (id),
     successor_code text,
     division_code text not null,
     valid_from date not null,
     source text not null,
     document_no text,
     recorded_by text not null,
     recorded_at timestamptz not null,
     unique nulls not distinct (predecessor_id, successor_id, predecessor_code, successor_code, kind),
     check (predecessor_id <> successor_id or predecessor_code is distinct from successor_code)
   )`,
  'create index institution_lineage_successor on institution_lineage (successor_id)',
];

/** What is in the ledger already has been known since today; from when on it held nobody wrote down. */
const KNOWN_TODAY = `insert into file_record (institution_id, division_code, valid_from, facts, source, recorded_by, recorded_at)
  select id, division_code, (now() at time zone 'Asia/Shanghai')::date,
    jsonb_build_object('NAME', name, 'CREDIT_CODE', uscc_code, 'ADDRESS', address,
      'OPERATOR', jsonb_build_array(jsonb_build_object('personId', operator_person_id, 'name', operator_name))),
    'LEDGER', 'migration', now()
  from training_institution`;

/** A1: the history of files, by the day a fact holds from and by the instant it was recorded; and their lineage. */
export class FileRecord1764400000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      KNOWN_TODAY,
      ...insertOnlySql('file_record'),
      ...insertOnlySql('institution_lineage'),
      ...rowSecuritySql('file_record', { division: 'division_code', institution: 'institution_id' }),
      ...rowSecuritySql('institution_lineage', { division: 'division_code', institution: 'successor_id' }),
      grantAppSql(app, 'file_record', 'select, insert'),
      grantAppSql(app, 'institution_lineage', 'select, insert'),
    ];
  }
}
