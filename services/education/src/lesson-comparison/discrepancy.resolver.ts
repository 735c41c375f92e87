import type { Role } from '@lianguan/kernel';
import {
  ofCaller,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CourseFiling, courseLoader } from '../course-filing/index.js';
import { timeOf } from '../timetable/index.js';
import { discrepancyLifecycle, type DiscrepancyActName } from './discrepancy-lifecycle.rules.js';
import { DISCREPANCY_COMMANDS, type DiscrepancyId } from './discrepancy.commands.js';
import { LessonDiscrepancy } from './discrepancy.entity.js';
import {
  AnswerLessonDiscrepancyInput,
  ConfirmLessonDiscrepancyInput,
  DismissLessonDiscrepancyInput,
  LessonDiscrepanciesArgs,
  LessonDiscrepancyConnection,
  LessonDiscrepancyResult,
} from './discrepancy.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST'];

@Resolver(() => LessonDiscrepancy)
export class LessonDiscrepancyResolver extends offersActs(LessonDiscrepancy, discrepancyLifecycle) {
  @Query(() => LessonDiscrepancyConnection, {
    nullable: true,
    description: '订单的课时与备案、教学计划、培训记录的差异；机构所见为本机构的',
  })
  lessonDiscrepancies(
    @Args() { state, courseId, ...args }: LessonDiscrepanciesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<LessonDiscrepancy>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(LessonDiscrepancy, 'discrepancy').where('true');
    ofCaller(query, op.caller);
    if (state) query.andWhere('discrepancy.state = :state', { state });
    if (courseId) query.andWhere('discrepancy.courseId = :courseId', { courseId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => CourseFiling, { nullable: true })
  course(@Root() { courseId }: LessonDiscrepancy, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }

  @FieldResolver(() => String, { nullable: true, description: '上课时间，形如 16:30；不限于一次课的为空' })
  from(@Root() { fromMinute }: LessonDiscrepancy): string | null {
    return fromMinute === null ? null : timeOf(fromMinute);
  }

  @Mutation(() => LessonDiscrepancyResult, { description: '机构说明差异的原因' })
  answerLessonDiscrepancy(
    @Arg('input') { answer, ...input }: AnswerLessonDiscrepancyInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return act(op, 'answerLessonDiscrepancy', { ...input, text: answer, documentNo: '' });
  }

  @Mutation(() => LessonDiscrepancyResult, { description: '采信说明，不再核查' })
  dismissLessonDiscrepancy(
    @Arg('input') { reason, ...input }: DismissLessonDiscrepancyInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'dismissLessonDiscrepancy', { ...input, text: reason, documentNo: '' });
  }

  @Mutation(() => LessonDiscrepancyResult, { description: '认定消课与实际不符' })
  confirmLessonDiscrepancy(
    @Arg('input') { reason, ...input }: ConfirmLessonDiscrepancyInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'confirmLessonDiscrepancy', { ...input, text: reason });
  }
}

interface Said extends DiscrepancyId {
  readonly idempotencyKey: string;
  readonly text: string;
  readonly documentNo: string;
}

const act = (op: Operation, name: DiscrepancyActName, { idempotencyKey, ...input }: Said): Promise<ActResult> =>
  rowResult(op, runCommand(op, DISCREPANCY_COMMANDS[name], input, { idempotencyKey }), {
    type: LessonDiscrepancy,
    noun: 'discrepancy',
    id: ({ discrepancyId }) => discrepancyId,
  });
