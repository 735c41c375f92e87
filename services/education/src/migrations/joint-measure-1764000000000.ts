import { measureOrderMigrationSql, measuresColumnSql } from '@lianguan/joint-measure';
import { ForwardMigration } from '@lianguan/service-kit';

const LICENSE = [
  'alter table license add column version integer not null default 1',
  'alter table license add column recorded_state text',
  'update license set recorded_state = state',
  'alter table license alter column recorded_state set not null',
  measuresColumnSql('license'),
  // What a measure holds over is found again by its measure, wherever its institution has gone since.
  `create index license_under_measure on license (id) where measures <> '[]'`,
];

/** A2: who may not take pupils, or not teach for a while, still has a license; who lost it has none. */
const CERTIFICATE_STATUS = `create or replace view certificate_status with (security_invoker = true) as
  select institution_id, division_code, licensed, paper,
    case when licensed and paper is not null then 'BOTH' when licensed then 'LICENSED_ONLY'
         when paper is not null then 'REGISTERED_ONLY' else 'NONE' end as state
  from (
    select t.root_id as institution_id, min(t.division_code) as division_code,
      coalesce(bool_or(l.state in ('ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED')), false) as licensed, min(p.kind) as paper
    from training_institution t
    left join license l on l.institution_id = t.id
    left join legal_person_paper p on p.institution_id = t.id and p.valid
      and (t.uscc_code is null or p.uscc_code = t.uscc_code)
    group by t.root_id
  ) status`;

export class JointMeasure1764000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [...measureOrderMigrationSql(app), ...LICENSE, CERTIFICATE_STATUS];
  }
}
