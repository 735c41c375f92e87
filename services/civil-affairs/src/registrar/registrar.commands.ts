import { matchByCode } from '@lianguan/institution-ledger';
import { dayOf, nameKey, permit, type CalendarDay } from '@lianguan/kernel';
import {
  stepDeadlines,
  type Accepted,
  type Command,
  type DeadlineDraft,
  type EventDraft,
  type Facts,
  type Tx,
} from '@lianguan/service-kit';
import { registrationRecorded, registrationStateOf } from '../registration/index.js';
import { lockFiles } from './registrar-files.commands.js';
import { CHANGE_DUE, DEREGISTER_DUE, type RegistrarEvent } from './registrar-lifecycle.rules.js';
import {
  decideRegistrarAct,
  REGISTRAR_REFUSALS,
  type RegistrarAct,
  type RegistrarFile,
  type RegistrarOutcome,
  type RegistrarRefusal,
} from './registrar.rules.js';

interface FilesInHand {
  readonly files: Map<string, RegistrarFile>;
  /** By registration: every institution that is told of it. */
  readonly institutions: ReadonlyMap<string, readonly string[]>;
}

interface Outcome extends RegistrarOutcome {
  readonly deadlines: readonly DeadlineDraft[];
  readonly events: readonly EventDraft[];
}

type RegistrarCommand = Command<RegistrarAct, FilesInHand, Outcome, { readonly id: string }, RegistrarRefusal>;

/** An act of the registrar on a registration; the acts differ by name, guard and outcome, not by procedure. */
export const registrarCommand = (name: RegistrarEvent): RegistrarCommand => ({
  name,
  refusals: REGISTRAR_REFUSALS,
  load: loadFiles,
  decide(state, input, facts) {
    const decided = decideRegistrarAct(state.files.get(input.registrationId), input, {
      ...facts,
      stateOf: registrationStateOf,
    });
    if (!decided.ok) return decided;
    const { file, step, startsOn } = decided.value;
    const deadlines = stepDeadlines(step, { id: file.id, division: file.divisionCode }, { ...facts, today: startsOn });
    const dated = { ...file, ...dueDays(deadlines) };
    state.files.set(file.id, dated);
    const told = state.institutions.get(file.id) ?? [];
    const events = told.map((institutionId) => registrationRecorded(dated, institutionId));
    return permit({ ...decided.value, file: dated, deadlines, events });
  },
  async apply(tx, accepted, facts) {
    await saveFiles(tx, accepted);
    await recordEntries(tx, accepted, facts);
    return accepted.map(({ outcome }) => ({ id: outcome.file.id }));
  },
  subject: ({ documentNo, reason }, { file, step, basis }) => ({
    type: 'NonProfitRegistration',
    id: file.id,
    documentNo: documentNo.trim(),
    reason: reason.trim(),
    transition: step.text,
    ...(basis ? { basis } : {}),
  }),
  events: (_input, { events }) => events,
  deadlines: (_input, { deadlines }) => deadlines,
});

const COLUMN_OF: Readonly<Record<string, 'changeDueOn' | 'deregisterDueOn'>> = {
  [CHANGE_DUE]: 'changeDueOn',
  [DEREGISTER_DUE]: 'deregisterDueOn',
};

/** The days of the periods that begin or end, as the register shows them. */
const dueDays = (deadlines: readonly DeadlineDraft[]): Partial<Record<string, CalendarDay | null>> =>
  Object.fromEntries(deadlines.map(({ name, due }) => [COLUMN_OF[name], due && dayOf(due)]));

async function loadFiles(tx: Tx, inputs: readonly RegistrarAct[]): Promise<FilesInHand> {
  const files = await lockFiles(
    tx,
    inputs.map(({ registrationId }) => registrationId),
  );
  const told = await matchByCode(tx, files);
  return {
    files: new Map(files.map((file) => [file.id, file])),
    institutions: new Map(files.map(({ id }, index) => [id, told[index] ?? []])),
  };
}

type Acts = readonly Accepted<RegistrarAct, Outcome>[];

async function saveFiles(tx: Tx, acts: Acts): Promise<void> {
  const rows = [...new Map(acts.map(({ outcome: { file } }) => [file.id, file])).values()].map((file) => ({
    ...file,
    nameKey: nameKey(file.name),
  }));
  await tx.query(
    `update non_profit_registration n set version = r.version, name = r.name, name_key = r."nameKey", charter_scope = r."charterScope",
       registered_address = r."registeredAddress", legal_representative = r."legalRepresentative",
       recorded_state = r."recordedState", state = r.state, change_due_on = r."changeDueOn",
       liquidation_ended_on = r."liquidationEndedOn", deregister_due_on = r."deregisterDueOn"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, name text, "nameKey" text, "charterScope" text,
       "registeredAddress" text, "legalRepresentative" text, "recordedState" text, state text, "changeDueOn" date,
       "liquidationEndedOn" date, "deregisterDueOn" date)
     where n.id = r.id`,
    [JSON.stringify(rows)],
  );
}

async function recordEntries(tx: Tx, acts: Acts, { newId, now, caller }: Facts): Promise<void> {
  const rows = acts.map(({ input, outcome: { file, basis, detail } }) => ({
    id: newId(),
    registration_id: file.id,
    act: input.act,
    document_no: input.documentNo.trim(),
    reason: input.reason.trim(),
    basis,
    detail,
    checked_year: input.annual?.year ?? null,
    annual_result: input.annual?.result ?? null,
    recorded_by: caller.subject,
    recorded_at: now,
    division_code: file.divisionCode,
  }));
  await tx.query(
    `insert into registration_entry select r.* from jsonb_populate_recordset(null::registration_entry, $1::jsonb) r`,
    [JSON.stringify(rows)],
  );
}
