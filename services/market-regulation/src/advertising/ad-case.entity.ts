import type { CaseProposalRow } from '@lianguan/case-proposal';
import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseGround } from './ad-case.rules.js';
import type { AdViolationKindName } from './ad-terms.rules.js';
import { AdViolationKind } from './ad-violation.entity.js';

@ObjectType({ description: '建议立案的一条依据' })
export class AdCaseGround {
  @Field(() => AdViolationKind)
  kind: AdViolationKindName;

  @Field({ description: '违反的条款' })
  basis: string;

  @Field(() => String, { nullable: true, description: '处罚的条款；只责令改正的为空' })
  penalty: string | null;

  @Field(() => String, { nullable: true, description: '罚款的幅度' })
  fine: string | null;
}

/** What stands of ads in the department's list of proposals. */
@Entity('case_proposal')
@ObjectType({ description: '向机关负责人提出的广告案件立案建议；立案和处罚由案件程序办理' })
export class AdCaseProposal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  source: CaseProposalRow['source'];

  @Column('uuid', { name: 'source_id' })
  violationId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '查明的事实' })
  @Column('text')
  facts: string;

  @Field(() => [AdCaseGround])
  @Column('jsonb')
  grounds: CaseGround[];

  @Field({ description: '建议书编号' })
  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Field({ description: '提出人' })
  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;
}
