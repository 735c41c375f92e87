import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table model_contract (
     id uuid primary key,
     division_code text not null,
     kind text not null,
     version integer not null,
     title text not null,
     number text not null,
     effective_from date not null,
     clauses jsonb not null,
     document_no text not null,
     published_at timestamptz not null,
     unique (division_code, kind, version)
   )`,
  'create index model_contract_order on model_contract (published_at, id)',
  `create table contract_filing (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     academic boolean not null,
     title text not null,
     version integer not null,
     text text not null,
     clauses jsonb not null,
     terms jsonb not null,
     state text not null,
     correction_due date,
     filed_at timestamptz not null,
     steps jsonb not null,
     unique (institution_id, title, version)
   )`,
  'create index contract_filing_order on contract_filing (filed_at, id)',
];

/** A model is for everyone, also for the counties of the city that published it. */
const MODEL_IS_PUBLIC = `create policy model_contract_public on model_contract for select
  using ((select current_setting('app.agency', true)) <> '')`;

export class Contract1765100000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('model_contract', { division: 'division_code' }),
      MODEL_IS_PUBLIC,
      ...rowSecuritySql('contract_filing', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'model_contract', 'select, insert'),
      grantAppSql(app, 'contract_filing', 'select, insert, update'),
    ];
  }
}
