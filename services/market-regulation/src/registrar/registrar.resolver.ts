import { applyLedgerFilter, entityLoader } from '@lianguan/institution-ledger';
import {
  actResult,
  pageOf,
  requireRole,
  rowsLoader,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRegistration, BusinessRegistrationConnection, registrationReference } from '../registration/index.js';
import { EnterpriseEntry } from './enterprise-entry.entity.js';
import { enterpriseCommand } from './registrar.commands.js';
import { enterpriseLifecycle, type EnterpriseAct, type EnterpriseEvent } from './registrar.rules.js';
import {
  EnterpriseActInput,
  EnterpriseActResult,
  EnterpriseAnnualReportInput,
  EnterpriseRegisterArgs,
  ListAbnormalOperationInput,
} from './registrar.type.js';

const entryLoader = (op: Operation) => rowsLoader(op, EnterpriseEntry, { of: 'registrationId', order: { id: 'DESC' } });

@Resolver(() => BusinessRegistration)
export class EnterpriseResolver {
  @Query(() => BusinessRegistrationConnection, { nullable: true, description: '企业登记簿，期限近的在前' })
  enterpriseRegister(
    @Args() { state, search, withoutReportOf, ...page }: EnterpriseRegisterArgs,
    @Ctx() op: Operation,
  ): Promise<Page<BusinessRegistration>> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    const query = applyLedgerFilter(op.db.manager.createQueryBuilder(BusinessRegistration, 'row'), { search });
    if (state) query.andWhere('row.state = :state', { state });
    if (withoutReportOf)
      query
        .andWhere(`row.recorded_state = 'REGISTERED' and row.established_on < make_date(:year + 1, 1, 1)`)
        .andWhere(
          `not exists (select from enterprise_entry e
             where e.registration_id = row.id and e.act = 'recordEnterpriseAnnualReport' and e.report_year = :year)`,
        )
        .setParameter('year', withoutReportOf);
    return pageOf(query, ['nextDue', 'usccCode', 'id'], page);
  }

  @Query(() => BusinessRegistration, { nullable: true })
  enterpriseRegistration(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<BusinessRegistration | null> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    return entityLoader(op, BusinessRegistration).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { recordedState }: BusinessRegistration, @Ctx() { caller }: Operation): string[] {
    return caller.agency === 'MARKET_REGULATION' ? enterpriseLifecycle.availableActions(recordedState, caller) : [];
  }

  @FieldResolver(() => [EnterpriseEntry], { description: '登记档案，新的在前' })
  history(@Root() { id }: BusinessRegistration, @Ctx() op: Operation): Promise<EnterpriseEntry[]> {
    return entryLoader(op).load(id);
  }

  @Mutation(() => EnterpriseActResult, { description: '记录企业报送的年度报告' })
  recordEnterpriseAnnualReport(
    @Arg('input') input: EnterpriseAnnualReportInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, 'recordEnterpriseAnnualReport', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '列入经营异常名录' })
  listAbnormalOperation(@Arg('input') input: ListAbnormalOperationInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'listAbnormalOperation', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '移出经营异常名录' })
  removeAbnormalOperation(@Arg('input') input: EnterpriseActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'removeAbnormalOperation', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '列入严重违法名单' })
  listSeriousViolation(@Arg('input') input: EnterpriseActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'listSeriousViolation', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '移出严重违法名单' })
  removeSeriousViolation(@Arg('input') input: EnterpriseActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'removeSeriousViolation', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '吊销营业执照' })
  revokeBusinessLicense(@Arg('input') input: EnterpriseActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'revokeBusinessLicense', input);
  }

  @Mutation(() => EnterpriseActResult, { description: '注销登记' })
  cancelBusinessRegistration(@Arg('input') input: EnterpriseActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'cancelBusinessRegistration', input);
  }
}

async function perform(
  op: Operation,
  act: EnterpriseEvent,
  { idempotencyKey, ...input }: Omit<EnterpriseAct, 'act'> & { readonly idempotencyKey: string },
): Promise<ActResult> {
  requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
  const verdict = await runCommand(op, enterpriseCommand(act), { ...input, act }, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'businessRegistration');
  const value = await registrationReference.resolve(op, verdict.value.id);
  return actResult({ ...verdict, value }, 'businessRegistration');
}
