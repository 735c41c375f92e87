import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SchoolActStep, type ActStepRow } from '../school/index.js';
import {
  REFERRAL_OUTCOMES,
  REFERRAL_RECEIVERS,
  REFERRAL_STATES,
  type ReferralOutcomeName,
  type ReferralReceiverName,
  type ReferralStateName,
} from './referral.rules.js';

export const TeacherReferralReceiver = enumOf(REFERRAL_RECEIVERS);
registerEnumType(TeacherReferralReceiver, { name: 'TeacherReferralReceiver', description: '所在学校、纪检监察' });

export const TeacherReferralState = enumOf(REFERRAL_STATES);
registerEnumType(TeacherReferralState, {
  name: 'TeacherReferralState',
  description: '待接收、待答复、逾期未答复、已答复、已撤回',
});

export const TeacherReferralOutcome = enumOf(REFERRAL_OUTCOMES);
registerEnumType(TeacherReferralOutcome, {
  name: 'TeacherReferralOutcome',
  description: '查无实据、已停止校外任职、批评教育、取消年度评优、给予处分、撤销教师资格',
});

/** M20, M21: to the school and to the discipline inspection one each. Neither names the teacher: the letter does. */
@Entity('teacher_referral')
@ObjectType({ description: '在职教师在校外机构任职的告知函，姓名只在函件上' })
export class TeacherReferral {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'match_id' })
  matchId: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => TeacherReferralReceiver)
  @Column('text')
  receiver: ReferralReceiverName;

  @Column('text', { name: 'school_id', nullable: true })
  schoolId: string | null;

  @Field({ description: '函件编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'sent_on' })
  sentOn: CalendarDay;

  @Field(() => DateTimeScalar, { description: '答复的截止时刻' })
  @Column('timestamptz')
  due: Date;

  @Field(() => TeacherReferralState)
  @Column('text')
  state: ReferralStateName;

  @Field(() => TeacherReferralOutcome, { nullable: true, description: '处理结果' })
  @Column('text', { nullable: true })
  outcome: ReferralOutcomeName | null;

  @Field(() => [SchoolActStep], { description: '办理经过' })
  @Column('jsonb')
  steps: ActStepRow[];
}
