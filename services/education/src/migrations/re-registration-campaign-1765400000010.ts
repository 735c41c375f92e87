import { ForwardMigration, grantAppSql, insertOnlySql, rowSecuritySql } from '@lianguan/service-kit';

/** An institution is in the population of one stage: the one of its stages whose law is the strictest. */
const STAGES = `alter table training_institution
  add column stages text[] check (stages <> '{}'),
  add column leading_stage text generated always as (
    case when 'COMPULSORY' = any(stages) then 'COMPULSORY' when 'HIGH_SCHOOL' = any(stages) then 'HIGH_SCHOOL'
         when 'PRESCHOOL' = any(stages) then 'PRESCHOOL' end) stored`;

const EXTENSION = `create table re_registration_extension (
  id uuid primary key,
  campaign_id uuid not null references re_registration_campaign (id),
  division_code text not null,
  former_deadline date not null,
  deadline date not null,
  document_no text not null,
  reason text not null,
  extended_on date not null,
  extended_by text not null,
  moved integer not null,
  resumed integer not null,
  check (former_deadline < deadline and resumed <= moved)
)`;

/** A8: campaigns by stage, their extensions, and choices that were taken back. */
export class ReRegistrationCampaign1765400000010 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      STAGES,
      'alter table re_registration_campaign add column stage text',
      `alter table re_registration add column former_choices text[] not null default '{}'`,
      grantAppSql(app, 're_registration_campaign', 'update'),
      EXTENSION,
      'create index re_registration_extension_of on re_registration_extension (campaign_id)',
      ...rowSecuritySql('re_registration_extension', { division: 'division_code' }),
      ...insertOnlySql('re_registration_extension'),
      grantAppSql(app, 're_registration_extension', 'select, insert'),
    ];
  }
}
