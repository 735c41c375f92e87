import type { CalendarDay, Vacation } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  mutationResult,
  requireRole,
  rowResult,
  runCommand,
  type Operation,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import { recordSchoolYear } from './school-year.commands.js';
import { SchoolYear, VacationKind } from './school-year.entity.js';
import { divisionsAbove } from './school-year.rules.js';

const SHORT_TEXT = 100;
const MOST_DAYS = 100;

@InputType()
class SchoolVacationInput {
  @Field(() => VacationKind)
  kind: Vacation['kind'];

  @Field(() => CalendarDayScalar)
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  to: CalendarDay;
}

@InputType()
class RecordSchoolYearInput extends ActInput {
  @Field({ description: '校历适用的区划' })
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field(() => CalendarDayScalar, { description: '学年首日' })
  from: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '学年末日' })
  to: CalendarDay;

  @Field(() => [SchoolVacationInput])
  @ArrayMaxSize(MOST_DAYS)
  vacations: SchoolVacationInput[];

  @Field({ description: '上学时间，形如 08:00' })
  @MaxLength(SHORT_TEXT)
  schoolFrom: string;

  @Field({ description: '放学时间，形如 16:30' })
  @MaxLength(SHORT_TEXT)
  schoolTo: string;

  @Field(() => [CalendarDayScalar], { description: '放假通知中的放假日' })
  @ArrayMaxSize(MOST_DAYS)
  daysOff: CalendarDay[];

  @Field(() => [CalendarDayScalar], { description: '放假通知中的调休上班日' })
  @ArrayMaxSize(MOST_DAYS)
  daysWorked: CalendarDay[];

  @Field(() => CalendarDayScalar, { nullable: true, description: '以上两项已录全至此日' })
  holidaysKnownTo?: CalendarDay | null;

  @Field({ description: '公布文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

const SchoolYearResult = mutationResult('SchoolYearResult', 'schoolYear', () => SchoolYear);

@Resolver(() => SchoolYear)
export class SchoolYearResolver {
  @Query(() => [SchoolYear], {
    nullable: true,
    description: '某地的校历：本地及其上级公布的，最近的在前，含被取代的版本；向公众公布',
  })
  async schoolYears(@Arg('divisionCode') divisionCode: string, @Ctx() op: Operation): Promise<SchoolYear[]> {
    const ids = await op.db.query<{ id: string }>('select id from school_years_above($1)', [
      divisionsAbove(divisionCode),
    ]);
    return op.db.manager
      .createQueryBuilder(SchoolYear, 'year')
      .where({ id: In(ids.map(({ id }) => id)) })
      .orderBy({ 'year.startYear': 'DESC', 'year.divisionCode': 'DESC', 'year.version': 'DESC' })
      .getMany();
  }

  @Mutation(() => SchoolYearResult, { description: '录入校历；同一学年再次录入的，取代现行版本' })
  recordSchoolYear(@Arg('input') input: RecordSchoolYearInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { idempotencyKey, holidaysKnownTo = null, ...given } = input;
    const done = runCommand(op, recordSchoolYear, { ...given, holidaysKnownTo }, { idempotencyKey });
    return rowResult(op, done, { type: SchoolYear, noun: 'schoolYear', id: ({ schoolYearId }) => schoolYearId });
  }
}
