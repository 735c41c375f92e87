import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table supervised_place (
     id uuid primary key,
     kind text not null,
     name text not null,
     name_key text not null,
     division_code text not null,
     address text not null,
     address_key text not null,
     activity text not null,
     source text not null,
     found_by text not null,
     found_on date not null,
     state text not null,
     institution_id uuid references training_institution (id),
     steps jsonb not null,
     check ((state = 'CONVERTED') = (institution_id is not null))
   )`,
  'create index supervised_place_order on supervised_place (found_on, id)',
  'create index supervised_place_address on supervised_place (address_key, name_key)',
  'create index supervised_place_institution on supervised_place (institution_id)',
];

/** A1, M22: what is supervised before it has any paper; the matrix counts institutions alone. */
export class SupervisedPlace1764400000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('supervised_place', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'supervised_place', 'select, insert, update'),
    ];
  }
}
