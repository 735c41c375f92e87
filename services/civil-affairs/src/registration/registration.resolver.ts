import {
  applyLedgerFilter,
  entityLoader,
  ImportCsvInput,
  ImportResult,
  matchedRowLoader,
} from '@lianguan/institution-ledger';
import { importFromCsv, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NonProfitRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import { NonProfitRegistrationConnection, nonProfitLedger, NonProfitRegistrationsArgs } from './registration.type.js';

/** A registration that stands answers before one that was revoked or deregistered. */
export const SOURCE = {
  table: 'non_profit_registration',
  preference: `array_position(array['REGISTERED', 'RESTRICTED', 'LIQUIDATING', 'REVOKED', 'DEREGISTERED'], state)`,
};

@Resolver(() => TrainingInstitution)
export class RegistrationResolver {
  @FieldResolver(() => NonProfitRegistration, { nullable: true, description: '民办非企业单位登记' })
  async nonProfitRegistration(
    @Root() institution: TrainingInstitution,
    @Ctx() op: Operation,
  ): Promise<NonProfitRegistration | null> {
    const rows = await matchedRowLoader(op, NonProfitRegistration, SOURCE).load(institution.id);
    return rows[0] ?? null;
  }

  @Query(() => NonProfitRegistrationConnection, { nullable: true, description: '登记台账，本级及下级' })
  nonProfitRegistrations(
    @Args() args: NonProfitRegistrationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<NonProfitRegistration>> {
    requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
    const query = op.db.manager.createQueryBuilder(NonProfitRegistration, 'row');
    return pageOf(applyLedgerFilter(query, args.filter), ['divisionCode', 'usccCode', 'id'], args);
  }

  @Mutation(() => ImportResult, { description: '导入民办非企业单位登记台账（CSV 文本）' })
  importNonProfitRegistrations(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, nonProfitLedger, input);
  }
}

export const registrationReference = {
  type: NonProfitRegistration,
  resolve: (op: Operation, id: string) => entityLoader(op, NonProfitRegistration).load(id),
};
