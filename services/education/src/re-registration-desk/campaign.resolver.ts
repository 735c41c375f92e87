import { compareDays, dayOf } from '@lianguan/kernel';
import {
  actResult,
  pageOf,
  PageArgs,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import {
  CAMPAIGNERS,
  notifyReRegistration,
  openReRegistrationCampaign,
  extendReRegistrationCampaign,
  EXTENDERS,
} from '../re-registration/index.js';
import {
  ReRegistrationCampaign,
  ReRegistrationExtension,
  ReRegistrationPartition,
  ReRegistrationSnapshot,
} from './campaign.entity.js';
import { requirePlace } from './re-registration-acts.resolver.js';
import {
  campaignLoader,
  extensionsLoader,
  ofUnknownStageLoader,
  partitionLoader,
  snapshotsLoader,
  stageUnknownLoader,
  toBeNotifiedLoader,
} from './re-registration.reference.js';
import { READERS } from './re-registration.resolver.js';
import {
  NotifyReRegistrationInput,
  NotifyReRegistrationResult,
  OpenReRegistrationCampaignInput,
  ExtendReRegistrationCampaignInput,
  ReRegistrationCampaignConnection,
  ReRegistrationCampaignResult,
} from './re-registration.type.js';

@Resolver(() => ReRegistrationCampaign)
export class ReRegistrationCampaignResolver {
  @Query(() => ReRegistrationCampaignConnection, { nullable: true, description: '转登记工作，先部署的在前（M52）' })
  reRegistrationCampaigns(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<ReRegistrationCampaign>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(ReRegistrationCampaign, 'campaign');
    return pageOf(query, ['openedOn', 'id'], args);
  }

  @Query(() => ReRegistrationCampaign, { nullable: true, description: '一项转登记工作' })
  reRegistrationCampaign(
    @Arg('id', () => ID) id: string,
    @Ctx() op: Operation,
  ): Promise<ReRegistrationCampaign | null> {
    requireRole(op, READERS);
    return campaignLoader(op).load(id);
  }

  @FieldResolver(() => ReRegistrationPartition, { description: '进展：每家机构在且只在其中一项' })
  partition(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<ReRegistrationPartition> {
    return partitionLoader(op).load(campaign.id);
  }

  @FieldResolver(() => [ReRegistrationSnapshot], { description: '发出通知时和各阶段结束时的数字' })
  snapshots(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<ReRegistrationSnapshot[]> {
    return snapshotsLoader(op).load(campaign.id);
  }

  @FieldResolver(() => Int, { description: '距期限的天数；期满后为负' })
  daysLeft(@Root() { deadline }: ReRegistrationCampaign, @Ctx() op: Operation): number {
    return compareDays(deadline, dayOf(op.clock.now()));
  }

  @FieldResolver(() => Int, { description: '在范围内而尚未通知的机构数' })
  toBeNotified(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<number> {
    return toBeNotifiedLoader(op).load(campaign.id);
  }

  @FieldResolver(() => Int, { description: '因培训学段没有登记而不能确定是否在范围内的机构数' })
  stageUnknown(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<number> {
    return stageUnknownLoader(op).load(campaign.id);
  }

  @FieldResolver(() => [TrainingInstitution], { description: '其中的机构，至多一百家' })
  async ofUnknownStage(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<TrainingInstitution[]> {
    const ids = await ofUnknownStageLoader(op).load(campaign.id);
    const found = await Promise.all(ids.map((id) => institutionLoader(op).load(id)));
    return found.flatMap((institution) => institution ?? []);
  }

  @FieldResolver(() => [ReRegistrationExtension], { description: '期限的历次延长' })
  extensions(@Root() campaign: ReRegistrationCampaign, @Ctx() op: Operation): Promise<ReRegistrationExtension[]> {
    return extensionsLoader(op).load(campaign.id);
  }

  @Mutation(() => ReRegistrationCampaignResult, { description: '部署转登记工作' })
  async openReRegistrationCampaign(
    @Arg('input') input: OpenReRegistrationCampaignInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requirePlace(op, CAMPAIGNERS);
    const { idempotencyKey, trainingClass = null, forProfit = null, stage = null, ...given } = input;
    const campaign = { ...given, trainingClass, forProfit, stage };
    return shownCampaign(op, await runCommand(op, openReRegistrationCampaign, campaign, { idempotencyKey }));
  }

  @Mutation(() => ReRegistrationCampaignResult, {
    description: '延长转登记期限：未办结的机构期限顺延，已逾期的恢复到逾期前的步骤',
  })
  async extendReRegistrationCampaign(
    @Arg('input') { idempotencyKey, ...input }: ExtendReRegistrationCampaignInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requirePlace(op, EXTENDERS);
    return shownCampaign(op, await runCommand(op, extendReRegistrationCampaign, input, { idempotencyKey }));
  }

  @Mutation(() => NotifyReRegistrationResult, {
    description: '向范围内尚未通知的机构发出通知，每次最多一千家；自通知起暂停招生和收费',
  })
  async notifyReRegistration(
    @Arg('input') { campaignId, idempotencyKey }: NotifyReRegistrationInput,
    @Ctx() op: Operation,
  ): Promise<NotifyReRegistrationResult> {
    requirePlace(op, CAMPAIGNERS);
    const verdict = await runCommand(op, notifyReRegistration, { campaignId }, { idempotencyKey });
    if (!verdict.ok) return { ok: false, refusal: verdict.refusal, notified: 0, campaign: null };
    const campaign = await op.db.manager.findOneBy(ReRegistrationCampaign, { id: campaignId });
    return { ok: true, refusal: null, notified: verdict.value.notified, campaign };
  }
}

async function shownCampaign(op: Operation, verdict: Verdict<{ readonly campaignId: string }>): Promise<ActResult> {
  if (!verdict.ok) return actResult(verdict, 'campaign');
  const value = await op.db.manager.findOneBy(ReRegistrationCampaign, { id: verdict.value.campaignId });
  return actResult({ ...verdict, value }, 'campaign');
}
