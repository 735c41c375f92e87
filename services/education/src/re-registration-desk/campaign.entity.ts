import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TrainingClass, type TeachingStageName } from '../institution/index.js';
import { SchoolStage } from '../license-progress/index.js';
import type {
  ReRegistrationChoiceName,
  ReRegistrationOutcomeName,
  ReRegistrationStateName,
} from '../re-registration/index.js';
import { ReRegistrationChoice, ReRegistrationOutcome, ReRegistrationState } from './re-registration.entity.js';

const ReRegistrationSnapshotKind = enumOf(['NOTICE', 'PHASE_END', 'EXTENSION'] as const);
registerEnumType(ReRegistrationSnapshotKind, {
  name: 'ReRegistrationSnapshotKind',
  description: '发出通知时、阶段结束时、延长期限时的数字',
});

@ObjectType({ description: '转登记工作的一个阶段（M52）' })
export class ReRegistrationPhase {
  @Field()
  name: string;

  @Field(() => CalendarDayScalar)
  from: CalendarDay;

  @Field(() => CalendarDayScalar)
  to: CalendarDay;
}

@ObjectType({ description: '处于同一结果、状态和去向的机构数' })
export class ReRegistrationCount {
  @Field(() => ReRegistrationOutcome)
  outcome: ReRegistrationOutcomeName;

  @Field(() => ReRegistrationState)
  state: ReRegistrationStateName;

  @Field(() => ReRegistrationChoice, { nullable: true })
  choice: ReRegistrationChoiceName | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '转登记的进展：各项之和等于总数，取自同一时刻' })
export class ReRegistrationPartition {
  @Field(() => Int)
  total: number;

  @Field(() => [ReRegistrationCount])
  counts: ReRegistrationCount[];
}

@Entity('re_registration_campaign')
@ObjectType({ description: '一项转登记工作' })
export class ReRegistrationCampaign {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field()
  @Column('text')
  name: string;

  @Field({ description: '部署文件编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '期限的最后一日' })
  @Column('date')
  deadline: CalendarDay;

  @Field(() => [ReRegistrationPhase])
  @Column('jsonb')
  phases: ReRegistrationPhase[];

  @Field(() => TrainingClass, { nullable: true, description: '只涉及该类别的机构' })
  @Column('text', { name: 'training_class', nullable: true })
  trainingClass: TrainingClass | null;

  @Field(() => SchoolStage, { nullable: true, description: '只涉及该学段的机构；有几个学段的，按要求最严的一个' })
  @Column('text', { nullable: true })
  stage: TeachingStageName | null;

  @Field(() => Boolean, { nullable: true, description: '只涉及营利性（或非营利性）机构' })
  @Column('boolean', { name: 'for_profit', nullable: true })
  forProfit: boolean | null;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'opened_on' })
  openedOn: CalendarDay;
}

@Entity('re_registration_snapshot')
@ObjectType({ description: '某一时刻的转登记进展' })
export class ReRegistrationSnapshot extends ReRegistrationPartition {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;

  @Field(() => ReRegistrationSnapshotKind)
  @Column('text')
  kind: 'NOTICE' | 'PHASE_END' | 'EXTENSION';

  @Field(() => String, { nullable: true, description: '结束的阶段' })
  @Column('text', { nullable: true })
  phase: string | null;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'taken_on' })
  takenOn: CalendarDay;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;

  @Column('integer')
  declare total: number;

  @Column('jsonb')
  declare counts: ReRegistrationCount[];
}

@Entity('re_registration_extension')
@ObjectType({ description: '转登记期限的一次延长' })
export class ReRegistrationExtension {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;

  @Field(() => CalendarDayScalar, { description: '原期限' })
  @Column('date', { name: 'former_deadline' })
  formerDeadline: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '延长至' })
  @Column('date')
  deadline: CalendarDay;

  @Field({ description: '文件编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '理由' })
  @Column('text')
  reason: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'extended_on' })
  extendedOn: CalendarDay;

  @Field(() => Int, { description: '涉及的机构数' })
  @Column('integer')
  moved: number;

  @Field(() => Int, { description: '其中由逾期恢复办理的机构数' })
  @Column('integer')
  resumed: number;
}
