import { dayOf } from '@lianguan/kernel';
import {
  constantsFor,
  inDivision,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { AdPassageType } from './ad-violation.type.js';
import { contentPassages } from './ad-terms.rules.js';
import { AD_OFFICER } from './ad-violation-lifecycle.rules.js';
import { FILED_AD_COMMANDS, fileAd, type FiledAdId } from './filed-ad.commands.js';
import { FiledAd } from './filed-ad.entity.js';
import { ADVERTISER, FILING_OFFICER, filedAdLifecycle, type FiledAdActName } from './filed-ad.rules.js';
import { FileAdInput, FiledAdActInput, FiledAdConnection, FiledAdResult, FiledAdsArgs } from './filed-ad.type.js';

/** Of an institution's token that names none. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const INSIDERS: readonly string[] = [...ADVERTISER, ...FILING_OFFICER, ...AD_OFFICER];

/** Who files, with whom it is filed, and who supervises: the rest reads what is published. */
const seesInside = ({ caller }: Operation): boolean => caller.roles.some((role) => INSIDERS.includes(role));

@Resolver(() => FiledAd)
export class FiledAdResolver {
  @Query(() => FiledAdConnection, {
    nullable: true,
    description: '备案公示的招生简章、广告和招牌，先备案的在前；任何人可查',
  })
  filedAds(
    @Args() { institutionId, divisionCode, state, ...args }: FiledAdsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<FiledAd>> {
    const query = op.db.manager.createQueryBuilder(FiledAd, 'ad');
    if (institutionId) query.andWhere('ad.institutionId = :institutionId', { institutionId });
    if (divisionCode) inDivision(query, divisionCode);
    if (state) query.andWhere('ad.state = :state', { state });
    return pageOf(query, ['filedAt', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: FiledAd): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => String, { nullable: true, description: '撤回或撤销的理由；公众不见' })
  endReason(@Root() { endReason }: FiledAd, @Ctx() op: Operation): string | null {
    return seesInside(op) ? endReason : null;
  }

  @FieldResolver(() => [AdPassageType], { description: '疑似违反内容规则的文字，仅供核对，不是认定；公众不见' })
  async passages(@Root() { text, divisionCode }: FiledAd, @Ctx() op: Operation): Promise<AdPassageType[]> {
    if (!seesInside(op)) return [];
    return contentPassages(text, await constantsFor(runtimeOf(op), dayOf(op.clock.now()), divisionCode));
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: FiledAd, @Ctx() op: Operation): string[] {
    return filedAdLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => FiledAdResult, { description: '备案招生简章、广告或招牌，备案后即公示' })
  fileAd(@Arg('input') { idempotencyKey, ...given }: FileAdInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ADVERTISER, 'INSTITUTION');
    const { institutionId = NOBODY } = op.caller;
    return shown(op, runCommand(op, fileAd, { ...given, institutionId }, { idempotencyKey }));
  }

  @Mutation(() => FiledAdResult, { description: '机构撤回备案' })
  withdrawFiledAd(@Arg('input') input: FiledAdActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ADVERTISER, 'INSTITUTION');
    return act(op, 'withdrawFiledAd', input);
  }

  @Mutation(() => FiledAdResult, { description: '审批机关撤销备案' })
  cancelFiledAd(@Arg('input') input: FiledAdActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, FILING_OFFICER, 'EDUCATION');
    return act(op, 'cancelFiledAd', input);
  }
}

const act = (op: Operation, name: FiledAdActName, { idempotencyKey, ...given }: FiledAdActInput): Promise<ActResult> =>
  shown(op, runCommand(op, FILED_AD_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));

const shown = (op: Operation, done: Promise<Verdict<FiledAdId>>): Promise<ActResult> =>
  rowResult(op, done, { type: FiledAd, noun: 'filedAd', id: ({ filedAdId }) => filedAdId });
