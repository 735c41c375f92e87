import type { Agency, Role } from '@lianguan/kernel';
import {
  actResult,
  offersActs,
  pageOf,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { requireDuty, School, schoolLoader, SchoolRecordActInput } from '../school/index.js';
import { FEEDBACK_COMMANDS, reportWeekendFinding } from './feedback.commands.js';
import { WeekendFeedback } from './feedback.entity.js';
import { feedbackLifecycle, type FeedbackActName } from './feedback.rules.js';
import {
  ReportWeekendFindingInput,
  WeekendFeedbackConnection,
  WeekendFeedbackResult,
  WeekendFeedbacksArgs,
  WeekendFindingResult,
} from './feedback.type.js';

const READERS = { EDU_SUP: 'EDUCATION', JEO: 'JOINT_ENFORCEMENT', SCHOOL: 'SCHOOL' } as const;
const ACTORS = {
  receiveWeekendFeedback: { SCHOOL: 'SCHOOL' },
  answerWeekendFeedback: { SCHOOL: 'SCHOOL' },
  withdrawWeekendFeedback: { EDU_SUP: 'EDUCATION' },
} satisfies Record<FeedbackActName, Partial<Record<Role, Agency>>>;

@Resolver(() => WeekendFeedback)
export class WeekendFeedbackResolver extends offersActs(WeekendFeedback, feedbackLifecycle) {
  @Query(() => WeekendFeedbackConnection, {
    nullable: true,
    description: '周末违规的反馈，先违规的在前；学校所见为本校的',
  })
  weekendFeedbacks(
    @Args() { state, institutionId, ...args }: WeekendFeedbacksArgs,
    @Ctx() op: Operation,
  ): Promise<Page<WeekendFeedback>> {
    requireDuty(op, READERS);
    const query = op.db.manager.createQueryBuilder(WeekendFeedback, 'feedback').where('true');
    if (state) query.andWhere('feedback.state = :state', { state });
    if (institutionId) query.andWhere('feedback.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['day', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: WeekendFeedback, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => School, { nullable: true })
  school(@Root() { schoolId }: WeekendFeedback, @Ctx() op: Operation): Promise<School | null> {
    return schoolLoader(op).load(schoolId);
  }

  @Mutation(() => WeekendFindingResult, { description: '周末违规查实后反馈学生所在学校：各年级人数，不含姓名' })
  async reportWeekendFinding(
    @Arg('input') { idempotencyKey, ...given }: ReportWeekendFindingInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    const verdict = await runCommand(op, reportWeekendFinding, given, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'feedbacks');
    const value = await op.db.manager.find(WeekendFeedback, {
      where: { id: In([...verdict.value.feedbackIds]) },
      order: { schoolId: 'ASC' },
    });
    return actResult({ ...verdict, value }, 'feedbacks');
  }

  @Mutation(() => WeekendFeedbackResult, { description: '学校接收反馈' })
  receiveWeekendFeedback(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'receiveWeekendFeedback', input);
  }

  @Mutation(() => WeekendFeedbackResult, { description: '学校答复：家校沟通和课后服务的情况' })
  answerWeekendFeedback(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'answerWeekendFeedback', input);
  }

  @Mutation(() => WeekendFeedbackResult, { description: '查实有误的，撤回反馈' })
  withdrawWeekendFeedback(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'withdrawWeekendFeedback', input);
  }
}

function act(
  op: Operation,
  name: FeedbackActName,
  { idempotencyKey, ...given }: SchoolRecordActInput,
): Promise<ActResult> {
  requireDuty(op, ACTORS[name]);
  const done = runCommand(op, FEEDBACK_COMMANDS[name], { ...given, act: name }, { idempotencyKey });
  return rowResult(op, done, { type: WeekendFeedback, noun: 'feedback', id: ({ recordId }) => recordId });
}
