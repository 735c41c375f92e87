import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  decideClasses,
  decideSurvey,
  SURVEY_STATES,
  surveyLifecycle,
  tableOf,
  type ClassCounts,
} from './survey.rules.js';

const today = calendarDay('2026-05-20');
const SURVEY = { title: '五月摸底', asOf: today, entryUntil: today, documentNo: '示教〔2026〕5号' };

// prettier-ignore -- a table
it.each([
  ['until today', {}, 'ok'],
  ['until yesterday', { entryUntil: addDays(today, -1) }, 'SURVEY_UNTIL_PAST'],
  ['of a day after its end', { asOf: addDays(today, 1) }, 'SURVEY_OF_LATER_DAY'],
  ['without a name', { title: ' ' }, 'SURVEY_TITLE_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'SURVEY_DOCUMENT_MISSING'],
  ['that names a person', { title: '19900001234' }, 'SURVEY_NAMES_PERSON'],
] as const)('a survey %s', (_name, given, expected) => {
  const decided = decideSurvey({ ...SURVEY, ...given }, today);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const SCHOOL = { id: 'S-1', name: '示例小学', divisionCode: '341203', firstGrade: 1, lastGrade: 6 };
const CLASS: ClassCounts = { grade: 3, classNo: 1, none: 20, academicOnly: 5, nonAcademicOnly: 10, both: 5 };
const county = { divisionCode: '341203' };

// prettier-ignore -- a table
it.each([
  ['a class', county, SCHOOL, [CLASS], 'ok'],
  ['a class of the city’s survey', { divisionCode: '341200' }, SCHOOL, [CLASS], 'ok'],
  ['no survey', undefined, SCHOOL, [CLASS], 'SURVEY_UNKNOWN'],
  ['no school', county, undefined, [CLASS], 'SURVEY_SCHOOL_UNKNOWN'],
  ['another county’s survey', { divisionCode: '341204' }, SCHOOL, [CLASS], 'SURVEY_NOT_OF_SCHOOL'],
  ['no class', county, SCHOOL, [], 'SURVEY_CLASSES_MISSING'],
  ['a class twice', county, SCHOOL, [CLASS, CLASS], 'SURVEY_CLASS_TWICE'],
  ['two classes of a grade', county, SCHOOL, [CLASS, { ...CLASS, classNo: 2 }], 'ok'],
  ['a grade before the first', county, SCHOOL, [{ ...CLASS, grade: 0 }], 'SURVEY_CLASS_WRONG'],
  ['a grade after the last', county, SCHOOL, [{ ...CLASS, grade: 7 }], 'SURVEY_CLASS_WRONG'],
  ['a class without a number', county, SCHOOL, [{ ...CLASS, classNo: 0 }], 'SURVEY_CLASS_WRONG'],
  ['the 99th class', county, SCHOOL, [{ ...CLASS, classNo: 99 }], 'ok'],
  ['the 100th class', county, SCHOOL, [{ ...CLASS, classNo: 100 }], 'SURVEY_CLASS_WRONG'],
  ['fewer than none', county, SCHOOL, [{ ...CLASS, both: -1 }], 'SURVEY_COUNT_NEGATIVE'],
  [
    'nobody',
    county,
    SCHOOL,
    [{ ...CLASS, none: 0, academicOnly: 0, nonAcademicOnly: 0, both: 0 }],
    'SURVEY_CLASS_EMPTY',
  ],
  ['one pupil', county, SCHOOL, [{ ...CLASS, none: 1, academicOnly: 0, nonAcademicOnly: 0, both: 0 }], 'ok'],
] as const)('a school enters %s', (_name, survey, school, classes, expected) => {
  const decided = decideClasses(survey, school, classes);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('the table has the rows of each school by grade and class, and is empty where nothing was entered', () => {
  const table = tableOf(
    [
      { ...CLASS, schoolId: 'S-2' },
      { ...CLASS, schoolId: 'S-1', classNo: 2 },
      { ...CLASS, schoolId: 'S-1', both: 4 },
    ],
    5,
  );
  expect(table.schools.map(({ schoolId, pupils }) => [schoolId, pupils])).toEqual([
    ['S-1', 79],
    ['S-2', 40],
  ]);
  const [first] = table.schools[0]!.classes;
  expect(first).toMatchObject({ grade: 3, classNo: 1, pupils: 39 });
  expect(first!.figures[3]).toBeNull();
  expect(table.total).toEqual({ pupils: 119, figures: [60, 15, 30, 14] });
  expect(tableOf([], 5)).toEqual({ hiddenBelow: 5, schools: [], total: { pupils: 0, figures: [0, 0, 0, 0] } });
});

it('each step is for its state, its role and what was entered, and for no other', () => {
  for (const line of surveyLifecycle.transitions)
    for (const state of SURVEY_STATES)
      for (const role of ROLES) {
        const step = surveyLifecycle.step(state, line.event, { roles: [role] }, { someRecorded: true });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
  const empty = { someRecorded: { code: 'SURVEY_EMPTY' } } as const;
  const closed = surveyLifecycle.step('OPEN', 'closeTrainingSurvey', { roles: ['EDU_SUP'] }, empty);
  expect(closed).toMatchObject({ refusal: { code: 'SURVEY_EMPTY' } });
  expect(surveyLifecycle.step('OPEN', 'passSurveyDue', { roles: ['SYS'] }, empty).ok).toBe(true);
});
