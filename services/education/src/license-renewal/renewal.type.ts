import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { LicenseRenewal, LicenseRenewalState } from './renewal.entity.js';
import type { RenewalStateName } from './renewal.rules.js';

export const LicenseRenewalConnection = connection('LicenseRenewal', () => LicenseRenewal);
export const LicenseRenewalResult = mutationResult('LicenseRenewalResult', 'renewal', () => LicenseRenewal);

@ArgsType()
export class LicenseRenewalsArgs extends statePage<RenewalStateName>(LicenseRenewalState) {}

@InputType()
export class ApplyForLicenseRenewalInput extends ActInput {
  @Field(() => ID)
  licenseId: string;

  @Field({ description: '申请说明，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class WithdrawLicenseRenewalInput extends ActInput {
  @Field(() => ID)
  renewalId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class RefuseLicenseRenewalInput extends WithdrawLicenseRenewalInput {
  @Field({ description: '决定文号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class ApproveLicenseRenewalInput extends ActInput {
  @Field(() => ID)
  renewalId: string;

  @Field({ description: '决定文号' })
  @MaxLength(100)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '延续后的有效期止' })
  validTo: CalendarDay;
}
