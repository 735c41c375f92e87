import {
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { KnownSchool } from '../school/index.js';
import { hideSmallCells, PARTICIPATION_KINDS, totalOf, type HiddenRow } from './small-cells.rules.js';

export const SURVEY_STATES = ['OPEN', 'CLOSED'] as const;
export type SurveyStateName = (typeof SURVEY_STATES)[number];

export const SURVEY_DUE = 'trainingSurvey.entry';
export const HIDDEN_BELOW = 'survey.hiddenBelow';

const SECRECY = '个人信息保护法 第二十八条';

export const SURVEY_CONSTANTS: readonly RuleConstant[] = [
  // The law forbids figures by which a pupil can be known; it sets no number.
  { key: HIDDEN_BELOW, value: 5, scope: '', effectiveFrom: '2003-09-01', effectiveTo: null, source: null, mark: 'K' },
];

/** Figures that are changed after they were shown would tell by the difference what is hidden: a closed survey stays as it is. */
export const surveyLifecycle = defineLifecycle({
  name: 'TrainingSurvey',
  states: [...SURVEY_STATES],
  initial: 'OPEN',
  terminal: ['CLOSED'],
  transitions: [
    { event: 'recordSurveyClasses', from: ['OPEN'], to: 'OPEN', roles: ['SCHOOL'], basis: null },
    {
      event: 'closeTrainingSurvey',
      from: ['OPEN'],
      to: 'CLOSED',
      roles: ['EDU_SUP'],
      guard: 'someRecorded',
      basis: SECRECY,
    },
    { event: 'passSurveyDue', from: ['OPEN'], to: 'CLOSED', roles: ['SYS'], basis: SECRECY },
  ],
  labels: {
    OPEN: '填报中',
    CLOSED: '已汇总',
    recordSurveyClasses: '填报',
    closeTrainingSurvey: '结束填报并汇总',
    passSurveyDue: '填报期满',
  },
});

export interface OpenSurvey {
  readonly title: string;
  /** The day that the figures are of. */
  readonly asOf: CalendarDay;
  readonly entryUntil: CalendarDay;
  readonly documentNo: string;
}

export type SurveyRefusal =
  | 'SURVEY_TITLE_MISSING'
  | 'SURVEY_DOCUMENT_MISSING'
  | 'SURVEY_NAMES_PERSON'
  | 'SURVEY_UNTIL_PAST'
  | 'SURVEY_OF_LATER_DAY'
  | 'SURVEY_UNKNOWN'
  | 'SURVEY_SCHOOL_UNKNOWN'
  | 'SURVEY_NOT_OF_SCHOOL'
  | 'SURVEY_CLASSES_MISSING'
  | 'SURVEY_CLASS_TWICE'
  | 'SURVEY_CLASS_WRONG'
  | 'SURVEY_COUNT_NEGATIVE'
  | 'SURVEY_CLASS_EMPTY'
  | 'SURVEY_EMPTY';

export const SURVEY_REFUSALS = {
  SURVEY_TITLE_MISSING: { message: '请填写调查的名称', basis: null },
  SURVEY_DOCUMENT_MISSING: { message: '请填写布置调查的文号', basis: null },
  SURVEY_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  SURVEY_UNTIL_PAST: { message: '填报截止日不得早于今日', basis: null },
  SURVEY_OF_LATER_DAY: { message: '统计时点{day}晚于填报截止日，请核对', basis: null },
  SURVEY_UNKNOWN: { message: '没有这次调查，或不在您的范围内', basis: null },
  SURVEY_SCHOOL_UNKNOWN: { message: '您的账号没有对应的已登记学校；请联系教育部门登记', basis: null },
  SURVEY_NOT_OF_SCHOOL: { message: '本校不在这次调查的区域内', basis: null },
  SURVEY_CLASSES_MISSING: { message: '请至少填写一个班', basis: null },
  SURVEY_CLASS_TWICE: { message: '{class}填写了两次，请合并', basis: null },
  SURVEY_CLASS_WRONG: { message: '本校没有{class}（{first}至{last}年级，班号1至99），请核对', basis: null },
  SURVEY_COUNT_NEGATIVE: { message: '{class}的人数不能为负数', basis: null },
  SURVEY_CLASS_EMPTY: { message: '{class}没有学生，不必填报', basis: null },
  SURVEY_EMPTY: { message: '还没有班级填报，不能汇总', basis: null },
} satisfies RefusalCatalogue<SurveyRefusal>;

export function decideSurvey(
  { title, asOf, entryUntil, documentNo }: OpenSurvey,
  today: CalendarDay,
): Decision<null, SurveyRefusal> {
  if (title.trim() === '') return refuse('SURVEY_TITLE_MISSING');
  if (documentNo.trim() === '') return refuse('SURVEY_DOCUMENT_MISSING');
  if (namesPerson(title) || namesPerson(documentNo)) return refuse('SURVEY_NAMES_PERSON');
  if (entryUntil < today) return refuse('SURVEY_UNTIL_PAST');
  return asOf > entryUntil ? refuse('SURVEY_OF_LATER_DAY', { day: asOf }) : permit(null);
}

/** A class as its school enters it: each pupil in one of four counts, no names. */
export interface ClassCounts {
  readonly grade: number;
  readonly classNo: number;
  readonly none: number;
  readonly academicOnly: number;
  readonly nonAcademicOnly: number;
  readonly both: number;
}

export const countsOf = ({ none, academicOnly, nonAcademicOnly, both }: ClassCounts): number[] => [
  none,
  academicOnly,
  nonAcademicOnly,
  both,
];

export const pupilsOf = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

export function decideClasses(
  survey: { readonly divisionCode: string } | undefined,
  school: KnownSchool | undefined,
  classes: readonly ClassCounts[],
): Decision<null, SurveyRefusal> {
  if (!survey) return refuse('SURVEY_UNKNOWN');
  if (!school) return refuse('SURVEY_SCHOOL_UNKNOWN');
  if (!isWithin(school.divisionCode, survey.divisionCode)) return refuse('SURVEY_NOT_OF_SCHOOL');
  if (classes.length === 0) return refuse('SURVEY_CLASSES_MISSING');
  const seen = new Set<string>();
  for (const one of classes) {
    const name = `${one.grade}年级${one.classNo}班`;
    if (seen.has(name)) return refuse('SURVEY_CLASS_TWICE', { class: name });
    seen.add(name);
    const checked = checkClass(one, name, school);
    if (!checked.ok) return checked;
  }
  return permit(null);
}

function checkClass(
  { grade, classNo, ...counts }: ClassCounts,
  name: string,
  { firstGrade, lastGrade }: KnownSchool,
): Decision<null, SurveyRefusal> {
  const detail = { class: name, first: String(firstGrade), last: String(lastGrade) };
  if (grade < firstGrade || grade > lastGrade || classNo < 1 || classNo > 99)
    return refuse('SURVEY_CLASS_WRONG', detail);
  if (Object.values(counts).some((count) => count < 0)) return refuse('SURVEY_COUNT_NEGATIVE', detail);
  return Object.values(counts).every((count) => count === 0) ? refuse('SURVEY_CLASS_EMPTY', detail) : permit(null);
}

export interface RecordedClass extends ClassCounts {
  readonly schoolId: string;
}

/** Figures in the order of PARTICIPATION_KINDS; null is hidden. */
export interface ShownRow {
  readonly pupils: number;
  readonly figures: readonly (number | null)[];
}

export interface ShownTable {
  readonly hiddenBelow: number;
  readonly total: ShownRow;
  readonly schools: readonly (ShownRow & {
    readonly schoolId: string;
    readonly classes: readonly (ShownRow & { readonly grade: number; readonly classNo: number })[];
  })[];
}

const shownRow = (counts: readonly number[], hidden: HiddenRow): ShownRow => ({
  pupils: pupilsOf(counts),
  figures: PARTICIPATION_KINDS.map((_, kind) => (hidden[kind] ? null : counts[kind]!)),
});

/** The table that officers see, for good: what is hidden now is never shown later. */
export function tableOf(recorded: readonly RecordedClass[], hiddenBelow: number): ShownTable {
  const sorted = recorded.toSorted((a, b) => a.grade - b.grade || a.classNo - b.classNo);
  const schools = [...new Set(sorted.map(({ schoolId }) => schoolId))].toSorted().map((schoolId) => {
    const classes = sorted.filter((one) => one.schoolId === schoolId);
    return { schoolId, classes, counts: classes.map(countsOf) };
  });
  const hidden = hideSmallCells(
    schools.map(({ counts }) => ({ classes: counts })),
    hiddenBelow,
  );
  return {
    hiddenBelow,
    total: shownRow(totalOf(schools.flatMap(({ counts }) => counts)), hidden.total),
    schools: schools.map(({ schoolId, classes, counts }, at) => ({
      schoolId,
      ...shownRow(totalOf(counts), hidden.schools[at]!.total),
      classes: classes.map(({ grade, classNo }, place) => ({
        grade,
        classNo,
        ...shownRow(counts[place]!, hidden.schools[at]!.classes[place]!),
      })),
    })),
  };
}
