import { dayOf, type Role } from '@lianguan/kernel';
import {
  MoneyScalar,
  pageOf,
  Personal,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { orderFacts, postedCourse } from '../order-facts/index.js';
import { recordLoanPayer } from '../training-loan/index.js';
import { OrderLesson } from './lesson.entity.js';
import { orderLifecycle } from './order-lifecycle.rules.js';
import {
  offerTrainingOrder,
  signTrainingOrder,
  terminateTrainingOrder,
  withdrawTrainingOrder,
  type OrderId,
} from './order.commands.js';
import { recordOrderPayment } from './payment.commands.js';
import { OrderAccount, TrainingOrder, TrainingOrderPayment } from './order.entity.js';
import {
  lessonsLoader,
  modelContractLoader,
  orderAccountLoader,
  protectedLoader,
  protectedSql,
  type ModelContractText,
} from './order.reference.js';
import {
  OfferableCourse,
  OfferTrainingOrderInput,
  RecordOrderPaymentInput,
  TerminateTrainingOrderInput,
  TrainingOrderConnection,
  TrainingOrderInput,
  TrainingOrderResult,
  TrainingOrdersArgs,
  TrainingOrderTotal,
} from './order.type.js';

const ORDER_READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'INST', 'GUARDIAN'];
const TOTAL_READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'JEO', 'JEO_LEAD'];

@ObjectType({ description: '签约所用的合同示范文本' })
class OrderModelContract {
  @Field({ description: '文本编号' })
  number: string;

  @Field(() => Int, { description: '第几版' })
  version: number;
}

@Resolver(() => TrainingOrder)
export class TrainingOrderResolver {
  @Query(() => TrainingOrderConnection, { nullable: true, description: '培训订单：机构、银行、家长只见自己的' })
  trainingOrders(
    @Args() { state, institutionId, courseId, ...args }: TrainingOrdersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TrainingOrder>> {
    requireRole(op, ORDER_READERS);
    const query = op.db.manager.createQueryBuilder(TrainingOrder, 'training').where('true');
    if (state) query.andWhere('training.state = :state', { state });
    if (institutionId) query.andWhere('training.institutionId = :institutionId', { institutionId });
    if (courseId) query.andWhere('training.courseId = :courseId', { courseId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => TrainingOrder, { nullable: true })
  trainingOrder(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<TrainingOrder | null> {
    requireRole(op, ORDER_READERS);
    return op.db.manager.findOneBy(TrainingOrder, { id });
  }

  @Query(() => [TrainingOrderTotal], { nullable: true, description: '各状态的订单数和仍受监管的金额' })
  trainingOrderTotals(@Ctx() op: Operation): Promise<TrainingOrderTotal[]> {
    requireRole(op, TOTAL_READERS);
    return op.db.query<TrainingOrderTotal>(
      `select o.state, count(*)::int as count, sum(${protectedSql('o')})::text as protected
       from training_order o group by o.state order by o.state`,
    );
  }

  @Query(() => [OfferableCourse], { nullable: true, description: '本机构已公布、可以报价的课程' })
  async offerableCourses(@Ctx() op: Operation): Promise<OfferableCourse[]> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const published = await op.db.query<{ id: string }>(
      `select course_id as id from filed_course where institution_id::text = $1 and state = 'PUBLISHED'`,
      [op.caller.institutionId ?? ''],
    );
    const { courses, postings } = await orderFacts(
      op.db,
      published.map(({ id }) => id),
    );
    const today = dayOf(op.clock.now());
    return [...courses.values()].map((course) => ({
      courseId: course.courseId,
      title: course.title,
      lessonPrice: postedCourse({ course, postings }, today)?.line.priceFen ?? null,
    }));
  }

  // The matrix gives bank and finance the payer, who need not be told of the child.
  @FieldResolver(() => String, { nullable: true, description: '学员姓名；银行和金融监管部门为空' })
  @Policy('trainee-guardian')
  @Personal({ subject: 'guardianId', mask: 'NAME' })
  traineeName(@Root() { traineeName }: TrainingOrder, @Ctx() op: Operation): string | null {
    return op.caller.agency === 'BANK' || op.caller.agency === 'FINANCE' ? null : traineeName;
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: TrainingOrder): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => OrderModelContract, { nullable: true, description: '合同示范文本' })
  modelContract(@Root() { modelContractId }: TrainingOrder, @Ctx() op: Operation): Promise<ModelContractText | null> {
    return modelContractId === null ? Promise.resolve(null) : modelContractLoader(op).load(modelContractId);
  }

  @FieldResolver(() => OrderAccount, { nullable: true, description: '费用缴入的监管账户；未签约的为空' })
  account(@Root() { accountId }: TrainingOrder, @Ctx() op: Operation): Promise<OrderAccount | null> {
    return accountId === null ? Promise.resolve(null) : orderAccountLoader(op).load(accountId);
  }

  @FieldResolver(() => TrainingOrderPayment, { nullable: true, description: '未缴费的为空' })
  payment(@Root() order: TrainingOrder): TrainingOrderPayment | null {
    return order.paidOn === null ? null : order;
  }

  @FieldResolver(() => MoneyScalar, {
    nullable: true,
    description: '在监管账户中仍受保护的金额：未消课，也未退、未在付款中',
  })
  @Policy('order')
  protectedAmount(@Root() { id }: TrainingOrder, @Ctx() op: Operation): Promise<bigint> {
    return protectedLoader(op).load(id);
  }

  @FieldResolver(() => [OrderLesson], { nullable: true, description: '课时，按次序；缴费后才有' })
  @Policy('order')
  lessons(@Root() { id }: TrainingOrder, @Ctx() op: Operation): Promise<OrderLesson[]> {
    return lessonsLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: TrainingOrder, @Ctx() op: Operation): string[] {
    const acts = orderLifecycle.availableActions(state, op.caller);
    return acts.filter((act) => act !== 'start' && act !== 'complete' && act !== 'reverseEscrowTransfer');
  }

  @Mutation(() => TrainingOrderResult, { description: '机构向家长报价' })
  offerTrainingOrder(
    @Arg('input') { idempotencyKey, ...input }: OfferTrainingOrderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const institutionId = op.caller.institutionId ?? null;
    return shown(op, runCommand(op, offerTrainingOrder, { ...input, institutionId }, { idempotencyKey }));
  }

  @Mutation(() => TrainingOrderResult, { description: '机构撤回报价' })
  withdrawTrainingOrder(
    @Arg('input') { idempotencyKey, orderId }: TrainingOrderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const input = { act: 'withdrawTrainingOrder', orderId, reason: '' } as const;
    return shown(op, runCommand(op, withdrawTrainingOrder, input, { idempotencyKey }));
  }

  @Mutation(() => TrainingOrderResult, { description: '家长签约' })
  signTrainingOrder(
    @Arg('input') { idempotencyKey, orderId }: TrainingOrderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return shown(op, runCommand(op, signTrainingOrder, { orderId }, { idempotencyKey }));
  }

  @Mutation(() => TrainingOrderResult, { description: '银行登记入账；金融监管部门按银行回单登记' })
  async recordOrderPayment(
    @Arg('input') { idempotencyKey, ...payment }: RecordOrderPaymentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const verdict = await runCommand(op, recordOrderPayment, payment, { idempotencyKey });
    // A refusal leaves nothing behind; that a lender paid is on record all the same.
    if (!verdict.ok && verdict.refusal.code === 'ORDER_PAID_BY_LOAN') await runCommand(op, recordLoanPayer, payment);
    return shown(op, Promise.resolve(verdict));
  }

  @Mutation(() => TrainingOrderResult, { description: '家长或机构终止订单；未消课的金额仍受监管，待退费' })
  terminateTrainingOrder(
    @Arg('input') { idempotencyKey, orderId, reason }: TerminateTrainingOrderInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    if (op.caller.agency === 'GUARDIAN') requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    else requireRole(op, ['INST'], 'INSTITUTION');
    const input = { act: 'terminateTrainingOrder', orderId, reason } as const;
    return shown(op, runCommand(op, terminateTrainingOrder, input, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<OrderId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TrainingOrder, noun: 'order', id: ({ orderId }) => orderId });
