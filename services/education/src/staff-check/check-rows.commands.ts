import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Facts, type Tx } from '@lianguan/service-kit';
import { barredAmong, type StaffStateName } from '../staff/index.js';
import type { CheckEventName, CheckStateName } from './check-lifecycle.rules.js';
import type { MemberToCheck, RoundOfCheck } from './check.rules.js';

/** Instants as text. */
export interface CheckStepRow {
  readonly act: CheckEventName | 'listStaffForCheck';
  readonly at: string;
  readonly by: string;
  readonly documentNo: string | null;
}

export interface CheckRow {
  readonly id: string;
  readonly staffId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personId: string;
  readonly state: CheckStateName;
  readonly batchId: string | null;
  readonly stationId: string | null;
  readonly consentedOn: CalendarDay | null;
  readonly consentNo: string | null;
  readonly requestedOn: CalendarDay | null;
  readonly answeredOn: CalendarDay | null;
  readonly validUntil: CalendarDay | null;
  readonly objectedOn: CalendarDay | null;
  /** Of the police's last word. */
  readonly verdictVersion: number;
  readonly listedOn: CalendarDay;
  readonly steps: readonly CheckStepRow[];
}

export const checks = rowStore<CheckRow>('staff_check', {
  id: 'id',
  staffId: 'staff_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  personId: 'person_id',
  state: 'state',
  batchId: 'batch_id',
  stationId: 'station_id',
  consentedOn: 'consented_on',
  consentNo: 'consent_no',
  requestedOn: 'requested_on',
  answeredOn: 'answered_on',
  validUntil: 'valid_until',
  objectedOn: 'objected_on',
  verdictVersion: 'verdict_version',
  listedOn: 'listed_on',
  steps: 'steps',
});
const SELECTED = checks.selected.replace(
  /(consented_on|requested_on|answered_on|valid_until|objected_on|listed_on)/gu,
  '$1::text',
);

export const stepRow = (
  act: CheckStepRow['act'],
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
  documentNo: string | null = null,
): CheckStepRow => ({ act, at: now.toISOString(), by: caller.subject, documentNo });

export async function lockChecks(tx: Tx, ids: readonly string[]): Promise<Map<string, CheckRow>> {
  const rows = await tx.query<CheckRow>(
    `select ${SELECTED} from staff_check where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface MemberRow extends MemberToCheck {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly personId: string;
  readonly personKey: string;
}

/** The members are locked: two listings at once would not see each other's round. */
export async function lockMembers(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, MemberRow>> {
  const members = await tx.query<Omit<MemberRow, 'barred' | 'rounds'>>(
    `select id, institution_id as "institutionId", division_code as "divisionCode", staff_no as "staffNo",
       person_id as "personId", person_key as "personKey", state
     from staff_member where id = any($1::uuid[]) order by id for update`,
    [staffIds],
  );
  const rounds = await tx.query<RoundOfCheck & { staffId: string }>(
    `select staff_id as "staffId", state, valid_until::text as "validUntil" from staff_check where staff_id = any($1::uuid[])`,
    [members.map(({ id }) => id)],
  );
  const barred = await barredAmong(
    tx,
    members.map(({ personKey }) => personKey),
  );
  return new Map(
    members.map((member) => [
      member.id,
      {
        ...member,
        barred: barred.has(member.personKey),
        rounds: rounds.filter(({ staffId }) => staffId === member.id),
      },
    ]),
  );
}

/** Whom a letter asks about. */
export interface AskedPerson {
  readonly staffNo: string;
  readonly staffState: StaffStateName;
  readonly barred: boolean;
  readonly premisesStation: string | null;
  readonly personKey: string;
}

/** By check. */
export async function askedPersons(tx: Tx, checkIds: readonly string[]): Promise<ReadonlyMap<string, AskedPerson>> {
  const rows = await tx.query<Omit<AskedPerson, 'barred'> & { checkId: string }>(
    `select c.id as "checkId", m.staff_no as "staffNo", m.state as "staffState",
       m.person_key as "personKey", p.station_id as "premisesStation"
     from staff_check c join staff_member m on m.id = c.staff_id left join police_station p on p.id = c.institution_id
     where c.id = any($1::uuid[])`,
    [checkIds],
  );
  const barred = await barredAmong(
    tx,
    rows.map(({ personKey }) => personKey),
  );
  return new Map(rows.map(({ checkId, ...person }) => [checkId, { ...person, barred: barred.has(person.personKey) }]));
}

export interface BatchRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly letterNo: string;
  readonly sentOn: CalendarDay;
}

export const batches = rowStore<BatchRow>('background_batch', {
  id: 'id',
  divisionCode: 'division_code',
  letterNo: 'letter_no',
  sentOn: 'sent_on',
});

export async function takenLetters(tx: Tx, letterNos: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ letterNo: string }>(
    'select letter_no as "letterNo" from background_batch where letter_no = any($1::text[])',
    [letterNos.map((letterNo) => letterNo.trim())],
  );
  return new Set(rows.map(({ letterNo }) => letterNo));
}

export interface StationRow {
  /** The institution's. */
  readonly id: string;
  readonly divisionCode: string;
  readonly stationId: string;
  readonly recordedOn: CalendarDay;
}

export const stations = rowStore<StationRow>('police_station', {
  id: 'id',
  divisionCode: 'division_code',
  stationId: 'station_id',
  recordedOn: 'recorded_on',
});
