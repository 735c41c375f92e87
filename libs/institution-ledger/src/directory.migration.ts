import { rowSecuritySql } from '@lianguan/service-kit';

/** The directory's table with row security; the service's migration runs it and grants it to the app role. */
export function directoryMigrationSql(): string[] {
  return [
    `create table institution_directory (
       id uuid primary key,
       root_id uuid not null,
       division_code text not null,
       name text not null,
       name_key text not null,
       uscc_code text,
       version integer not null
     )`,
    'create index institution_directory_root on institution_directory (root_id)',
    'create index institution_directory_code on institution_directory (uscc_code) where uscc_code is not null',
    'create index institution_directory_name on institution_directory (name_key, division_code)',
    ...rowSecuritySql('institution_directory', { division: 'division_code', institution: 'root_id' }),
  ];
}
