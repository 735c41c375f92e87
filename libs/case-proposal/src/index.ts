// M17, M26: what a department's findings propose to the head of its organ as a case, and what the head decides; the case's procedure comes after.
import type { Slice } from '@lianguan/service-kit';
import { passProposalDue } from './proposal.commands.js';
import { CaseProposal } from './proposal.entity.js';
import { proposalGraph, type ProposalDesk } from './proposal.graph.js';
import { proposalActsResolver, proposalsResolver } from './proposal.resolver.js';
import { PROPOSAL_CONSTANTS, PROPOSAL_DUE, proposalLifecycle } from './proposal.rules.js';

export { caseProposalMigrationSql } from './proposal.migration.js';
export {
  insertCaseProposals,
  lockProposalsOf,
  newCaseProposal,
  openCaseProposals,
  proposalDeadline,
  saveProposals,
  withdrawnProposal,
  type CaseProposalRow,
} from './proposal-rows.commands.js';
export type { ProposalStateName } from './proposal.rules.js';

/** The slice of a department that proposes cases. */
export function caseProposalSlice(desk: ProposalDesk): Slice {
  const graph = proposalGraph();
  const passDue = passProposalDue(desk.officers);
  return {
    name: 'case-proposal',
    entities: [CaseProposal],
    resolvers: [proposalsResolver(desk, graph), proposalActsResolver(desk, graph)],
    lifecycles: [proposalLifecycle(desk.officers)],
    deadlines: [{ name: PROPOSAL_DUE, command: passDue, input: (proposalId) => ({ proposalId }) }],
    constants: PROPOSAL_CONSTANTS,
  };
}
