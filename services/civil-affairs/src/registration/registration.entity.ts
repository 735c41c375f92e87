import { MeasureInForce, shownInForce, type MeasureInForceRow } from '@lianguan/joint-measure';
import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, Key, Policy, type Operation } from '@lianguan/service-kit';
import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum NonProfitState {
  REGISTERED = 'REGISTERED',
  RESTRICTED = 'RESTRICTED',
  LIQUIDATING = 'LIQUIDATING',
  REVOKED = 'REVOKED',
  DEREGISTERED = 'DEREGISTERED',
}
registerEnumType(NonProfitState, { name: 'NonProfitState', description: '正常、限制、清算、撤销、注销' });

@Entity('non_profit_registration')
@ObjectType({ description: '民办非企业单位登记' })
@Key()
export class NonProfitRegistration {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '统一社会信用代码' })
  @Column('text', { name: 'uscc_code' })
  usccCode: string;

  @Field({ description: '单位名称' })
  @Column('text')
  name: string;

  @Field({ description: '业务范围（章程）' })
  @Column('text', { name: 'charter_scope' })
  charterScope: string;

  @Field({ description: '住所' })
  @Column('text', { name: 'registered_address' })
  registeredAddress: string;

  @Field({ description: '法定代表人（依法公示）' })
  @Column('text', { name: 'legal_representative' })
  legalRepresentative: string;

  @Field(() => CalendarDayScalar, { description: '登记日期' })
  @Column('date', { name: 'registered_on' })
  registeredOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '登记证书有效期止' })
  @Column('date', { name: 'valid_to' })
  validTo: CalendarDay;

  @Column({ type: 'text', name: 'certificate_code', insert: false, update: false })
  certificateCode: string;

  /** What follows from the register and the measures. */
  @Field(() => NonProfitState)
  @Column('text')
  state: NonProfitState;

  @Field(() => String, { nullable: true, description: '登记证书编号' })
  @Column('text', { name: 'certificate_no', nullable: true })
  certificateNo: string | null;

  /** Lineage over a re-registration. */
  @Field(() => String, { nullable: true, description: '转登记前的统一社会信用代码' })
  @Column('text', { name: 'former_code', nullable: true })
  formerCode: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '业务主管单位同意变更后，办理变更登记的最后一日' })
  @Column('date', { name: 'change_due_on', nullable: true })
  changeDueOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '清算结束日' })
  @Column('date', { name: 'liquidation_ended_on', nullable: true })
  liquidationEndedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '清算结束后，办理注销登记的最后一日' })
  @Column('date', { name: 'deregister_due_on', nullable: true })
  deregisterDueOn: CalendarDay | null;

  /** The day that presses most, for the order of the registrar's list; the last of days where none does. Derived in the table. */
  @Column({ type: 'date', name: 'next_due', insert: false, update: false })
  nextDue: CalendarDay;

  @Field({ description: '登记机关所在区划' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('jsonb')
  measures: readonly MeasureInForceRow[];

  @Field(() => [MeasureInForce], { nullable: true, description: '正在执行的联合惩戒措施' })
  @Policy('joint-action')
  measuresInForce(@Ctx() op: Operation): MeasureInForce[] | null {
    return shownInForce(this.measures, 'CIVIL_AFFAIRS', op);
  }
}
