import { expect, it } from '@jest/globals';
import { gradeText, isSchoolRecordAct, schoolStepText } from '../glossary/school-texts';
import { figureText, pupilsIn, schoolCountsOf, surveyClassOf } from './school-input';

it('the lines of a school are told together', () => {
  expect(
    schoolCountsOf([
      { schoolId: 'S-1', grade: 3, pupils: 2 },
      { schoolId: 'S-2', grade: 5, pupils: 1 },
      { schoolId: 'S-1', grade: 4, pupils: 6 },
    ]),
  ).toEqual([
    {
      schoolId: 'S-1',
      grades: [
        { grade: 3, pupils: 2 },
        { grade: 4, pupils: 6 },
      ],
    },
    { schoolId: 'S-2', grades: [{ grade: 5, pupils: 1 }] },
  ]);
});

it('what nobody typed of a class is none', () => {
  const entered = surveyClassOf({ grade: 3, classNo: 1, none: 30, both: null });
  expect(entered).toEqual({ grade: 3, classNo: 1, none: 30, academicOnly: 0, nonAcademicOnly: 0, both: 0 });
  expect(pupilsIn(entered)).toBe(30);
});

it('a hidden figure says so, a zero is shown', () => {
  expect([null, 0, 12].map(figureText)).toEqual(['不显示', '0', '12']);
});

it('grades bear their names', () => {
  expect([1, 6, 7, 9, 10, 12].map(gradeText)).toEqual(['一年级', '六年级', '初一', '初三', '高一', '高三']);
});

it('each act has a Chinese text', () => {
  expect(schoolStepText('passSurveyDue')).toBe('填报期满');
  expect(isSchoolRecordAct('answerWeekendFeedback')).toBe(true);
  expect(isSchoolRecordAct('recordSurveyClasses')).toBe(false);
});
