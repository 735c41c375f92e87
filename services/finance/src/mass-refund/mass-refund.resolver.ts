import type { Role } from '@lianguan/kernel';
import {
  MoneyScalar,
  pageOf,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { TraineeInsurance } from '../trainee-insurance/index.js';
import { TrainingOrder } from '../training-order/index.js';
import { concludeMassRefund, recordInsurerAnswer, recordMassRefundMoney } from './distribution.commands.js';
import { approveMassRefund } from './approval.commands.js';
import { endMassRefundClaims } from './claims-end.commands.js';
import { startMassRefund, withdrawMassRefund, type MassRefundId } from './mass-refund.commands.js';
import { MassRefund, MassRefundClaim, MassRefundMoney, MassRefundTotals } from './mass-refund.entity.js';
import { massRefundLifecycle } from './mass-refund-lifecycle.rules.js';
import { recordMassRefundPayment } from './share-payment.commands.js';
import { recordInsurerRecourse } from './recourse.commands.js';
import {
  moneyLoader,
  openPoliciesLoader,
  openRecoursesLoader,
  shareLoader,
  totalsLoader,
} from './mass-refund.reading.js';
import {
  ApproveMassRefundInput,
  ConcludeMassRefundInput,
  EndMassRefundClaimsInput,
  MassRefundClaimConnection,
  MassRefundClaimsArgs,
  MassRefundConnection,
  MassRefundResult,
  MassRefundsArgs,
  RecordInsurerAnswerInput,
  RecordInsurerRecourseInput,
  RecordMassRefundMoneyInput,
  RecordMassRefundPaymentInput,
  StartMassRefundInput,
  WithdrawMassRefundInput,
} from './mass-refund.type.js';

const READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'INST', 'JEO', 'JEO_LEAD'];
const CLAIM_READERS: readonly Role[] = ['FIN', 'BANK', 'EDU_SUP', 'INST'];

@Resolver(() => MassRefund)
export class MassRefundResolver {
  @Query(() => MassRefundConnection, { nullable: true, description: '集体退费：机构、银行只见自己的' })
  massRefunds(@Args() { state, ...args }: MassRefundsArgs, @Ctx() op: Operation): Promise<Page<MassRefund>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(MassRefund, 'refund').where('true');
    if (state) query.andWhere('refund.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => MassRefund, { nullable: true })
  massRefund(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<MassRefund | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(MassRefund, { id });
  }

  @Query(() => MassRefundClaimConnection, { nullable: true, description: '名单，按订单编号' })
  massRefundClaims(
    @Args() { massRefundId, ...args }: MassRefundClaimsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<MassRefundClaim>> {
    requireRole(op, CLAIM_READERS);
    const query = op.db.manager
      .createQueryBuilder(MassRefundClaim, 'claim')
      .where('claim.massRefundId = :massRefundId', { massRefundId });
    return pageOf(query, ['orderNo'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: MassRefund): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => MassRefundTotals, { nullable: true, description: '合计' })
  totals(@Root() { id }: MassRefund, @Ctx() op: Operation): Promise<MassRefundTotals | null> {
    return totalsLoader(op).load(id);
  }

  @FieldResolver(() => [MassRefundMoney], { description: '已分配的资金，先登记的在前' })
  money(@Root() { id }: MassRefund, @Ctx() op: Operation): Promise<MassRefundMoney[]> {
    return moneyLoader(op).load(id);
  }

  @FieldResolver(() => [TraineeInsurance], { nullable: true, description: '待保险公司答复的保单' })
  @Policy('order')
  openPolicies(@Root() { id }: MassRefund, @Ctx() op: Operation): Promise<TraineeInsurance[]> {
    return openPoliciesLoader(op).load(id);
  }

  @FieldResolver(() => [TraineeInsurance], { nullable: true, description: '已赔付、追偿还没有了结的保单' })
  @Policy('order')
  openRecourses(@Root() { id }: MassRefund, @Ctx() op: Operation): Promise<TraineeInsurance[]> {
    return openRecoursesLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作；固定名单的人不能批准' })
  async availableActions(@Root() { id, state, startedBy }: MassRefund, @Ctx() op: Operation): Promise<string[]> {
    const hasRecourse = op.caller.roles.includes('FIN') && (await openRecoursesLoader(op).load(id)).length > 0;
    return [
      ...massRefundLifecycle
        .availableActions(state, op.caller)
        .filter((act) => act !== 'approveMassRefund' || startedBy !== op.caller.subject),
      ...(hasRecourse ? ['recordInsurerRecourse'] : []),
    ];
  }

  @Mutation(() => MassRefundResult, { description: '机构停办的，固定全部未消课订单的应退金额' })
  startMassRefund(@Arg('input') input: StartMassRefundInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, startMassRefund, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '撤回未批准的名单' })
  withdrawMassRefund(@Arg('input') input: WithdrawMassRefundInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, withdrawMassRefund, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '由另一人批准名单，账户资金按比例分配' })
  approveMassRefund(@Arg('input') input: ApproveMassRefundInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, approveMassRefund, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '登记进入账户的风险保证金或后到资金，按比例分配' })
  recordMassRefundMoney(@Arg('input') input: RecordMassRefundMoneyInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, recordMassRefundMoney, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '登记保险公司对一张保单的赔付或拒赔' })
  recordInsurerAnswer(@Arg('input') input: RecordInsurerAnswerInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, recordInsurerAnswer, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '登记保险公司就一张保单的赔付受偿或放弃追偿' })
  recordInsurerRecourse(@Arg('input') input: RecordInsurerRecourseInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, recordInsurerRecourse, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '登记银行付出存量预收费订单的份额' })
  recordMassRefundPayment(
    @Arg('input') { idempotencyKey, ...given }: RecordMassRefundPaymentInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    return shown(op, runCommand(op, recordMassRefundPayment, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '办结：尚欠的登记为第一顺序债权，并指引申报和起诉' })
  concludeMassRefund(@Arg('input') input: ConcludeMassRefundInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, concludeMassRefund, given, { idempotencyKey }));
  }

  @Mutation(() => MassRefundResult, { description: '清算终结的，了结债权：直接付给家长的按比例分配，其余核销' })
  endMassRefundClaims(@Arg('input') input: EndMassRefundClaimsInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, ...given } = byFinance(op, input);
    return shown(op, runCommand(op, endMassRefundClaims, given, { idempotencyKey }));
  }
}

@Resolver(() => MassRefundClaim)
export class MassRefundClaimResolver {
  @FieldResolver(() => [String], { description: '当前岗位可办理的操作：平台上的订单由退费单付款' })
  availableActions(@Root() claim: MassRefundClaim, @Ctx() { caller }: Operation): string[] {
    const pays = caller.roles.includes('FIN') || caller.roles.includes('BANK');
    const shared = BigInt(claim.fromAccount!) + BigInt(claim.fromDeposit!) + BigInt(claim.fromLateMoney!);
    const isOpen = claim.orderId === null && shared > BigInt(claim.ordered!);
    return pays && isOpen ? ['recordMassRefundPayment'] : [];
  }

  @FieldResolver(() => MoneyScalar, { nullable: true, description: '尚欠' })
  @Policy('order')
  rest(@Root() claim: MassRefundClaim): bigint {
    const { claimed, fromAccount, fromDeposit, fromInsurance, fromLateMoney, fromLiquidation, writtenOff } = claim;
    const ended = [fromAccount, fromDeposit, fromInsurance, fromLateMoney, fromLiquidation, writtenOff];
    return ended.reduce((rest, amount) => rest - BigInt(amount!), BigInt(claimed!));
  }
}

@Resolver(() => TrainingOrder)
export class MassRefundShareResolver {
  @FieldResolver(() => MassRefundClaim, { nullable: true, description: '机构停办的，本订单在集体退费中的份额' })
  @Policy('order')
  massRefundShare(@Root() { id }: TrainingOrder, @Ctx() op: Operation): Promise<MassRefundClaim | null> {
    return shareLoader(op).load(id);
  }
}

function byFinance<Input>(op: Operation, input: Input): Input {
  requireRole(op, ['FIN'], 'FINANCE');
  return input;
}

const shown = (op: Operation, done: Promise<Verdict<MassRefundId>>): Promise<ActResult> =>
  rowResult(op, done, { type: MassRefund, noun: 'massRefund', id: ({ massRefundId }) => massRefundId });
