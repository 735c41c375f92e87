import { pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { TrainingClass, TrainingInstitution } from '../institution/index.js';
import { EscrowCoverage, EscrowGapConnection, EscrowGapsArgs } from './coverage.type.js';

const READERS = ['EDU_SUP', 'EDU_LIC', 'JEO', 'JEO_LEAD', 'FIN'] as const;

/** An institution, with all that is merged into it. */
const membersOf = (row: string) => `training_institution member where member.root_id = ${row}.id`;
const licensed = (row: string) =>
  `exists (select from license l where l.state = 'ACTIVE' and l.institution_id in (select member.id from ${membersOf(row)}))`;
const hasAccount = (row: string) =>
  `exists (select from escrow_standing e where e.state = 'ACTIVE' and e.institution_id in (select member.id from ${membersOf(row)}))`;

const COUNTED = `select training_class as "trainingClass", count(*)::integer as active,
    (count(*) filter (where ${hasAccount('row')}))::integer as "withAccount"
  from training_institution row where row.id = row.root_id and ${licensed('row')} group by training_class`;

@Resolver()
export class EscrowCoverageResolver {
  @Query(() => [EscrowCoverage], { nullable: true, description: '监管账户覆盖情况：学科类与非学科类分别计数' })
  async escrowCoverage(@Ctx() op: Operation): Promise<EscrowCoverage[]> {
    requireRole(op, READERS);
    const counted = await op.db.query<EscrowCoverage>(COUNTED);
    return Object.values(TrainingClass).map(
      (trainingClass) =>
        counted.find((row) => row.trainingClass === trainingClass) ?? { trainingClass, active: 0, withAccount: 0 },
    );
  }

  @Query(() => EscrowGapConnection, { nullable: true, description: '许可证有效而没有正常监管账户的机构' })
  escrowGaps(
    @Args() { trainingClass, ...args }: EscrowGapsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TrainingInstitution>> {
    requireRole(op, READERS);
    const query = op.db.manager
      .createQueryBuilder(TrainingInstitution, 'row')
      .where(`row.id = row.root_id and row.training_class = :trainingClass`, { trainingClass })
      .andWhere(licensed('row'))
      .andWhere(`not ${hasAccount('row')}`);
    return pageOf(query, ['divisionCode', 'ledgerNo', 'id'], args);
  }
}
