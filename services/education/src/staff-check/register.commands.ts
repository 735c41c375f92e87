import type { CalendarDay } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import type { SubjectName } from '../classification/index.js';
import { barredAmong, inServiceAmong, type StaffPostName } from '../staff/index.js';
import type { CheckStateName } from './check-lifecycle.rules.js';
import type { DutyFacts } from './duty.rules.js';

/** One person of a register, with what decides whether he may be on duty. */
export interface RegisteredStaff extends DutyFacts {
  readonly staffNo: string;
  readonly post: StaffPostName;
  readonly certificateSubject: SubjectName | null;
}

interface MemberRow extends Omit<RegisteredStaff, 'barred' | 'inService' | 'checks'> {
  readonly id: string;
  readonly rootId: string;
  readonly personKey: string;
  readonly workPermitUntil: CalendarDay | null;
}

/** By root institution: who is in its register and has not left. */
export async function registersOf(
  tx: Tx,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RegisteredStaff[]>> {
  const members = await tx.query<MemberRow>(
    `select m.id, t.root_id as "rootId", m.staff_no as "staffNo", m.person_key as "personKey", m.post, m.state,
       m.certificate_subject as "certificateSubject", m.work_permit_until::text as "workPermitUntil"
     from training_institution t join staff_member m on m.institution_id = t.id
     where t.root_id = any($1::uuid[]) and m.state <> 'LEFT'`,
    [rootIds],
  );
  const ids = members.map(({ id }) => id);
  const checks = await tx.query<{ staffId: string; state: CheckStateName }>(
    'select staff_id as "staffId", state from staff_check where staff_id = any($1::uuid[])',
    [ids],
  );
  const inService = await inServiceAmong(tx, ids);
  const barred = await barredAmong(
    tx,
    members.map(({ personKey }) => personKey),
  );
  const registers = new Map(rootIds.map((id): [string, RegisteredStaff[]] => [id, []]));
  const statesOf = new Map(members.map(({ id }): [string, CheckStateName[]] => [id, []]));
  for (const { staffId, state } of checks) statesOf.get(staffId)!.push(state);
  for (const { id, rootId, personKey, ...member } of members)
    registers.get(rootId)!.push({
      ...member,
      barred: barred.has(personKey),
      inService: inService.has(id),
      checks: statesOf.get(id)!,
    });
  return registers;
}
