import { dayOf } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { linesOf } from './guide-price-rows.commands.js';
import { draftGuidePrice, GUIDE_PRICE_COMMANDS, type GuidePriceId } from './guide-price.commands.js';
import { GuidePrice } from './guide-price.entity.js';
import {
  GUIDE_PRICE_AGENCIES,
  guideOn,
  guidePriceLifecycle,
  LEAD,
  REVIEWER,
  type GuidePriceActName,
} from './guide-price.rules.js';
import {
  DraftGuidePriceInput,
  GuidePriceActInput,
  GuidePriceConnection,
  GuidePriceLine,
  GuidePriceOnArgs,
  GuidePriceResult,
  GuidePricesArgs,
} from './guide-price.type.js';

type GuidePriceRole = keyof typeof GUIDE_PRICE_AGENCIES;

/** Each role in its own agency. */
const requireOfficer = (op: Operation, roles: readonly GuidePriceRole[]): void => {
  requireRole(
    op,
    roles.filter((role) => GUIDE_PRICE_AGENCIES[role] === op.caller.agency),
  );
};

@Resolver(() => GuidePrice)
export class GuidePriceResolver extends offersActs(GuidePrice, guidePriceLifecycle) {
  @Query(() => GuidePriceConnection, { nullable: true, description: '各次制定的指导价，先拟订的在前' })
  guidePrices(@Args() { state, ...args }: GuidePricesArgs, @Ctx() op: Operation): Promise<Page<GuidePrice>> {
    requireOfficer(op, [...LEAD, ...REVIEWER]);
    const query = op.db.manager.createQueryBuilder(GuidePrice, 'guide');
    if (state) query.where('guide.state = :state', { state });
    return pageOf(query, ['draftedAt', 'id'], args);
  }

  @Query(() => GuidePrice, { nullable: true, description: '某日执行的政府指导价，任何人可查；没有的为空' })
  async guidePriceOn(
    @Args() { divisionCode, day }: GuidePriceOnArgs,
    @Ctx() op: Operation,
  ): Promise<GuidePrice | null> {
    const decided = await op.db.manager
      .createQueryBuilder(GuidePrice, 'guide')
      .where('guide.divisionCode = :divisionCode and guide.effectiveFrom is not null', { divisionCode })
      .getMany();
    return guideOn(decided, day ?? dayOf(op.clock.now())) ?? null;
  }

  @FieldResolver(() => [GuidePriceLine], { description: '各班型的基准价' })
  lines(@Root() { lines }: GuidePrice): readonly GuidePriceLine[] {
    return linesOf(lines);
  }

  @Mutation(() => GuidePriceResult, { description: '拟订指导价' })
  draftGuidePrice(
    @Arg('input') { idempotencyKey, ...input }: DraftGuidePriceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireOfficer(op, LEAD);
    return shown(op, runCommand(op, draftGuidePrice, input, { idempotencyKey }));
  }

  @Mutation(() => GuidePriceResult, { description: '提交价格主管部门审核' })
  submitGuidePrice(@Arg('input') input: GuidePriceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'submitGuidePrice', { input, roles: LEAD });
  }

  @Mutation(() => GuidePriceResult, { description: '审核通过，报同级政府审定' })
  passGuidePriceReview(@Arg('input') input: GuidePriceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'passGuidePriceReview', { input, roles: REVIEWER });
  }

  @Mutation(() => GuidePriceResult, { description: '审核退回，或登记政府退回' })
  returnGuidePrice(@Arg('input') input: GuidePriceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'returnGuidePrice', { input, roles: [...LEAD, ...REVIEWER] });
  }

  @Mutation(() => GuidePriceResult, { description: '登记政府的审定和施行日期' })
  decideGuidePrice(@Arg('input') input: GuidePriceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'decideGuidePrice', { input, roles: LEAD });
  }

  @Mutation(() => GuidePriceResult, { description: '登记废止' })
  repealGuidePrice(@Arg('input') input: GuidePriceActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'repealGuidePrice', { input, roles: LEAD });
  }
}

function act(
  op: Operation,
  name: GuidePriceActName,
  { input, roles }: { readonly input: GuidePriceActInput; readonly roles: readonly GuidePriceRole[] },
): Promise<ActResult> {
  requireOfficer(op, roles);
  const { idempotencyKey, effectiveOn = null, ...given } = input;
  return shown(
    op,
    runCommand(op, GUIDE_PRICE_COMMANDS[name], { ...given, effectiveOn, act: name }, { idempotencyKey }),
  );
}

const shown = (op: Operation, done: Promise<Verdict<GuidePriceId>>): Promise<ActResult> =>
  rowResult(op, done, { type: GuidePrice, noun: 'guidePrice', id: ({ guidePriceId }) => guidePriceId });
