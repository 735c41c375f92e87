import type { Agency } from '@lianguan/kernel';
import { DateTimeScalar, enumOf, Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  ONE_STOP_LEVELS,
  oneStopCaseLifecycle,
  oneStopPartLifecycle,
  type OneStopLevelName,
  type OneStopPartStateName,
  type OneStopStateName,
} from './one-stop-lifecycle.rules.js';
import {
  ONE_STOP_MATTERS,
  ONE_STOP_PARTS,
  ONE_STOP_REGISTRARS,
  type OneStopMatterName,
  type OneStopPartName,
  type OneStopRegistrarName,
} from './one-stop.rules.js';

export const OneStopMatter = enumOf(ONE_STOP_MATTERS);
registerEnumType(OneStopMatter, { name: 'OneStopMatter', description: '设立、变更、终止' });

export const OneStopLevel = enumOf(ONE_STOP_LEVELS);
registerEnumType(OneStopLevel, { name: 'OneStopLevel', description: '机构自行提交、乡镇（街道）窗口、服务中心窗口' });

export const OneStopRegistrar = enumOf(ONE_STOP_REGISTRARS);
registerEnumType(OneStopRegistrar, {
  name: 'OneStopRegistrar',
  description: '民办非企业单位由民政登记，企业由市场监管登记',
});

export const OneStopPartKind = enumOf(ONE_STOP_PARTS);
registerEnumType(OneStopPartKind, { name: 'OneStopPartKind', description: '乡镇（街道）核查、办学许可、法人登记' });

export const OneStopState = enumOf(oneStopCaseLifecycle.states);
registerEnumType(OneStopState, { name: 'OneStopState', description: '办理中、已办结、已撤回' });

export const OneStopPartState = enumOf(oneStopPartLifecycle.states);
registerEnumType(OneStopPartState, { name: 'OneStopPartState', description: '待接件、办理中、已退回补正、已办结' });

@Entity('one_stop_case')
@ObjectType({ description: '一窗受理事项：一个编号，各部门各办一个环节' })
@Key()
export class OneStopCase {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '受理编号' })
  @Column('text')
  number: string;

  @Field(() => OneStopMatter)
  @Column('text')
  matter: OneStopMatterName;

  @Field(() => OneStopRegistrar)
  @Column('text')
  registrar: OneStopRegistrarName;

  @Field(() => OneStopLevel)
  @Column('text')
  level: OneStopLevelName;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Field({ description: '机构名称' })
  @Column('text', { name: 'institution_name' })
  institutionName: string;

  @Field({ description: '办学所在乡镇（街道）' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => OneStopState)
  @Column('text')
  state: OneStopStateName;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: '撤回的理由' })
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;
}

@Entity('one_stop_part')
@ObjectType({ description: '一个部门的环节' })
export class OneStopCasePart {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Field(() => OneStopPartKind)
  @Column('text')
  part: OneStopPartName;

  @Field(() => String, { description: '办理部门' })
  @Column('text')
  agency: Agency;

  @Field(() => OneStopPartState)
  @Column('text')
  state: OneStopPartStateName;

  @Field(() => String, { nullable: true, description: '退回时需要补正的内容' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书或证件编号；部门登记簿报告办结的没有' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
