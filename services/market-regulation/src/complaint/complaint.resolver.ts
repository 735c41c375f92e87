import {
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
import { TrainingInstitution } from '../registration/index.js';
import { competentFor, type TransferTargetName } from './complaint-matter.rules.js';
import { COMPLAINT_INTAKE, COMPLAINT_OFFICERS, type ComplaintActName } from './complaint-steps.rules.js';
import { COMPLAINT_COMMANDS, lodgeComplaint, recordComplaint, type ComplaintId } from './complaint.commands.js';
import { Complaint, ComplaintClock, ComplaintProgress, ComplaintTransfer } from './complaint.entity.js';
import { clocksLoader, progressOf } from './complaint.reference.js';
import { lifecycleOf, type ComplaintAct } from './complaint.rules.js';
import {
  BeginMediationInput,
  ComplaintActInput,
  ComplaintConnection,
  ComplaintResult,
  ComplaintsArgs,
  DecideReportInput,
  LodgeComplaintInput,
  RecordComplaintInput,
  RefuseComplaintInput,
  ReportBreachLawType,
  TerminateMediationInput,
  TransferComplaintInput,
  WithdrawComplaintInput,
} from './complaint.type.js';
import { breachesOf, REPORT_BREACHES } from './report-breach.rules.js';

const DESK = [...COMPLAINT_OFFICERS, ...COMPLAINT_INTAKE];

function requireReader(op: Operation): void {
  if (op.caller.agency === 'GUARDIAN') requireRole(op, ['GUARDIAN'], 'GUARDIAN');
  else requireRole(op, DESK, 'MARKET_REGULATION');
}

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => ComplaintConnection, { nullable: true, description: '投诉举报，先收到的在前；家长只见本人的' })
  complaints(
    @Args() { kind, state, institutionId, ...args }: ComplaintsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<Complaint>> {
    requireReader(op);
    const query = op.db.manager.createQueryBuilder(Complaint, 'complaint');
    if (kind) query.andWhere('complaint.kind = :kind', { kind });
    if (state) query.andWhere('complaint.state = :state', { state });
    if (institutionId) query.andWhere('complaint.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['receivedAt', 'id'], args);
  }

  @Query(() => Complaint, { nullable: true })
  complaint(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<Complaint | null> {
    requireReader(op);
    return op.db.manager.findOneBy(Complaint, { id });
  }

  @Query(() => ComplaintProgress, { nullable: true, description: '凭回执编号查办理进度，不需要登录' })
  complaintProgress(@Arg('receiptNo') receiptNo: string, @Ctx() op: Operation): Promise<ComplaintProgress | null> {
    return progressOf(op, receiptNo);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: Complaint): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => ComplaintTransfer, { nullable: true, description: '不属于本部门职责的，有权处理的部门' })
  competentAgency(@Root() { topic }: Complaint): TransferTargetName | null {
    return competentFor(topic);
  }

  @FieldResolver(() => [ReportBreachLawType], { description: '举报建议立案可选的条款；投诉的为空' })
  breaches(@Root() { kind, topic }: Complaint): ReportBreachLawType[] {
    return kind === 'REPORT' ? breachesOf(topic).map((code) => ({ code, ...REPORT_BREACHES[code] })) : [];
  }

  @FieldResolver(() => ComplaintClock, { nullable: true, description: '正在计算的期限；没有或已届满的为空' })
  clock(@Root() { id }: Complaint, @Ctx() op: Operation): Promise<ComplaintClock | null> {
    return clocksLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { kind, state }: Complaint, @Ctx() op: Operation): string[] {
    return lifecycleOf(kind).availableActions(state, op.caller);
  }

  @Mutation(() => ComplaintResult, { description: '家长投诉或举报机构，得到回执编号' })
  lodgeComplaint(
    @Arg('input') { idempotencyKey, ...given }: LodgeComplaintInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return shown(op, runCommand(op, lodgeComplaint, { ...given, channel: 'ONLINE' }, { idempotencyKey }));
  }

  @Mutation(() => ComplaintResult, { description: '登记来电、来信、到窗口的投诉举报' })
  recordComplaint(
    @Arg('input') { idempotencyKey, ...given }: RecordComplaintInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, DESK, 'MARKET_REGULATION');
    return shown(op, runCommand(op, recordComplaint, given, { idempotencyKey }));
  }

  @Mutation(() => ComplaintResult, { description: '受理投诉，自此计算调解期限' })
  acceptComplaint(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'acceptComplaint', input);
  }

  @Mutation(() => ComplaintResult, { description: '不予受理投诉' })
  refuseComplaint(@Arg('input') input: RefuseComplaintInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'refuseComplaint', input);
  }

  @Mutation(() => ComplaintResult, { description: '转有权处理的部门，限期回复' })
  transferComplaint(@Arg('input') input: TransferComplaintInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'transferComplaint', input);
  }

  @Mutation(() => ComplaintResult, { description: '登记有权处理的部门的回复' })
  recordTransferAnswer(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordTransferAnswer', input);
  }

  @Mutation(() => ComplaintResult, { description: '双方同意的，开始调解' })
  beginMediation(@Arg('input') input: BeginMediationInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'beginMediation', input);
  }

  @Mutation(() => ComplaintResult, { description: '登记达成的调解协议' })
  recordMediationAgreement(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordMediationAgreement', input);
  }

  @Mutation(() => ComplaintResult, { description: '终止调解' })
  terminateMediation(@Arg('input') input: TerminateMediationInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'terminateMediation', input);
  }

  @Mutation(() => ComplaintResult, { description: '登记已将终止调解告知双方' })
  notifyTermination(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'notifyTermination', input);
  }

  @Mutation(() => ComplaintResult, { description: '投诉人撤回投诉' })
  withdrawComplaint(@Arg('input') input: WithdrawComplaintInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return perform(op, 'withdrawComplaint', { ...input, documentNo: '' });
  }

  @Mutation(() => ComplaintResult, { description: '延长举报的核查期限，一次为限' })
  extendVerification(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'extendVerification', input);
  }

  @Mutation(() => ComplaintResult, { description: '登记举报的核查结果；实名举报的自此计算告知期限' })
  decideReport(@Arg('input') input: DecideReportInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'decideReport', input);
  }

  @Mutation(() => ComplaintResult, { description: '登记已告知举报人' })
  notifyReporter(@Arg('input') input: ComplaintActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, COMPLAINT_INTAKE, 'MARKET_REGULATION');
    return perform(op, 'notifyReporter', input);
  }
}

type Said = Omit<ComplaintAct, 'act'> & { readonly idempotencyKey: string };

function act(op: Operation, name: ComplaintActName, said: Said): Promise<ActResult> {
  requireRole(op, COMPLAINT_OFFICERS, 'MARKET_REGULATION');
  return perform(op, name, said);
}

const perform = (op: Operation, name: ComplaintActName, { idempotencyKey, ...said }: Said): Promise<ActResult> =>
  shown(op, runCommand(op, COMPLAINT_COMMANDS[name], { ...said, act: name }, { idempotencyKey }));

const shown = (op: Operation, done: Promise<Verdict<ComplaintId>>): Promise<ActResult> =>
  rowResult(op, done, { type: Complaint, noun: 'complaint', id: ({ complaintId }) => complaintId });
