import { dayOf, type Role } from '@lianguan/kernel';
import {
  constantsFor,
  ofCaller,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CourseFiling, courseLoader } from '../course-filing/index.js';
import { timeOf } from '../timetable/index.js';
import { recordTaughtLesson, reviseTaughtLesson, type LessonId } from './lesson.commands.js';
import { recordedThrough } from './lesson.rules.js';
import { PLAN_COMMANDS, submitTeachingPlan, type PlanId } from './plan.commands.js';
import { planLifecycle, RECORD_DAYS, type PlanActName } from './plan.rules.js';
import { TaughtLesson, TeachingPlan, UnrecordedLesson } from './teaching.entity.js';
import {
  ApproveTeachingPlanInput,
  RecordTaughtLessonInput,
  ReturnTeachingPlanInput,
  ReviseTaughtLessonInput,
  SubmitTeachingPlanInput,
  TaughtLessonConnection,
  TaughtLessonResult,
  TaughtLessonsArgs,
  TeachingPlanConnection,
  TeachingPlanResult,
  TeachingPlansArgs,
  UnrecordedLessonConnection,
  UnrecordedLessonsArgs,
} from './teaching.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST'];

@Resolver(() => TeachingPlan)
export class TeachingPlanResolver {
  @Query(() => TeachingPlanConnection, { nullable: true, description: '教学计划；机构所见为本机构的' })
  teachingPlans(
    @Args() { state, courseId, ...args }: TeachingPlansArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TeachingPlan>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(TeachingPlan, 'plan').where('true');
    ofCaller(query, op.caller);
    if (state) query.andWhere('plan.state = :state', { state });
    if (courseId) query.andWhere('plan.courseId = :courseId', { courseId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => CourseFiling, { nullable: true })
  course(@Root() { courseId }: TeachingPlan, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: TeachingPlan, @Ctx() op: Operation): string[] {
    return planLifecycle.availableActions(state, op.caller).filter((act) => Object.hasOwn(PLAN_COMMANDS, act));
  }

  @Mutation(() => TeachingPlanResult, { description: '报送课程的教学计划；修改的，报送新一版' })
  submitTeachingPlan(
    @Arg('input') { idempotencyKey, courseId, units }: SubmitTeachingPlanInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const plan = { courseId, units: units.map(({ title, lessons }) => ({ title, lessons })) };
    return shownPlan(op, runCommand(op, submitTeachingPlan, plan, { idempotencyKey }));
  }

  @Mutation(() => TeachingPlanResult, { description: '核定教学计划，次日起执行' })
  approveTeachingPlan(
    @Arg('input') { documentNo, ...input }: ApproveTeachingPlanInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return decide(op, 'approveTeachingPlan', { ...input, text: documentNo });
  }

  @Mutation(() => TeachingPlanResult, { description: '退回教学计划' })
  returnTeachingPlan(
    @Arg('input') { reason, ...input }: ReturnTeachingPlanInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return decide(op, 'returnTeachingPlan', { ...input, text: reason });
  }
}

interface Decision {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly text: string;
}

function decide(op: Operation, act: PlanActName, { idempotencyKey, ...input }: Decision): Promise<ActResult> {
  requireRole(op, ['EDU_SUP'], 'EDUCATION');
  return shownPlan(op, runCommand(op, PLAN_COMMANDS[act], input, { idempotencyKey }));
}

const shownPlan = (op: Operation, done: Promise<Verdict<PlanId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TeachingPlan, noun: 'plan', id: ({ planId }) => planId });

@Resolver(() => TaughtLesson)
export class TaughtLessonResolver {
  @Query(() => TaughtLessonConnection, { nullable: true, description: '培训记录；更正的只列现行的' })
  taughtLessons(
    @Args() { courseId, deviating, ...args }: TaughtLessonsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TaughtLesson>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(TaughtLesson, 'lesson').where('lesson.current');
    ofCaller(query, op.caller);
    if (courseId) query.andWhere('lesson.courseId = :courseId', { courseId });
    if (deviating) query.andWhere(`lesson.deviations <> '{}'`);
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => UnrecordedLessonConnection, {
    nullable: true,
    description: '已公布且有核定计划的课程中，过了登记期限没有培训记录的课，先上的在前',
  })
  async unrecordedLessons(
    @Args() { since, ...args }: UnrecordedLessonsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<UnrecordedLesson>> {
    requireRole(op, READERS);
    const today = dayOf(op.clock.now());
    const constants = await constantsFor(runtimeOf(op), today, op.caller.division);
    const through = recordedThrough(today, constants.get(RECORD_DAYS));
    const query = op.db.manager
      .createQueryBuilder(UnrecordedLesson, 'lesson')
      .where('lesson.day <= :through', { through });
    ofCaller(query, op.caller);
    if (since) query.andWhere('lesson.day >= :since', { since });
    return pageOf(query, ['day', 'courseId', 'fromMinute'], args);
  }

  @FieldResolver(() => CourseFiling, { nullable: true })
  course(@Root() { courseId }: TaughtLesson, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }

  @FieldResolver(() => String, { description: '形如 16:30' })
  from(@Root() { fromMinute }: TaughtLesson): string {
    return timeOf(fromMinute);
  }

  @FieldResolver(() => String)
  to(@Root() { toMinute }: TaughtLesson): string {
    return timeOf(toMinute);
  }

  @Mutation(() => TaughtLessonResult, { description: '登记一次课的培训记录' })
  recordTaughtLesson(
    @Arg('input') { idempotencyKey, unit = null, ...input }: RecordTaughtLessonInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const lesson = { ...input, unit, reason: null };
    return shownLesson(op, runCommand(op, recordTaughtLesson, lesson, { idempotencyKey }));
  }

  @Mutation(() => TaughtLessonResult, { description: '更正一次课的培训记录；原记录保留' })
  reviseTaughtLesson(
    @Arg('input') { idempotencyKey, unit = null, ...input }: ReviseTaughtLessonInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return shownLesson(op, runCommand(op, reviseTaughtLesson, { ...input, unit }, { idempotencyKey }));
  }
}

const shownLesson = (op: Operation, done: Promise<Verdict<LessonId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TaughtLesson, noun: 'lesson', id: ({ lessonId }) => lessonId });

@Resolver(() => UnrecordedLesson)
export class UnrecordedLessonResolver {
  @FieldResolver(() => CourseFiling, { nullable: true })
  course(@Root() { courseId }: UnrecordedLesson, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }

  @FieldResolver(() => String, { description: '形如 16:30' })
  from(@Root() { fromMinute }: UnrecordedLesson): string {
    return timeOf(fromMinute);
  }

  @FieldResolver(() => String)
  to(@Root() { toMinute }: UnrecordedLesson): string {
    return timeOf(toMinute);
  }
}
