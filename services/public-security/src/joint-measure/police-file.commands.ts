import type { MeasureDesk } from '@lianguan/joint-measure';
import { PublicSecurityMeasureAnsweredSchema } from '@lianguan/proto-events';
import type { Tx } from '@lianguan/service-kit';
import {
  closeIntake,
  decideIntake,
  liftNotice,
  POLICE_REFUSALS,
  takeNote,
  type IntakeRow,
  type NoticeRow,
  type PoliceFile,
} from './police-file.rules.js';

/** Lifecycle 14b: the police take note by themselves; whether they take a case an officer decides. */
export const policeDesk: MeasureDesk<PoliceFile> = {
  service: 'public-security',
  department: 'PUBLIC_SECURITY',
  answer: PublicSecurityMeasureAnsweredSchema,
  roles: ['POL_CASE'],
  refusals: POLICE_REFUSALS,
  rules: {
    POLICE_INTAKE: { execute: decideIntake, compensate: closeIntake },
    POLICE_INFORM: { execute: takeNote('POLICE_INFORM'), compensate: liftNotice },
    KEEP_ORDER: { execute: takeNote('KEEP_ORDER'), compensate: liftNotice },
  },
  load: loadFile,
  async save(tx, files) {
    for (const file of files) await saveFile(tx, file);
  },
};

/** One file for the set, by the ids that the measures name: a file follows its measure, not a merge of institutions. */
async function loadFile(tx: Tx, institutionIds: readonly string[]): Promise<ReadonlyMap<string, PoliceFile>> {
  const intakes = await tx.query<IntakeRow>(
    `select id, measure_id as "measureId", joint_action_id as "jointActionId", institution_id as "institutionId",
       division_code as "divisionCode", decision, document_no as "documentNo", reason, decided_at as "decidedAt", state,
       closed_at as "closedAt", close_reason as "closeReason"
     from police_intake where institution_id = any($1::uuid[]) order by id for update`,
    [institutionIds],
  );
  const notices = await tx.query<NoticeRow>(
    `select id, measure_id as "measureId", joint_action_id as "jointActionId", institution_id as "institutionId",
       division_code as "divisionCode", kind, decision_organ as "decisionOrgan", decision_number as "decisionNumber",
       received_at as "receivedAt", lifted_at as "liftedAt"
     from police_notice where institution_id = any($1::uuid[]) order by id for update`,
    [institutionIds],
  );
  const file = { intakes, notices };
  return new Map(institutionIds.map((id) => [id, file]));
}

async function saveFile(tx: Tx, { intakes, notices }: PoliceFile): Promise<void> {
  await tx.query(
    `insert into police_intake (id, measure_id, joint_action_id, institution_id, division_code, decision, document_no, reason,
       decided_at, state, closed_at, close_reason)
     select id, "measureId", "jointActionId", "institutionId", "divisionCode", decision, "documentNo", reason, "decidedAt", state,
       "closedAt", "closeReason"
     from jsonb_to_recordset($1::jsonb) as i(id uuid, "measureId" uuid, "jointActionId" uuid, "institutionId" uuid,
       "divisionCode" text, decision text, "documentNo" text, reason text, "decidedAt" timestamptz, state text,
       "closedAt" timestamptz, "closeReason" text)
     on conflict (id) do update set state = excluded.state, closed_at = excluded.closed_at, close_reason = excluded.close_reason`,
    [JSON.stringify(intakes)],
  );
  await tx.query(
    `insert into police_notice (id, measure_id, joint_action_id, institution_id, division_code, kind, decision_organ, decision_number,
       received_at, lifted_at)
     select id, "measureId", "jointActionId", "institutionId", "divisionCode", kind, "decisionOrgan", "decisionNumber", "receivedAt",
       "liftedAt"
     from jsonb_to_recordset($1::jsonb) as n(id uuid, "measureId" uuid, "jointActionId" uuid, "institutionId" uuid,
       "divisionCode" text, kind text, "decisionOrgan" text, "decisionNumber" text, "receivedAt" timestamptz, "liftedAt" timestamptz)
     on conflict (id) do update set lifted_at = excluded.lifted_at`,
    [JSON.stringify(notices)],
  );
}
