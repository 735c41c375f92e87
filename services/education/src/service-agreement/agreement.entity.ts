import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import {
  AGREEMENT_STATES,
  CHECK_FINDINGS,
  EXIT_GROUNDS,
  type AgreementStateName,
  type CheckFindingName,
} from './agreement.rules.js';

export const AgreementState = enumOf(AGREEMENT_STATES);
registerEnumType(AgreementState, {
  name: 'ServiceAgreementState',
  description: '履行中、已履行完毕、学校提前终止、机构退出而停止',
});

export const CheckFinding = enumOf(CHECK_FINDINGS);
registerEnumType(CheckFinding, {
  name: 'ServiceCheckFinding',
  description: '正常、服务水平低下、在校招揽生源、不按规定提供服务、扰乱教学秩序',
});

export const ExitGround = enumOf(EXIT_GROUNDS);
registerEnumType(ExitGround, {
  name: 'ProviderExitGround',
  description: '服务水平低下、在校招揽生源、不按规定提供服务、扰乱教学秩序、不再符合准入条件、自行申请',
});

@Entity('service_check')
@ObjectType({ description: '课后服务的一次检查' })
export class ServiceCheck {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'checked_on' })
  checkedOn: CalendarDay;

  @Field(() => CheckFinding)
  @Column('text')
  finding: CheckFindingName;

  @Field({ description: '查看的情况' })
  @Column('text')
  facts: string;

  @Field({ description: '记录的编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '登记人' })
  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

@Entity('service_agreement')
@ObjectType({ description: '学校与选定机构的课后服务协议（B7）' })
export class ServiceAgreement {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'school_id' })
  schoolId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '服务的课程' })
  @Column('text')
  course: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'from_day' })
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'to_day' })
  to: CalendarDay;

  @Field(() => Int, { description: '参加的学生数' })
  @Column('integer')
  pupils: number;

  @Field(() => Int, { description: '课时数' })
  @Column('integer')
  lessons: number;

  @Field(() => MoneyScalar, { description: '每生每课时' })
  @Column('bigint', { name: 'price_fen' })
  price: string;

  @Field(() => AgreementState)
  @Column('text')
  state: AgreementStateName;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
