import { PageArgs, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { AdCaseProposal } from './ad-case.entity.js';
import { AD_OFFICER } from './ad-violation-lifecycle.rules.js';
import { AdViolation } from './ad-violation.entity.js';
import { adViolationLoader } from './ad-violation.reference.js';
import { AdCaseProposalConnection } from './ad-violation.type.js';

@Resolver(() => AdCaseProposal)
export class AdCaseProposalResolver {
  @Query(() => AdCaseProposalConnection, { nullable: true, description: '广告案件的立案建议，先提出的在前' })
  adCaseProposals(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<AdCaseProposal>> {
    requireRole(op, [...AD_OFFICER, 'ORGAN_HEAD'], 'MARKET_REGULATION');
    const query = op.db.manager
      .createQueryBuilder(AdCaseProposal, 'proposal')
      .where('proposal.source = :source', { source: 'AD_VIOLATION' });
    return pageOf(query, ['proposedAt', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: AdCaseProposal): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => AdViolation, { nullable: true, description: '所据的广告' })
  violation(@Root() { violationId }: AdCaseProposal, @Ctx() op: Operation): Promise<AdViolation | null> {
    return adViolationLoader(op).load(violationId);
  }

  @FieldResolver(() => Int, { description: '认定时两年内已认定过的广告违法次数' })
  async repeatCount(@Root() { violationId }: AdCaseProposal, @Ctx() op: Operation): Promise<number> {
    return (await adViolationLoader(op).load(violationId))!.repeatCount;
  }
}
