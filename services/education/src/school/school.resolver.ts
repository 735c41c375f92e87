import {
  ActInput,
  connection,
  mutationResult,
  pageOf,
  PageArgs,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { registerSchool } from './school.commands.js';
import { School } from './school.entity.js';
import { requireDuty } from './school.reference.js';

const SHORT_TEXT = 100;

@InputType()
class RegisterSchoolInput extends ActInput {
  @Field(() => ID, { description: '学校标识码' })
  @MaxLength(SHORT_TEXT)
  schoolId: string;

  @Field()
  @MaxLength(SHORT_TEXT)
  name: string;

  @Field({ description: '区划代码' })
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field(() => Int, { description: '首年级' })
  firstGrade: number;

  @Field(() => Int, { description: '末年级' })
  lastGrade: number;
}

const SchoolConnection = connection('School', () => School);
const SchoolResult = mutationResult('SchoolResult', 'school', () => School);

@Resolver(() => School)
export class SchoolResolver {
  @Query(() => SchoolConnection, { nullable: true, description: '本区域的学校；学校所见为本校' })
  schools(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<School>> {
    requireDuty(op, { EDU_SUP: 'EDUCATION', EDU_PERS: 'EDUCATION', JEO: 'JOINT_ENFORCEMENT', SCHOOL: 'SCHOOL' });
    return pageOf(op.db.manager.createQueryBuilder(School, 'school'), ['divisionCode', 'id'], args);
  }

  @Mutation(() => SchoolResult, { description: '登记学校' })
  registerSchool(
    @Arg('input') { idempotencyKey, ...given }: RegisterSchoolInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    const done = runCommand(op, registerSchool, given, { idempotencyKey });
    return rowResult(op, done, { type: School, noun: 'school', id: ({ schoolId }) => schoolId });
  }
}
