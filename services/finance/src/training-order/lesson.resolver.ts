import {
  actResult,
  DateTimeScalar,
  pageOf,
  PageArgs,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  runCommands,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { orderFacts, type FiledCourse } from '../order-facts/index.js';
import { deliverLesson, LESSON_COMMANDS, type LessonId } from './lesson.commands.js';
import { OrderLesson } from './lesson.entity.js';
import { minuteOf, recordableSlots, timeOf, type LessonAct, type TaughtOrder } from './lesson.rules.js';
import {
  ClassLessonResult,
  DeliverClassLessonInput,
  DeliverLessonInput,
  DisputeLessonInput,
  OrderLessonConnection,
  OrderLessonInput,
  OrderLessonResult,
  RecordableSlot,
  RuleLessonDisputeInput,
} from './lesson.type.js';
import { lessonLifecycle } from './order-lifecycle.rules.js';
import { TrainingOrder } from './order.entity.js';
import { confirmationLoader, orderLoader } from './order.reference.js';
import { teachingStandings } from './teaching.commands.js';
import type { TeachingStanding } from './teaching.rules.js';
import { readTraineesOrders, recordedBeside } from './trainee-orders.commands.js';

@Resolver(() => OrderLesson)
export class OrderLessonResolver {
  @Query(() => OrderLessonConnection, { nullable: true, description: '家长有异议、待教育部门裁决的课时，期限近的在前' })
  disputedLessons(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<OrderLesson>> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const query = op.db.manager
      .createQueryBuilder(OrderLesson, 'lesson')
      .where("lesson.state in ('DISPUTED', 'UNRULED')")
      .andWhere("exists (select from training_order o where o.id = lesson.order_id and o.state = 'RUNNING')");
    return pageOf(query, ['rulingDue', 'id'], args);
  }

  @FieldResolver(() => TrainingOrder, { nullable: true })
  order(@Root() { orderId }: OrderLesson, @Ctx() op: Operation): Promise<TrainingOrder | null> {
    return orderLoader(op).load(orderId);
  }

  @FieldResolver(() => String, { nullable: true, description: '上课时间，形如 16:30' })
  @Policy('order')
  from(@Root() { fromMinute }: OrderLesson): string | null {
    return fromMinute === null ? null : timeOf(fromMinute);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '家长到此时仍未提出异议的，视为确认' })
  @Policy('order')
  confirmedBySilenceAt(@Root() { id }: OrderLesson, @Ctx() op: Operation): Promise<Date | null> {
    return confirmationLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: OrderLesson, @Ctx() op: Operation): string[] {
    // All else follows from an act on something else: the class, the payout, the refund, the ledger's transfer.
    return lessonLifecycle.availableActions(state, op.caller).filter((act) => act in LESSON_COMMANDS);
  }

  @Mutation(() => OrderLessonResult, { description: '机构登记已上的课，逐课时消课' })
  deliverLesson(
    @Arg('input') { idempotencyKey, from, ...given }: DeliverLessonInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const input = { ...given, from: writtenMinute(from) };
    return shown(op, runCommand(op, deliverLesson, input, { idempotencyKey }));
  }

  @Mutation(() => ClassLessonResult, { description: '机构为全班登记一次课，缺课的除外；每名学员各自判断' })
  async deliverClassLesson(
    @Arg('input') { idempotencyKey, courseId, absentOrderIds, from, ...given }: DeliverClassLessonInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const minute = writtenMinute(from);
    const present = await op.db.query<{ id: string }>(
      `select id from training_order
       where course_id = $1 and state in ('PAID', 'RUNNING') and not id = any($2::uuid[]) order by id`,
      [courseId, absentOrderIds],
    );
    const inputs = present.map(({ id: orderId }) => ({ ...given, orderId, from: minute }));
    const keys = present.map(({ id }) => `${idempotencyKey} ${id}`);
    const verdicts = await runCommands(op, deliverLesson, inputs, { keys });
    const refusals = verdicts.flatMap((verdict) => (verdict.ok ? [] : verdict.refusal));
    const classLesson = { delivered: verdicts.length - refusals.length, refusals };
    return actResult({ ok: true, value: classLesson, replayed: false }, 'classLesson');
  }

  @Mutation(() => OrderLessonResult, { description: '家长确认课时' })
  confirmLesson(@Arg('input') input: OrderLessonInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return act(op, 'confirmLesson', input);
  }

  @Mutation(() => OrderLessonResult, { description: '家长对课时提出异议，裁决前不消课' })
  disputeLesson(@Arg('input') input: DisputeLessonInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return act(op, 'disputeLesson', input);
  }

  @Mutation(() => OrderLessonResult, { description: '教育部门裁决异议：计课或不计课' })
  ruleLessonDispute(@Arg('input') input: RuleLessonDisputeInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'ruleLessonDispute', input);
  }
}

@Resolver(() => TrainingOrder)
export class OrderSlotsResolver {
  @FieldResolver(() => [RecordableSlot], {
    description: '机构现在可以登记的课：备案课表中已上完、未登记的；其他岗位为空',
  })
  async recordableSlots(@Root() order: TrainingOrder, @Ctx() op: Operation): Promise<RecordableSlot[]> {
    if (op.caller.agency !== 'INSTITUTION') return [];
    const [{ lessons, recordedBeside }, course, standing] = await Promise.all([
      recordedLoader(op).load(order.id),
      courseLoader(op).load(order.courseId),
      standingLoader(op).load(order),
    ]);
    const { state, firstDay, lessonCount } = order;
    const taught = { state, firstDay: firstDay!, lessonCount: lessonCount!, lessons, recordedBeside, course, standing };
    return recordableSlots(taught, op.clock.now()).map(({ day, from }) => ({ day, from: timeOf(from) }));
  }
}

const courseLoader = (op: Operation): DataLoader<string, FiledCourse | undefined> =>
  op.loader(
    'order-course',
    (tx) =>
      new DataLoader(async (ids) => {
        const { courses } = await orderFacts(tx, ids);
        return ids.map((id) => courses.get(id));
      }),
  );

const recordedLoader = (op: Operation): DataLoader<string, Pick<TaughtOrder, 'lessons' | 'recordedBeside'>> =>
  op.loader(
    'order-recorded-lessons',
    (tx) =>
      new DataLoader(async (ids) => {
        const files = await readTraineesOrders(tx, ids);
        return ids.map((id) => {
          const { order, lessons } = files.get(id)!;
          return { lessons, recordedBeside: recordedBeside(files, order) };
        });
      }),
  );

const standingLoader = (op: Operation): DataLoader<TrainingOrder, TeachingStanding> =>
  op.loader(
    'order-teaching-standing',
    (tx) =>
      new DataLoader(async (orders) => {
        const standings = await teachingStandings(tx, orders);
        return orders.map(({ id }) => standings.get(id)!);
      }),
  );

function writtenMinute(from: string): number {
  const minute = minuteOf(from);
  if (minute === null) throw new GraphQLError('时间应形如 16:30', { extensions: { code: 'BAD_USER_INPUT' } });
  return minute;
}

type Said = Partial<Omit<LessonAct, 'act'>> & Pick<LessonAct, 'lessonId'> & { readonly idempotencyKey: string };

const act = (
  op: Operation,
  name: Exclude<LessonAct['act'], 'confirmLessonBySilence' | 'passLessonRuling'>,
  { idempotencyKey, ...said }: Said,
): Promise<ActResult> => {
  const input = { reason: '', documentNo: '', ...said, act: name };
  return shown(op, runCommand(op, LESSON_COMMANDS[name], input, { idempotencyKey }));
};

const shown = (op: Operation, done: Promise<Verdict<LessonId>>): Promise<ActResult> =>
  rowResult(op, done, { type: OrderLesson, noun: 'lesson', id: ({ lessonId }) => lessonId });
