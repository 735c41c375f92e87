import type { Role } from '@lianguan/kernel';
import {
  inDivision,
  ofCaller,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CourseTitleCandidate } from '../course-title/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { courseCommand, fileCourse, reviseCourse, type CourseId } from './course.commands.js';
import { CourseFiling, TimetableSlot } from './course.entity.js';
import { courseLifecycle } from './course-lifecycle.rules.js';
import { candidatesLoader, courseLoader, slotsLoader } from './course.reference.js';
import type { CourseAct } from './course.rules.js';
import {
  CourseActInput,
  CourseFilingConnection,
  CourseFilingResult,
  CourseFilingsArgs,
  FileCourseInput,
  PublishCourseInput,
  PublishedCoursesArgs,
  ReviseCourseInput,
  askedOf,
} from './course.type.js';

const OFFICERS: readonly Role[] = ['EDU_SUP'];
const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST'];

@Resolver(() => CourseFiling)
export class CourseResolver extends offersActs(CourseFiling, courseLifecycle) {
  @Query(() => CourseFilingConnection, { nullable: true, description: '已公布的课程，向公众公布' })
  publishedCourses(
    @Args() { divisionCode, ...args }: PublishedCoursesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<CourseFiling>> {
    const query = op.db.manager.createQueryBuilder(CourseFiling, 'course').where("course.state = 'PUBLISHED'");
    inDivision(query, divisionCode);
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => CourseFilingConnection, { nullable: true, description: '课程备案：机构所见为本机构的' })
  courseFilings(@Args() { state, ...args }: CourseFilingsArgs, @Ctx() op: Operation): Promise<Page<CourseFiling>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(CourseFiling, 'course').where('true');
    ofCaller(query, op.caller);
    if (state) query.andWhere('course.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => CourseFiling, { nullable: true })
  courseFiling(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<CourseFiling | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(CourseFiling, { id });
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: CourseFiling, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => [TimetableSlot], { description: '上课时间，先上的在前' })
  slots(@Root() { id }: CourseFiling, @Ctx() op: Operation): Promise<TimetableSlot[]> {
    return slotsLoader(op).load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: '退回、撤下或撤回的理由；公众不见' })
  decisionReason(@Root() { decisionReason }: CourseFiling, @Ctx() op: Operation): string | null {
    return seesInside(op) ? decisionReason : null;
  }

  @FieldResolver(() => [CourseTitleCandidate], { description: '现班次名称的疑似线索；只有教育部门可见' })
  async titleCandidates(@Root() { id, title }: CourseFiling, @Ctx() op: Operation): Promise<CourseTitleCandidate[]> {
    if (op.caller.agency !== 'EDUCATION') return [];
    const candidates = await candidatesLoader(op).load(id);
    return candidates.filter((candidate) => candidate.title === title);
  }

  @Mutation(() => CourseFilingResult, { description: '备案课程' })
  async fileCourse(@Arg('input') input: FileCourseInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const filed = { institutionId: op.caller.institutionId ?? null, courseId: null, asked: askedOf(input.course) };
    return resultOf(op, await runCommand(op, fileCourse, filed, { idempotencyKey: input.idempotencyKey }));
  }

  @Mutation(() => CourseFilingResult, { description: '修改课程，重新备案' })
  async reviseCourse(@Arg('input') input: ReviseCourseInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, courseId, course } = input;
    const filed = { institutionId: op.caller.institutionId ?? null, courseId, asked: askedOf(course) };
    return resultOf(op, await runCommand(op, reviseCourse, filed, { idempotencyKey }));
  }

  @Mutation(() => CourseFilingResult, { description: '撤回备案' })
  withdrawCourse(@Arg('input') input: CourseActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return perform(op, 'withdraw', input);
  }

  @Mutation(() => CourseFilingResult, { description: '公布课程' })
  publishCourse(@Arg('input') input: PublishCourseInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, OFFICERS, 'EDUCATION');
    return perform(op, 'publish', input);
  }

  @Mutation(() => CourseFilingResult, { description: '退回备案' })
  returnCourse(@Arg('input') input: CourseActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, OFFICERS, 'EDUCATION');
    return perform(op, 'return', input);
  }

  @Mutation(() => CourseFilingResult, { description: '撤下已公布的课程' })
  retractCourse(@Arg('input') input: CourseActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, OFFICERS, 'EDUCATION');
    return perform(op, 'retract', input);
  }
}

@Resolver(() => CourseTitleCandidate)
export class CandidateCourseResolver {
  @FieldResolver(() => CourseFiling, { nullable: true, description: '所属课程' })
  course(@Root() { courseId }: CourseTitleCandidate, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return courseLoader(op).load(courseId);
  }
}

const seesInside = ({ caller }: Operation): boolean => caller.agency === 'EDUCATION' || caller.agency === 'INSTITUTION';

async function perform(
  op: Operation,
  act: CourseAct['act'],
  { idempotencyKey, courseId, reason = null }: PublishCourseInput & { readonly reason?: string | null },
): Promise<ActResult> {
  return resultOf(op, await runCommand(op, courseCommand(act), { act, courseId, reason }, { idempotencyKey }));
}

const resultOf = (op: Operation, done: Verdict<CourseId> | Promise<Verdict<CourseId>>): Promise<ActResult> =>
  rowResult(op, done, { type: CourseFiling, noun: 'course', id: ({ courseId }) => courseId });
