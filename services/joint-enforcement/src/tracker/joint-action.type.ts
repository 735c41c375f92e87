import { MeasureKind } from '@lianguan/joint-measure';
import type { CalendarDay, MeasureDepartment, MeasureKindName } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  DateTimeScalar,
  enumOf,
  mutationResult,
  PageArgs,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MEASURE_DEPARTMENTS } from '@lianguan/kernel';
import type { ActionState, MeasureState } from '../action-process/index.js';
import type { TriggerName } from '../joint-action/index.js';
import { ServedDecision } from '../served-decision/index.js';
import {
  JointAction,
  JointActionState,
  JointActionTrigger,
  JointMeasure,
  JointMeasureState,
  Notice,
} from './joint-action.entity.js';

export const JointActionDepartment = enumOf(MEASURE_DEPARTMENTS);
registerEnumType(JointActionDepartment, { name: 'JointActionDepartment', description: '可被要求采取措施的部门' });

const TEXT_LENGTH = 2_000;
const MOST_MEASURES = 30;

@InputType()
export class ProposedMeasureInput {
  @Field(() => MeasureKind)
  kind: MeasureKindName;

  @Field(() => String, { nullable: true, description: '移送对象，仅用于移送' })
  @MaxLength(100)
  addressee?: string | null;
}

@InputType()
export class ProposeJointActionInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => JointActionTrigger)
  trigger: TriggerName;

  @Field(() => ID, { description: '所依据的决定' })
  decisionId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;

  @Field(() => [ProposedMeasureInput])
  @ArrayMaxSize(MOST_MEASURES)
  measures: ProposedMeasureInput[];
}

@InputType()
export class ActOnJointActionInput extends ActInput {
  @Field(() => ID)
  jointActionId: string;
}

@InputType()
export class ReasonedJointActionInput extends ActOnJointActionInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
export class ConsultJointActionInput extends ActOnJointActionInput {
  @Field(() => [JointActionDepartment], { description: '已会商的部门' })
  departments: MeasureDepartment[];

  @Field({ description: '会商纪要，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  minutes: string;
}

@InputType()
export class ActOnJointMeasureInput extends ActInput {
  @Field(() => ID)
  measureId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
export class DecideObjectionInput extends ActOnJointMeasureInput {
  @Field(() => Boolean, { description: '异议成立' })
  upheld: boolean;
}

@InputType()
export class RecordAnnulmentInput extends ActInput {
  @Field(() => ID)
  decisionId: string;

  @Field({ description: '作出撤销的复议机关或法院' })
  @MaxLength(200)
  organ: string;

  @Field({ description: '文号' })
  @MaxLength(200)
  number: string;

  @Field(() => CalendarDayScalar, { description: '撤销日期' })
  annulledOn: CalendarDay;
}

export const JointActionResult = mutationResult('JointActionResult', 'jointAction', () => JointAction);
export const JointMeasureResult = mutationResult('JointMeasureResult', 'measure', () => JointMeasure);
export const AnnulmentResult = mutationResult('AnnulmentResult', 'decision', () => ServedDecision);

export const JointActionConnection = connection('JointAction', () => JointAction);
export const JointMeasureConnection = connection('JointMeasure', () => JointMeasure);
export const NoticeConnection = connection('Notice', () => Notice);

@InputType()
export class JointActionFilter {
  @Field(() => [JointActionState], { nullable: true })
  states?: ActionState[] | null;

  @Field(() => JointActionTrigger, { nullable: true })
  trigger?: TriggerName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@ArgsType()
export class JointActionsArgs extends PageArgs {
  @Field(() => JointActionFilter, { nullable: true })
  filter?: JointActionFilter | null;
}

@InputType()
export class JointMeasureFilter {
  @Field(() => [JointMeasureState], { nullable: true })
  states?: MeasureState[] | null;

  @Field(() => JointActionDepartment, { nullable: true })
  department?: MeasureDepartment | null;
}

@ArgsType()
export class JointMeasuresArgs extends PageArgs {
  @Field(() => JointMeasureFilter, { nullable: true })
  filter?: JointMeasureFilter | null;
}

@ObjectType({ description: '部门的最近一次答复' })
export class MeasureReceipt {
  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true, description: '原因代码或办理结果' })
  code: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => [String], { description: '证据' })
  evidence: readonly string[];
}

@ObjectType({ description: '一种事由下可以要求的一项措施' })
export class MeasureMatrixCell {
  @Field(() => MeasureKind)
  kind: MeasureKindName;

  @Field()
  title: string;

  @Field(() => String)
  department: MeasureDepartment;

  @Field(() => Int)
  rank: number;

  @Field(() => String, { description: 'AUTO 由系统即时办理，OFFICER 由经办人办理' })
  mode: string;

  @Field(() => String, { nullable: true, description: '法定职责的条文；为空的是请求' })
  article: string | null;

  @Field({ description: '解除时的恢复措施' })
  compensation: string;

  @Field(() => String, { nullable: true, description: '不可恢复的提示' })
  irreversible: string | null;
}
