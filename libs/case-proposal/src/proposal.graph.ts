import type { Agency, Role } from '@lianguan/kernel';
import {
  DateTimeScalar,
  mutationResult,
  Shareable,
  shareableConnection,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Field, ID, ObjectType, type ClassType } from 'type-graphql';
import { CaseProposalState, CaseSource } from './proposal.entity.js';
import type { CaseProposalGroundRow, CaseProposalStepRow } from './proposal-rows.commands.js';
import type { CaseSourceName, ProposalStateName } from './proposal.rules.js';

/** What a department brings to its proposals. */
export interface ProposalDesk {
  /** e.g. `market-regulation`. */
  readonly service: string;
  readonly department: Agency;
  /** Who proposes; the head of the organ decides. */
  readonly officers: readonly Role[];
  readonly institution: {
    readonly type: ClassType<object>;
    load(op: Operation, id: string): Promise<object | null>;
  };
}

@ObjectType({ description: '建议立案的一条依据' })
@Shareable()
class CaseProposalGround {
  @Field({ description: '违反的条款' })
  basis: string;

  @Field(() => String, { nullable: true, description: '处罚的条款；只责令改正的为空' })
  penalty: string | null;

  @Field(() => String, { nullable: true, description: '罚款的幅度' })
  fine: string | null;

  @Field(() => [String], { nullable: true, description: '有权处罚的部门，牵头的在前；空的即本部门' })
  punishers?: readonly Agency[];
}

@ObjectType({ description: '立案建议办理中的一步' })
@Shareable()
class CaseProposalStep {
  @Field({ description: '办理的操作' })
  act: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field({ description: '经办人；期限届满的为系统' })
  by: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true })
  documentNo: string | null;
}

@ObjectType()
export abstract class ProposalFields {
  @Field(() => ID)
  id: string;

  @Field(() => CaseSource)
  source: CaseSourceName;

  @Field(() => ID, { description: '所据的记录' })
  sourceId: string;

  institutionId: string;

  @Field({ description: '查明的事实' })
  facts: string;

  @Field(() => [CaseProposalGround])
  grounds: CaseProposalGroundRow[];

  @Field({ description: '建议书编号' })
  documentNo: string;

  @Field(() => CaseProposalState)
  state: ProposalStateName;

  @Field({ description: '提出人' })
  proposedBy: string;

  @Field(() => DateTimeScalar)
  proposedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '机关负责人决定的截止时刻' })
  due: Date | null;

  @Field(() => [CaseProposalStep], { description: '办理经过' })
  steps: CaseProposalStepRow[];
}

export interface ProposalGraph {
  readonly ProposalType: ClassType<ProposalFields>;
  readonly ProposalResult: ClassType<ActResult>;
  readonly ProposalConnection: ClassType<Page<ProposalFields>>;
}

/** Alike in every subgraph that has proposals. */
export function proposalGraph(): ProposalGraph {
  @ObjectType('CaseProposal', { description: '向机关负责人提出的立案建议；立案后由案件程序办理' })
  @Shareable()
  class ProposalType extends ProposalFields {}
  const ProposalResult = mutationResult('CaseProposalResult', 'proposal', () => ProposalType);
  Shareable()(ProposalResult);
  return { ProposalType, ProposalResult, ProposalConnection: shareableConnection('CaseProposal', () => ProposalType) };
}
