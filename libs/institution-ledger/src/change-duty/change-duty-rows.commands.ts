import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { ChangeDutyDesk } from './change-duty-desk.js';
import {
  changeDutyLifecycle,
  DUTY_DUE,
  ORDER_DUE,
  dutyTerm,
  type DutyKindName,
  type DutyStanding,
  type DutyTerm,
  type Registration,
} from './change-duty.rules.js';

export interface DutyRow extends DutyStanding {
  readonly id: string;
  readonly registrationId: string;
  readonly institutionId: string;
  /** The license or the institution whose word began it, with the version of the word: one duty of each. */
  readonly cause: string;
  readonly licenseId: string | null;
  readonly startedOn: CalendarDay;
  readonly reason: string | null;
  readonly documentNo: string | null;
  /** The order to follow, and its last day. */
  readonly orderNo: string | null;
  readonly orderDue: CalendarDay | null;
  /** What was proposed to the organ's office of cases. */
  readonly caseNo: string | null;
  readonly caseFacts: string | null;
  readonly proposedOn: CalendarDay | null;
  readonly endedBy: string | null;
  readonly endedOn: CalendarDay | null;
  readonly divisionCode: string;
}

export const duties = rowStore<DutyRow>('change_duty', {
  id: 'id',
  registrationId: 'registration_id',
  institutionId: 'institution_id',
  kind: 'kind',
  cause: 'cause',
  licenseId: 'license_id',
  startedOn: 'started_on',
  dueOn: 'due_on',
  state: 'state',
  reason: 'reason',
  documentNo: 'document_no',
  orderNo: 'order_no',
  orderDue: 'order_due',
  caseNo: 'case_no',
  caseFacts: 'case_facts',
  proposedOn: 'proposed_on',
  endedBy: 'ended_by',
  endedOn: 'ended_on',
  divisionCode: 'division_code',
});

export interface NewDuty {
  readonly kind: DutyKindName;
  readonly institutionId: string;
  readonly cause: string;
  readonly licenseId: string | null;
  readonly startedOn: CalendarDay;
}

export interface Begun {
  readonly row: DutyRow;
  readonly term: DutyTerm;
}

export function begin(
  desk: ChangeDutyDesk,
  { registration, ...duty }: NewDuty & { readonly registration: Registration },
  facts: Pick<Facts, 'newId' | 'constantsIn'>,
): Begun {
  const { id: registrationId, divisionCode } = registration;
  const term = dutyTerm(facts.constantsIn(divisionCode).get<string>(desk.terms[duty.kind]), duty.startedOn);
  const pursued = { orderNo: null, orderDue: null, caseNo: null, caseFacts: null, proposedOn: null };
  const ended = { ...pursued, reason: null, documentNo: null, endedBy: null, endedOn: null };
  const state = changeDutyLifecycle.initial;
  return {
    row: { ...duty, ...ended, id: facts.newId(), registrationId, divisionCode, state, dueOn: term.dueOn },
    term,
  };
}

export const dueOf = ({ row, term: { due, provisional, term, startedOn } }: Begun): DeadlineDraft => ({
  name: DUTY_DUE,
  subjectId: row.id,
  due,
  provisional,
  term,
  startedOn,
});

export const noLongerDue = ({ id: subjectId }: Pick<DutyRow, 'id'>): DeadlineDraft[] =>
  [DUTY_DUE, ORDER_DUE].map((name) => ({ name, subjectId, due: null }));

export async function lockDuties(tx: Tx, ids: readonly string[]): Promise<Map<string, DutyRow>> {
  const rows = await tx.query<DutyRow>(
    `select ${duties.selected} from change_duty where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function lockRegistrations(
  tx: Tx,
  desk: ChangeDutyDesk,
  ids: readonly string[],
): Promise<Map<string, Registration>> {
  const rows = await tx.query<Registration>(
    `select r.id, r.name, r.${desk.scopeColumn} as scope, r.division_code as "divisionCode",
       r.recorded_state <> all($2::text[]) as standing, ${desk.underMeasure} as "underMeasure"
     from ${desk.table} r where r.id = any($1::uuid[]) order by r.id for update of r`,
    [ids, desk.goneStates],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
