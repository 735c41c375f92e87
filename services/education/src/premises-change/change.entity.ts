import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SchoolStageName } from '../license-admission/index.js';
import { LicensePaperKind, type PaperKindName } from '../license-paper/index.js';
import { Premises, SchoolStage } from '../license-progress/index.js';
import { CHANGE_KINDS, CHANGE_STATES, type ChangeKindName, type ChangeStateName } from './change-lifecycle.rules.js';
import type { PlacePaper as PlacePaperRow, PremisesCheck } from './change.rules.js';

export const PremisesChangeKind = enumOf(CHANGE_KINDS);
registerEnumType(PremisesChangeKind, { name: 'PremisesChangeKind', description: '变更办学地址、设立教学点' });

export const PremisesChangeState = enumOf(CHANGE_STATES);
registerEnumType(PremisesChangeState, {
  name: 'PremisesChangeState',
  description: '未提交、已提交、已受理、已现场核查、准予变更、不予变更、已撤回',
});

@ObjectType({ description: '新场所的一件文书（M9）' })
export class PlacePaper implements PlacePaperRow {
  @Field(() => LicensePaperKind)
  kind: PaperKindName;

  @Field({ description: '文书编号' })
  number: string;

  @Field({ description: '出具机关' })
  issuedBy: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '有效期的最后一日' })
  validTo: CalendarDay | null;
}

@ObjectType({ description: '新场所的现场核查' })
export class PremisesCheckRecord implements PremisesCheck {
  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field(() => [String], { description: '核查人员执法证号' })
  officers: string[];

  @Field(() => Premises, { description: '现场所见' })
  premises: Premises;

  @Field()
  note: string;
}

@Entity('premises_change')
@ObjectType({ description: '变更办学地址、设立教学点的申请' })
export class PremisesChange {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => ID)
  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field({ description: '台账编号' })
  @Column('text', { name: 'ledger_no' })
  ledgerNo: string;

  @Field({ description: '申请时的机构名称' })
  @Column('text', { name: 'school_name' })
  schoolName: string;

  @Field({ description: '申请时的办学地址' })
  @Column('text', { name: 'former_address' })
  formerAddress: string;

  @Field(() => PremisesChangeKind)
  @Column('text')
  kind: ChangeKindName;

  @Field({ description: '新场所的区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '新场所的地址' })
  @Column('text')
  address: string;

  @Field(() => [SchoolStage], { description: '培训对象' })
  @Column('jsonb')
  stages: SchoolStageName[];

  @Field(() => Premises)
  @Column('jsonb')
  premises: Premises;

  @Field(() => [PlacePaper])
  @Column('jsonb')
  papers: PlacePaper[];

  @Field(() => PremisesChangeState)
  @Column('text')
  state: ChangeStateName;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Field({ description: '审查超期' })
  @Column('boolean')
  overdue: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: '作出决定的期限' })
  @Column('timestamptz', { name: 'decision_due', nullable: true })
  decisionDue: Date | null;

  @Field(() => PremisesCheckRecord, { nullable: true })
  @Column('jsonb', { name: 'site_check', nullable: true })
  siteCheck: PremisesCheckRecord | null;

  @Field(() => String, { nullable: true, description: '决定书文号' })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => String, { nullable: true, description: '不予变更或撤回的理由' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;
}
