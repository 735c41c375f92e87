import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INTERVIEW_DEPARTMENTS, type InterviewDepartmentName } from './violation-act.rules.js';
import { VIOLATION_STATES, type ViolationStateName } from './violation-lifecycle.rules.js';
import type { ViolationStepRow } from './violation-rows.commands.js';
import {
  VIOLATION_KINDS,
  VIOLATION_SOURCES,
  type ViolationKindName,
  type ViolationSourceName,
} from './violation.rules.js';

export const PriceViolationKind = enumOf(VIOLATION_KINDS);
registerEnumType(PriceViolationKind, {
  name: 'PriceViolationKind',
  description: '超出指导价、收取未公示的费用或超出公示标准、一次收费超过规定的时长、虚假优惠折价、非学科类恶意涨价',
});

export const PriceViolationSource = enumOf(VIOLATION_SOURCES);
registerEnumType(PriceViolationSource, {
  name: 'PriceViolationSource',
  description: '巡查、投诉举报、其他部门移送、机构自报、已缴费订单（由系统发现）',
});

export const PriceViolationState = enumOf(VIOLATION_STATES);
registerEnumType(PriceViolationState, {
  name: 'PriceViolationState',
  description: '待核实、不成立、已认定、责令退还、逾期未退还、公告查找、已退还、建议没收、已建议立案',
});

export const InterviewDepartment = enumOf(INTERVIEW_DEPARTMENTS);
registerEnumType(InterviewDepartment, {
  name: 'CompetentDepartment',
  description: '教育、文化和旅游、体育、科技、人力资源社会保障',
});

@ObjectType({ description: '违法收费处理中的一步' })
export class PriceViolationStep extends actStep('经办人；期限届满的为系统') {
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;
}

@Entity('price_violation')
@ObjectType({ description: '违法收费的查处（C2、M26）' })
export class PriceViolation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => PriceViolationKind)
  @Column('text')
  kind: ViolationKindName;

  @Field(() => PriceViolationSource)
  @Column('text')
  source: ViolationSourceName;

  @Field({ description: '课程或收费项目' })
  @Column('text')
  course: string;

  @Field(() => CalendarDayScalar, { description: '收费日期' })
  @Column('date', { name: 'charged_on' })
  chargedOn: CalendarDay;

  @Field(() => MoneyScalar, { description: '每生每课时实收' })
  @Column('bigint', { name: 'charged_fen' })
  charged: bigint;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: '允许的标准：指导价上限、公示的标准、促销前的最低成交价，或恶意涨价的上限；没有的为空',
  })
  @Column('bigint', { name: 'allowed_fen', nullable: true })
  allowed: bigint | null;

  @Field(() => MoneyScalar, { description: '应退还的总额' })
  @Column('bigint', { name: 'return_fen' })
  toReturn: bigint;

  @Field({ description: '查明的事实' })
  @Column('text')
  facts: string;

  @Field(() => PriceViolationState)
  @Column('text')
  state: ViolationStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '退还期限的最后一日' })
  @Column('date', { name: 'return_due', nullable: true })
  returnDue: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '公告查找的最后一日' })
  @Column('date', { name: 'search_until', nullable: true })
  searchUntil: CalendarDay | null;

  @Field(() => Int, { description: '由订单发现的：计入的订单数' })
  @Column('integer', { name: 'order_count' })
  orderCount: number;

  @Field(() => MoneyScalar, { description: '由订单发现的：计入订单的总价之和' })
  @Column('bigint', { name: 'orders_fen' })
  ordersAmount: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '恶意涨价的：约谈日期' })
  @Column('date', { name: 'interviewed_on', nullable: true })
  interviewedOn: CalendarDay | null;

  @Field(() => InterviewDepartment, { nullable: true, description: '共同约谈的主管部门' })
  @Column('text', { name: 'interviewed_with', nullable: true })
  interviewedWith: InterviewDepartmentName | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Field(() => [PriceViolationStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ViolationStepRow[];
}
