// Feature 58: what a department keeps of an institution's risk code is what the joint-enforcement office recorded.
import { RiskCodeRecordedSchema } from '@lianguan/proto-events';
import { defineConsumer, grantAppSql } from '@lianguan/service-kit';
import { newestWordCommand } from '../newest-word.commands.js';
import { riskStanding, type RiskStanding } from './risk-standing.events.js';

/** Each record stays; which of them holds is a matter of the day. */
const recordRiskStanding = newestWordCommand<RiskStanding>({
  name: 'recordRiskStanding',
  keyOf: ({ id }) => id,
  upsert: `insert into risk_standing (id, institution_id, value, since, until, version)
     select id, "institutionId", value, since, until, version
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "institutionId" uuid, value text, since date, until date, version integer)
     on conflict (id) do nothing`,
});

export const riskStandingConsumer = defineConsumer({
  schema: RiskCodeRecordedSchema,
  command: recordRiskStanding,
  input: riskStanding,
});

/** The department's copy; its migration runs it. */
export const riskStandingMigrationSql = (app: string): string[] => [
  `create table risk_standing (
     id uuid primary key,
     institution_id uuid not null,
     value text not null,
     since date not null,
     until date not null,
     version integer not null
   )`,
  'create index risk_standing_institution on risk_standing (institution_id)',
  grantAppSql(app, 'risk_standing', 'select, insert'),
];
