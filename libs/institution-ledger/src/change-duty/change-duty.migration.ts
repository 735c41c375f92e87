import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

/** Education's words have no division of their own, and are shown to nobody. */
const words = (app: string): string[] => [
  `create table license_word (
     license_id uuid primary key,
     institution_id uuid not null,
     state text not null,
     version integer not null
   )`,
  grantAppSql(app, 'license_word', 'select, insert, update'),
  `create table institution_word (
     institution_id uuid primary key,
     name text not null,
     taught text not null,
     license_state text not null,
     version integer not null
   )`,
  grantAppSql(app, 'institution_word', 'select, insert, update'),
];

/** `register`: the table of the department's registrations. */
export const changeDutyMigrationSql = (app: string, register: string): string[] => [
  `create table change_duty (
     id uuid primary key,
     registration_id uuid not null references ${register} (id),
     institution_id uuid not null,
     kind text not null,
     cause text not null,
     license_id uuid,
     started_on date not null,
     due_on date not null,
     state text not null,
     reason text,
     document_no text,
     ended_by text,
     ended_on date,
     division_code text not null,
     unique (registration_id, kind, cause),
     check ((state in ('RUNNING', 'OVERDUE')) = (ended_on is null))
   )`,
  'create index change_duty_order on change_duty (due_on, id)',
  `create index change_duty_license on change_duty (license_id) where state in ('RUNNING', 'OVERDUE')`,
  ...rowSecuritySql('change_duty', { division: 'division_code' }),
  grantAppSql(app, 'change_duty', 'select, insert, update'),
  ...words(app),
];
