import type { Fen } from '@lianguan/kernel';
import { ActInput, connection, MoneyScalar, mutationResult, PageArgs, Policy } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '@lianguan/service-kit';
import { RefundRateKind, type RefundRateKindName } from '../refund-rate/index.js';
import { Refund, RefundFault, RefundMediationOutcome, RefundMediator, RefundState } from './refund.entity.js';
import type { RefundStateName } from './refund-lifecycle.rules.js';
import { REFUND_STEP_KINDS, type RefundFaultName, type RefundStepKindName } from './refund-quote.rules.js';
import type { MediationOutcomeName, MediatorName } from './refund.rules.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 2_000;

export const RefundConnection = connection('Refund', () => Refund);
export const RefundResult = mutationResult('RefundResult', 'refund', () => Refund);

const RefundStepKind = enumOf(REFUND_STEP_KINDS);
registerEnumType(RefundStepKind, {
  name: 'RefundStepKind',
  description: '已缴、已消课、按原价补足的优惠、利息、停办应退',
});

@ObjectType({ description: '退费计算的一步；各步相加即应退金额' })
export class RefundStep {
  @Field(() => RefundStepKind)
  kind: RefundStepKindName;

  @Field(() => MoneyScalar, { nullable: true, description: '小于零的为扣除' })
  @Policy('order')
  amount: string | null;

  @Field(() => Int, { nullable: true, description: '课时数；利息的天数' })
  @Policy('order')
  count: number | null;

  @Field(() => RefundRateKind, { nullable: true })
  rateKind: RefundRateKindName | null;

  @Field(() => Int, { nullable: true, description: '年利率，百万分之几；没有登记利率的为空' })
  ratePpm: number | null;

  @Field({ description: '依据' })
  basis: string;
}

@ObjectType({ description: '申请之前的试算' })
export class RefundQuote {
  @Field({ description: '七日无理由退款，不需机构同意' })
  coolingOff: boolean;

  @Field(() => [RefundStep])
  steps: RefundStep[];

  @Field(() => MoneyScalar, { nullable: true, description: '应退的预付费用' })
  @Policy('order')
  principal: Fen | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应付的利息' })
  @Policy('order')
  interest: Fen | null;
}

@ObjectType({ description: '某状态的退费合计' })
export class RefundTotal {
  @Field(() => RefundState)
  state: RefundStateName;

  @Field(() => Int, { nullable: true, description: '笔数' })
  @Policy('order:count')
  count: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: '应退的预付费用' })
  @Policy('order:count')
  principal: string | null;
}

@ArgsType()
export class RefundsArgs extends PageArgs {
  @Field(() => RefundState, { nullable: true })
  state?: RefundStateName | null;

  @Field(() => ID, { nullable: true })
  orderId?: string | null;
}

@InputType()
export class RequestRefundInput extends ActInput {
  @Field(() => ID)
  orderId: string;

  @Field(() => RefundFault, { description: '谁的原因' })
  fault: RefundFaultName;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field(() => MoneyScalar, { nullable: true, description: '认为应退的金额，与试算相同的为空' })
  claimed?: Fen | null;
}

@InputType()
export class RefundInput extends ActInput {
  @Field(() => ID)
  refundId: string;
}

@InputType()
export class RefuseRefundInput extends RefundInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field({ description: '提交的消课记录编号；不提交的为空，调解时可以采纳家长主张' })
  @MaxLength(SHORT_TEXT)
  recordsNo: string;
}

@InputType()
export class ConcludeRefundMediationInput extends RefundInput {
  @Field(() => RefundMediationOutcome)
  outcome: MediationOutcomeName;

  @Field(() => RefundMediator, { description: '由谁调解' })
  mediator: MediatorName;

  @Field(() => MoneyScalar, { nullable: true, description: '双方同意的金额；采纳家长主张的、未达成的为空' })
  amount?: Fen | null;

  @Field({ description: '调解的说明，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field({ description: '调解文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class GuideRefundToCourtInput extends RefundInput {
  @Field({ description: '引导文书编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class DrawDepositForRefundInput extends RefundInput {
  @Field({ description: '决定文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class RecordRefundPaymentInput extends RefundInput {
  @Field({ description: '银行已付款' })
  paid: boolean;

  @Field({ description: '银行流水号；未付款的为空' })
  @MaxLength(SHORT_TEXT)
  bankReference: string;

  @Field({ description: '未付款的原因；已付款的为空' })
  @MaxLength(200)
  reason: string;
}
