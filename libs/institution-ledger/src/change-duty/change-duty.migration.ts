import { grantAppSql, rowSecuritySql } from '@lianguan/service-kit';
import { OPEN_STATES } from './change-duty.rules.js';

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

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** The order to follow and the proposal of a case, for duties whose days have passed. */
export const changeDutyCaseMigrationSql: readonly string[] = [
  `alter table change_duty
     add column order_no text,
     add column order_due date,
     add column case_no text,
     add column case_facts text,
     add column proposed_on date,
     drop constraint change_duty_check,
     add constraint change_duty_open check ((state in (${OPEN})) = (ended_on is null)),
     add constraint change_duty_ordered check ((state in ('ORDERED', 'ORDER_PASSED', 'CASE_PROPOSED')) <= (order_due is not null))`,
  'drop index change_duty_license',
  `create index change_duty_license on change_duty (license_id) where state in (${OPEN})`,
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
