import { enumOf } from '@lianguan/service-kit';
import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseProposalGroundRow, CaseProposalStepRow } from './proposal-rows.commands.js';
import { CASE_SOURCES, PROPOSAL_STATES, type CaseSourceName, type ProposalStateName } from './proposal.rules.js';

export const CaseSource = enumOf(CASE_SOURCES);
registerEnumType(CaseSource, {
  name: 'CaseSource',
  description: '违法广告、违法收费、举报核查、合同不公平条款、内容问题',
});

export const CaseProposalState = enumOf(PROPOSAL_STATES);
registerEnumType(CaseProposalState, {
  name: 'CaseProposalState',
  description: '待决定、逾期未决定、同意立案、已退回、不再提出',
});

@Entity('case_proposal')
export class CaseProposal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  source: CaseSourceName;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text')
  facts: string;

  @Column('jsonb')
  grounds: CaseProposalGroundRow[];

  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Column('text')
  state: ProposalStateName;

  @Column('text', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('timestamptz', { nullable: true })
  due: Date | null;

  @Column('jsonb')
  steps: CaseProposalStepRow[];
}
