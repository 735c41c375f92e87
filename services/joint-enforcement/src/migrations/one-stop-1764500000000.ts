import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table one_stop_case (
     id uuid primary key,
     number text not null unique,
     county text not null,
     serial integer not null,
     matter text not null,
     registrar text not null,
     level text not null,
     institution_id uuid,
     institution_name text not null,
     division_code text not null,
     agencies text[] not null,
     state text not null,
     opened_at timestamptz not null,
     ended_at timestamptz,
     withdrawal_reason text,
     unique (county, serial)
   )`,
  `create table one_stop_part (
     id uuid primary key,
     case_id uuid not null references one_stop_case,
     institution_id uuid,
     division_code text not null,
     agencies text[] not null,
     part text not null,
     agency text not null,
     state text not null,
     reason text,
     document_no text,
     changed_at timestamptz not null,
     unique (case_id, part)
   )`,
  `create index one_stop_case_institution on one_stop_case (institution_id) where state = 'OPEN'`,
  `create index one_stop_case_state on one_stop_case (state, opened_at, id)`,
  // An applicant does not see the county's other cases, and still gets the next number.
  ofAllRowsSql(
    'one_stop_last_serial(of_county text) returns setof integer',
    'select coalesce(max(serial), 0) from one_stop_case where county = of_county',
  ),
];

const rows = {
  division: 'division_code',
  institution: 'institution_id',
  agencies: { column: 'agencies', all: ['JOINT_ENFORCEMENT', 'TOWNSHIP', 'INSTITUTION'] },
} as const;

export class OneStop1764500000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      'revoke execute on function one_stop_last_serial from public',
      `grant execute on function one_stop_last_serial to ${app}`,
      ...['one_stop_case', 'one_stop_part'].flatMap((table) => [
        ...rowSecuritySql(table, rows),
        grantAppSql(app, table, 'select, insert, update'),
      ]),
    ];
  }
}
