import { dayOf, type Role } from '@lianguan/kernel';
import {
  constantsFor,
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
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { orderLoader, readOrders, TrainingOrder } from '../training-order/index.js';
import { quoteOf, quoteRecords } from './refund-facts.commands.js';
import { refundLifecycle } from './refund-lifecycle.rules.js';
import { requestRefund, type RefundId } from './refund-opening.commands.js';
import { recordRefundPayment } from './refund-payment.commands.js';
import { drawDepositForRefund } from './deposit-draw.commands.js';
import type { QuoteStep, RefundFaultName } from './refund-quote.rules.js';
import { guidanceFor } from './refund-guidance.rules.js';
import { concludeRefundMediation, REFUND_COMMANDS } from './refund.commands.js';
import { Refund, RefundFault } from './refund.entity.js';
import type { RefundAct } from './refund.rules.js';
import {
  ConcludeRefundMediationInput,
  DrawDepositForRefundInput,
  GuideRefundToCourtInput,
  RecordRefundPaymentInput,
  RefundConnection,
  RefundInput,
  RefundQuote,
  RefundResult,
  RefundsArgs,
  RefundStep,
  RefundTotal,
  RefuseRefundInput,
  RequestRefundInput,
} from './refund.type.js';

const READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'INST', 'GUARDIAN'];
const TOTAL_READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'JEO', 'JEO_LEAD'];

const stepsOf = (steps: readonly QuoteStep[]): RefundStep[] =>
  steps.map(({ amountFen, ...step }) => ({ ...step, amount: amountFen }));

@Resolver(() => Refund)
export class RefundResolver {
  @Query(() => RefundConnection, { nullable: true, description: '退费：机构、银行、家长只见自己的' })
  refunds(@Args() { state, orderId, ...args }: RefundsArgs, @Ctx() op: Operation): Promise<Page<Refund>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(Refund, 'refund').where('true');
    if (state) query.andWhere('refund.state = :state', { state });
    if (orderId) query.andWhere('refund.orderId = :orderId', { orderId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => Refund, { nullable: true })
  refund(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<Refund | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(Refund, { id });
  }

  @Query(() => [RefundTotal], { nullable: true, description: '各状态的退费笔数和金额' })
  refundTotals(@Ctx() op: Operation): Promise<RefundTotal[]> {
    requireRole(op, TOTAL_READERS);
    return op.db.query<RefundTotal>(
      'select state, count(*)::int as count, sum(principal_fen)::text as principal from refund group by state order by state',
    );
  }

  @Query(() => RefundQuote, { nullable: true, description: '家长申请退费之前的试算；没有缴费的订单为空' })
  async refundQuote(
    @Arg('orderId', () => ID) orderId: string,
    @Arg('fault', () => RefundFault) fault: RefundFaultName,
    @Ctx() op: Operation,
  ): Promise<RefundQuote | null> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    const file = (await readOrders(op.db, [orderId])).get(orderId);
    if (!file?.order.paidOn) return null;
    const today = dayOf(op.clock.now());
    const constants = await constantsFor(runtimeOf(op), today, file.order.divisionCode);
    const quote = quoteOf(file, await quoteRecords(op.db, [file.order]), { fault, today, constants });
    return { ...quote, steps: stepsOf(quote.steps) };
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: Refund): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => TrainingOrder, { nullable: true, description: '所退的订单；款项退回原付款人' })
  order(@Root() { orderId }: Refund, @Ctx() op: Operation): Promise<TrainingOrder | null> {
    return orderLoader(op).load(orderId);
  }

  @FieldResolver(() => [RefundStep], { description: '逐步计算' })
  steps(@Root() { steps }: Refund): RefundStep[] {
    return stepsOf(steps);
  }

  @FieldResolver(() => Boolean, { description: '已过付款期限，还没有付出' })
  overdue(@Root() { state, payBy }: Refund, @Ctx() op: Operation): boolean {
    return payBy !== null && payBy < op.clock.now() && state !== 'PAID' && !refundLifecycle.terminal.includes(state);
  }

  @FieldResolver(() => [String], { description: '对家长的提示：可以另行主张的权利' })
  async guidance(@Root() refund: Refund, @Ctx() op: Operation): Promise<string[]> {
    return guidanceFor(refund, await constantsFor(runtimeOf(op), dayOf(op.clock.now()), refund.divisionCode));
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, origin }: Refund, @Ctx() op: Operation): string[] {
    // A mass refund takes up by itself what it finds, and what it has opened nobody takes back; what is asked for is computed by itself. Booked back is the
    // transfer, in the ledger.
    const hidden: readonly string[] = [
      'joinMassRefund',
      'openClosureRefund',
      'quoteRefund',
      'reverseEscrowTransfer',
      ...(origin === 'CLOSURE' ? ['cancelRefund'] : []),
    ];
    return refundLifecycle.availableActions(state, op.caller).filter((act) => !hidden.includes(act));
  }

  @Mutation(() => RefundResult, { description: '家长申请退费；还在上课的订单同时终止' })
  requestRefund(
    @Arg('input') { idempotencyKey, claimed, ...input }: RequestRefundInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return shown(op, runCommand(op, requestRefund, { ...input, claimed: claimed ?? null }, { idempotencyKey }));
  }

  @Mutation(() => RefundResult, { description: '家长撤回退费申请；订单不恢复，可以重新申请' })
  cancelRefund(@Arg('input') input: RefundInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return act(op, 'cancelRefund', input);
  }

  @Mutation(() => RefundResult, { description: '机构同意退费' })
  acceptRefund(@Arg('input') input: RefundInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return act(op, 'acceptRefund', input);
  }

  @Mutation(() => RefundResult, { description: '机构不同意退费，写明理由，转入调解' })
  refuseRefund(@Arg('input') { recordsNo, ...input }: RefuseRefundInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return act(op, 'refuseRefund', { ...input, documentNo: recordsNo });
  }

  @Mutation(() => RefundResult, { description: '登记退费调解的结果' })
  concludeRefundMediation(
    @Arg('input') { idempotencyKey, amount, ...input }: ConcludeRefundMediationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return shown(op, runCommand(op, concludeRefundMediation, { ...input, amount: amount ?? null }, { idempotencyKey }));
  }

  @Mutation(() => RefundResult, { description: '调解未成的，引导家长通过司法途径解决' })
  guideRefundToCourt(@Arg('input') input: GuideRefundToCourtInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'guideRefundToCourt', input);
  }

  @Mutation(() => RefundResult, { description: '账户资金不足的，动用风险保证金补足，随即通知银行付款' })
  drawDepositForRefund(
    @Arg('input') { idempotencyKey, ...input }: DrawDepositForRefundInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['FIN'], 'FINANCE');
    return shown(op, runCommand(op, drawDepositForRefund, input, { idempotencyKey }));
  }

  @Mutation(() => RefundResult, { description: '登记银行对退费付款的答复；金融监管部门按银行回单登记' })
  recordRefundPayment(
    @Arg('input') { idempotencyKey, ...answer }: RecordRefundPaymentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return shown(op, runCommand(op, recordRefundPayment, answer, { idempotencyKey }));
  }
}

interface ActFields extends RefundInput {
  readonly reason?: string;
  readonly documentNo?: string;
}

const act = (op: Operation, name: RefundAct['act'], { idempotencyKey, ...given }: ActFields): Promise<ActResult> =>
  shown(
    op,
    runCommand(op, REFUND_COMMANDS[name], { reason: '', documentNo: '', ...given, act: name }, { idempotencyKey }),
  );

const shown = (op: Operation, done: Promise<Verdict<RefundId>>): Promise<ActResult> =>
  rowResult(op, done, { type: Refund, noun: 'refund', id: ({ refundId }) => refundId });
