import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  CertificateState,
  HandlingDepartment,
  type ApproverName,
  type CertificateStateName,
  type PaperKind,
} from '../certificate/index.js';
import { NonAcademicKind, TrainingClass } from '../institution/index.js';
import { HANDLING_STATES, type HandlingStateName } from './handling-lifecycle.rules.js';
import type { HandlingStepRow } from './handling-rows.commands.js';

export const HandlingState = enumOf(HANDLING_STATES);
registerEnumType(HandlingState, {
  name: 'HandlingState',
  description: '待处置、已引导办证、限期整改中、已整改、逾期未整改、已取缔、已撤销处置',
});

@ObjectType({ description: '处置的一步' })
export class HandlingStep extends actStep() {
  @Field(() => String, { nullable: true, description: '依据条文' })
  basis: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => [String], { description: '执法人员的执法证号' })
  officers: readonly string[];

  @Field(() => [String], { description: '执法记录仪编号' })
  recorderIds: readonly string[];

  @Field(() => [String], { description: '证据编号' })
  evidence: readonly string[];

  @Field(() => String, { nullable: true, description: '问题、说明或理由' })
  note: string | null;
}

@Entity('certificate_handling')
@ObjectType({ description: '对证照不全机构的处置（A2）' })
export class CertificateHandling {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => CertificateState, { description: '处置时的证照状态' })
  @Column('text')
  cell: CertificateStateName;

  @Field(() => HandlingState)
  @Column('text')
  state: HandlingStateName;

  @Field(() => HandlingDepartment, { nullable: true, description: '引导其申请办证的部门' })
  @Column('text', { name: 'guided_to', nullable: true })
  guidedTo: ApproverName | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '整改期限的最后一日' })
  @Column('date', { name: 'rectify_due', nullable: true })
  rectifyDue: CalendarDay | null;

  @Field({ description: '居民住宅内的场所，永久关闭（M8）' })
  @Column('boolean', { name: 'permanent_closure' })
  permanentClosure: boolean;

  @Field(() => ID, { nullable: true, description: '随取缔作出的对举办者的禁止' })
  @Column('uuid', { name: 'operator_ban_id', nullable: true })
  operatorBanId: string | null;

  @Field(() => [HandlingStep], { nullable: true, description: '办理经过' })
  @Policy('case-file')
  @Column('jsonb')
  steps: HandlingStepRow[] | null;
}

/** A line of the queue and of the records: an institution with its cell and what became of it. */
@Entity('handling_file')
@ObjectType({ description: '应处置的机构及其处置' })
export class HandlingFile {
  @Field(() => ID)
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { name: 'ledger_no' })
  ledgerNo: string;

  @Column('text', { name: 'training_class' })
  trainingClass: TrainingClass;

  @Column('text', { name: 'non_academic_kind', nullable: true })
  nonAcademicKind: NonAcademicKind | null;

  @Column('boolean')
  vocational: boolean;

  @Field(() => CertificateState)
  @Column('text')
  cell: CertificateStateName;

  /** '' where no register has one. */
  @Column('text')
  paper: PaperKind | '';

  @Column('uuid', { name: 'handling_id', nullable: true })
  handlingId: string | null;

  @Field(() => HandlingState)
  @Column('text')
  state: HandlingStateName;

  @Column('text', { name: 'guided_to', nullable: true })
  guidedTo: ApproverName | null;
}
