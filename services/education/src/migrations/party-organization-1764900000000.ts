import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table party_organization (
     id uuid primary key,
     institution_id uuid not null unique references training_institution (id),
     division_code text not null,
     state text not null,
     members integer not null check (members >= 0),
     members_on date not null,
     form text,
     branch_name text,
     joint_with text,
     established_on date,
     adviser_name text,
     adviser_person_id uuid,
     adviser_unit text,
     adviser_since date,
     steps jsonb not null,
     check ((form is null) = (state in ('NO_MEMBERS', 'TO_ESTABLISH'))),
     check ((form is null) = (branch_name is null))
   )`,
  'create index party_organization_order on party_organization (division_code, id)',
];

export class PartyOrganization1764900000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('party_organization', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'party_organization', 'select, insert, update'),
    ];
  }
}
