import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { personKeys } from '../operator-conflict/index.js';
import type { StaffStateName } from './staff-lifecycle.rules.js';
import { idNumberOf, type Colleague, type FiledPerson, type FilingContext, type GivenStaff } from './staff.rules.js';

export interface StaffRow extends GivenStaff {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personId: string;
  readonly personKey: string;
  readonly state: StaffStateName;
  readonly filedOn: CalendarDay;
  readonly admittedOn: CalendarDay | null;
  readonly leftOn: CalendarDay | null;
  readonly decisionReason: string | null;
}

export const staff = rowStore<StaffRow>('staff_member', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  personId: 'person_id',
  personKey: 'person_key',
  staffNo: 'staff_no',
  staffName: 'staff_name',
  idNumber: 'id_number',
  foreign: 'is_foreign',
  abroad: 'is_abroad',
  workPermitNo: 'work_permit_no',
  workPermitUntil: 'work_permit_until',
  post: 'post',
  subject: 'subject',
  degree: 'degree',
  major: 'major',
  teacherCertificateNo: 'teacher_certificate_no',
  certificateSubject: 'certificate_subject',
  skillCertificateNo: 'skill_certificate_no',
  otherEmployer: 'other_employer',
  committedOn: 'committed_on',
  state: 'state',
  filedOn: 'filed_on',
  admittedOn: 'admitted_on',
  leftOn: 'left_on',
  decisionReason: 'decision_reason',
});
const SELECTED = staff.selected.replace(/(work_permit_until|committed_on|filed_on|admitted_on|left_on)/gu, '$1::text');

export async function lockStaff(tx: Tx, ids: readonly string[]): Promise<Map<string, StaffRow>> {
  const rows = await tx.query<StaffRow>(
    `select ${SELECTED} from staff_member where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The institutions are locked: two filings at once would not see each other's person. */
export async function filingContexts(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, FilingContext & { readonly colleagues: Colleague[] }>> {
  const known = await tx.query<{ id: string; divisionCode: string }>(
    `select id, division_code as "divisionCode" from training_institution
     where id = any($1::uuid[]) and root_id = id order by id for update`,
    [institutionIds],
  );
  const colleagues = await tx.query<Colleague & { institutionId: string }>(
    `select institution_id as "institutionId", id, staff_no as "staffNo", person_key as "personKey"
     from staff_member where institution_id = any($1::uuid[]) and state <> 'LEFT'`,
    [known.map(({ id }) => id)],
  );
  return new Map(
    known.map(({ id, divisionCode }) => [
      id,
      {
        institutionId: id,
        divisionCode,
        colleagues: colleagues.filter(({ institutionId }) => institutionId === id),
      },
    ]),
  );
}

/** By the number in its one form; of what is no number there is nobody. */
export async function filedPersons(tx: Tx, given: readonly GivenStaff[]): Promise<ReadonlyMap<string, FiledPerson>> {
  const numbers = [...new Set(given.flatMap((person) => idNumberOf(person) ?? []))];
  const keys = await personKeys(tx, numbers);
  const barred = await barredAmong(tx, [...keys.values()]);
  return new Map([...keys].map(([number, personKey]) => [number, { personKey, barred: barred.has(personKey) }]));
}

/** Of these keys the ones with a bar in force, whoever imposed it: a bar holds everywhere. */
export async function barredAmong(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>('select key from staff_barred_among($1::text[]) as b(key)', [keys]);
  return new Set(rows.map(({ key }) => key));
}

/** Candidates for personnel, of whoever is filed and has one of these keys: one statement. Whoever acts learns nothing of it. */
export const matchInService = (tx: Tx, keys: readonly string[], today: CalendarDay): Promise<unknown> =>
  tx.query('select from match_in_service($1::text[], $2)', [keys, today]);

/** Of these staff the ones whom personnel confirmed to be in-service teachers. */
export async function inServiceAmong(tx: Tx, staffIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>('select id from in_service_among($1::uuid[]) as s(id)', [staffIds]);
  return new Set(rows.map(({ id }) => id));
}

export interface StaffBarRow {
  /** The check's. */
  readonly id: string;
  readonly staffId: string;
  readonly personKey: string;
  readonly divisionCode: string;
  readonly documentNo: string;
  readonly imposedOn: CalendarDay;
  readonly imposedBy: string;
}

const bars = rowStore<StaffBarRow>('staff_bar', {
  id: 'id',
  staffId: 'staff_id',
  personKey: 'person_key',
  divisionCode: 'division_code',
  documentNo: 'document_no',
  imposedOn: 'imposed_on',
  imposedBy: 'imposed_by',
});

export const imposeBars = bars.insert;

/** Of the checks whose answer did not stand. */
export const liftBars = async (tx: Tx, checkIds: readonly string[], { today }: Pick<Facts, 'today'>): Promise<void> => {
  if (checkIds.length === 0) return;
  await tx.query('update staff_bar set lifted_on = $2 where id = any($1::uuid[]) and lifted_on is null', [
    checkIds,
    today,
  ]);
};
