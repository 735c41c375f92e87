import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table training_institution (
     id uuid primary key,
     root_id uuid not null references training_institution (id) deferrable initially deferred,
     merged_into uuid references training_institution (id),
     lineage_id uuid not null,
     version integer not null,
     ledger_no text not null,
     division_code text not null,
     name text not null,
     name_key text not null,
     school_key text not null,
     address text not null,
     address_key text not null,
     training_class text not null,
     non_academic_kind text,
     uscc_code text,
     operator_name text not null,
     operator_citizen_number text,
     operator_mobile text,
     operator_person_id uuid not null,
     content_hash text not null,
     unique (division_code, ledger_no),
     check ((training_class = 'ACADEMIC') = (non_academic_kind is null))
   )`,
  `create table license (
     id uuid primary key,
     institution_id uuid not null unique references training_institution (id),
     division_code text not null,
     number text not null,
     issued_by text not null,
     valid_from date not null,
     valid_to date not null,
     state text not null,
     unique (number, division_code),
     check (valid_from <= valid_to)
   )`,
  `create table legal_person_paper (
     institution_id uuid not null references training_institution (id),
     kind text not null,
     registration_id uuid not null,
     uscc_code text not null,
     valid boolean not null,
     division_code text not null,
     version integer not null,
     primary key (institution_id, kind, registration_id)
   )`,
  `create table duplicate_candidate (
     id uuid primary key,
     first_id uuid not null references training_institution (id),
     second_id uuid not null references training_institution (id),
     division_code text not null,
     reasons jsonb not null,
     score integer not null,
     rank integer generated always as (-score) stored,
     state text not null,
     merged_id uuid,
     decided_by text,
     decision_reason text,
     decided_at timestamptz,
     unique (first_id, second_id),
     check (first_id < second_id)
   )`,
];

// The finder compares by each of these keys; the ledger is read in the order of division and number.
const INDEXES = [
  'create index training_institution_root on training_institution (root_id)',
  'create index training_institution_code on training_institution (uscc_code, division_code) where uscc_code is not null',
  'create index training_institution_operator on training_institution (operator_person_id, division_code)',
  'create index training_institution_operator_number on training_institution (operator_citizen_number)',
  'create index training_institution_school on training_institution (school_key, division_code)',
  'create index training_institution_address on training_institution (address_key, division_code)',
  'create index training_institution_order on training_institution (division_code, ledger_no, id) where root_id = id',
  'create index duplicate_candidate_second on duplicate_candidate (second_id)',
  'create index duplicate_candidate_order on duplicate_candidate (rank, id)',
];

/** A2: the matrix cell of each institution, over all its registrations; rules/certificateState says the same of one. */
const CERTIFICATE_STATUS = `create view certificate_status with (security_invoker = true) as
  select institution_id, division_code, licensed, paper,
    case when licensed and paper is not null then 'BOTH' when licensed then 'LICENSED_ONLY'
         when paper is not null then 'REGISTERED_ONLY' else 'NONE' end as state
  from (
    select t.root_id as institution_id, min(t.division_code) as division_code,
      coalesce(bool_or(l.state = 'ACTIVE'), false) as licensed, min(p.kind) as paper
    from training_institution t
    left join license l on l.institution_id = t.id
    left join legal_person_paper p on p.institution_id = t.id and p.valid
      -- A paper under another code was the institution's only until its code was corrected.
      and (t.uscc_code is null or p.uscc_code = t.uscc_code)
    group by t.root_id
  ) status`;

export class Ledger1700100000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...INDEXES,
      ...rowSecuritySql('training_institution', { division: 'division_code', institution: 'root_id' }),
      ...rowSecuritySql('license', { division: 'division_code', institution: 'institution_id' }),
      ...rowSecuritySql('legal_person_paper', { division: 'division_code', institution: 'institution_id' }),
      ...rowSecuritySql('duplicate_candidate', { division: 'division_code' }),
      CERTIFICATE_STATUS,
      grantAppSql(app, 'training_institution', 'select, insert, update'),
      grantAppSql(app, 'license', 'select, insert, update, delete'),
      grantAppSql(app, 'legal_person_paper', 'select, insert, update, delete'),
      grantAppSql(app, 'duplicate_candidate', 'select, insert, update, delete'),
      grantAppSql(app, 'certificate_status', 'select'),
    ];
  }
}
