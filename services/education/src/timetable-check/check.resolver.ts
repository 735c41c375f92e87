import {
  ActInput,
  ActResult,
  actResult,
  connection,
  JobType,
  latestJob,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  runCommand,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CourseFiling, courseLoader } from '../course-filing/index.js';
import { timeOf, type SlotRefusal } from '../timetable/index.js';
import { startTimetableCheck } from './check.commands.js';
import { timetableCheckTask } from './check.task.js';
import { TimetableFinding, TimetableRule } from './finding.entity.js';

@InputType()
class StartTimetableCheckInput extends ActInput {
  @Field({ description: '核对课表的区划' })
  @MaxLength(100)
  divisionCode: string;
}

@ObjectType({ description: '违反某项规定的课时数' })
class TimetableFindingCount {
  @Field(() => TimetableRule)
  code: SlotRefusal;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '某区划的课表核对' })
class TimetableCheckReport {
  @Field(() => JobType, { nullable: true, description: '最近一次核对；未核对过的为空' })
  job: JobType | null;

  @Field(() => [TimetableFindingCount], { description: '按规定计数，多的在前' })
  counts: TimetableFindingCount[];
}

@ArgsType()
class TimetableFindingsArgs extends PageArgs {
  @Field({ description: '核对课表的区划' })
  @MaxLength(100)
  divisionCode: string;

  @Field(() => TimetableRule, { nullable: true })
  code?: SlotRefusal | null;
}

const StartTimetableCheckResult = mutationResult('StartTimetableCheckResult', 'job', () => JobType);
const TimetableFindingConnection = connection('TimetableFinding', () => TimetableFinding);

@Resolver(() => TimetableFinding)
export class TimetableCheckResolver {
  @Mutation(() => StartTimetableCheckResult, { description: '核对本级或下级区划的全部课表；在后台进行' })
  async startTimetableCheck(@Arg('input') input: StartTimetableCheckInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOfficer(op);
    const { idempotencyKey, divisionCode } = input;
    const verdict = await runCommand(op, startTimetableCheck, { divisionCode }, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'job');
    return actResult({ ...verdict, value: await latestJob(op, timetableCheckTask, divisionCode) }, 'job');
  }

  @Query(() => TimetableCheckReport, { nullable: true, description: '某区划最近一次课表核对' })
  async timetableCheckReport(
    @Arg('divisionCode') divisionCode: string,
    @Ctx() op: Operation,
  ): Promise<TimetableCheckReport> {
    requireOfficer(op);
    const job = await latestJob(op, timetableCheckTask, divisionCode);
    const counts = await op.db.query<TimetableFindingCount>(
      `select code, count(*)::int as count from timetable_finding where checked_division = $1
       group by code order by count desc, code`,
      [divisionCode],
    );
    return { job, counts };
  }

  @Query(() => TimetableFindingConnection, { nullable: true, description: '课表核对发现的不合规课时' })
  timetableFindings(
    @Args() { divisionCode, code, ...args }: TimetableFindingsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TimetableFinding>> {
    requireOfficer(op);
    const query = op.db.manager
      .createQueryBuilder(TimetableFinding, 'finding')
      .where('finding.checkedDivision = :divisionCode', { divisionCode });
    if (code) query.andWhere('finding.code = :code', { code });
    return pageOf(query, ['courseId', 'day', 'fromMinute'], args);
  }

  @FieldResolver(() => String, { description: '形如 16:30' })
  from(@Root() { fromMinute }: TimetableFinding): string {
    return timeOf(fromMinute);
  }

  @FieldResolver(() => String)
  to(@Root() { toMinute }: TimetableFinding): string {
    return timeOf(toMinute);
  }

  @FieldResolver(() => CourseFiling, { nullable: true, description: '所属课程，如今的' })
  course(@Root() { courseId }: TimetableFinding, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }
}

const requireOfficer = (op: Operation): void => {
  requireRole(op, ['EDU_SUP'], 'EDUCATION');
};
