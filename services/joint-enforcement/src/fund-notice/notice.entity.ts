import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, MoneyScalar } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  NOTICE_KINDS,
  NOTICE_STAGES,
  NOTICE_STATES,
  type NoticeKindName,
  type NoticeStageName,
  type NoticeStateName,
} from './notice.rules.js';

const FundNoticeKind = enumOf(NOTICE_KINDS);
registerEnumType(FundNoticeKind, { name: 'FundNoticeKind', description: '集体退费、培训贷、课时异议' });

const FundNoticeStage = enumOf(NOTICE_STAGES);
registerEnumType(FundNoticeStage, {
  name: 'FundNoticeStage',
  description:
    '金融监管部门办理到哪一步：名单已固定、分配中、余额已登记为债权、已退清、清算终结余额核销、已撤回、培训贷已查实、课时异议逾期未裁决',
});

export const FundNoticeState = enumOf(NOTICE_STATES);
registerEnumType(FundNoticeState, {
  name: 'FundNoticeState',
  description: '拟送、待签收、逾期未签收、已签收待答复、逾期未答复、已答复、已撤回',
});

@Entity('fund_notice')
@ObjectType({ description: '金融监管部门送专班的资金通报' })
export class FundNotice {
  /** Also the mass refund's, the finding's or the lesson's. */
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => FundNoticeKind)
  @Column('text')
  kind: NoticeKindName;

  @Field(() => FundNoticeStage)
  @Column('text')
  stage: NoticeStageName;

  @Field(() => CalendarDayScalar, { description: '办理到这一步的日期' })
  @Column('date')
  day: CalendarDay;

  @Field(() => Int, { description: '涉及的订单数；培训贷为零' })
  @Column('integer')
  orders: number;

  @Field(() => MoneyScalar, { description: '应退合计；培训贷为已知的金额，课时异议为课时的费用' })
  @Column('bigint', { name: 'amount_fen' })
  amount: string;

  @Field(() => MoneyScalar, { description: '尚欠；培训贷为零' })
  @Column('bigint', { name: 'rest_fen' })
  rest: string;

  @Field(() => FundNoticeState)
  @Column('text')
  state: NoticeStateName;

  @Column('integer')
  version: number;

  @Field(() => CalendarDayScalar, { nullable: true, description: '签收日期' })
  @Column('date', { name: 'received_on', nullable: true })
  receivedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '答复日期' })
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '专班的安排' })
  @Column('text', { nullable: true })
  arrangement: string | null;

  @Field(() => String, { nullable: true, description: '会议纪要或督办单的编号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;
}
