import { permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { rowsOfInstitutions } from '../match.commands.js';
import { newestOf } from '../match.rules.js';
import type { ChangeDutyDesk } from './change-duty-desk.js';
import {
  begin,
  dueOf,
  duties,
  lockRegistrations,
  noLongerDue,
  type Begun,
  type DutyRow,
} from './change-duty-rows.commands.js';
import {
  OPEN_STATES,
  licenseTurn,
  mustFollow,
  type InstitutionWord,
  type LicenseWord,
  type Registration,
} from './change-duty.rules.js';

interface Heard<Word> {
  /** The newest word on each thing; acts of one set see what earlier ones left. */
  readonly words: Map<string, Word>;
  readonly registrations: ReadonlyMap<string, readonly Registration[]>;
  readonly open: Map<string, DutyRow>;
}

interface Outcome {
  readonly begun: readonly Begun[];
  readonly stopped: readonly DutyRow[];
}

const NOTHING: Outcome = { begun: [], stopped: [] };

/** The day of education's act: the term begins with it, however late its word comes. */
interface Told {
  readonly on: CalendarDay;
}

/** Lifecycle 3: a license that is lost begins the duty over each registration that stands; one that is back stops it. */
export const hearLicense = (
  desk: ChangeDutyDesk,
): Command<LicenseWord & Told, Heard<LicenseWord>, Outcome, null, never> => ({
  name: 'hearLicenseForRegister',
  refusals: {},
  async load(tx, inputs) {
    const words = await tx.query<LicenseWord>(
      `select license_id as "licenseId", institution_id as "institutionId", state, version from license_word
       where license_id = any($1::uuid[]) order by license_id for update`,
      [inputs.map(({ licenseId }) => licenseId)],
    );
    const open = await tx.query<DutyRow>(
      `select ${duties.selected} from change_duty
       where license_id = any($1::uuid[]) and state = any($2::text[]) order by id for update`,
      [inputs.map(({ licenseId }) => licenseId), OPEN_STATES],
    );
    return {
      words: new Map(words.map((word) => [word.licenseId, word])),
      registrations: await registrationsOf(tx, desk, inputs),
      open: new Map(open.map((row) => [row.id, row])),
    };
  },
  decide({ words, registrations, open }, input, facts) {
    const { on, ...told } = input;
    const { licenseId, institutionId, version } = told;
    const turn = licenseTurn(words.get(licenseId), told);
    if ((words.get(licenseId)?.version ?? 0) < version) words.set(licenseId, told);
    if (turn === 'BACK') return permit({ begun: [], stopped: stopAll(open, licenseId, facts) });
    if (turn === 'NONE') return permit(NOTHING);
    const duty = {
      kind: 'LICENSE_LOST',
      institutionId,
      licenseId,
      cause: `${licenseId}/${version}`,
      startedOn: on,
    } as const;
    const standing = (registrations.get(institutionId) ?? []).filter((registration) => registration.standing);
    const begun = standing.map((registration) => begin(desk, { ...duty, registration }, facts));
    for (const { row } of begun) open.set(row.id, row);
    return permit({ begun, stopped: [] });
  },
  async apply(tx, accepted) {
    await keepLicenseWords(
      tx,
      accepted.map(({ input }) => input),
    );
    return save(tx, accepted);
  },
  deadlines: (_input, outcome) => deadlinesOf(outcome),
});

function stopAll(open: Map<string, DutyRow>, licenseId: string, { today }: Pick<Facts, 'today'>): DutyRow[] {
  const stopped = [...open.values()]
    .filter((row) => row.licenseId === licenseId)
    .map((row): DutyRow => ({ ...row, state: 'STOPPED', endedOn: today }));
  for (const { id } of stopped) open.delete(id);
  return stopped;
}

/** Rule `reg.enterpriseChange`: what education changes of a licensed institution, its register has to follow. */
export const hearInstitution = (
  desk: ChangeDutyDesk,
): Command<InstitutionWord & Told, Heard<InstitutionWord>, Outcome, null, never> => ({
  name: 'hearInstitutionForRegister',
  refusals: {},
  async load(tx, inputs) {
    const words = await tx.query<InstitutionWord>(
      `select institution_id as "institutionId", name, taught, license_state as "licenseState", version
       from institution_word where institution_id = any($1::uuid[]) order by institution_id for update`,
      [inputs.map(({ institutionId }) => institutionId)],
    );
    return {
      words: new Map(words.map((word) => [word.institutionId, word])),
      registrations: await registrationsOf(tx, desk, inputs),
      open: new Map(),
    };
  },
  decide({ words, registrations }, input, facts) {
    const { on, ...told } = input;
    const { institutionId, version } = told;
    const known = words.get(institutionId);
    if ((known?.version ?? 0) < version) words.set(institutionId, told);
    const behind = (registrations.get(institutionId) ?? []).filter(
      (registration) => registration.standing && mustFollow(known, told, registration),
    );
    const cause = `${institutionId}/${version}`;
    const duty = { kind: 'LICENSE_CHANGED', institutionId, licenseId: null, cause, startedOn: on } as const;
    return permit({ begun: behind.map((registration) => begin(desk, { ...duty, registration }, facts)), stopped: [] });
  },
  async apply(tx, accepted) {
    await keepInstitutionWords(
      tx,
      accepted.map(({ input }) => input),
    );
    return save(tx, accepted);
  },
  deadlines: (_input, outcome) => deadlinesOf(outcome),
});

async function registrationsOf(
  tx: Tx,
  desk: ChangeDutyDesk,
  inputs: readonly { readonly institutionId: string }[],
): Promise<ReadonlyMap<string, readonly Registration[]>> {
  const ids = [...new Set(inputs.map(({ institutionId }) => institutionId))];
  const held = await rowsOfInstitutions(tx, desk.table, ids);
  const rows = await lockRegistrations(
    tx,
    desk,
    held.map(({ rowId }) => rowId),
  );
  return new Map(
    ids.map((id) => [
      id,
      held.flatMap(({ institutionId, rowId }) => (institutionId === id ? (rows.get(rowId) ?? []) : [])),
    ]),
  );
}

async function save(tx: Tx, accepted: readonly { readonly outcome: Outcome }[]): Promise<null[]> {
  // A duty that begins and stops in one set is written once, as it is in the end.
  const rows = new Map<string, DutyRow>();
  for (const { outcome } of accepted)
    for (const row of [...outcome.begun.map((begun) => begun.row), ...outcome.stopped]) rows.set(row.id, row);
  await duties.save(tx, [...rows.values()]);
  return accepted.map(() => null);
}

const deadlinesOf = ({ begun, stopped }: Outcome) => [...begun.map(dueOf), ...stopped.flatMap(noLongerDue)];

async function keepLicenseWords(tx: Tx, words: readonly LicenseWord[]): Promise<void> {
  await tx.query(
    `insert into license_word (license_id, institution_id, state, version)
     select "licenseId", "institutionId", state, version
     from jsonb_to_recordset($1::jsonb) as w("licenseId" uuid, "institutionId" uuid, state text, version integer)
     on conflict (license_id) do update set institution_id = excluded.institution_id, state = excluded.state,
       version = excluded.version where license_word.version < excluded.version`,
    [JSON.stringify(newestOf(words, ({ licenseId }) => licenseId))],
  );
}

async function keepInstitutionWords(tx: Tx, words: readonly InstitutionWord[]): Promise<void> {
  await tx.query(
    `insert into institution_word (institution_id, name, taught, license_state, version)
     select "institutionId", name, taught, "licenseState", version
     from jsonb_to_recordset($1::jsonb) as w("institutionId" uuid, name text, taught text, "licenseState" text, version integer)
     on conflict (institution_id) do update set name = excluded.name, taught = excluded.taught,
       license_state = excluded.license_state, version = excluded.version
     where institution_word.version < excluded.version`,
    [JSON.stringify(newestOf(words, ({ institutionId }) => institutionId))],
  );
}
