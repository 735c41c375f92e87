import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  decideFinding,
  FEEDBACK_STATES,
  feedbackLifecycle,
  type FindingFacts,
  type SchoolCounts,
  type WeekendFinding,
} from './feedback.rules.js';

const today = calendarDay('2026-09-07');
const SCHOOL = { id: 'S-1', name: '示例小学', divisionCode: '341203', firstGrade: 1, lastGrade: 6 };
const counts = (given: Partial<SchoolCounts> = {}): SchoolCounts => ({
  schoolId: 'S-1',
  grades: [{ grade: 3, pupils: 2 }],
  ...given,
});
const FINDING: WeekendFinding = {
  institutionId: 'i',
  day: calendarDay('2026-09-05'),
  subject: 'MATHEMATICS',
  schools: [counts()],
  reason: '现场有小学生',
  documentNo: '示检〔2026〕1号',
};
const FACTS: FindingFacts = {
  today,
  institutionKnown: true,
  subject: { title: '数学', trainingClass: 'ACADEMIC' },
  kindOfDay: 'REST_DAY',
  vacation: 'IN_TERM',
  blockedDays: ['STATUTORY_HOLIDAY', 'REST_DAY', 'VACATION'],
  schools: new Map([['S-1', SCHOOL]]),
  told: new Set(),
};
const grades = (...list: readonly (readonly [number, number])[]) => ({
  schools: [counts({ grades: list.map(([grade, pupils]) => ({ grade, pupils })) })],
});

// prettier-ignore -- a table
it.each([
  ['on a rest day', {}, {}, 'ok'],
  ['on a holiday', {}, { kindOfDay: 'STATUTORY_HOLIDAY' }, 'ok'],
  ['on a rest day without a school year', {}, { vacation: 'UNKNOWN' }, 'ok'],
  ['on a working day in the vacation', {}, { kindOfDay: 'WORKING_DAY', vacation: 'IN_VACATION' }, 'ok'],
  ['on a swapped working Saturday', {}, { kindOfDay: 'WORKING_DAY' }, 'FINDING_ON_OPEN_DAY'],
  ['on a rest day where rest days are open', {}, { blockedDays: [] }, 'FINDING_ON_OPEN_DAY'],
  [
    'in a vacation that is open',
    {},
    { kindOfDay: 'WORKING_DAY', vacation: 'IN_VACATION', blockedDays: ['REST_DAY'] },
    'FINDING_ON_OPEN_DAY',
  ],
  [
    'on a working day without a school year',
    {},
    { kindOfDay: 'WORKING_DAY', vacation: 'UNKNOWN' },
    'FINDING_DAY_UNKNOWN',
  ],
  ['on a day that no notice covers', {}, { kindOfDay: 'UNKNOWN' }, 'FINDING_DAY_UNKNOWN'],
  ['of today', { day: today }, {}, 'ok'],
  ['of tomorrow', { day: addDays(today, 1) }, {}, 'FINDING_IN_FUTURE'],
  ['of sport', {}, { subject: { title: '体育', trainingClass: 'NON_ACADEMIC' } }, 'FINDING_NOT_ACADEMIC'],
  ['at nobody', {}, { institutionKnown: false }, 'FINDING_INSTITUTION_UNKNOWN'],
  ['for no school', { schools: [] }, {}, 'FINDING_SCHOOLS_MISSING'],
  ['for a school twice', { schools: [counts(), counts()] }, {}, 'FINDING_SCHOOL_TWICE'],
  ['for a school that is not known', { schools: [counts({ schoolId: 'S-2' })] }, {}, 'FINDING_SCHOOL_UNKNOWN'],
  ['for no grade', grades(), {}, 'FINDING_GRADES_MISSING'],
  ['for a grade twice', grades([3, 1], [3, 1]), {}, 'FINDING_GRADE_TWICE'],
  ['for the first grade and the last', grades([1, 1], [6, 1]), {}, 'ok'],
  ['for the grade before the first', grades([0, 1]), {}, 'FINDING_GRADE_WRONG'],
  ['for the grade after the last', grades([7, 1]), {}, 'FINDING_GRADE_WRONG'],
  ['for no pupil', grades([3, 0]), {}, 'FINDING_PUPILS_WRONG'],
  ['that was told', {}, { told: new Set(['S-1']) }, 'FINDING_ON_FILE'],
  ['that was told to another school', {}, { told: new Set(['S-2']) }, 'ok'],
] as const)('a finding %s', (_name, given, facts, expected) => {
  const decided = decideFinding({ ...FINDING, ...given } as WeekendFinding, { ...FACTS, ...facts } as FindingFacts);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of feedbackLifecycle.transitions)
    for (const state of FEEDBACK_STATES)
      for (const role of ROLES) {
        const step = feedbackLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});
