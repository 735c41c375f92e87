import { Field, ObjectType, registerEnumType } from 'type-graphql';
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

@ObjectType({ description: '风险码（F8）' })
export class RiskCode {
  @Field(() => RiskCodeValue)
  value: RiskCodeValue;

  @Field(() => [RiskInput], { description: '尚缺的评定依据' })
  missingInputs: readonly RiskInput[];

  @Field(() => [RiskInput], { description: '已有的评定依据' })
  knownInputs: readonly RiskInput[];
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
