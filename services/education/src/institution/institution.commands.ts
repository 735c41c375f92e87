import { createHash } from 'node:crypto';
import { repeatsOf } from '@lianguan/institution-ledger';
import { nameKey, permit, schoolKey, type CalendarDay } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { changedFacts, recordFacts, type FactsTold, type FactValues } from '../file-record/index.js';
import {
  expiresAt,
  licenseRecorded,
  lockLicenses,
  recordLicense,
  recordLicenses,
  type LicenseStanding,
} from '../licensing/index.js';
import { institutionRecorded } from './institution.events.js';
import {
  addressKey,
  contentOf,
  decideRow,
  factsOf,
  INSTITUTION_REFUSALS,
  licenseOf,
  nonAcademicKindOf,
  trainingClassOf,
  type DatedFields,
  type InstitutionRow,
  type KnownInstitution,
  type RowChange,
  type RowOutcome,
  type RowRefusal,
} from './institution.rules.js';

interface KnownFile extends KnownInstitution, DatedFields {
  readonly contentHash: string;
}

interface LedgerState {
  readonly known: ReadonlyMap<string, KnownFile>;
  /** By institution. */
  readonly licenses: ReadonlyMap<string, LicenseStanding>;
  readonly personIds: ReadonlyMap<string, string>;
  readonly licenseHolders: ReadonlyMap<string, string>;
  readonly repeated: ReadonlySet<InstitutionRow>;
}

interface HashedOutcome extends RowOutcome {
  readonly contentHash: string;
}

export interface RowResult {
  readonly id: string;
  readonly change: RowChange;
}

const keyOf = (row: Pick<InstitutionRow, 'divisionCode' | 'ledgerNo'>): string => `${row.divisionCode}/${row.ledgerNo}`;
const hashOf = (row: InstitutionRow): string => createHash('sha256').update(contentOf(row)).digest('hex');

/** A1: education's ledger comes in, row by row; the same row again changes nothing. */
export const recordInstitutions: Command<InstitutionRow, LedgerState, HashedOutcome, RowResult, RowRefusal> = {
  name: 'recordInstitutions',
  refusals: INSTITUTION_REFUSALS,
  async load(tx, rows) {
    const known = await loadKnown(tx, rows);
    const ids = [...known.values()].map(({ id }) => id);
    const licenses = await lockLicenses(tx, 'institution_id = any($1::uuid[])', [ids]);
    return {
      known,
      licenses: new Map(licenses.map((license) => [license.institutionId, license])),
      personIds: await loadPersonIds(tx, rows),
      licenseHolders: await loadLicenseHolders(tx, rows),
      repeated: repeatsOf(rows, keyOf),
    };
  },
  decide(state, row, facts) {
    const known = state.known.get(keyOf(row));
    const contentHash = hashOf(row);
    const decision = decideRow(row, {
      known,
      unchanged: known?.contentHash === contentHash,
      repeated: state.repeated.has(row),
      licenseHolder: row.licenseNumber ? state.licenseHolders.get(row.licenseNumber) : undefined,
    });
    if (!decision.ok) return decision;
    return permit({ ...outcomeOf(state, row, { change: decision.value, facts }), contentHash });
  },
  async apply(tx, accepted, facts) {
    const changed = accepted.filter(({ outcome }) => outcome.change !== 'UNCHANGED');
    await upsertInstitutions(tx, changed, facts.today);
    await confirmInstitutions(
      tx,
      accepted.filter(({ outcome }) => outcome.change === 'UNCHANGED').map(({ outcome }) => outcome.id),
      facts.today,
    );
    await recordFacts(
      tx,
      changed.map((file) => told(file, { validFrom: facts.today, source: 'LEDGER', documentNo: null })),
      facts,
    );
    await recordLicenses(
      tx,
      changed.map(({ input, outcome }) => ({
        divisionCode: input.divisionCode,
        fact: licenseOf(input),
        recording: outcome.license,
      })),
    );
    return accepted.map(({ outcome }) => ({ id: outcome.id, change: outcome.change }));
  },
  subject: (_row, outcome) => ({ type: 'TrainingInstitution', id: outcome.id }),
  events: (row, outcome) => [institutionRecorded(row, outcome), ...licenseRecorded(outcome.license)],
  deadlines(row, { license: { license } }) {
    const fact = licenseOf(row);
    if (!fact || !license) return [];
    return [{ name: 'license.expire', subjectId: license.id, due: expiresAt(fact) }];
  },
  changes: (outcome) => outcome.change !== 'UNCHANGED',
};

function outcomeOf(
  state: LedgerState,
  row: InstitutionRow,
  { change, facts }: { readonly change: RowChange; readonly facts: Facts },
): RowOutcome {
  const known = state.known.get(keyOf(row));
  const id = known?.id ?? facts.newId();
  const personId = personIdOf(state, row, facts);
  return {
    change,
    id,
    version: (known?.version ?? 0) + (change === 'UNCHANGED' ? 0 : 1),
    personId,
    news: changedFacts(known ? factsOf(known, known.personId) : {}, factsOf(row, personId)),
    license: recordLicense({ institutionId: id, fact: licenseOf(row), known: state.licenses.get(id) }, facts),
  };
}

/** One person, one opaque id: the id known for the citizen number, or one derived per row of the set. */
function personIdOf(state: LedgerState, row: InstitutionRow, facts: Facts): string {
  const known = row.operatorCitizenNumber ? state.personIds.get(row.operatorCitizenNumber) : undefined;
  return known ?? state.known.get(keyOf(row))?.personId ?? facts.newId();
}

async function loadKnown(tx: Tx, rows: readonly InstitutionRow[]): Promise<LedgerState['known']> {
  const found = await tx.query<KnownFile & { divisionCode: string }>(
    `select t.id, t.ledger_no as "ledgerNo", t.division_code as "divisionCode", t.version,
            t.operator_person_id as "personId", t.content_hash as "contentHash", t.name, t.address,
            t.uscc_code as "usccCode", t.operator_name as "operatorName"
     from training_institution t
     where (t.division_code, t.ledger_no) in (select * from unnest($1::text[], $2::text[]))
     order by t.id for update`,
    [rows.map((row) => row.divisionCode), rows.map((row) => row.ledgerNo)],
  );
  return new Map(found.map((row) => [keyOf(row), row]));
}

/** Persons known by their citizen number, and a fresh id for each new number of the set. */
async function loadPersonIds(tx: Tx, rows: readonly InstitutionRow[]): Promise<LedgerState['personIds']> {
  const numbers = [...new Set(rows.flatMap((row) => row.operatorCitizenNumber ?? []))];
  const found = await tx.query<{ number: string; id: string }>(
    `select number, coalesce(
       (select operator_person_id from training_institution where operator_citizen_number = number limit 1),
       gen_random_uuid()) as id
     from unnest($1::text[]) as number`,
    [numbers],
  );
  return new Map(found.map(({ number, id }) => [number, id]));
}

async function loadLicenseHolders(tx: Tx, rows: readonly InstitutionRow[]): Promise<LedgerState['licenseHolders']> {
  const inSet = new Map(
    rows.toReversed().flatMap((row) => (row.licenseNumber ? [[row.licenseNumber, row.ledgerNo]] : [])),
  );
  const found = await tx.query<{ number: string; holder: string }>(
    `select l.number, t.ledger_no as holder from license l join training_institution t on t.id = l.institution_id
     where l.number = any($1::text[])`,
    [[...inSet.keys()]],
  );
  return new Map([...inSet, ...found.map(({ number, holder }) => [number, holder] as const)] as [string, string][]);
}

export interface ChangedFile {
  readonly input: InstitutionRow;
  readonly outcome: HashedOutcome;
}
type Changed = readonly ChangedFile[];

/** The file of an institution that comes into the ledger by an act of education's own, without a license yet. */
export function newFile(input: InstitutionRow, { id, personId }: Pick<RowOutcome, 'id' | 'personId'>): ChangedFile {
  const license: RowOutcome['license'] = { change: 'NONE', license: null, told: false };
  const news = factsOf(input, personId);
  return { input, outcome: { change: 'CREATED', id, version: 1, personId, license, news, contentHash: hashOf(input) } };
}

/** What the file's history gets of a row, and of what else the act knows. */
export const told = (
  { input: { divisionCode }, outcome: { id, news } }: ChangedFile,
  act: Pick<FactsTold, 'validFrom' | 'source' | 'documentNo'>,
  more: FactValues = {},
): FactsTold => ({ ...act, institutionId: id, divisionCode, facts: { ...news, ...more } });

/** What a ledger says again is as of today. */
const confirmInstitutions = (tx: Tx, ids: readonly string[], today: CalendarDay): Promise<unknown> =>
  tx.query(
    'update training_institution set last_recorded_on = $2 where id = any($1::uuid[]) and last_recorded_on < $2',
    [ids, today],
  );

export async function upsertInstitutions(tx: Tx, changed: Changed, today: CalendarDay): Promise<void> {
  const rows = changed.map(({ input, outcome }) => ({
    id: outcome.id,
    version: outcome.version,
    ledger_no: input.ledgerNo,
    division_code: input.divisionCode,
    name: input.name,
    name_key: nameKey(input.name),
    school_key: schoolKey(input.name),
    address: input.address,
    address_key: addressKey(input.address),
    training_class: trainingClassOf(input.classKind),
    non_academic_kind: nonAcademicKindOf(input.classKind),
    uscc_code: input.usccCode,
    operator_name: input.operatorName,
    operator_citizen_number: input.operatorCitizenNumber,
    operator_mobile: input.operatorMobile,
    operator_person_id: outcome.personId,
    content_hash: outcome.contentHash,
    stages: input.stages,
    last_recorded_on: today,
  }));
  await tx.query(
    `insert into training_institution as t (id, root_id, lineage_id, version, ledger_no, division_code, name, name_key,
       school_key, address, address_key, training_class, non_academic_kind, uscc_code, operator_name,
       operator_citizen_number, operator_mobile, operator_person_id, content_hash, stages, last_recorded_on)
     select id, id, id, version, ledger_no, division_code, name, name_key, school_key, address, address_key,
       training_class, non_academic_kind, uscc_code, operator_name, operator_citizen_number, operator_mobile,
       operator_person_id, content_hash, stages, last_recorded_on
     from jsonb_populate_recordset(null::training_institution, $1::jsonb)
     on conflict (id) do update set version = excluded.version, name = excluded.name, name_key = excluded.name_key,
       school_key = excluded.school_key, address = excluded.address, address_key = excluded.address_key,
       training_class = excluded.training_class, non_academic_kind = excluded.non_academic_kind,
       uscc_code = excluded.uscc_code, operator_name = excluded.operator_name,
       operator_citizen_number = excluded.operator_citizen_number, operator_mobile = excluded.operator_mobile,
       operator_person_id = excluded.operator_person_id, content_hash = excluded.content_hash,
       stages = coalesce(excluded.stages, t.stages),
       last_recorded_on = excluded.last_recorded_on`,
    [JSON.stringify(rows)],
  );
}
