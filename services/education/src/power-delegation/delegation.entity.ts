import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DELEGABLE_ITEMS,
  DELEGATION_STATES,
  type DelegableItem,
  type DelegationStateName,
} from './delegation.rules.js';

const ITEM_NAMES = {
  guideToApply: 'GUIDE_TO_APPLY',
  orderToRectify: 'ORDER_TO_RECTIFY',
  confirmRectified: 'CONFIRM_RECTIFIED',
  recordSupervisedPlace: 'RECORD_SUPERVISED_PLACE',
  acceptResumption: 'ACCEPT_RESUMPTION',
} as const satisfies Record<DelegableItem, string>;

export const DelegatedItem = Object.fromEntries(DELEGABLE_ITEMS.map((item) => [ITEM_NAMES[item], item]));
registerEnumType(DelegatedItem, {
  name: 'DelegatedItem',
  description: '引导办证、责令限期整改、确认整改到位、场所建档、复课验收',
});

export const DelegationState = enumOf(DELEGATION_STATES);
registerEnumType(DelegationState, { name: 'DelegationState', description: '有效、已收回' });

@Entity('power_delegation')
@ObjectType({ description: '乡镇街道的赋权事项承接确认书（M1）' })
export class PowerDelegation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '乡镇街道的区划代码' })
  @Column('text', { name: 'township_code' })
  townshipCode: string;

  @Field(() => [DelegatedItem], { description: '赋权事项' })
  @Column('jsonb')
  items: DelegableItem[];

  @Field({ description: '承接确认书文号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '公布日期' })
  @Column('date', { name: 'published_on' })
  publishedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '生效日期' })
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后一日；为空的至收回为止' })
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: CalendarDay | null;

  @Field(() => DelegationState)
  @Column('text')
  state: DelegationStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '自该日起不再有效' })
  @Column('date', { name: 'revoked_on', nullable: true })
  revokedOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '收回的理由' })
  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;

  @Field({ description: '登记的经办人' })
  @Column('text', { name: 'recorded_by' })
  recordedBy: string;
}
