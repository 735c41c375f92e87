import {
  applyLedgerFilter,
  entityLoader,
  ImportCsvInput,
  ImportResult,
  matchedRowLoader,
} from '@lianguan/institution-ledger';
import { importFromCsv, pageOf, requireRole, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRegistration } from './registration.entity.js';
import { TrainingInstitution } from './institution.reference.js';
import {
  BusinessRegistrationConnection,
  businessLicenseLedger,
  BusinessRegistrationsArgs,
} from './registration.type.js';

/** A registration that stands answers before one that was revoked or cancelled. */
export const SOURCE = {
  table: 'business_registration',
  preference: `array_position(array['REGISTERED', 'ABNORMAL', 'SERIOUS_VIOLATION', 'LICENSE_REVOKED', 'CANCELLED'], state)`,
};

@Resolver(() => TrainingInstitution)
export class RegistrationResolver {
  @FieldResolver(() => BusinessRegistration, { nullable: true, description: '市场主体登记' })
  async businessRegistration(
    @Root() institution: TrainingInstitution,
    @Ctx() op: Operation,
  ): Promise<BusinessRegistration | null> {
    const rows = await matchedRowLoader(op, BusinessRegistration, SOURCE).load(institution.id);
    return rows[0] ?? null;
  }

  @Query(() => BusinessRegistrationConnection, { nullable: true, description: '登记台账，本级及下级' })
  businessRegistrations(
    @Args() args: BusinessRegistrationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<BusinessRegistration>> {
    requireRole(op, ['SAMR_REG', 'SAMR_AD', 'SAMR_PRICE'], 'MARKET_REGULATION');
    const query = op.db.manager.createQueryBuilder(BusinessRegistration, 'row');
    return pageOf(applyLedgerFilter(query, args.filter), ['divisionCode', 'usccCode', 'id'], args);
  }

  @Mutation(() => ImportResult, { description: '导入营业执照登记台账（CSV 文本）' })
  importBusinessLicenses(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, businessLicenseLedger, input);
  }
}

export const registrationReference = {
  type: BusinessRegistration,
  resolve: (op: Operation, id: string) => entityLoader(op, BusinessRegistration).load(id),
};
