import { renderRefusal, type Refusal } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { institutionsWithAccount } from '../escrow-standing/index.js';
import { ADMISSION_REFUSALS, type AdmissionRefusal, type ApplicantStanding } from '../license-admission/index.js';
import { lockPapersOf, type PaperRow } from '../license-paper/index.js';
import { lockLicenses, STANDING_STATES, type LicenseStanding } from '../licensing/index.js';
import type { BanPeriod } from '../operator-ban/index.js';
import { conflictsOf } from '../operator-conflict/index.js';
import type { ApplicationAct, ApplicationFile, ApplicationRow } from './application-file.rules.js';
import { OPEN_STATES } from './application-lifecycle.rules.js';
import type { ApplicationChange } from './application.rules.js';

/** No clock runs: after every one that does. */
export const NEVER_DUE = Number.MAX_SAFE_INTEGER;

export const applications = rowStore<ApplicationRow>('license_application', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  agencies: 'agencies',
  version: 'version',
  state: 'state',
  kind: 'kind',
  mode: 'mode',
  schoolName: 'school_name',
  address: 'address',
  trainingClass: 'training_class',
  nonAcademicKind: 'non_academic_kind',
  stages: 'stages',
  subjects: 'subjects',
  registrar: 'registrar',
  filingNumber: 'filing_number',
  premises: 'premises',
  owners: 'owners',
  correctionItems: 'correction_items',
  extended: 'extended',
  overdue: 'overdue',
  siteCheck: 'site_check',
  decision: 'decision',
  license: 'license',
  staffAnswer: 'staff_answer',
  nextDueMs: 'next_due_ms',
});

export const lockApplications = (tx: Tx, ids: readonly string[]): Promise<ApplicationRow[]> =>
  tx.query<ApplicationRow>(
    `select ${applications.selected} from license_application where id = any($1::uuid[]) order by id for update`,
    [ids],
  );

/** An application with all that its acts are judged by. */
export interface LoadedFile extends ApplicationFile {
  readonly papers: readonly PaperRow[];
  readonly applicant: ApplicantStanding;
  /** The institution is in the ledger already. */
  readonly inLedger: boolean;
  readonly operators: readonly OperatorOnFile[];
  /** Its license from before. */
  readonly formerLicense: LicenseStanding | undefined;
}

export interface OperatorOnFile {
  readonly applicationId: string;
  readonly name: string;
  readonly citizenNumber: string | null;
  readonly mobile: string | null;
  readonly personId: string;
}

export async function loadFiles(tx: Tx, inputs: readonly ApplicationAct[]): Promise<ReadonlyMap<string, LoadedFile>> {
  const asked = inputs.map(({ applicationId }) => applicationId);
  // With all others of their applicants: of two that are submitted at once, one sees the other.
  await tx.query(
    `select id from license_application where institution_id in (
       select institution_id from license_application where id = any($1::uuid[])) order by id for update`,
    [asked],
  );
  const rows = await lockApplications(tx, asked);
  const ids = rows.map(({ id }) => id);
  const institutionIds = rows.map(({ institutionId }) => institutionId);
  const papers = await lockPapersOf(tx, ids);
  const conflicts = await conflictsOf(tx, ids);
  const bans = await tx.query<BanPeriod>(
    `select application_id as id, article, decided_on as "decidedOn", last_day as "lastDay"
     from application_bans($1::uuid[])`,
    [ids],
  );
  const standings = await loadStandings(tx, rows);
  const accounts = await institutionsWithAccount(tx, institutionIds);
  const taken = await takenNumbers(tx, inputs);
  const operators = await loadOperators(tx, ids);
  const licenses = await lockLicenses(tx, 'institution_id = any($1::uuid[])', [institutionIds]);
  return new Map(
    rows.map((application) => {
      const standing = standings.get(application.id)!;
      return [
        application.id,
        {
          application,
          papers: papers.filter(({ applicationId }) => applicationId === application.id),
          applicant: {
            bans: bans.filter(({ id }) => id === application.id),
            conflicts: conflicts.get(application.id) ?? [],
            licensed: standing.licensed,
            revoked: standing.revoked,
            otherApplicationOpen: standing.otherOpen,
          },
          registered: standing.registered,
          inLedger: standing.inLedger,
          accountActive: accounts.has(application.institutionId),
          numberTaken: taken.has(application.id),
          operators: operators.filter(({ applicationId }) => applicationId === application.id),
          formerLicense: licenses.find(({ institutionId }) => institutionId === application.institutionId),
        },
      ];
    }),
  );
}

interface Standing {
  readonly id: string;
  readonly licensed: boolean;
  readonly revoked: boolean;
  readonly otherOpen: boolean;
  readonly registered: boolean;
  readonly inLedger: boolean;
}

/** What stands of the applicant's institution, over all its registrations. */
async function loadStandings(tx: Tx, rows: readonly ApplicationRow[]): Promise<ReadonlyMap<string, Standing>> {
  const found = await tx.query<Standing>(
    `select a.id, named.id is not null as "inLedger",
       exists (select 1 from training_institution m join license l on l.institution_id = m.id
               where m.root_id = named.root_id and l.state = any($2::text[])) as licensed,
       exists (select 1 from training_institution m join license l on l.institution_id = m.id
               where m.root_id = named.root_id and (l.state = 'REVOKED' or l.ending = 'CANCELLED_AS_REVOKED')) as revoked,
       exists (select 1 from training_institution m join legal_person_paper p on p.institution_id = m.id
               where m.root_id = named.root_id and p.valid) as registered,
       exists (select 1 from license_application o
               where o.institution_id = a.institution_id and o.id <> a.id and o.state = any($3::text[])) as "otherOpen"
     from license_application a left join training_institution named on named.id = a.institution_id
     where a.id = any($1::uuid[])`,
    [rows.map(({ id }) => id), STANDING_STATES, OPEN_STATES],
  );
  return new Map(found.map((standing) => [standing.id, standing]));
}

const loadOperators = (tx: Tx, ids: readonly string[]): Promise<OperatorOnFile[]> =>
  tx.query<OperatorOnFile>(
    `select application_id as "applicationId", name, citizen_number as "citizenNumber", mobile, person_id as "personId"
     from license_application_person where application_id = any($1::uuid[]) and operator order by application_id, key`,
    [ids],
  );

/** Applications whose license is to have a number that another license has, or is to have. */
async function takenNumbers(tx: Tx, inputs: readonly ApplicationAct[]): Promise<ReadonlySet<string>> {
  const wanted = inputs.flatMap((input) =>
    input.act === 'issue' ? [{ id: input.applicationId, number: input.license.number }] : [],
  );
  if (wanted.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `select w.id from jsonb_to_recordset($1::jsonb) as w(id uuid, number text)
     where exists (select 1 from license l where l.number = w.number)
        or exists (select 1 from license_application a where a.license->>'number' = w.number and a.id <> w.id)`,
    [JSON.stringify(wanted)],
  );
  return new Set(rows.map(({ id }) => id));
}

type Recorded = Pick<ApplicationChange, 'application' | 'step' | 'reason' | 'refusal'> & { readonly act: string };

/** What was done, or tried against the law: the applicant's progress, and the figures of what was refused. */
export async function insertActs(tx: Tx, acts: readonly Recorded[], facts: Facts): Promise<void> {
  const rows = acts.map(({ application, act, step, reason, refusal }) => ({
    id: facts.newId(),
    application_id: application.id,
    institution_id: application.institutionId,
    division_code: application.divisionCode,
    agencies: [],
    at: facts.now,
    act,
    agency: facts.caller.agency,
    from_state: step?.from ?? application.state,
    to_state: application.state,
    reason,
    ...refusedColumns(refusal),
  }));
  await tx.query(
    `insert into license_application_act
     select * from jsonb_populate_recordset(null::license_application_act, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function refusedColumns(refusal: Refusal<AdmissionRefusal> | null) {
  if (!refusal) return {};
  const { code, message, basis } = renderRefusal(ADMISSION_REFUSALS, refusal);
  return { refusal_code: code, refusal_message: message, refusal_basis: basis };
}
