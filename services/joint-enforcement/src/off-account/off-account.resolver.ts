import { dayOf } from '@lianguan/kernel';
import {
  connection,
  constantsFor,
  MoneyScalar,
  PageArgs,
  pageOf,
  requireRole,
  rowsLoader,
  runtimeOf,
  type Operation,
  type Page,
  type RuleConstants,
} from '@lianguan/service-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../risk-code/index.js';
import { OFFICE } from '../served-decision/index.js';
import { OffAccountFactRow, OffAccountSum } from './off-account.entity.js';
import { isAboveRevokeLimit, revokeLimit } from './off-account.rules.js';

const OffAccountSumConnection = connection('OffAccountSum', () => OffAccountSum);

const factsLoader = (op: Operation) =>
  rowsLoader(op, OffAccountFactRow, { of: 'institutionId', order: { paidOn: 'asc', id: 'asc' } });

const constantsOf = (op: Operation, { divisionCode }: OffAccountSum): Promise<RuleConstants> =>
  constantsFor(runtimeOf(op), dayOf(op.clock.now()), divisionCode);

@Resolver(() => OffAccountSum)
export class OffAccountResolver {
  @Query(() => OffAccountSumConnection, { nullable: true, description: '各机构的账外收费线索，本级及下级' })
  offAccountSums(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<OffAccountSum>> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    return pageOf(op.db.manager.createQueryBuilder(OffAccountSum, 'sum'), ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { id }: OffAccountSum): TrainingInstitution {
    return { id };
  }

  @FieldResolver(() => [OffAccountFactRow], { description: '逐笔，交费早的在前' })
  offAccountReceipts(@Root() { id }: OffAccountSum, @Ctx() op: Operation): Promise<OffAccountFactRow[]> {
    return factsLoader(op).load(id);
  }

  @FieldResolver(() => MoneyScalar, { description: '本地规定的数额，超过的可以吊销办学许可证' })
  async revokeLimit(@Root() sum: OffAccountSum, @Ctx() op: Operation): Promise<bigint> {
    return revokeLimit(await constantsOf(op, sum));
  }

  @FieldResolver(() => Boolean, { description: '已认定的一次或合计超过该数额' })
  async aboveRevokeLimit(@Root() sum: OffAccountSum, @Ctx() op: Operation): Promise<boolean> {
    return isAboveRevokeLimit(BigInt(sum.confirmed ?? 0), await constantsOf(op, sum));
  }
}
