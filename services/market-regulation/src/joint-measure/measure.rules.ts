import type { MeasureEffect, MeasureFacts } from '@lianguan/joint-measure';
import {
  covered,
  rowsOf,
  rowsUnder,
  uncovered,
  withRows,
  type Register,
  type RegisterRow,
} from '@lianguan/joint-measure/rules';
import { dayOf, deadlineFrom, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { RegistrationStateName } from '../registration/index.js';
import { SCOPE_DUE, SCOPE_TERM, undoClock, type ClockRow, type Scoped } from './scope-change.rules.js';

export interface RegistrationRow extends RegisterRow<RegistrationStateName>, Scoped {
  readonly usccCode: string;
  readonly divisionCode: string;
}

export type Registrations = Register<RegistrationRow>;
export type RegistrationEffect = Omit<MeasureEffect<Registrations>, 'events'>;
export type RegistrationRefusal = 'NO_REGISTRATION';

export const REGISTRATION_REFUSALS = {
  NO_REGISTRATION: { message: '该机构没有存续的市场主体登记', basis: '市场主体登记管理条例 第三条' },
} satisfies RefusalCatalogue<RegistrationRefusal>;

const standing = (registrations: Registrations, institutionId: string): RegistrationRow[] =>
  rowsOf(registrations, institutionId).filter(
    ({ recordedState }) => recordedState !== 'LICENSE_REVOKED' && recordedState !== 'CANCELLED',
  );

/** SCOPE_CHANGE_CLOCK: from today the enterprise has its term for changing the scope. */
export function startClock(
  registrations: Registrations | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<RegistrationEffect, RegistrationRefusal> {
  const found = registrations ? standing(registrations, measure.institutionId) : [];
  if (!registrations || found.length === 0) return refuse('NO_REGISTRATION');
  const term = facts.constantsIn(measure.divisionCode).get<string>(SCOPE_TERM);
  const { due, provisional } = deadlineFrom(facts.today, term);
  const fresh = found.filter(({ clocks }) => !clocks.some(({ measureId }) => measureId === measure.measureId));
  const started = fresh.map((row): RegistrationRow => {
    const clock: ClockRow = {
      id: facts.newId(),
      registrationId: row.id,
      measureId: measure.measureId,
      startedOn: facts.today,
      dueOn: dayOf(due),
      state: 'RUNNING',
      oldScope: null,
      newScope: null,
      documentNo: null,
      changedAt: null,
      divisionCode: row.divisionCode,
    };
    return { ...covered(registrations, row, { measure, now: facts.now }), clocks: [...row.clocks, clock] };
  });
  const clocks = started.map((row) => row.clocks.at(-1)!);
  return permit({
    target: withRows(registrations, started),
    evidence: [...evidenceOf(started), ...clocks.map(({ id }) => `clock:${id}`)],
    deadlines: clocks.map(({ id }) => ({
      name: SCOPE_DUE,
      subjectId: id,
      due,
      provisional,
      term,
      startedOn: facts.today,
    })),
  });
}

/** STOP_CLOCK, or RESTORE_SCOPE where the scope was changed already. */
export function undoClocks(
  registrations: Registrations | undefined,
  measure: MeasureFacts,
): Decision<RegistrationEffect, never> {
  const rows = registrations ? rowsUnder(registrations, measure.measureId) : [];
  if (!registrations || rows.length === 0) return nothingLeft(registrations);
  const undone = rows.map((row) => ({
    ...uncovered(registrations, row, measure.measureId),
    ...scopedOf(undoClock(row, measure.measureId)),
  }));
  const clocks = undone.flatMap((row) => row.clocks.filter(({ measureId }) => measureId === measure.measureId));
  return permit({
    target: withRows(registrations, undone),
    evidence: evidenceOf(undone),
    code: clocks.some(({ state }) => state === 'RESTORED') ? 'SCOPE_RESTORED' : 'CLOCK_STOPPED',
    deadlines: clocks.map(({ id }) => ({ name: SCOPE_DUE, subjectId: id, due: null })),
  });
}

/** LIST_ABNORMAL. */
export function listAbnormal(
  registrations: Registrations | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<RegistrationEffect, RegistrationRefusal> {
  const found = registrations ? standing(registrations, measure.institutionId) : [];
  if (!registrations || found.length === 0) return refuse('NO_REGISTRATION');
  const rows = found.map((row) => covered(registrations, row, { measure, now: facts.now }));
  return permit({ target: withRows(registrations, rows), evidence: evidenceOf(rows) });
}

/** REMOVE_ABNORMAL: what the register itself has listed stays listed. */
export function removeAbnormal(
  registrations: Registrations | undefined,
  measure: MeasureFacts,
): Decision<RegistrationEffect, never> {
  const rows = registrations ? rowsUnder(registrations, measure.measureId) : [];
  if (!registrations || rows.length === 0) return nothingLeft(registrations);
  const removed = rows.map((row) => uncovered(registrations, row, measure.measureId));
  return permit({ target: withRows(registrations, removed), evidence: evidenceOf(removed) });
}

const scopedOf = ({ businessScope, clocks }: Scoped): Scoped => ({ businessScope, clocks });

const NOTHING: Registrations = { rows: new Map(), byInstitution: new Map(), stateOf: (recorded) => recorded };

const nothingLeft = (registrations: Registrations | undefined): Decision<RegistrationEffect, never> =>
  permit({ target: registrations ?? NOTHING, evidence: [], code: 'ALREADY_ENDED' });

const evidenceOf = (rows: readonly RegistrationRow[]): string[] => rows.map(({ id }) => `registration:${id}`);
