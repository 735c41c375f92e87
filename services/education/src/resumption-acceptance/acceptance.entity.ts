import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CompetentDepartment, type CompetentDepartmentName } from '../classification/index.js';
import type { EmergencyPlan } from '../emergency-period/index.js';
import { ACCEPTANCE_STATES, type AcceptanceStateName } from './acceptance-lifecycle.rules.js';
import type { AcceptancePartRow } from './acceptance-rows.commands.js';

export const AcceptanceState = enumOf(ACCEPTANCE_STATES);
registerEnumType(AcceptanceState, {
  name: 'ResumptionAcceptanceState',
  description: '待验收、乡镇街道已验收、主管部门已验收、联合验收合格、验收不合格、已撤回',
});

@ObjectType({ description: '应急管控期间的复训方案' })
export class EmergencyTeachingPlan implements EmergencyPlan {
  @Field(() => Int, { description: '每时段人数' })
  capacityPerSlot: number;

  @Field(() => Int, { description: '座位间隔（厘米）' })
  seatGapCm: number;

  @Field(() => Int, { description: '工作人员检测间隔（天）' })
  testIntervalDays: number;

  @Field(() => Int, { description: '入校人员旅居、接触的排查天数' })
  lookBackDays: number;
}

@ObjectType({ description: '一方的现场验收意见' })
export class AcceptancePart {
  @Field()
  passed: boolean;

  @Field(() => [String], { description: '验收人员执法证号' })
  officers: readonly string[];

  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field({ description: '文书编号' })
  documentNo: string;

  @Field(() => String, { nullable: true, description: '说明或问题' })
  note: string | null;

  @Field(() => DateTimeScalar)
  at: string;

  @Field({ description: '经办人' })
  by: string;
}

@Entity('resumption_acceptance')
@ObjectType({ description: '停业整顿后的复课联合验收（M46）' })
export class ResumptionAcceptance {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID)
  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '台账编号' })
  @Column('text', { name: 'ledger_no' })
  ledgerNo: string;

  @Field({ description: '申请时的机构名称' })
  @Column('text', { name: 'school_name' })
  schoolName: string;

  @Field({ description: '申请时的办学地址' })
  @Column('text')
  address: string;

  @Field({ description: '办学地址所在乡镇街道的区划代码' })
  @Column('text', { name: 'township_code' })
  townshipCode: string;

  @Field(() => CompetentDepartment, { description: '主管部门' })
  @Column('text', { name: 'competent_department' })
  competentDepartment: CompetentDepartmentName;

  @Field({ description: '整改完成情况和复训方案' })
  @Column('text')
  rectification: string;

  @Field(() => Int, { description: '平时同一培训时段的最多人数' })
  @Column('integer')
  scale: number;

  @Field(() => EmergencyTeachingPlan, { nullable: true })
  @Column('jsonb', { nullable: true })
  plan: EmergencyPlan | null;

  @Field(() => AcceptanceState)
  @Column('text')
  state: AcceptanceStateName;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'applied_at' })
  appliedAt: Date;

  @Field(() => AcceptancePart, { nullable: true, description: '乡镇街道的意见' })
  @Column('jsonb', { name: 'township_part', nullable: true })
  townshipPart: AcceptancePartRow | null;

  @Field(() => AcceptancePart, { nullable: true, description: '主管部门的意见' })
  @Column('jsonb', { name: 'competent_part', nullable: true })
  competentPart: AcceptancePartRow | null;

  @Field(() => String, { nullable: true, description: '联合验收合格的文书编号，恢复办学时填写' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '验收合格的时间' })
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;
}
