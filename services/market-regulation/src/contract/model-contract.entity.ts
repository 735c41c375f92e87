import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clause } from './contract-text.rules.js';
import { MODEL_KINDS, type ModelKindName } from './contract.rules.js';

export const ModelContractKind = enumOf(MODEL_KINDS);
registerEnumType(ModelContractKind, { name: 'ModelContractKind', description: '通用、学科类、非学科类' });

@ObjectType({ description: '合同的一条' })
export class ContractClause {
  @Field({ description: '条号；前言的为空' })
  no: string;

  @Field({ description: '条名' })
  title: string;

  @Field()
  text: string;
}

@Entity('model_contract')
@ObjectType({ description: '合同示范文本的一版（C3）' })
export class ModelContract {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: '发布地的区划代码' })
  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => ModelContractKind)
  @Column('text')
  kind: ModelKindName;

  @Field(() => Int, { description: '第几版' })
  @Column('integer')
  version: number;

  @Field()
  @Column('text')
  title: string;

  @Field({ description: '文本编号，如 GF-2021-2604' })
  @Column('text')
  number: string;

  @Field(() => CalendarDayScalar, { description: '启用日期' })
  @Column('date', { name: 'effective_from' })
  effectiveFrom: CalendarDay;

  @Field(() => [ContractClause])
  @Column('jsonb')
  clauses: Clause[];

  @Field({ description: '发布文件编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => DateTimeScalar, { description: '发布时间' })
  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
