import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuidePriceLineRow, GuidePriceStepRow } from './guide-price-rows.commands.js';
import { CLASS_BANDS, GUIDE_PRICE_STATES, LESSON_MODES, type GuidePriceStateName } from './guide-price.rules.js';

export const GuidePriceState = enumOf(GUIDE_PRICE_STATES);
registerEnumType(GuidePriceState, { name: 'GuidePriceState', description: '拟订、审核中、已审核、已审定、已废止' });

export const ClassBand = enumOf(CLASS_BANDS);
registerEnumType(ClassBand, { name: 'ClassBand', description: '班型：10人以下、10至35人、35人以上' });

export const LessonMode = enumOf(LESSON_MODES);
registerEnumType(LessonMode, { name: 'LessonMode', description: '线下、线上' });

@ObjectType({ description: '指导价办理中的一步' })
export class GuidePriceStep extends actStep() {
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field({ description: '文件编号' })
  documentNo: string;
}

@Entity('guide_price')
@ObjectType({ description: '县（市、区）义务教育学科类校外培训的政府指导价（M14）' })
export class GuidePrice {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => GuidePriceState)
  @Column('text')
  state: GuidePriceStateName;

  @Column('jsonb')
  lines: GuidePriceLineRow[];

  @Field(() => Int, { description: '上浮幅度（百分比），下浮不限' })
  @Column('integer', { name: 'up_float_percent' })
  upFloatPercent: number;

  @Field(() => CalendarDayScalar, { nullable: true, description: '施行日期' })
  @Column('date', { name: 'effective_from', nullable: true })
  effectiveFrom: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '废止日期，自该日起不再执行' })
  @Column('date', { name: 'repealed_from', nullable: true })
  repealedFrom: CalendarDay | null;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt: Date;

  @Field(() => [GuidePriceStep], { description: '办理经过' })
  @Column('jsonb')
  steps: GuidePriceStepRow[];
}
