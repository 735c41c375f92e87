import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('publication')
@ObjectType({ description: '依法公布的联合惩戒（公开）' })
export class Publication {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'trigger' })
  publishedTrigger: string;

  @Column('text', { name: 'decision_organ' })
  publishedOrgan: string;

  @Column('text', { name: 'decision_number' })
  publishedNumber: string;

  @Field(() => CalendarDayScalar, { description: '公布日期' })
  @Column('date', { name: 'published_on' })
  publishedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '撤回日期' })
  @Column('date', { name: 'retracted_on', nullable: true })
  retractedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '撤回原因' })
  @Column('text', { name: 'retraction_reason', nullable: true })
  retractionReason: string | null;

  @Field(() => String, { nullable: true, description: '事由；撤回后不再公开' })
  get trigger(): string | null {
    return this.whilePublic(this.publishedTrigger);
  }

  @Field(() => String, { nullable: true, description: '作出决定的机关；撤回后不再公开' })
  get decisionOrgan(): string | null {
    return this.whilePublic(this.publishedOrgan);
  }

  @Field(() => String, { nullable: true, description: '决定文号；撤回后不再公开' })
  get decisionNumber(): string | null {
    return this.whilePublic(this.publishedNumber);
  }

  /** What is retracted is public no more; that it was, and why, stays (处罚法 48). */
  private whilePublic(text: string): string | null {
    return this.retractedOn === null ? text : null;
  }
}
