import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, enumOf, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import {
  Complaint,
  ComplaintChannel,
  ComplaintKind,
  ComplaintState,
  ComplaintTopic,
  ComplaintTransfer,
} from './complaint.entity.js';
import type { ComplaintChannelName, ComplaintTopicName, TransferTargetName } from './complaint-matter.rules.js';
import {
  REFUSE_GROUNDS,
  REPORT_FINDINGS,
  TERMINATE_GROUNDS,
  type ComplaintKindName,
  type ComplaintStateName,
  type RefuseGroundName,
  type ReportFindingName,
  type TerminateGroundName,
} from './complaint-steps.rules.js';
import { REPORT_BREACH_NAMES, type ReportBreachName } from './report-breach.rules.js';

const RefuseGround = enumOf(REFUSE_GROUNDS);
registerEnumType(RefuseGround, { name: 'ComplaintRefuseGround', description: '不予受理的情形，依条文各项次序' });

const TerminateGround = enumOf(TERMINATE_GROUNDS);
registerEnumType(TerminateGround, { name: 'MediationTerminateGround', description: '终止调解的情形，依条文各项次序' });

const ReportFinding = enumOf(REPORT_FINDINGS);
registerEnumType(ReportFinding, { name: 'ReportFinding', description: '建议立案、不予立案' });

const ReportBreach = enumOf(REPORT_BREACH_NAMES);
registerEnumType(ReportBreach, {
  name: 'ReportBreach',
  description:
    '高于政府指导价、公示以外收费、价格欺诈、恶意涨价、违法教育培训广告、虚假广告、不公平格式条款、拒不退费、食品安全',
});

@ObjectType('ReportBreachLaw', { description: '举报核查后可据以建议立案的条款' })
export class ReportBreachLawType {
  @Field(() => ReportBreach)
  code: ReportBreachName;

  @Field({ description: '违反的条款' })
  basis: string;

  @Field({ description: '处罚所依的条款' })
  penalty: string;
}

@ArgsType()
export class ComplaintsArgs extends PageArgs {
  @Field(() => ComplaintKind, { nullable: true })
  kind?: ComplaintKindName | null;

  @Field(() => ComplaintState, { nullable: true })
  state?: ComplaintStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

export const ComplaintConnection = connection('Complaint', () => Complaint);
export const ComplaintResult = mutationResult('ComplaintResult', 'complaint', () => Complaint);

@InputType({ description: '投诉须具名，举报可以匿名' })
export class LodgeComplaintInput extends ActInput {
  @Field(() => ComplaintKind)
  kind: ComplaintKindName;

  @Field(() => ComplaintTopic)
  topic: ComplaintTopicName;

  @Field(() => ID)
  institutionId: string;

  @Field({ description: '事实和请求，或违法线索，不写个人信息' })
  @MaxLength(2_000)
  text: string;

  @Field({ defaultValue: '', description: '姓名，匿名举报的不填' })
  @MaxLength(100)
  name: string;

  @Field({ defaultValue: '', description: '电话，匿名举报的不填' })
  @MaxLength(100)
  mobile: string;
}

@InputType({ description: '来电、来信、到窗口的，由受理人员登记' })
export class RecordComplaintInput extends LodgeComplaintInput {
  @Field(() => ComplaintChannel)
  channel: ComplaintChannelName;
}

@InputType()
export class WithdrawComplaintInput extends ActInput {
  @Field(() => ID)
  complaintId: string;

  @Field({ description: '理由，投诉举报人可以看到，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class ComplaintActInput extends WithdrawComplaintInput {
  @Field({ description: '文书、笔录或记录的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class RefuseComplaintInput extends ComplaintActInput {
  @Field(() => RefuseGround)
  ground: RefuseGroundName;
}

@InputType()
export class BeginMediationInput extends ComplaintActInput {
  @Field({ description: '投诉人和被投诉人都同意调解' })
  bothAgree: boolean;
}

@InputType()
export class TerminateMediationInput extends ComplaintActInput {
  @Field(() => TerminateGround)
  ground: TerminateGroundName;
}

@InputType()
export class DecideReportInput extends ComplaintActInput {
  @Field(() => ReportFinding)
  ground: ReportFindingName;

  @Field(() => ReportBreach, { nullable: true, description: '违反的条款，从该事项的条款中选择；建议立案的必填' })
  breach?: ReportBreachName | null;
}

@InputType()
export class TransferComplaintInput extends ComplaintActInput {
  @Field(() => ComplaintTransfer)
  target: TransferTargetName;

  @Field(() => CalendarDayScalar, { description: '回复期限的最后一日' })
  lastDay: CalendarDay;
}
