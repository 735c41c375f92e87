import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TrainingSurvey, type SurveyFigures, type SurveyTable } from './survey.entity.js';
import type { ShownRow, ShownTable } from './survey.rules.js';

const MOST_CLASSES = 200;

export const TrainingSurveyConnection = connection('TrainingSurvey', () => TrainingSurvey);
export const TrainingSurveyResult = mutationResult('TrainingSurveyResult', 'survey', () => TrainingSurvey);

@InputType()
export class OpenTrainingSurveyInput extends ActInput {
  @Field()
  @MaxLength(100)
  title: string;

  @Field(() => CalendarDayScalar, { description: '统计时点' })
  asOf: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '填报截止日' })
  entryUntil: CalendarDay;

  @Field({ description: '布置调查的文号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType({ description: '一个班：每个学生只计入一项' })
export class SurveyClassInput {
  @Field(() => Int)
  grade: number;

  @Field(() => Int)
  classNo: number;

  @Field(() => Int, { description: '没有参加校外培训的' })
  none: number;

  @Field(() => Int, { description: '只参加学科类的' })
  academicOnly: number;

  @Field(() => Int, { description: '只参加非学科类的' })
  nonAcademicOnly: number;

  @Field(() => Int, { description: '两类都参加的' })
  both: number;
}

@InputType()
export class RecordSurveyClassesInput extends ActInput {
  @Field(() => ID)
  surveyId: string;

  @Field(() => [SurveyClassInput])
  @ArrayMaxSize(MOST_CLASSES)
  @ValidateNested()
  classes: SurveyClassInput[];
}

const figuresOf = ({ pupils, figures }: ShownRow): SurveyFigures => {
  const [none = null, academicOnly = null, nonAcademicOnly = null, both = null] = figures;
  return { pupils, none, academicOnly, nonAcademicOnly, both };
};

export const shownTable = ({ hiddenBelow, total, schools }: ShownTable): SurveyTable => ({
  hiddenBelow,
  total: figuresOf(total),
  schools: schools.map(({ schoolId, classes, ...row }) => ({
    schoolId,
    ...figuresOf(row),
    classes: classes.map(({ grade, classNo, ...figures }) => ({ grade, classNo, ...figuresOf(figures) })),
  })),
});
