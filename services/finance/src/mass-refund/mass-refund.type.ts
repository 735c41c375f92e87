import type { Fen } from '@lianguan/kernel';
import { ActInput, connection, MoneyScalar, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  MassRefund,
  MassRefundClaim,
  MassRefundGround,
  MassRefundSource,
  MassRefundState,
} from './mass-refund.entity.js';
import type { MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import type { MassRefundGroundName, PooledSourceName } from './mass-refund.rules.js';

const LONG_TEXT = 1_000;

export const MassRefundConnection = connection('MassRefund', () => MassRefund);
export const MassRefundClaimConnection = connection('MassRefundClaim', () => MassRefundClaim);
export const MassRefundResult = mutationResult('MassRefundResult', 'massRefund', () => MassRefund);

@ArgsType()
export class MassRefundsArgs extends PageArgs {
  @Field(() => MassRefundState, { nullable: true })
  state?: MassRefundStateName | null;
}

@ArgsType()
export class MassRefundClaimsArgs extends PageArgs {
  @Field(() => ID)
  massRefundId: string;
}

@InputType()
export class StartMassRefundInput extends ActInput {
  @Field(() => ID, { description: '止付或仅退费的监管账户' })
  accountId: string;

  @Field(() => MassRefundGround)
  ground: MassRefundGroundName;

  @Field({ description: '理由和事实，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field({ description: '依据的文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class WithdrawMassRefundInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class ApproveMassRefundInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field({ description: '批准文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType({ description: '已进入监管账户、由全部订单按比例分配的资金' })
export class RecordMassRefundMoneyInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field(() => MassRefundSource)
  source: PooledSourceName;

  @Field(() => MoneyScalar)
  amount: Fen;

  @Field({ description: '入账凭证的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class RecordInsurerAnswerInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field(() => ID)
  policyId: string;

  @Field({ description: '赔付；否则为拒赔' })
  paid: boolean;

  @Field(() => MoneyScalar, { description: '赔付金额，由保险公司付给家长；拒赔的为零' })
  amount: Fen;

  @Field({ description: '拒赔的理由；赔付的可以不填' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field({ description: '赔付或拒赔通知的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class RecordInsurerRecourseInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field(() => ID, { description: '已赔付的保单' })
  policyId: string;

  @Field(() => MoneyScalar, { description: '从监管账户、风险保证金付给保险公司的；其余为放弃，或由机构自行清偿' })
  amount: Fen;

  @Field({ description: '付款回单、放弃或清偿证明的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class RecordMassRefundPaymentInput extends ActInput {
  @Field(() => ID, { description: '名单中存量预收费的订单' })
  claimId: string;

  @Field({ description: '银行付款的流水号' })
  @MaxLength(100)
  bankReference: string;
}

@InputType()
export class ConcludeMassRefundInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field({ description: '余额向哪里申报债权、向哪个法院起诉；已全部退清的可以不填' })
  @MaxLength(LONG_TEXT)
  guidance: string;

  @Field({ description: '办结文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType({ description: '清算终结：付进监管账户的先按后到资金登记' })
export class EndMassRefundClaimsInput extends ActInput {
  @Field(() => ID)
  massRefundId: string;

  @Field(() => MoneyScalar, { description: '清算中直接付给家长、没有经过监管账户的；没有的为零' })
  amount: Fen;

  @Field({ description: '清算如何终结，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;

  @Field({ description: '法院终结裁定或清算报告的编号' })
  @MaxLength(100)
  documentNo: string;
}
