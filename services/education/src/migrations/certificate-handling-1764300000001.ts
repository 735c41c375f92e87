import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table certificate_handling (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     cell text not null,
     state text not null,
     guided_to text,
     rectify_due date,
     permanent_closure boolean not null,
     operator_ban_id uuid references operator_ban (id),
     decided_at timestamptz not null,
     steps jsonb not null,
     check ((state = 'GUIDED') <= (guided_to is not null)),
     check ((state in ('ORDERED', 'OVERDUE')) <= (rectify_due is not null))
   )`,
  `create unique index certificate_handling_standing on certificate_handling (institution_id) where state <> 'WITHDRAWN'`,
  'create index certificate_handling_institution on certificate_handling (institution_id)',
];

/**
 * A2: each institution with its cell and what stands of its handling, over all its registrations: of several that were merged the latest. What is
 * withdrawn counts as never done. OPEN is whoever has none: whether he has to be handled the rules say.
 */
const HANDLING_FILE = `create view handling_file with (security_invoker = true) as
  select t.id as institution_id, t.division_code, t.ledger_no, t.training_class, t.non_academic_kind,
    coalesce(t.non_academic_kind = 'VOCATIONAL', false) as vocational, s.state as cell, coalesce(s.paper, '') as paper,
    h.id as handling_id, coalesce(h.state, 'OPEN') as state,
    case when h.state = 'GUIDED' then h.guided_to end as guided_to
  from training_institution t
  join certificate_status s on s.institution_id = t.id
  left join (
    select distinct on (m.root_id) m.root_id, c.id, c.state, c.guided_to
    from certificate_handling c join training_institution m on m.id = c.institution_id
    where c.state <> 'WITHDRAWN' order by m.root_id, c.decided_at desc, c.id desc
  ) h on h.root_id = t.id
  where t.root_id = t.id`;

export class CertificateHandling1764300000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('certificate_handling', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'certificate_handling', 'select, insert, update'),
      HANDLING_FILE,
      grantAppSql(app, 'handling_file', 'select'),
    ];
  }
}
