import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INQUIRY_STATES, type InquiryStateName } from './inquiry-lifecycle.rules.js';
import { INQUIRY_REVIEWS } from './inquiry.rules.js';

export const BackgroundInquiryState = enumOf(INQUIRY_STATES);
registerEnumType(BackgroundInquiryState, {
  name: 'BackgroundInquiryState',
  description: '待收函、待答复、无记录、有记录、复核中、复核维持、复核更正；不含罪名',
});

export const BackgroundReview = enumOf(INQUIRY_REVIEWS);
registerEnumType(BackgroundReview, { name: 'BackgroundReview', description: '维持、更正' });

/** E2: what an officer writes (columns answer_no, review_no, review_reason) is not mapped here: the graph cannot show it. */
@Entity('background_inquiry')
@ObjectType({ description: '教育部门对一名从业人员的背景核查请求' })
export class BackgroundInquiry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'station_id' })
  stationId: string;

  @Field({ description: '核查函的函号' })
  @Column('text', { name: 'letter_no' })
  letterNo: string;

  @Field(() => CalendarDayScalar, { description: '发函日期' })
  @Column('date', { name: 'requested_on' })
  requestedOn: CalendarDay;

  @Field(() => BackgroundInquiryState, { nullable: true })
  @Policy('background-answer')
  @Column('text')
  state: InquiryStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '答复日期' })
  @Policy('background-answer')
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;
}
