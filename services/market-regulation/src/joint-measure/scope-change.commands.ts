import { underMeasures, withRows } from '@lianguan/joint-measure/rules';
import { permit } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import { registrationEvents } from './measure.events.js';
import type { RegistrationRow, Registrations } from './measure.rules.js';
import { lockRegistrations, REGISTRATIONS, saveRegistrations } from './registration-rows.commands.js';
import {
  changeScope,
  isOpen,
  isOverdue,
  SCOPE_BASIS,
  SCOPE_DUE,
  SCOPE_REFUSALS,
  type ScopeChange,
  type ScopeRefusal,
} from './scope-change.rules.js';

export interface RecordScopeChange extends ScopeChange {
  readonly registrationId: string;
}

/** What acts of one set see of each other. */
interface ScopeState {
  register: Registrations;
}

interface ScopeOutcome {
  readonly before: RegistrationRow;
  readonly row: RegistrationRow;
}

const stateOf = async (tx: Tx, ids: readonly string[]): Promise<ScopeState> => ({
  register: { rows: await lockRegistrations(tx, ids), byInstitution: new Map(), stateOf: REGISTRATIONS.stateOf },
});

const save = (tx: Tx, rows: readonly RegistrationRow[]): Promise<void> =>
  saveRegistrations(tx, { rows: new Map(rows.map((row) => [row.id, row])) });

/** The enterprise has changed its scope: what a joint action asked for is done. */
export const recordScopeChange: Command<RecordScopeChange, ScopeState, ScopeOutcome, { id: string }, ScopeRefusal> = {
  name: 'recordScopeChange',
  refusals: SCOPE_REFUSALS,
  load: (tx, inputs) =>
    stateOf(
      tx,
      inputs.map(({ registrationId }) => registrationId),
    ),
  decide(state, input, { now }) {
    const before = state.register.rows.get(input.registrationId);
    const changed = changeScope(before, input, now);
    if (!changed.ok) return changed;
    const row = underMeasures(state.register, changed.value, changed.value.measures);
    state.register = withRows(state.register, [row]);
    return permit({ before: before!, row });
  },
  async apply(tx, accepted) {
    await save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ outcome }) => ({ id: outcome.row.id }));
  },
  subject: ({ documentNo }, { row }) => ({
    type: 'BusinessRegistration',
    id: row.id,
    basis: SCOPE_BASIS,
    documentNo: documentNo.trim(),
    transition: 'RUNNING -recordScopeChange-> CHANGED',
  }),
  events: (_input, { row }) => registrationEvents([row]),
  deadlines: (_input, { before }) =>
    before.clocks.filter(isOpen).map(({ id }) => ({ name: SCOPE_DUE, subjectId: id, due: null })),
};

export interface PassScopeDue {
  readonly clockId: string;
}

type Overdue = RegistrationRow | null;

/** Fired by the deadline that starting the clock sets; SYS only. What follows from it an officer decides. */
export const passScopeDue: Command<PassScopeDue, ScopeState, Overdue, null, never> = {
  name: 'passScopeDue',
  refusals: {},
  async load(tx, inputs) {
    const clocks = await tx.query<{ registration_id: string }>(
      'select distinct registration_id from scope_change_clock where id = any($1::uuid[])',
      [inputs.map(({ clockId }) => clockId)],
    );
    return stateOf(
      tx,
      clocks.map((row) => row.registration_id),
    );
  },
  decide(state, { clockId }, { today }) {
    const row = [...state.register.rows.values()].find(({ clocks }) => clocks.some(({ id }) => id === clockId));
    const clock = row?.clocks.find(({ id }) => id === clockId);
    if (!row || !isOverdue(clock, today)) return permit(null);
    const clocks = row.clocks.map((one) => (one === clock ? { ...one, state: 'OVERDUE' as const } : one));
    const overdue: RegistrationRow = { ...underMeasures(state.register, row, row.measures), clocks };
    state.register = withRows(state.register, [overdue]);
    return permit(overdue);
  },
  async apply(tx, accepted) {
    await save(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ clockId }) => ({
    type: 'ScopeChangeClock',
    id: clockId,
    basis: SCOPE_BASIS,
    transition: 'RUNNING -passDue-> OVERDUE',
  }),
  events: (_input, row) => registrationEvents([row!]),
  changes: (row) => row !== null,
};
