import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  decidePlan,
  decideSubmittedPlan,
  PLAN_STATES,
  planLifecycle,
  type PlanAct,
  type PlannedCourse,
  type PlanRow,
  type PlanUnit,
} from './plan.rules.js';

const today = calendarDay('2026-09-10');
const facts = { today, newId: () => 'new' };
const UNITS: readonly PlanUnit[] = [
  { title: ' 一次函数 ', lessons: 2 },
  { title: '二次函数', lessons: 1 },
];
const PLAN: PlanRow = {
  id: 'p',
  courseId: 'c',
  institutionId: 'i',
  divisionCode: '341203',
  version: 1,
  units: UNITS,
  state: 'SUBMITTED',
  submittedOn: today,
  inForceFrom: null,
  inForceTo: null,
  documentNo: null,
  decisionReason: null,
};
const COURSE: PlannedCourse = {
  courseId: 'c',
  institutionId: 'i',
  divisionCode: '341203',
  state: 'PUBLISHED',
  scheduled: 3,
  plans: [],
};
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }): string => decided.refusal?.code ?? 'ok';

// prettier-ignore -- a table
it.each<[string, Partial<PlannedCourse>, readonly PlanUnit[], string]>([
  ['of all lessons', {}, UNITS, 'ok'],
  ['of a course that is not published yet', { state: 'FILED' }, UNITS, 'ok'],
  ['of fewer lessons than are scheduled', { scheduled: 4 }, UNITS, 'ok'],
  ['of more lessons than are scheduled', { scheduled: 2 }, UNITS, 'PLAN_LESSONS_BEYOND_TIMETABLE'],
  ['of a course that was withdrawn', { state: 'WITHDRAWN' }, UNITS, 'PLAN_COURSE_ENDED'],
  ['of a course that was retracted', { state: 'RETRACTED' }, UNITS, 'PLAN_COURSE_ENDED'],
  ['beside one that waits', { plans: [PLAN] }, UNITS, 'PLAN_UNDER_WAY'],
  ['after one that was returned', { plans: [{ ...PLAN, state: 'RETURNED' }] }, UNITS, 'ok'],
  ['of no unit', {}, [], 'PLAN_UNITS_MISSING'],
  ['of a unit without a name', {}, [{ title: ' ', lessons: 1 }], 'PLAN_UNIT_TITLE_MISSING'],
  ['of a unit without lessons', {}, [{ title: '函数', lessons: 0 }], 'PLAN_UNIT_LESSONS_WRONG'],
  ['that names a person', {}, [{ title: '19900001234', lessons: 1 }], 'PLAN_TEXT_NAMES_PERSON'],
])('a plan %s', (_name, course, units, expected) => {
  expect(codeOf(decideSubmittedPlan({ ...COURSE, ...course }, units, facts))).toBe(expected);
});

it('a plan of no known course is refused; a change is the next version', () => {
  expect(codeOf(decideSubmittedPlan(undefined, UNITS, facts))).toBe('PLAN_COURSE_UNKNOWN');
  const plans = [{ ...PLAN, state: 'APPROVED', version: 3 } as const];
  expect(decideSubmittedPlan({ ...COURSE, plans }, UNITS, facts)).toMatchObject({
    value: { version: 4, state: 'SUBMITTED', units: [{ title: '一次函数', lessons: 2 }, {}], inForceFrom: null },
  });
});

const act = (
  row: PlanRow | undefined,
  given: Partial<PlanAct>,
  { role = 'EDU_SUP' as Role, before = undefined as PlanRow | undefined } = {},
) =>
  decidePlan(
    row,
    { act: 'approveTeachingPlan', text: '示核〔2026〕1号', ...given },
    { caller: { roles: [role] } as never, today, before },
  );

it('each act is for its state and its role, and for no other', () => {
  for (const name of ['approveTeachingPlan', 'returnTeachingPlan'] as const)
    for (const state of PLAN_STATES)
      for (const role of ROLES) {
        const line = planLifecycle.transitions.find(({ event }) => event === name)!;
        const fits = (line.from as readonly string[]).includes(state);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        const decided = act({ ...PLAN, state }, { act: name }, { role });
        expect(decided.ok ? decided.value.rows[0].state : decided.refusal.code).toBe(
          fits && role === 'EDU_SUP' ? line.to : refused,
        );
      }
});

it('is decided in words', () => {
  expect(codeOf(act(undefined, {}))).toBe('PLAN_UNKNOWN');
  expect(codeOf(act(PLAN, { text: ' ' }))).toBe('PLAN_TEXT_MISSING');
  expect(codeOf(act(PLAN, { text: '19900001234' }))).toBe('PLAN_TEXT_NAMES_PERSON');
  expect(act(PLAN, { act: 'returnTeachingPlan', text: ' 超纲 ' })).toMatchObject({
    value: { rows: [{ state: 'RETURNED', decisionReason: '超纲', inForceFrom: null }] },
  });
});

it('is in force from the day after; the one before to the day itself', () => {
  const before: PlanRow = { ...PLAN, id: 'old', state: 'APPROVED', inForceFrom: calendarDay('2026-09-01') };
  expect(act(PLAN, {}, { before })).toMatchObject({
    value: {
      rows: [
        { id: 'p', state: 'APPROVED', inForceFrom: addDays(today, 1), inForceTo: null },
        { id: 'old', state: 'REPLACED', inForceFrom: '2026-09-01', inForceTo: today },
      ],
    },
  });
});
