import { DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrarEvent } from './registrar-lifecycle.rules.js';
import type { AnnualResult } from './registrar.rules.js';

export const AnnualCheckResult = enumOf<AnnualResult>(['PASSED', 'BASIC', 'FAILED']);
registerEnumType(AnnualCheckResult, { name: 'AnnualCheckResult', description: '合格、基本合格、不合格' });

/** Insert-only: the history of a registration. */
@Entity('registration_entry')
@ObjectType({ description: '登记档案的一条记录' })
export class RegistrationEntry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @Field(() => String, { description: '办理的事项' })
  @Column('text')
  act: RegistrarEvent;

  @Field({ description: '文书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '理由' })
  @Column('text')
  reason: string;

  @Field(() => String, { nullable: true, description: '法律依据' })
  @Column('text', { nullable: true })
  basis: string | null;

  @Field({ description: '变更前后的内容、封存记录、报告日期等' })
  @Column('text')
  detail: string;

  @Field(() => Int, { nullable: true, description: '年度检查的年度' })
  @Column('integer', { name: 'checked_year', nullable: true })
  checkedYear: number | null;

  @Field(() => AnnualCheckResult, { nullable: true })
  @Column('text', { name: 'annual_result', nullable: true })
  annualResult: AnnualResult | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
