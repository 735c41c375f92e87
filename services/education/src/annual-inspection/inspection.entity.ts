import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LicenseState, type LicenseStateName } from '../licensing/index.js';
import { INSPECTION_STATES, type InspectionFacts, type InspectionStateName } from './inspection.rules.js';

export const AnnualInspectionState = enumOf(INSPECTION_STATES);
registerEnumType(AnnualInspectionState, {
  name: 'AnnualInspectionState',
  description: '待检查、限期整改、整改逾期、合格、不合格',
});

@ObjectType({ description: '由当年记录预填的年检事项' })
export class AnnualInspectionFacts {
  @Field(() => LicenseState, { description: '许可证状态' })
  licenseState: LicenseStateName;

  @Field({ description: '有有效的法人登记' })
  registered: boolean;

  @Field({ description: '预收费监管账户已生效' })
  accountActive: boolean;

  @Field(() => Int, { description: '当年执行的联合惩戒措施' })
  measures: number;

  @Field(() => String, { nullable: true, description: '证照处置状态' })
  handlingState: string | null;

  @Field(() => Int, { description: '当年的课程鉴别' })
  appraisals: number;

  @Field(() => Int, { description: '当年鉴别为学科类的' })
  academicFindings: number;

  @Field(() => Int, { nullable: true, description: '背景核查名单人数' })
  staffListed: number | null;

  @Field(() => Int, { nullable: true, description: '背景核查通过人数' })
  staffClear: number | null;
}

@Entity('annual_inspection')
@ObjectType({ description: '年度检查（年检）' })
export class AnnualInspection {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => Int)
  @Column('integer')
  year: number;

  @Field(() => AnnualInspectionState)
  @Column('text')
  state: InspectionStateName;

  @Field(() => AnnualInspectionFacts)
  @Column('jsonb')
  facts: InspectionFacts;

  @Field(() => String, { nullable: true, description: '检查情况' })
  @Column('text', { nullable: true })
  findings: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '整改期限' })
  @Column('date', { name: 'rectify_due', nullable: true })
  rectifyDue: CalendarDay | null;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'opened_on' })
  openedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '评定日期' })
  @Column('date', { name: 'concluded_on', nullable: true })
  concludedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '公布日期' })
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: CalendarDay | null;
}
