import {
  ActInput,
  connection,
  mutationResult,
  offersActs,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  statePage,
  type ActResult,
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
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { requireBankOrFinance, TrainingInstitution } from '../escrow-account/index.js';
import { recordNextDayTransfer } from './payout-answer.commands.js';
import { NextDayTransfer, NextDayTransferState } from './payout.entity.js';
import { PostponedTransfer } from './postponement.entity.js';
import { payoutLifecycle, type PayoutStateName } from './payout.rules.js';

const NextDayTransferConnection = connection('NextDayTransfer', () => NextDayTransfer);
const PostponedTransferConnection = connection('PostponedTransfer', () => PostponedTransfer);
const NextDayTransferResult = mutationResult('NextDayTransferResult', 'transfer', () => NextDayTransfer);

const READERS = ['FIN', 'BANK', 'EDU_SUP', 'INST'] as const;

@ArgsType()
class NextDayTransfersArgs extends statePage<PayoutStateName>(NextDayTransferState) {}

@InputType()
class RecordNextDayTransferInput extends ActInput {
  @Field(() => ID)
  transferId: string;

  @Field({ description: '银行已划款' })
  paid: boolean;

  @Field({ description: '银行流水号；未划款的为空' })
  @MaxLength(100)
  bankReference: string;

  @Field({ description: '未划款的原因；已划款的为空' })
  @MaxLength(200)
  reason: string;
}

@Resolver(() => NextDayTransfer)
export class NextDayTransferResolver extends offersActs(NextDayTransfer, payoutLifecycle) {
  @Query(() => NextDayTransferConnection, { nullable: true, description: '消课费用的隔天划转：机构、银行只见自己的' })
  nextDayTransfers(
    @Args() { state, ...args }: NextDayTransfersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<NextDayTransfer>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(NextDayTransfer, 'payout').where('true');
    if (state) query.andWhere('payout.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: NextDayTransfer): TrainingInstitution {
    return { id: institutionId };
  }

  @Mutation(() => NextDayTransferResult, { description: '登记银行对划转的答复；金融监管部门按银行回单登记' })
  recordNextDayTransfer(
    @Arg('input') { idempotencyKey, transferId: payoutId, ...answer }: RecordNextDayTransferInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireBankOrFinance(op);
    const done = runCommand(op, recordNextDayTransfer, { ...answer, payoutId }, { idempotencyKey });
    return rowResult(op, done, { type: NextDayTransfer, noun: 'transfer', id: ({ payoutId }) => payoutId });
  }
}

@Resolver(() => PostponedTransfer)
export class PostponedTransferResolver {
  @Query(() => PostponedTransferConnection, {
    nullable: true,
    description: '顺延的隔天划转及原因：机构、银行只见自己的',
  })
  postponedTransfers(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<PostponedTransfer>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(PostponedTransfer, 'postponed').where('true');
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: PostponedTransfer): TrainingInstitution {
    return { id: institutionId };
  }
}
