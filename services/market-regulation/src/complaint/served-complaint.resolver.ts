import {
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { COMPLAINT_COMMANDS } from './complaint.commands.js';
import { ComplaintClock, ComplaintStep } from './complaint.entity.js';
import { clocksLoader } from './complaint.reference.js';
import { lifecycleOf } from './complaint.rules.js';
import type { ComplaintStepRow } from './complaint-rows.commands.js';
import {
  AnswerComplaintInput,
  ServedComplaint,
  ServedComplaintConnection,
  ServedComplaintResult,
  ServedComplaintsArgs,
} from './served-complaint.entity.js';
import { servedSteps, withoutName } from './served-complaint.rules.js';

@Resolver(() => ServedComplaint)
export class ServedComplaintResolver {
  @Query(() => ServedComplaintConnection, { nullable: true, description: '对本机构的已受理的投诉，先收到的在前' })
  servedComplaints(
    @Args() { state, ...args }: ServedComplaintsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ServedComplaint>> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const query = op.db.manager.createQueryBuilder(ServedComplaint, 'complaint');
    if (state) query.where('complaint.state = :state', { state });
    return pageOf(query, ['receivedAt', 'id'], args);
  }

  @FieldResolver(() => String, { description: '事实和请求' })
  text(@Root() { text, complainantName }: ServedComplaint): string {
    return withoutName(text, complainantName);
  }

  @FieldResolver(() => [ComplaintStep], { description: '受理以来的办理经过' })
  steps(@Root() { steps, complainantName }: ServedComplaint): ComplaintStepRow[] {
    return servedSteps(steps, complainantName);
  }

  @FieldResolver(() => ComplaintClock, { nullable: true, description: '正在计算的期限；没有或已届满的为空' })
  clock(@Root() { id }: ServedComplaint, @Ctx() op: Operation): Promise<ComplaintClock | null> {
    return clocksLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: ServedComplaint, @Ctx() op: Operation): string[] {
    return lifecycleOf('COMPLAINT').availableActions(state, op.caller);
  }

  @Mutation(() => ServedComplaintResult, { description: '机构答复投诉，附证据' })
  answerComplaint(
    @Arg('input') { idempotencyKey, ...said }: AnswerComplaintInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const done = runCommand(
      op,
      COMPLAINT_COMMANDS.answerComplaint,
      { ...said, act: 'answerComplaint' },
      { idempotencyKey },
    );
    return rowResult(op, done, { type: ServedComplaint, noun: 'complaint', id: ({ complaintId }) => complaintId });
  }
}
