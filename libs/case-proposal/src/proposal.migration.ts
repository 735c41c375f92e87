import type { Agency } from '@lianguan/kernel';
import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLE = `create table case_proposal (
  id uuid primary key,
  source text not null,
  source_id uuid not null,
  institution_id uuid not null,
  division_code text not null,
  facts text not null,
  grounds jsonb not null,
  document_no text not null,
  state text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  due timestamptz,
  steps jsonb not null
)`;

/** The department's proposals, which nobody else reads; the service's migration runs it. */
export const caseProposalMigrationSql = (app: string, agency: Agency): string[] => [
  TABLE,
  'create index case_proposal_order on case_proposal (proposed_at, id)',
  `create unique index case_proposal_once on case_proposal (source, source_id) where state <> 'WITHDRAWN'`,
  ...rowSecuritySql('case_proposal', { division: 'division_code' }),
  `create policy case_proposal_narrowed on case_proposal as restrictive
   using ((select current_setting('app.system', true)) = 'on' or (select current_setting('app.agency', true)) = '${agency}')`,
  grantAppSql(app, 'case_proposal', 'select, insert, update'),
];
