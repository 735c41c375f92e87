import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  DateTimeScalar,
  enumOf,
  mutationResult,
  Personal,
  Policy,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  FACT_KINDS,
  FACT_SOURCES,
  LINEAGE_KINDS,
  type FactKindName,
  type FactSourceName,
  type LineageKindName,
} from '../file-record/index.js';
import { TrainingInstitution } from '../institution/index.js';

export const FactKind = enumOf(FACT_KINDS);
registerEnumType(FactKind, {
  name: 'FactKind',
  description:
    '名称、信用代码、地址、场所、举办者、法定代表人、实际控制人，及营业执照、民办非企业单位登记证书、事业单位法人证书的代码',
});

export const FactSource = enumOf(FACT_SOURCES);
registerEnumType(FactSource, { name: 'FactSource', description: '台账、登记机关、办学许可申请、经办人登记' });

export const LineageKind = enumOf(LINEAGE_KINDS);
registerEnumType(LineageKind, { name: 'LineageKind', description: '转登记、合并、分立' });

@ObjectType({ description: '档案历史中的人员' })
export class FactPerson {
  @Field(() => String, { nullable: true, description: '姓名' })
  @Policy('controller-id')
  @Personal({ subject: 'personId', mask: 'NAME' })
  name: string | null;

  /** Opaque. */
  personId: string;
}

@ObjectType({ description: '档案的一项内容及其存续期间（A1）' })
export class DatedFact {
  @Field(() => FactKind)
  kind: FactKindName;

  @Field(() => ID, { description: '所属登记：并入的登记各有自己的历史' })
  institutionId: string;

  @Field(() => String, { nullable: true, description: '内容；人员见 persons' })
  text: string | null;

  @Field(() => [FactPerson], { description: '举办者、法定代表人、实际控制人' })
  persons: FactPerson[];

  @Field(() => CalendarDayScalar, { description: '起始日；台账首次导入的为导入之日' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true, description: '最后一日；为空的是现行内容' })
  validTo: CalendarDay | null;

  @Field(() => FactSource)
  source: FactSourceName;

  @Field(() => String, { nullable: true, description: '依据的文书、证照编号' })
  documentNo: string | null;

  @Field({ description: '登记人' })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: '登记时间' })
  recordedAt: Date;
}

@Entity('institution_lineage')
@ObjectType({ description: '机构的承继关系' })
export class InstitutionLineage {
  @Field(() => ID)
  @PrimaryColumn('bigint')
  id: string;

  @Field(() => LineageKind)
  @Column('text')
  kind: LineageKindName;

  @Column('uuid', { name: 'predecessor_id' })
  predecessorId: string;

  @Column('uuid', { name: 'successor_id' })
  successorId: string;

  @Field(() => String, { nullable: true, description: '原信用代码' })
  @Column('text', { name: 'predecessor_code', nullable: true })
  predecessorCode: string | null;

  @Field(() => String, { nullable: true, description: '新信用代码' })
  @Column('text', { name: 'successor_code', nullable: true })
  successorCode: string | null;

  @Field(() => CalendarDayScalar, { description: '承继之日' })
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => FactSource)
  @Column('text')
  source: FactSourceName;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

@InputType()
export class RecordFileFactInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => FactKind)
  kind: FactKindName;

  @Field(() => String, { nullable: true })
  @MaxLength(200)
  text?: string | null;

  @Field(() => [String], { defaultValue: [], description: '人员姓名' })
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  personNames: string[];

  @Field(() => CalendarDayScalar, { description: '自该日起' })
  validFrom: CalendarDay;

  @Field({ description: '依据的文书、证照编号' })
  @MaxLength(100)
  documentNo: string;
}

export const FileFactResult = mutationResult('FileFactResult', 'institution', () => TrainingInstitution);
