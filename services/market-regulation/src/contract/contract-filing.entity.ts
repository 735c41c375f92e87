import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FilingStepRow } from './contract-rows.commands.js';
import {
  DIFFERENCE_KINDS,
  UNFAIR_KINDS,
  type Clause,
  type DifferenceKindName,
  type UnfairKindName,
} from './contract-text.rules.js';
import {
  FILING_STATES,
  TERM_STATES,
  type FilingStateName,
  type TermStateName,
  type UnfairTerm as UnfairTermRow,
} from './contract.rules.js';
import { ContractClause } from './model-contract.entity.js';

export const UnfairTermKind = enumOf(UNFAIR_KINDS);
registerEnumType(UnfairTermKind, {
  name: 'UnfairTermKind',
  description: '拒绝退费、免除责任、限制解除合同、限制救济、单方解释权、单方变更',
});

export const ContractFilingState = enumOf(FILING_STATES);
registerEnumType(ContractFilingState, {
  name: 'ContractFilingState',
  description: '待审查、已备案、责令改正、逾期未改正、已建议立案、已有新版',
});

const UnfairTermState = enumOf(TERM_STATES);
registerEnumType(UnfairTermState, { name: 'UnfairTermState', description: '疑似、已认定、已排除' });

const ClauseDifferenceKind = enumOf(DIFFERENCE_KINDS);
registerEnumType(ClauseDifferenceKind, { name: 'ClauseDifferenceKind', description: '缺少、改动、增加' });

@ObjectType({ description: '与示范文本不同的一条' })
export class ClauseDifference {
  @Field(() => ClauseDifferenceKind)
  kind: DifferenceKindName;

  @Field({ description: '条号和条名' })
  clause: string;

  @Field(() => [String], { description: '示范文本有而合同没有的句子' })
  removed: readonly string[];

  @Field(() => [String], { description: '示范文本没有的句子' })
  added: readonly string[];
}

@ObjectType({ description: '疑似或已认定的不公平条款' })
export class UnfairTerm {
  @Field(() => Int, { description: '序号，从 1 开始' })
  no: number;

  @Field(() => UnfairTermKind)
  kind: UnfairKindName;

  @Field({ description: '所在的条' })
  clause: string;

  @Field({ description: '原文' })
  sentence: string;

  @Field(() => UnfairTermState)
  state: TermStateName;

  @Field(() => String, { nullable: true, description: '认定或排除的理由' })
  reason: string | null;

  @Field({ description: '法律依据' })
  basis: string;
}

@ObjectType({ description: '合同文本办理中的一步' })
export class ContractFilingStep extends actStep('经办人；期限届满的为系统') {
  @Field(() => String, { nullable: true, description: '理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;
}

@Entity('contract_filing')
@ObjectType({ description: '机构提交的合同文本，每次提交为一版（C3）' })
export class ContractFiling {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('boolean')
  academic: boolean;

  @Field({ description: '合同文本的名称' })
  @Column('text')
  title: string;

  @Field(() => Int, { description: '同一名称的第几版' })
  @Column('integer')
  version: number;

  @Column('text')
  text: string;

  @Field(() => [ContractClause])
  @Column('jsonb')
  clauses: Clause[];

  @Column('jsonb')
  terms: UnfairTermRow[];

  @Field(() => ContractFilingState)
  @Column('text')
  state: FilingStateName;

  @Field(() => CalendarDayScalar, { nullable: true, description: '改正期限的最后一日' })
  @Column('date', { name: 'correction_due', nullable: true })
  correctionDue: CalendarDay | null;

  @Field(() => DateTimeScalar, { description: '提交时间' })
  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Field(() => [ContractFilingStep], { description: '办理经过' })
  @Column('jsonb')
  steps: FilingStepRow[];
}
