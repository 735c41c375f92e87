import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

/** `register`: the table of the department's registrations. */
export const scopeFindingMigrationSql = (app: string, register: string): string[] => [
  `create table scope_finding (
     id uuid primary key,
     registration_id uuid not null references ${register} (id),
     finding text not null,
     state text not null,
     outcome text,
     judged text not null,
     reason text not null,
     document_no text not null,
     decided_by text not null,
     decided_on date not null,
     division_code text not null,
     unique (registration_id, finding),
     check ((state = 'CLOSED') = (outcome is not null))
   )`,
  ...rowSecuritySql('scope_finding', { division: 'division_code' }),
  grantAppSql(app, 'scope_finding', 'select, insert, update'),
];
