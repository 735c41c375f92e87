import type { CalendarDay, RiskCodeName } from '@lianguan/kernel';
import { CalendarDayScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum RiskCodeValue {
  UNKNOWN = 'UNKNOWN',
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  RED = 'RED',
}
registerEnumType(RiskCodeValue, { name: 'RiskCodeValue', description: '红黄绿码；资料不全为未知，不得为绿' });

export enum RiskInput {
  SIZE = 'SIZE',
  ACCOUNT = 'ACCOUNT',
  FINANCIAL_STATEMENT = 'FINANCIAL_STATEMENT',
  INSURANCE = 'INSURANCE',
  VALID_COMPLAINTS = 'VALID_COMPLAINTS',
  LIABILITY_RATIO = 'LIABILITY_RATIO',
  OVERDUE_RECTIFICATION = 'OVERDUE_RECTIFICATION',
  STAFF_LOSS = 'STAFF_LOSS',
  WAGE_CLAIMS = 'WAGE_CLAIMS',
  LOOK_BACK = 'LOOK_BACK',
  WEIGHTS = 'WEIGHTS',
}
registerEnumType(RiskInput, { name: 'RiskInput', description: '风险码的评定依据' });

@Entity('risk_code_record')
@ObjectType({ description: '专班登记的风险码：新的取代旧的，历史保留' })
export class RiskCodeRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => RiskCodeValue)
  @Column('text')
  value: RiskCodeName;

  @Field(() => String, { description: '赋码的理由' })
  @Column('text')
  reason: string;

  @Field(() => String, { description: '所依据文书的编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field(() => CalendarDayScalar)
  @Column('date')
  since: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '最后一天；此后为未知' })
  @Column('date')
  until: CalendarDay;

  @Column('integer')
  version: number;
}

@ObjectType({ description: '风险码（F8）' })
export class RiskCode {
  @Field(() => RiskCodeValue, { description: '专班登记的；没有登记或已到期的为未知' })
  value: RiskCodeName;

  @Field(() => [RiskInput], { description: '尚缺的评定依据' })
  missingInputs: readonly RiskInput[];

  @Field(() => [RiskInput], { description: '已有的评定依据' })
  knownInputs: readonly RiskInput[];

  @Field(() => RiskCodeRecord, { nullable: true, description: '现行的登记；只向部门和机构本身展示' })
  record: RiskCodeRecord | null;

  @Field(() => [RiskCodeRecord], { description: '历次登记，新的在前；只向部门和机构本身展示' })
  records: readonly RiskCodeRecord[];
}

/** That an input of the risk code is known for an institution: the projection of the departments' events. */
@Entity('risk_input')
export class KnownRiskInput {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId: string;

  @PrimaryColumn('text')
  input: RiskInput;

  /** The record that says so, with its version. */
  @PrimaryColumn('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('boolean')
  known: boolean;

  @Column('integer')
  version: number;
}
