import {
  ActInput,
  connection,
  mutationResult,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  statePage,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
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
import { TrainingInstitution } from '../risk-code/index.js';
import { acknowledgeFundNotice, answerFundNotice, type NoticeId } from './notice.commands.js';
import { FundNotice, FundNoticeState } from './notice.entity.js';
import { noticeLifecycle, type NoticeStateName } from './notice.rules.js';

const FundNoticeConnection = connection('FundNotice', () => FundNotice);
const FundNoticeResult = mutationResult('FundNoticeResult', 'fundNotice', () => FundNotice);

@ArgsType()
class FundNoticesArgs extends statePage<NoticeStateName>(FundNoticeState) {}

@InputType()
class FundNoticeInput extends ActInput {
  @Field(() => ID)
  noticeId: string;
}

@InputType()
class AnswerFundNoticeInput extends FundNoticeInput {
  @Field({ description: '专班的安排' })
  @MaxLength(500)
  arrangement: string;

  @Field({ description: '会议纪要或督办单的编号' })
  @MaxLength(200)
  documentNo: string;
}

const OFFICE = ['JEO', 'JEO_LEAD'] as const;

@Resolver(() => FundNotice)
export class FundNoticeResolver extends offersActs(FundNotice, noticeLifecycle) {
  @Query(() => FundNoticeConnection, { nullable: true, description: '资金通报：集体退费和查实的培训贷' })
  fundNotices(@Args() { state, ...args }: FundNoticesArgs, @Ctx() op: Operation): Promise<Page<FundNotice>> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    const query = op.db.manager.createQueryBuilder(FundNotice, 'notice').where('true');
    if (state) query.andWhere('notice.state = :state', { state });
    return pageOf(query, ['day', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: FundNotice): TrainingInstitution {
    return { id: institutionId };
  }

  @Mutation(() => FundNoticeResult, { description: '专班签收资金通报' })
  acknowledgeFundNotice(
    @Arg('input') { idempotencyKey, noticeId }: FundNoticeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    return shown(op, runCommand(op, acknowledgeFundNotice, { noticeId }, { idempotencyKey }));
  }

  @Mutation(() => FundNoticeResult, { description: '专班答复资金通报：作出的安排' })
  answerFundNotice(
    @Arg('input') { idempotencyKey, ...input }: AnswerFundNoticeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    return shown(op, runCommand(op, answerFundNotice, input, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<NoticeId>>): Promise<ActResult> =>
  rowResult(op, done, { type: FundNotice, noun: 'fundNotice', id: ({ noticeId }) => noticeId });
