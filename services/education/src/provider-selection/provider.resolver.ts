import type { Agency, Role } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  RefusalType,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type RenderedRefusal,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { requireDuty, SchoolRecordActInput, type RecordId } from '../school/index.js';
import { divisionsAbove } from '../timetable/index.js';
import { applyToSelection, PROVIDER_COMMANDS } from './provider.commands.js';
import { faultToday, selectionLoader } from './provider.reference.js';
import { providerLifecycle, type ProviderActName } from './provider.rules.js';
import { ProviderSelection, ServiceProvider } from './selection.entity.js';
import {
  ApplyToSelectionInput,
  ServiceProviderConnection,
  ServiceProviderResult,
  ServiceProvidersArgs,
} from './selection.type.js';

const EDUCATION = { EDU_SUP: 'EDUCATION' } as const;
const INSTITUTION = { INST: 'INSTITUTION' } as const;
const ACTORS = {
  withdrawFromSelection: INSTITUTION,
  chooseServiceProvider: EDUCATION,
  declineServiceProvider: EDUCATION,
} satisfies Record<ProviderActName, Partial<Record<Role, Agency>>>;

@Resolver(() => ServiceProvider)
export class ProviderResolver extends offersActs(ServiceProvider, providerLifecycle) {
  @Query(() => ServiceProviderConnection, {
    nullable: true,
    description: '参加遴选的机构：机构所见为本机构的，学校所见为本地已选定的',
  })
  serviceProviders(
    @Args() { selectionId, state, ...args }: ServiceProvidersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ServiceProvider>> {
    requireDuty(op, { ...EDUCATION, ...INSTITUTION, SCHOOL: 'SCHOOL', JEO: 'JOINT_ENFORCEMENT' });
    const query = op.db.manager.createQueryBuilder(ServiceProvider, 'provider').where('true');
    if (selectionId) query.andWhere('provider.selectionId = :selectionId', { selectionId });
    if (state) query.andWhere('provider.state = :state', { state });
    if (op.caller.agency === 'SCHOOL')
      query
        .andWhere(`provider.state = 'CHOSEN'`)
        .andWhere('provider.divisionCode in (:...above)', { above: ['', ...divisionsAbove(op.caller.division)] });
    return pageOf(query, ['selectionId', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: ServiceProvider, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => ProviderSelection, { nullable: true })
  selection(@Root() { selectionId }: ServiceProvider, @Ctx() op: Operation): Promise<ProviderSelection | null> {
    return selectionLoader(op).load(selectionId);
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: '今日不符合的准入条件；都符合的为空' })
  ineligibility(@Root() provider: ServiceProvider, @Ctx() op: Operation): Promise<RenderedRefusal | null> {
    return faultToday(op, provider);
  }

  @Mutation(() => ServiceProviderResult, { description: '机构报名，不符合准入条件或价格规定的不予受理' })
  applyToSelection(
    @Arg('input') { idempotencyKey, ...given }: ApplyToSelectionInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, INSTITUTION);
    const offer = { ...given, institutionId: op.caller.institutionId ?? null };
    return shown(op, runCommand(op, applyToSelection, offer, { idempotencyKey }));
  }

  @Mutation(() => ServiceProviderResult, { description: '机构撤回报名' })
  withdrawFromSelection(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'withdrawFromSelection', input);
  }

  @Mutation(() => ServiceProviderResult, { description: '按评审记录选定，准入条件重新审核' })
  chooseServiceProvider(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'chooseServiceProvider', input);
  }

  @Mutation(() => ServiceProviderResult, { description: '按评审记录不予选定' })
  declineServiceProvider(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'declineServiceProvider', input);
  }
}

function act(op: Operation, name: ProviderActName, input: SchoolRecordActInput): Promise<ActResult> {
  requireDuty(op, ACTORS[name]);
  const { idempotencyKey, ...given } = input;
  return shown(op, runCommand(op, PROVIDER_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<RecordId>>): Promise<ActResult> =>
  rowResult(op, done, { type: ServiceProvider, noun: 'provider', id: ({ recordId }) => recordId });
