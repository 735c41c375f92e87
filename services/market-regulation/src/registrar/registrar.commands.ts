import { lockRegisterRows } from '@lianguan/institution-ledger';
import { permit } from '@lianguan/kernel';
import type { Accepted, Command, Facts, Tx } from '@lianguan/service-kit';
import { registrationRecorded, registrationStateOf } from '../registration/index.js';
import {
  decideEnterpriseAct,
  ENTERPRISE_REFUSALS,
  type EnterpriseAct,
  type EnterpriseEvent,
  type EnterpriseFile,
  type EnterpriseOutcome,
  type EnterpriseRefusal,
} from './registrar.rules.js';

const SOURCE = {
  table: 'business_registration',
  columns: `r.uscc_code as "usccCode", r.division_code as "divisionCode", r.established_on::text as "establishedOn",
    array(select report_year from enterprise_entry e
          where e.registration_id = r.id and e.act = 'recordEnterpriseAnnualReport') as "reportedYears",
    (select jsonb_build_object('on', e.recorded_on, 'cause', e.cause, 'year', e.report_year) from enterprise_entry e
     where e.registration_id = r.id and e.act = 'listAbnormalOperation' order by e.id desc limit 1) as listed`,
};

type Files = Map<string, EnterpriseFile>;

/** Enterprises locked by id, as the registrar acts on them. `columns`: what else is read of the table as `r`. */
export async function lockEnterprises<File extends EnterpriseFile>(
  tx: Tx,
  ids: readonly string[],
  columns = '',
): Promise<Map<string, File>> {
  const source = columns ? { ...SOURCE, columns: `${SOURCE.columns}, ${columns}` } : SOURCE;
  return new Map(await lockRegisterRows<File>(tx, source, ids));
}
type EnterpriseCommand = Command<EnterpriseAct, Files, EnterpriseOutcome, { readonly id: string }, EnterpriseRefusal>;

/** An act of the registrar on an enterprise; the acts differ by name, guard and outcome, not by procedure. */
export const enterpriseCommand = (name: EnterpriseEvent): EnterpriseCommand => ({
  name,
  refusals: ENTERPRISE_REFUSALS,
  load: (tx, inputs) =>
    lockEnterprises(
      tx,
      inputs.map(({ registrationId }) => registrationId),
    ),
  decide(files, input, facts) {
    const decided = decideEnterpriseAct(files.get(input.registrationId), input, {
      ...facts,
      stateOf: registrationStateOf,
    });
    if (!decided.ok) return decided;
    files.set(decided.value.file.id, decided.value.file);
    return permit(decided.value);
  },
  async apply(tx, accepted, facts) {
    await saveEnterpriseActs(tx, accepted, facts);
    return accepted.map(({ outcome }) => ({ id: outcome.file.id }));
  },
  subject: ({ documentNo, reason }, { file, step }) => ({
    type: 'BusinessRegistration',
    id: file.id,
    documentNo: documentNo.trim(),
    reason: reason.trim(),
    transition: step.text,
    ...(step.basis ? { basis: step.basis } : {}),
  }),
  events: (_input, { file }) => file.institutionIds.map((institutionId) => registrationRecorded(file, institutionId)),
});

type Acts = readonly Accepted<EnterpriseAct, EnterpriseOutcome>[];

/** The register and its history. */
export async function saveEnterpriseActs(tx: Tx, acts: Acts, facts: Facts): Promise<void> {
  await saveFiles(tx, acts);
  await recordEntries(tx, acts, facts);
}

async function saveFiles(tx: Tx, acts: Acts): Promise<void> {
  const rows = [...new Map(acts.map(({ outcome: { file } }) => [file.id, file])).values()];
  await tx.query(
    `update business_registration t set version = r.version, recorded_state = r."recordedState", state = r.state
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, "recordedState" text, state text) where t.id = r.id`,
    [JSON.stringify(rows)],
  );
}

async function recordEntries(tx: Tx, acts: Acts, { newId, now, today, caller }: Facts): Promise<void> {
  const rows = acts.map(({ input, outcome: { file, step, late } }) => ({
    id: newId(),
    registration_id: file.id,
    act: input.act,
    document_no: input.documentNo.trim(),
    reason: input.reason.trim(),
    basis: step.basis,
    cause: input.cause ?? null,
    report_year: input.year ?? null,
    late,
    recorded_by: caller.subject,
    recorded_on: input.on ?? today,
    recorded_at: now,
    division_code: file.divisionCode,
  }));
  await tx.query(
    'insert into enterprise_entry select r.* from jsonb_populate_recordset(null::enterprise_entry, $1::jsonb) r',
    [JSON.stringify(rows)],
  );
}
