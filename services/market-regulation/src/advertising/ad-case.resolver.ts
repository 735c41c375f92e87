import { PageArgs, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
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
    return pageOf(op.db.manager.createQueryBuilder(AdCaseProposal, 'proposal'), ['proposedAt', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: AdCaseProposal): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => AdViolation, { nullable: true, description: '所据的广告' })
  violation(@Root() { violationId }: AdCaseProposal, @Ctx() op: Operation): Promise<AdViolation | null> {
    return adViolationLoader(op).load(violationId);
  }
}
