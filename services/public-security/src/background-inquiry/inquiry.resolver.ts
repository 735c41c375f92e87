import {
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
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../background-check/index.js';
import {
  answerBackgroundInquiries,
  decideBackgroundObjection,
  receiveBackgroundInquiries,
  type InquiryIds,
} from './inquiry.commands.js';
import { StaffCheck } from './staff-check.reference.js';
import { BackgroundInquiry } from './inquiry.entity.js';
import { inquiryLifecycle } from './inquiry-lifecycle.rules.js';
import {
  AnswerBackgroundInquiriesInput,
  BackgroundInquiriesArgs,
  BackgroundInquiriesResult,
  BackgroundInquiryConnection,
  BackgroundInquiryResult,
  DecideBackgroundObjectionInput,
  ReceiveBackgroundInquiriesInput,
} from './inquiry.type.js';

@Resolver(() => BackgroundInquiry)
export class BackgroundInquiryResolver {
  @Query(() => BackgroundInquiryConnection, {
    nullable: true,
    description: '背景核查请求：派出所所见为本辖区的，办案岗所见为有异议的',
  })
  backgroundInquiries(
    @Args() { state, ...args }: BackgroundInquiriesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<BackgroundInquiry>> {
    requireRole(op, ['POL_STATION', 'POL_CASE'], 'PUBLIC_SECURITY');
    const { roles, stationId = '' } = op.caller;
    const query = op.db.manager.createQueryBuilder(BackgroundInquiry, 'inquiry');
    if (roles.includes('POL_STATION')) query.where('inquiry.stationId = :stationId', { stationId });
    else query.where(`inquiry.state in ('REVIEWING', 'UPHELD', 'OVERTURNED')`);
    if (state) query.andWhere('inquiry.state = :state', { state });
    return pageOf(query, ['requestedOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: BackgroundInquiry): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => StaffCheck, { nullable: true, description: '教育部门的核查：被核查人的姓名和证件号码' })
  check(@Root() { id }: BackgroundInquiry): StaffCheck {
    return { id };
  }

  @FieldResolver(() => [String], { nullable: true, description: '当前岗位可办理的操作' })
  @Policy('background-answer')
  availableActions(@Root() { state }: BackgroundInquiry, @Ctx() op: Operation): string[] {
    return inquiryLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => BackgroundInquiriesResult, { description: '收函' })
  receiveBackgroundInquiries(
    @Arg('input') { idempotencyKey, ...given }: ReceiveBackgroundInquiriesInput,
    @Ctx() op: Operation,
  ): Promise<BackgroundInquiriesResult> {
    requireRole(op, ['POL_STATION'], 'PUBLIC_SECURITY');
    return counted(runCommand(op, receiveBackgroundInquiries, given, { idempotencyKey }));
  }

  @Mutation(() => BackgroundInquiriesResult, { description: '逐人答复有无记录，不写罪名' })
  answerBackgroundInquiries(
    @Arg('input') { idempotencyKey, ...given }: AnswerBackgroundInquiriesInput,
    @Ctx() op: Operation,
  ): Promise<BackgroundInquiriesResult> {
    requireRole(op, ['POL_STATION'], 'PUBLIC_SECURITY');
    return counted(runCommand(op, answerBackgroundInquiries, given, { idempotencyKey }));
  }

  @Mutation(() => BackgroundInquiryResult, { description: '复核异议：维持或更正' })
  decideBackgroundObjection(
    @Arg('input') { idempotencyKey, ...given }: DecideBackgroundObjectionInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['POL_CASE'], 'PUBLIC_SECURITY');
    const done = runCommand(op, decideBackgroundObjection, given, { idempotencyKey });
    return rowResult(op, done, { type: BackgroundInquiry, noun: 'inquiry', id: ({ inquiryId }) => inquiryId });
  }
}

async function counted(done: Promise<Verdict<InquiryIds>>): Promise<BackgroundInquiriesResult> {
  const verdict = await done;
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal, persons: null };
  return { ok: true, refusal: null, persons: verdict.value.inquiryIds.length };
}
