import type { MeasureInForceRow } from '@lianguan/joint-measure';
import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationStateName } from './registration.rules.js';

export enum BusinessKind {
  ENTERPRISE = 'ENTERPRISE',
  SOLE_TRADER = 'SOLE_TRADER',
}
registerEnumType(BusinessKind, { name: 'BusinessKind', description: '企业 / 个体工商户' });

export enum BusinessRegistrationState {
  REGISTERED = 'REGISTERED',
  ABNORMAL = 'ABNORMAL',
  SERIOUS_VIOLATION = 'SERIOUS_VIOLATION',
  LICENSE_REVOKED = 'LICENSE_REVOKED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(BusinessRegistrationState, {
  name: 'BusinessRegistrationState',
  description: '在营、经营异常、严重违法、吊销、注销',
});

@Entity('business_registration')
@ObjectType({ description: '市场主体登记（营业执照）' })
@Key()
export class BusinessRegistration {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '统一社会信用代码' })
  @Column('text', { name: 'uscc_code' })
  usccCode: string;

  @Field({ description: '企业名称' })
  @Column('text')
  name: string;

  @Field(() => BusinessKind)
  @Column('text')
  kind: BusinessKind;

  @Field({ description: '经营范围' })
  @Column('text', { name: 'business_scope' })
  businessScope: string;

  @Field({ description: '住所' })
  @Column('text', { name: 'registered_address' })
  registeredAddress: string;

  @Field({ description: '法定代表人或经营者（依法公示）' })
  @Column('text', { name: 'legal_representative' })
  legalRepresentative: string;

  @Field(() => CalendarDayScalar, { description: '成立日期' })
  @Column('date', { name: 'established_on' })
  establishedOn: CalendarDay;

  @Column({ type: 'text', name: 'certificate_code', insert: false, update: false })
  certificateCode: string;

  @Field(() => BusinessRegistrationState)
  @Column('text')
  state: BusinessRegistrationState;

  /** What the register itself says, without the measures. */
  @Column('text', { name: 'recorded_state' })
  recordedState: RegistrationStateName;

  /** Last day of the clock that presses most, for the order of the registrar's list; the last of days where none runs. */
  @Column({ type: 'date', name: 'next_due', insert: false, update: false })
  nextDue: CalendarDay;

  /** Measures of joint actions in force over the registration. */
  @Column('jsonb')
  measures: readonly MeasureInForceRow[];

  @Field({ description: '登记机关所在区划' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;
}
