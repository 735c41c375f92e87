import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { ChargedOrder, ChargedOrderConnection, ChargedOrdersArgs } from './charged-order.entity.js';
import { PRICE_OFFICER } from './violation-lifecycle.rules.js';

@Resolver(() => ChargedOrder)
export class ChargedOrderResolver {
  @Query(() => ChargedOrderConnection, { nullable: true, description: '已缴费订单的价格，先缴费的在前' })
  chargedOrders(
    @Args() { institutionId, violationId, ...args }: ChargedOrdersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ChargedOrder>> {
    requireRole(op, PRICE_OFFICER, 'MARKET_REGULATION');
    const query = op.db.manager.createQueryBuilder(ChargedOrder, 'charged').where('true');
    if (institutionId) query.andWhere('charged.institutionId = :institutionId', { institutionId });
    if (violationId) query.andWhere('charged.violationIds @> array[:violationId]::uuid[]', { violationId });
    return pageOf(query, ['paidOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: ChargedOrder): TrainingInstitution {
    return { id: institutionId };
  }
}
