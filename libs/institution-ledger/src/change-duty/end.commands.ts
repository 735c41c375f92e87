import { nameKey, permit } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { ChangeDutyDesk } from './change-duty-desk.js';
import { duties, lockDuties, lockRegistrations, noLongerDue, type DutyRow } from './change-duty-rows.commands.js';
import {
  decideDuty,
  DUTY_BASIS,
  DUTY_REFUSALS,
  isPastDue,
  type DutyAct,
  type DutyRefusal,
  type EndDuty,
  type Registration,
} from './change-duty.rules.js';

export interface DutyId {
  readonly dutyId: string;
}

interface State {
  readonly rows: Map<string, DutyRow>;
  readonly registrations: Map<string, Registration>;
}

interface Outcome {
  readonly row: DutyRow;
  readonly registration: Registration;
  readonly transition: string;
}

/** The two acts differ by name, guard and outcome, not by procedure. */
export const endDuty = (desk: ChangeDutyDesk, act: DutyAct): Command<EndDuty, State, Outcome, DutyId, DutyRefusal> => ({
  name: `${act}ChangeDuty`,
  refusals: DUTY_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockDuties(
      tx,
      inputs.map(({ dutyId }) => dutyId),
    );
    const ids = [...rows.values()].map(({ registrationId }) => registrationId);
    return { rows, registrations: await lockRegistrations(tx, desk, ids) };
  },
  decide({ rows, registrations }, input, { caller, today }) {
    const known = rows.get(input.dutyId);
    const register = known && registrations.get(known.registrationId);
    const decided = decideDuty({ duty: known, registration: register }, input, caller);
    if (!decided.ok) return decided;
    const { step, name, scope } = decided.value;
    const ended = { reason: input.reason.trim() || null, documentNo: input.documentNo.trim() };
    const row: DutyRow = { ...known!, ...ended, state: step.to, endedBy: caller.subject, endedOn: today };
    const registration = { ...register!, name, scope };
    rows.set(row.id, row);
    registrations.set(registration.id, registration);
    return permit({ row, registration, transition: step.text });
  },
  async apply(tx, accepted) {
    await duties.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    const changed = new Map(accepted.map(({ outcome: { registration } }) => [registration.id, registration]));
    await saveRegistrations(tx, desk, [...changed.values()]);
    return accepted.map(({ input: { dutyId } }) => ({ dutyId }));
  },
  subject: (_input, { row, transition }) => ({
    type: 'ChangeDuty',
    id: row.id,
    basis: DUTY_BASIS,
    documentNo: row.documentNo!,
    transition,
    ...(row.reason && { reason: row.reason }),
  }),
  deadlines: (_input, { row }) => noLongerDue(row),
});

async function saveRegistrations(tx: Tx, desk: ChangeDutyDesk, rows: readonly Registration[]): Promise<void> {
  await tx.query(
    `update ${desk.table} t set name = r.name, name_key = r."nameKey", ${desk.scopeColumn} = r.scope
     from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, "nameKey" text, scope text)
     where t.id = r.id and (t.name <> r.name or t.${desk.scopeColumn} <> r.scope)`,
    [JSON.stringify(rows.map(({ id, name, scope }) => ({ id, name, nameKey: nameKey(name), scope })))],
  );
}

/** Fired by the deadline that the duty itself sets; SYS only. What follows an officer decides. */
export const passChangeDutyDue: Command<DutyId, Map<string, DutyRow>, DutyRow | null, null, never> = {
  name: 'passChangeDutyDue',
  refusals: {},
  load: (tx, inputs) =>
    lockDuties(
      tx,
      inputs.map(({ dutyId }) => dutyId),
    ),
  decide(rows, { dutyId }, { today }) {
    const known = rows.get(dutyId);
    if (!isPastDue(known, today)) return permit(null);
    return permit({ ...known, state: 'OVERDUE' as const });
  },
  async apply(tx, accepted) {
    await duties.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ dutyId }) => ({
    type: 'ChangeDuty',
    id: dutyId,
    basis: DUTY_BASIS,
    transition: 'RUNNING -passDue-> OVERDUE',
  }),
  changes: (outcome) => outcome !== null,
};
