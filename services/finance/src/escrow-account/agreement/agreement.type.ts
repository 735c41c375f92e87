import type { CalendarDay, Fen } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, MoneyScalar, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EscrowMode } from '../escrow-account.entity.js';
import { EscrowAgreement } from './agreement.entity.js';

@ArgsType()
export class EscrowAgreementsArgs extends PageArgs {}

export const EscrowAgreementConnection = connection('EscrowAgreement', () => EscrowAgreement);

@InputType({ description: '机构提出三方监管协议；机构、账户所在地取自台账' })
export class ProposeEscrowAgreementInput extends ActInput {
  @Field({ description: '协议编号' })
  @MaxLength(200)
  agreementNo: string;

  @Field({ description: '开户银行' })
  @MaxLength(100)
  bankName: string;

  @Field({ description: '银行代码' })
  @MaxLength(100)
  bankCode: string;

  @Field(() => EscrowMode)
  mode: EscrowMode;

  @Field(() => MoneyScalar, { description: '三个月内全部学员的预收费' })
  periodFees: Fen;

  @Field(() => MoneyScalar, { description: '最低余额；风险保证金模式即保证金数额' })
  minimumBalance: Fen;

  @Field(() => Boolean, { description: '约定止付条款' })
  holdClause: boolean;

  @Field(() => CalendarDayScalar, { description: '协议起始日' })
  beginsOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '协议终止日' })
  endsOn: CalendarDay;
}

@InputType()
export class SignEscrowAgreementInput extends ActInput {
  @Field(() => ID)
  accountId: string;
}

@InputType()
export class WithdrawEscrowAgreementInput extends SignEscrowAgreementInput {
  @Field({ description: '撤回的理由' })
  @MaxLength(500)
  reason: string;
}

@InputType({ description: '银行登记已开立的账户' })
export class OpenEscrowAccountInput extends SignEscrowAgreementInput {
  @Field({ description: '账号' })
  @MaxLength(100)
  accountNo: string;
}

@InputType({ description: '教育部门备案' })
export class FileEscrowAccountInput extends SignEscrowAgreementInput {
  @Field({ description: '备案编号' })
  @MaxLength(200)
  filingNo: string;
}
