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
import {
  NonProfitRegistration,
  NonProfitRegistrationConnection,
  registrationReference,
} from '../registration/index.js';
import { registrarCommand } from './registrar.commands.js';
import { registrarLifecycle, type RegistrarEvent } from './registrar-lifecycle.rules.js';
import { stageOf, type RegistrarAct } from './registrar.rules.js';
import {
  AnnualCheckInput,
  ChangeNonProfitInput,
  DatedRegistrarActInput,
  NonProfitRegisterArgs,
  RegistrarActInput,
  RegistrarActResult,
  RestrictNonProfitInput,
  RevokeNonProfitInput,
} from './registrar.type.js';
import { RegistrationEntry } from './registration-entry.entity.js';

const entryLoader = (op: Operation) =>
  rowsLoader(op, RegistrationEntry, { of: 'registrationId', order: { id: 'DESC' } });

@Resolver(() => NonProfitRegistration)
export class RegistrarResolver {
  @Query(() => NonProfitRegistrationConnection, { nullable: true, description: '登记簿，期限近的在前' })
  nonProfitRegister(
    @Args() { state, search, withoutCheckOf, ...page }: NonProfitRegisterArgs,
    @Ctx() op: Operation,
  ): Promise<Page<NonProfitRegistration>> {
    requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
    const query = applyLedgerFilter(op.db.manager.createQueryBuilder(NonProfitRegistration, 'row'), { search });
    if (state) query.andWhere('row.state = :state', { state });
    if (withoutCheckOf)
      query
        .andWhere(`row.state in ('REGISTERED', 'RESTRICTED') and row.registered_on < make_date(:year + 1, 1, 1)`)
        .andWhere(
          'not exists (select from registration_entry e where e.registration_id = row.id and e.checked_year = :year)',
        )
        .setParameter('year', withoutCheckOf);
    return pageOf(query, ['nextDue', 'usccCode', 'id'], page);
  }

  @Query(() => NonProfitRegistration, { nullable: true })
  nonProfitRegistration(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<NonProfitRegistration | null> {
    requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
    return entityLoader(op, NonProfitRegistration).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() registration: NonProfitRegistration, @Ctx() op: Operation): string[] {
    const ofCivilAffairs = op.caller.agency === 'CIVIL_AFFAIRS';
    return ofCivilAffairs ? registrarLifecycle.availableActions(stageOf(registration), op.caller) : [];
  }

  @FieldResolver(() => [RegistrationEntry], { description: '登记档案，新的在前' })
  history(@Root() registration: NonProfitRegistration, @Ctx() op: Operation): Promise<RegistrationEntry[]> {
    return entryLoader(op).load(registration.id);
  }

  @Mutation(() => RegistrarActResult, { description: '记录业务主管单位同意变更，30日变更期限起算' })
  recordNonProfitChangeConsent(@Arg('input') input: DatedRegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'recordNonProfitChangeConsent', input);
  }

  @Mutation(() => RegistrarActResult, { description: '办理变更登记' })
  changeNonProfit(
    @Arg('input') { name, charterScope, registeredAddress, legalRepresentative, ...input }: ChangeNonProfitInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    const changes = { name, charterScope, registeredAddress, legalRepresentative };
    return perform(op, 'changeNonProfit', { ...input, changes });
  }

  @Mutation(() => RegistrarActResult, { description: '记录年度检查结论' })
  recordNonProfitAnnualCheck(
    @Arg('input') { year, result, toCompetentBodyOn, toRegistryOn, ...input }: AnnualCheckInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    const annual = { year, result, toCompetentBodyOn, toRegistryOn };
    return perform(op, 'recordNonProfitAnnualCheck', { ...input, annual });
  }

  @Mutation(() => RegistrarActResult, { description: '警告' })
  warnNonProfit(@Arg('input') input: RegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'warnNonProfit', input);
  }

  @Mutation(() => RegistrarActResult, { description: '限期停止活动，封存登记证书和印章' })
  restrictNonProfit(@Arg('input') input: RestrictNonProfitInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'restrictNonProfit', input);
  }

  @Mutation(() => RegistrarActResult, { description: '解除限制，启封登记证书和印章' })
  liftNonProfitRestriction(@Arg('input') input: RegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'liftNonProfitRestriction', input);
  }

  @Mutation(() => RegistrarActResult, { description: '开始清算' })
  beginNonProfitLiquidation(@Arg('input') input: RegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'beginNonProfitLiquidation', input);
  }

  @Mutation(() => RegistrarActResult, { description: '记录清算结束，15日注销期限起算' })
  endNonProfitLiquidation(@Arg('input') input: DatedRegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'endNonProfitLiquidation', input);
  }

  @Mutation(() => RegistrarActResult, { description: '注销登记' })
  deregisterNonProfit(@Arg('input') input: RegistrarActInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'deregisterNonProfit', input);
  }

  @Mutation(() => RegistrarActResult, { description: '撤销登记' })
  revokeNonProfit(@Arg('input') input: RevokeNonProfitInput, @Ctx() op: Operation): Promise<ActResult> {
    return perform(op, 'revokeNonProfit', input);
  }
}

async function perform(
  op: Operation,
  act: RegistrarEvent,
  { idempotencyKey, ...input }: Omit<RegistrarAct, 'act'> & { readonly idempotencyKey: string },
): Promise<ActResult> {
  requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
  const verdict = await runCommand(op, registrarCommand(act), { ...input, act }, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'registration');
  const value = await registrationReference.resolve(op, verdict.value.id);
  return actResult({ ...verdict, value }, 'registration');
}
