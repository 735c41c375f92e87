import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  decideInspection,
  decideOpening,
  INSPECTION_REFUSALS,
  INSPECTION_STATES,
  inspectionLifecycle,
  type InspectionAct,
  type InspectionActName,
  type InspectionFacts,
  type InspectionRow,
  type InspectionStateName,
} from './inspection.rules.js';

const TODAY = '2026-03-02';
const factsFor = (role: Role, today = TODAY) =>
  ({
    today: calendarDay(today),
    caller: { roles: [role] },
    newId: () => 'new',
    constantsIn: () => ({ get: () => ({ minMonths: 1, maxMonths: 3 }) }),
  }) as unknown as Facts;

const SOUND: InspectionFacts = {
  licenseState: 'ACTIVE',
  registered: true,
  accountActive: true,
  measures: 0,
  handlingState: null,
  appraisals: 0,
  academicFindings: 0,
  staffListed: null,
  staffClear: null,
};

const inspection = (state: InspectionStateName, given: Partial<InspectionRow> = {}): InspectionRow => ({
  id: 'i',
  licenseId: 'l',
  institutionId: 'i',
  divisionCode: '341203',
  year: 2025,
  state,
  facts: SOUND,
  findings: null,
  rectifyDue: state.startsWith('RECTIFY') ? calendarDay('2026-03-01') : null,
  openedOn: calendarDay('2026-01-05'),
  concludedOn: null,
  publishedOn: null,
  ...given,
});

const act = (name: InspectionActName, given: Partial<InspectionAct> = {}): InspectionAct => ({
  act: name,
  inspectionId: 'i',
  findings: name === 'publish' || name === 'overrunRectification' ? null : '现场检查',
  rectifyDue: name === 'orderRectification' ? calendarDay('2026-05-02') : null,
  ...given,
});

function verdict(of: InspectionRow | undefined, input: InspectionAct, role: Role = 'EDU_SUP', today = TODAY): string {
  const decided = decideInspection(of, input, factsFor(role, today));
  if (!decided.ok) {
    expect(INSPECTION_REFUSALS[decided.refusal.code]).toBeDefined();
    return decided.refusal.code;
  }
  return decided.value === 'NOT_DUE' ? 'NOT_DUE' : decided.value.inspection.state;
}

const lacking = (given: Partial<InspectionFacts>, state: InspectionStateName = 'OPENED') =>
  inspection(state, { facts: { ...SOUND, ...given } });
const due = (day: string) => act('orderRectification', { rectifyDue: calendarDay(day) });

// prettier-ignore -- a table
it.each<[string, InspectionRow | undefined, InspectionAct, string]>([
  ['passes', inspection('OPENED'), act('pass'), 'PASSED'],
  ['passes whatever measures there were', lacking({ measures: 3, academicFindings: 1 }), act('pass'), 'PASSED'],
  ['with enrolment stopped', lacking({ licenseState: 'ENROLMENT_STOPPED' }), act('pass'), 'LICENSE_NOT_ACTIVE'],
  ['with a license that is none', lacking({ licenseState: 'EXPIRED' }), act('pass'), 'LICENSE_NOT_ACTIVE'],
  ['without a registration', lacking({ registered: false }), act('pass'), 'NOT_REGISTERED'],
  ['without an account', lacking({ accountActive: false }), act('pass'), 'ACCOUNT_NOT_ACTIVE'],
  ['while it is ordered to rectify', lacking({ handlingState: 'ORDERED' }), act('pass'), 'HANDLING_OPEN'],
  ['when that is done', lacking({ handlingState: 'RECTIFIED' }), act('pass'), 'PASSED'],
  ['with one of the staff not clear', lacking({ staffListed: 9, staffClear: 8 }), act('pass'), 'STAFF_NOT_CLEAR'],
  ['with all of the staff clear', lacking({ staffListed: 9, staffClear: 9 }), act('pass'), 'PASSED'],
  ['after rectification too', lacking({ registered: false }, 'RECTIFYING'), act('confirmRectified'), 'NOT_REGISTERED'],
  ['is ordered to rectify in a month', inspection('OPENED'), due('2026-04-02'), 'RECTIFYING'],
  ['a day sooner', inspection('OPENED'), due('2026-04-01'), 'TERM_OUT_OF_RANGE'],
  ['in three months', inspection('OPENED'), due('2026-06-02'), 'RECTIFYING'],
  ['a day later', inspection('OPENED'), due('2026-06-03'), 'TERM_OUT_OF_RANGE'],
  ['without a term', inspection('OPENED'), act('orderRectification', { rectifyDue: null }), 'TERM_MISSING'],
  ['without findings', inspection('OPENED'), act('fail', { findings: ' ' }), 'FINDINGS_MISSING'],
  ['with a person in the findings', inspection('OPENED'), act('fail', { findings: '19900000001' }), 'PERSON_NAMED'],
  ['is published', inspection('PASSED'), act('publish'), 'PASSED'],
  ['twice', inspection('FAILED', { publishedOn: calendarDay(TODAY) }), act('publish'), 'PUBLISHED_ALREADY'],
  ['unknown', undefined, act('pass'), 'INSPECTION_UNKNOWN'],
])('%s', (_name, of, input, expected) => expect(verdict(of, input)).toBe(expected));

// prettier-ignore -- a table
it.each<[string, InspectionRow | undefined, string, string]>([
  ['on the last day', inspection('RECTIFYING'), '2026-03-01', 'NOT_DUE'],
  ['the day after', inspection('RECTIFYING'), '2026-03-02', 'RECTIFY_OVERDUE'],
  ['concluded before', inspection('PASSED'), '2026-03-02', 'NOT_DUE'],
  ['gone', undefined, '2026-03-02', 'NOT_DUE'],
])('the term passes %s', (_name, of, today, expected) =>
  expect(verdict(of, act('overrunRectification'), 'SYS', today)).toBe(expected),
);

describe('each line of the table', () => {
  const names = [...new Set(inspectionLifecycle.transitions.map(({ event }) => event))];
  it.each(names)('%s: from its states and by its roles alone', (event) => {
    const lines = inspectionLifecycle.transitions.filter((line) => line.event === event);
    for (const state of INSPECTION_STATES)
      for (const role of ROLES) {
        const line = lines.find(({ from }) => from.includes(state as never));
        const may = line?.roles.includes(role as never) ?? false;
        const is = verdict(inspection(state), act(event), role);
        const wanted = event === 'overrunRectification' && !line ? 'NOT_DUE' : may ? line!.to : undefined;
        if (wanted) expect([state, role, is]).toEqual([state, role, wanted]);
        else expect(['ACTION_NOT_AVAILABLE', 'ROLE_NOT_ENTITLED']).toContain(is);
      }
  });

  it('keeps the day of the result when it is published', () => {
    const concluded = inspection('PASSED', { concludedOn: calendarDay('2026-02-01'), findings: '合格' });
    const decided = decideInspection(concluded, act('publish'), factsFor('EDU_LIC'));
    expect(decided).toMatchObject({
      value: { inspection: { concludedOn: '2026-02-01', publishedOn: TODAY, findings: '合格' } },
    });
  });
});

it('is opened when the year is over, for those that have none', () => {
  const license = { licenseId: 'l', institutionId: 'i', divisionCode: '341203', facts: SOUND };
  const open = (licenses: (typeof license)[], year: number) => {
    const decided = decideOpening(licenses, { year }, factsFor('EDU_SUP'));
    return decided.ok ? decided.value.map(({ state, year: of }) => `${state} ${of}`) : decided.refusal.code;
  };
  expect(open([license, license], 2025)).toEqual(['OPENED 2025', 'OPENED 2025']);
  expect(open([license], 2026)).toBe('YEAR_NOT_OVER');
  expect(open([], 2025)).toBe('NOTHING_TO_OPEN');
});
