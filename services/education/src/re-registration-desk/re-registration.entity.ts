import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NonAcademicKind } from '../institution/index.js';
import {
  ANSWER_STEPS,
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_OUTCOMES,
  RE_REGISTRATION_STATES,
  type AnswerStepName,
  type ReRegistrationChoiceName,
  type ReRegistrationOutcomeName,
  type ReRegistrationStateName,
} from '../re-registration/index.js';

export const ReRegistrationState = enumOf(RE_REGISTRATION_STATES);
registerEnumType(ReRegistrationState, { name: 'ReRegistrationState', description: '转登记的状态' });

export const ReRegistrationChoice = enumOf(RE_REGISTRATION_CHOICES);
registerEnumType(ReRegistrationChoice, {
  name: 'ReRegistrationChoice',
  description: '机构选择的去向：注销、转为非营利性、转为非学科类',
});

export const ReRegistrationOutcome = enumOf(RE_REGISTRATION_OUTCOMES);
registerEnumType(ReRegistrationOutcome, {
  name: 'ReRegistrationOutcome',
  description: '转登记的结果：每家机构在且只在其中一项',
});

const ReRegistrationAnswerStep = enumOf(ANSWER_STEPS);
registerEnumType(ReRegistrationAnswerStep, { name: 'ReRegistrationAnswerStep', description: '其他部门办理的步骤' });

const ReRegistrationAnswerKind = enumOf(['APPLIED', 'NOTED'] as const);
registerEnumType(ReRegistrationAnswerKind, {
  name: 'ReRegistrationAnswerKind',
  description: '已据以办理；收到时已不影响办理，只记录在案',
});

/** An institution's record in a campaign; of records that a merge brought together the one that stands. */
@Entity('re_registration_file')
@ObjectType({ description: '一家机构的转登记（A8）' })
export class ReRegistration {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;

  /** The institution as it is now, whatever it was merged into since. */
  @Column('uuid', { name: 'root_id' })
  rootId: string;

  @Column('text', { name: 'ledger_no' })
  ledgerNo: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '通知时的名称' })
  @Column('text', { name: 'noticed_name' })
  noticedName: string;

  @Field(() => String, { nullable: true, description: '通知时的统一社会信用代码' })
  @Column('text', { name: 'noticed_code', nullable: true })
  noticedCode: string | null;

  @Field(() => CalendarDayScalar, { description: '通知日期，自此暂停招生和收费' })
  @Column('date', { name: 'notified_on' })
  notifiedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '转登记期限的最后一日' })
  @Column('date')
  deadline: CalendarDay;

  @Field(() => ReRegistrationState)
  @Column('text')
  state: ReRegistrationStateName;

  @Field(() => ReRegistrationChoice, { nullable: true })
  @Column('text', { nullable: true })
  choice: ReRegistrationChoiceName | null;

  @Field(() => ReRegistrationOutcome)
  @Column('text')
  outcome: ReRegistrationOutcomeName;

  @Field({ description: '暂停招生和收费' })
  @Column('boolean')
  locked: boolean;

  @Field(() => CalendarDayScalar, { nullable: true, description: '下一步法定期限的最后一日' })
  @Column('date', { name: 'step_due', nullable: true })
  stepDue: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '转登记后的统一社会信用代码' })
  @Column('text', { name: 'new_code', nullable: true })
  newCode: string | null;

  @Field(() => String, { nullable: true, description: '转登记后的名称' })
  @Column('text', { name: 'new_name', nullable: true })
  newName: string | null;

  @Field(() => String, { nullable: true, description: '换发的办学许可证号' })
  @Column('text', { name: 'new_license_number', nullable: true })
  newLicenseNumber: string | null;

  @Field(() => ID, { nullable: true, description: '据以转为非学科类的鉴别' })
  @Column('uuid', { name: 'appraisal_id', nullable: true })
  appraisalId: string | null;

  @Field(() => NonAcademicKind, { nullable: true, description: '接收时确定的非学科类别' })
  @Column('text', { name: 'received_kind', nullable: true })
  receivedKind: NonAcademicKind | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '过渡期的最后一日，期满自行终止' })
  @Column('date', { name: 'transition_ends_on', nullable: true })
  transitionEndsOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '办结或终止的日期' })
  @Column('date', { name: 'finished_on', nullable: true })
  finishedOn: CalendarDay | null;
}

@Entity('re_registration_interview')
@ObjectType({ description: '一次约谈（M7）' })
export class ReRegistrationInterview {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 're_registration_id' })
  reRegistrationId: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'held_on' })
  heldOn: CalendarDay;

  /** Opaque: what access records name instead of the person. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: '约谈对象姓名' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'principal_name', nullable: true })
  principalName: string | null;

  @Field(() => [String], { description: '参加约谈的工作人员（工号或证号）' })
  @Column('text', { array: true })
  officers: string[];

  @Field({ description: '约谈情况' })
  @Column('text')
  summary: string;

  @Field(() => ReRegistrationChoice, { nullable: true, description: '机构表示的意向' })
  @Column('text', { nullable: true })
  intention: ReRegistrationChoiceName | null;

  @Field({ description: '登记单位' })
  @Column('text')
  agency: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

@Entity('re_registration_answer')
@ObjectType({ description: '其他部门的答复' })
export class ReRegistrationAnswer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 're_registration_id' })
  reRegistrationId: string;

  @Field(() => ReRegistrationAnswerStep)
  @Column('text')
  step: AnswerStepName;

  @Field({ description: '银行报告或登记文书编号' })
  @Column('text', { name: 'document_number' })
  documentNumber: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Field(() => ReRegistrationAnswerKind)
  @Column('text')
  kind: 'APPLIED' | 'NOTED';

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
