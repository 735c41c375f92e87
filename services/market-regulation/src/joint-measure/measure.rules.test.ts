import { describe, expect, it } from '@jest/globals';
import type { MeasureFacts } from '@lianguan/joint-measure';
import { calendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { registrationStateOf } from '../registration/index.js';
import {
  listAbnormal,
  removeAbnormal,
  startClock,
  undoClocks,
  type RegistrationEffect,
  type RegistrationRow,
  type Registrations,
} from './measure.rules.js';
import { changeScope, foremost, isOverdue, scopeConstants, type ClockRow } from './scope-change.rules.js';

const constants = { get: (key: string) => scopeConstants.find((constant) => constant.key === key)!.value as never };
let ids = 0;
const FACTS: Facts = {
  caller: { agency: 'SYSTEM', roles: ['SYS'], division: '*', subject: 'market-regulation', operationId: 'o' },
  now: new Date('2026-03-02T01:00:00Z'),
  today: calendarDay('2026-03-02'),
  constants,
  constantsIn: () => constants,
  newId: () => `c${(ids += 1)}`,
};
const measure = (measureId: string): MeasureFacts => ({
  measureId,
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  kind: measureId.startsWith('list') ? 'LIST_ABNORMAL' : 'SCOPE_CHANGE_CLOCK',
  trigger: 'LICENSE_REVOKED',
  article: null,
  decisionOrgan: '示例县教育局',
  decisionNumber: '示教决〔2026〕1号',
  addressee: null,
  liftCause: null,
  decision: null,
  documentNo: null,
  reason: '',
});
const row = (id: string, recordedState: RegistrationRow['recordedState'] = 'REGISTERED'): RegistrationRow => ({
  id,
  version: 1,
  recordedState,
  state: recordedState,
  measures: [],
  institutionIds: ['i'],
  usccCode: id,
  divisionCode: '341203',
  businessScope: '甲',
  clocks: [],
});
const register = (...rows: RegistrationRow[]): Registrations => ({
  rows: new Map(rows.map((one) => [one.id, one])),
  byInstitution: new Map([['i', rows.map(({ id }) => id)]]),
  stateOf: registrationStateOf,
});
const targetOf = (decision: Decision<RegistrationEffect>): Registrations => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.target;
};
const stated = (decision: Decision<RegistrationEffect>): string =>
  decision.ok
    ? [decision.value.code ?? '', ...[...decision.value.target.rows.values()].map(({ state }) => state)]
        .join(' ')
        .trim()
    : decision.refusal.code;

const CANCELLED = row('c', 'CANCELLED');
const REVOKED = row('r', 'LICENSE_REVOKED');

// prettier-ignore -- a table
it.each<[string, Registrations | undefined, string, string]>([
  ['one that stands', register(row('a')), 'REGISTERED', 'ABNORMAL'],
  ['an abnormal one too', register(row('a', 'ABNORMAL')), 'ABNORMAL', 'ABNORMAL'],
  ['not one that is gone', register(row('a'), CANCELLED), 'REGISTERED CANCELLED', 'ABNORMAL CANCELLED'],
  ['none that stands', register(CANCELLED, REVOKED), 'NO_REGISTRATION', 'NO_REGISTRATION'],
  ['no registration', register(), 'NO_REGISTRATION', 'NO_REGISTRATION'],
  ['nothing known', undefined, 'NO_REGISTRATION', 'NO_REGISTRATION'],
])('clock and list act on %s', (_name, given, clock, list) => {
  expect(stated(startClock(given, measure('clock'), FACTS))).toBe(clock);
  expect(stated(listAbnormal(given, measure('list'), FACTS))).toBe(list);
});

describe('LIST_ABNORMAL', () => {
  it.each([
    ['list1', 'list2'],
    ['list2', 'list1'],
  ])('of two that overlap, %s removed first: the other one lists on', (first, second) => {
    const both = ['list1', 'list2'].reduce(
      (state, id) => targetOf(listAbnormal(state, measure(id), FACTS)),
      register(row('a')),
    );
    const one = removeAbnormal(both, measure(first));
    expect(stated(one)).toBe('ABNORMAL');
    expect(stated(removeAbnormal(targetOf(one), measure(second)))).toBe('REGISTERED');
  });

  it('removed leaves what the register itself has listed, and nothing where nothing was', () => {
    const listed = targetOf(listAbnormal(register(row('a', 'ABNORMAL')), measure('list'), FACTS));
    expect(stated(removeAbnormal(listed, measure('list')))).toBe('ABNORMAL');
    expect(stated(removeAbnormal(register(row('a')), measure('list')))).toBe('ALREADY_ENDED REGISTERED');
    expect(stated(removeAbnormal(undefined, measure('list')))).toBe('ALREADY_ENDED');
  });
});

const started = (...measureIds: string[]): Registrations =>
  measureIds.reduce((state, id) => targetOf(startClock(state, measure(id), FACTS)), register(row('a')));
const changed = (registrations: Registrations, newScope: string, at = '2026-03-10T01:00:00Z'): Registrations => {
  const decision = changeScope(registrations.rows.get('a'), { newScope, documentNo: 'D1' }, new Date(at));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { ...registrations, rows: new Map([['a', decision.value]]) };
};
const undone = (registrations: Registrations, measureId: string): Registrations =>
  targetOf(undoClocks(registrations, measure(measureId)));
const shown = (registrations: Registrations): string => {
  const { businessScope, clocks } = registrations.rows.get('a')!;
  return [businessScope, ...clocks.map(({ state }) => state)].join(' ');
};

describe('SCOPE_CHANGE_CLOCK', () => {
  it('runs for 30 days, the first not counted, with a deadline', () => {
    const decided = startClock(register(row('a')), measure('clock'), FACTS);
    const [clock] = targetOf(decided).rows.get('a')!.clocks;
    expect(clock).toMatchObject({ startedOn: '2026-03-02', dueOn: '2026-04-01', state: 'RUNNING' });
    expect(decided).toMatchObject({
      value: {
        evidence: ['registration:a', `clock:${clock!.id}`],
        deadlines: [{ name: 'scopeChange.due', subjectId: clock!.id, due: new Date('2026-04-01T15:59:59.999Z') }],
      },
    });
  });

  it('twice changes nothing more', () => {
    const once = started('clock');
    expect(targetOf(startClock(once, measure('clock'), FACTS)).rows.get('a')).toBe(once.rows.get('a'));
  });

  // prettier-ignore -- a table
  it.each<[string, ClockRow['state'], string, boolean]>([
    ['its last day', 'RUNNING', '2026-04-01', false],
    ['the day after', 'RUNNING', '2026-04-02', true],
    ['changed meanwhile', 'CHANGED', '2026-04-02', false],
    ['stopped meanwhile', 'STOPPED', '2026-04-02', false],
  ])('is overdue on %s', (_name, state, today, expected) => {
    const clock = { ...started('clock').rows.get('a')!.clocks[0]!, state };
    expect(isOverdue(clock, calendarDay(today))).toBe(expected);
  });

  it('unknown is not overdue', () => expect(isOverdue(undefined, calendarDay('2026-04-02'))).toBe(false));

  it('stops, or gives the old scope back', () => {
    expect(shown(undone(started('clock'), 'clock'))).toBe('甲 STOPPED');
    expect(undoClocks(started('clock'), measure('clock'))).toMatchObject({ value: { code: 'CLOCK_STOPPED' } });
    const done = changed(started('clock'), '乙');
    expect(shown(undone(done, 'clock'))).toBe('甲 RESTORED');
    const [clock] = undone(done, 'clock').rows.get('a')!.clocks;
    expect(clock).toMatchObject({ oldScope: '甲', newScope: '乙', documentNo: 'D1' });
    expect(undoClocks(done, measure('clock'))).toMatchObject({ value: { code: 'SCOPE_RESTORED' } });
    expect(undoClocks(undone(done, 'clock'), measure('clock'))).toMatchObject({ value: { code: 'ALREADY_ENDED' } });
    expect(undoClocks(undefined, measure('clock'))).toMatchObject({ value: { code: 'ALREADY_ENDED' } });
  });

  it('leaves a scope that the register has got otherwise since', () => {
    const done = changed(started('clock'), '乙').rows.get('a')!;
    expect(shown(undone(register({ ...done, businessScope: '丙' }), 'clock'))).toBe('丙 RESTORED');
  });

  // prettier-ignore -- a table
  it.each<[string, Registrations, readonly string[], readonly string[]]>([
    [
      'one change for both',
      changed(started('x', 'y'), '乙'),
      ['x', 'y'],
      ['乙 RESTORED CHANGED', '甲 RESTORED RESTORED'],
    ],
    [
      'one change for both',
      changed(started('x', 'y'), '乙'),
      ['y', 'x'],
      ['乙 CHANGED RESTORED', '甲 RESTORED RESTORED'],
    ],
    ['a change each', twoChanges(), ['x', 'y'], ['丙 RESTORED CHANGED', '甲 RESTORED RESTORED']],
    ['a change each', twoChanges(), ['y', 'x'], ['乙 CHANGED RESTORED', '甲 RESTORED RESTORED']],
  ])('%s, undone as %j: the scope comes back when nothing forbids it any more', (_name, given, order, expected) => {
    const states: string[] = [];
    order.reduce((state, id) => {
      const next = undone(state, id);
      states.push(shown(next));
      return next;
    }, given);
    expect(states).toEqual(expected);
  });

  it('shows the clock that presses most', () => {
    const clock = (state: ClockRow['state'], dueOn: string) => ({ state, dueOn: calendarDay(dueOn) });
    const [late, soon, next] = [
      clock('OVERDUE', '2026-05-01'),
      clock('RUNNING', '2026-04-01'),
      clock('RUNNING', '2026-04-02'),
    ];
    expect(foremost([])).toBeNull();
    expect(foremost([clock('STOPPED', '2026-03-01'), next, soon])).toBe(soon);
    expect(foremost([soon, late])).toBe(late);
  });
});

function twoChanges(): Registrations {
  const first = changed(started('x'), '乙');
  const both = targetOf(startClock(first, measure('y'), FACTS));
  return changed(both, '丙', '2026-03-11T01:00:00Z');
}

// prettier-ignore -- a table
it.each<[string, RegistrationRow | undefined, string, string]>([
  ['REGISTRATION_UNKNOWN', undefined, '乙', 'D1'],
  ['DOCUMENT_MISSING', started('k').rows.get('a'), '乙', ' '],
  ['SCOPE_MISSING', started('k').rows.get('a'), ' ', 'D1'],
  ['SCOPE_NAMES_PERSON', started('k').rows.get('a'), '乙 19900000001', 'D1'],
  ['NO_CLOCK', row('a'), '乙', 'D1'],
  ['NO_CLOCK', changed(started('k'), '乙').rows.get('a'), '丙', 'D1'],
  ['SCOPE_UNCHANGED', started('k').rows.get('a'), ' 甲 ', 'D1'],
])('a change of scope is refused: %s', (code, given, newScope, documentNo) => {
  expect(changeScope(given, { newScope, documentNo }, FACTS.now)).toMatchObject({ ok: false, refusal: { code } });
});
