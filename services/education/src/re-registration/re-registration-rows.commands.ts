import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { lockInstitutions, type InstitutionStanding } from '../institution/index.js';
import { lockLicenses, type LicenseStanding } from '../licensing/index.js';
import type { DepartmentAnswer } from './answer.rules.js';
import type {
  CourseFinding,
  Interview,
  ReRegistrationAct,
  ReRegistrationFile,
  ReRegistrationRow,
} from './re-registration.rules.js';

export const reRegistrations = rowStore<ReRegistrationRow>('re_registration', {
  id: 'id',
  campaignId: 'campaign_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  noticedName: 'noticed_name',
  noticedCode: 'noticed_code',
  notifiedOn: 'notified_on',
  deadline: 'deadline',
  state: 'state',
  choice: 'choice',
  formerChoices: 'former_choices',
  overdueFrom: 'overdue_from',
  locked: 'locked',
  stepDue: 'step_due',
  newCode: 'new_code',
  newName: 'new_name',
  newLicenseNumber: 'new_license_number',
  appraisalId: 'appraisal_id',
  receivedKind: 'received_kind',
  transitionEndsOn: 'transition_ends_on',
  transitionEnded: 'transition_ended',
  finishedOn: 'finished_on',
  version: 'version',
});

export const lockReRegistrations = (tx: Tx, ids: readonly string[]): Promise<ReRegistrationRow[]> =>
  tx.query<ReRegistrationRow>(
    `select ${reRegistrations.selected} from re_registration where id = any($1::uuid[]) order by id for update`,
    [ids],
  );

export interface OpenRecord {
  readonly row: ReRegistrationRow;
  /** The institution as it is now, whatever it was merged into since. */
  readonly institutionId: string;
}

/** All records of the campaigns that have not ended. */
export async function lockOpenOf(tx: Tx, campaignIds: readonly string[]): Promise<OpenRecord[]> {
  const rows = await tx.query<ReRegistrationRow>(
    `select ${reRegistrations.selected} from re_registration
     where campaign_id = any($1::uuid[]) and state not in ('DONE', 'TERMINATED') order by id for update`,
    [campaignIds],
  );
  const roots = await tx.query<{ id: string; rootId: string }>(
    'select id, root_id as "rootId" from training_institution where id = any($1::uuid[])',
    [rows.map(({ institutionId }) => institutionId)],
  );
  const rootOf = new Map(roots.map(({ id, rootId }) => [id, rootId]));
  return rows.map((row) => ({ row, institutionId: rootOf.get(row.institutionId)! }));
}

/** The institution that a record stands for, as it is now. */
export interface InstitutionOnFile {
  readonly institution: InstitutionStanding;
  readonly registrations: readonly string[];
  readonly licenses: readonly LicenseStanding[];
}

export interface LoadedFile extends ReRegistrationFile, InstitutionOnFile {}

/** Of each record its institution, over all registrations that are part of it; all of them locked. */
export async function institutionsOnFile(
  tx: Tx,
  rows: readonly ReRegistrationRow[],
): Promise<ReadonlyMap<string, InstitutionOnFile>> {
  const known = await lockInstitutions(
    tx,
    rows.map(({ institutionId }) => institutionId),
  );
  const licenses = await lockLicenses(tx, 'institution_id = any($1::uuid[])', [known.map(({ id }) => id)]);
  const rootOf = new Map(known.map(({ id, rootId }) => [id, rootId]));
  return new Map(
    rows.map(({ id, institutionId }) => {
      const rootId = rootOf.get(institutionId)!;
      const registrations = known.filter((one) => one.rootId === rootId).map((one) => one.id);
      const institution = known.find((one) => one.id === rootId)!;
      const held = licenses.filter((license) => registrations.includes(license.institutionId));
      return [id, { institution, registrations, licenses: held }];
    }),
  );
}

export async function loadFiles(tx: Tx, acts: readonly ReRegistrationAct[]): Promise<Map<string, LoadedFile>> {
  const rows = await lockReRegistrations(
    tx,
    acts.map(({ reRegistrationId }) => reRegistrationId),
  );
  const ids = rows.map(({ id }) => id);
  const institutions = await institutionsOnFile(tx, rows);
  const counted = await countedOf(
    tx,
    rows.map(({ campaignId, id }) => ({ campaignId, rootId: institutions.get(id)!.institution.id })),
  );
  const findings = await findingsOf(tx, ids);
  const taken = await takenNumbers(tx, acts);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...institutions.get(row.id)!,
        row,
        counted: counted.has(row.id),
        findings: findings.filter(({ reRegistrationId }) => reRegistrationId === row.id),
        numberTaken: taken.has(row.id),
      },
    ]),
  );
}

interface Place {
  readonly campaignId: string;
  readonly rootId: string;
}

/** The records that stand for these institutions. By what the view is distinct on: by its id it would be made whole first. */
async function countedOf(tx: Tx, places: readonly Place[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    'select id from re_registration_file where campaign_id = any($1::uuid[]) and root_id = any($2::uuid[])',
    [places.map(({ campaignId }) => campaignId), places.map(({ rootId }) => rootId)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What panels found of the institution's courses: what is filed or final stands. */
const findingsOf = (
  tx: Tx,
  ids: readonly string[],
): Promise<(CourseFinding & { readonly reRegistrationId: string })[]> =>
  tx.query(
    `select r.id as "reRegistrationId", a.id as "appraisalId", a.course_name as "courseName",
       a.id = first_value(a.id) over (partition by r.id, a.course_key order by a.id desc) as newest,
       case a.state when 'FILED' then a.finding when 'FINAL' then a.final_finding end as finding
     from re_registration r
     join training_institution named on named.id = r.institution_id
     join training_institution m on m.root_id = named.root_id
     join appraisal a on a.institution_id = m.id
     where r.id = any($1::uuid[])`,
    [ids],
  );

/** Records whose new license is to have a number that a license has or an application was given. */
async function takenNumbers(tx: Tx, acts: readonly ReRegistrationAct[]): Promise<ReadonlySet<string>> {
  const wanted = acts.flatMap((said) =>
    said.act === 'issueLicense' ? [{ id: said.reRegistrationId, number: said.license.number }] : [],
  );
  if (wanted.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `select w.id from jsonb_to_recordset($1::jsonb) as w(id uuid, number text)
     where exists (select 1 from license l where l.number = w.number)
        or exists (select 1 from license_application a where a.license->>'number' = w.number)`,
    [JSON.stringify(wanted)],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface InterviewHeld {
  readonly file: LoadedFile;
  readonly interview: Interview;
}

/** Whoever answers for the institution in the ledger keeps the person id that it has there. */
export async function insertInterviews(tx: Tx, held: readonly InterviewHeld[], facts: Facts): Promise<void> {
  if (held.length === 0) return;
  const rows = held.map(({ file: { row, institution }, interview }) => ({
    id: facts.newId(),
    re_registration_id: row.id,
    institution_id: row.institutionId,
    division_code: row.divisionCode,
    held_on: interview.heldOn,
    principal_name: interview.principalName.trim(),
    person_id:
      interview.principalName.trim() === institution.operatorName ? institution.operatorPersonId : facts.newId(),
    officers: interview.officers.map((officer) => officer.trim()),
    summary: interview.summary.trim(),
    intention: interview.intention,
    agency: facts.caller.agency,
    recorded_at: facts.now,
  }));
  await tx.query(
    `insert into re_registration_interview
     select * from jsonb_populate_recordset(null::re_registration_interview, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

export interface AnswerKept {
  readonly row: ReRegistrationRow;
  readonly answer: DepartmentAnswer;
  readonly kind: 'APPLIED' | 'NOTED';
}

export async function insertAnswers(tx: Tx, kept: readonly AnswerKept[], facts: Facts): Promise<void> {
  if (kept.length === 0) return;
  const rows = kept.map(({ row, answer, kind }) => ({
    id: answer.answerId,
    re_registration_id: row.id,
    institution_id: row.institutionId,
    division_code: row.divisionCode,
    step: answer.step,
    document_number: answer.documentNumber.trim(),
    decided_on: answer.decidedOn,
    agency_division: answer.agencyDivision,
    kind,
    recorded_at: facts.now,
  }));
  await tx.query(
    `insert into re_registration_answer
     select * from jsonb_populate_recordset(null::re_registration_answer, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** A set may act twice on one record: a row is written once, as the last act left it. */
export const lastOfEach = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
