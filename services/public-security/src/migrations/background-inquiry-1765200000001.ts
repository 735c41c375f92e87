import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table background_inquiry (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     station_id text not null,
     letter_no text not null,
     requested_on date not null,
     state text not null,
     answered_on date,
     answered_by text,
     answer_no text,
     review_no text,
     review_reason text,
     version integer not null
   )`,
  'create index background_inquiry_order on background_inquiry (requested_on, id)',
  'create index background_inquiry_station on background_inquiry (station_id, requested_on, id)',
];

const setting = (name: string) => `(select current_setting('app.${name}', true))`;

/** A question about a person is for the police alone; what an officer writes to it never leaves this table. */
const POLICE_ONLY = `create policy background_inquiry_police on background_inquiry as restrictive
  using (${setting('system')} = 'on' or ${setting('agency')} = 'PUBLIC_SECURITY')`;

export class BackgroundInquiry1765200000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('background_inquiry', { division: 'division_code' }),
      POLICE_ONLY,
      grantAppSql(app, 'background_inquiry', 'select, insert, update'),
    ];
  }
}
