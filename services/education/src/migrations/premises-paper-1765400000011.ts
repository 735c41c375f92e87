import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

const PAPERS = [
  `alter table license_paper
     alter column application_id drop not null,
     add column change_id uuid references premises_change (id),
     add unique (change_id, kind),
     add check ((application_id is null) <> (change_id is null))`,
];

const REFUSALS = [
  `create table premises_change_refusal (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     at timestamptz not null,
     code text not null,
     basis text
   )`,
  'create index premises_change_refusal_at on premises_change_refusal (at)',
];

/** A ban holds in every county, on a person by the key, on a company by its code: as one that stands behind it, or as the applicant. */
const BANS = `create or replace function application_bans(ids uuid[])
  returns table (application_id uuid, article text, decided_on date, last_day date)
  language plpgsql security definer set search_path = pg_catalog, public as $$
  #variable_conflict use_column
  declare was text := coalesce(current_setting('app.system', true), '');
  begin
    perform set_config('app.system', 'on', true);
    return query
      select p.application_id, b.article, b.decided_on, b.last_day
      from license_application_person p join operator_ban b on b.person_key = p.person_key
      where p.application_id = any(ids) and b.state <> 'LIFTED'
      union
      select a.id, b.article, b.decided_on, b.last_day
      from license_application a
      cross join lateral (
        select owner->>'creditCode' as code from jsonb_array_elements(a.owners->'nodes') owner
        union
        select m.uscc_code from training_institution t join training_institution m on m.root_id = t.root_id
        where t.id = a.institution_id
      ) of join operator_ban b on b.uscc_code = of.code
      where a.id = any(ids) and b.state <> 'LIFTED';
    perform set_config('app.system', was, true);
  end $$`;

/** M9, A6: papers of changes of premises, refusals of them that are counted; M8: bans on companies. */
export class PremisesPaper1765400000011 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owner = { division: 'division_code', institution: 'institution_id' };
    return [
      ...PAPERS,
      ...REFUSALS,
      ...rowSecuritySql('premises_change_refusal', owner),
      ...insertOnlySql('premises_change_refusal'),
      grantAppSql(app, 'premises_change_refusal', 'select, insert'),
      BANS,
    ];
  }
}
