import { dayOf } from '@lianguan/kernel';
import {
  constantsFor,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  runtimeOf,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { countyOf, decidedGuidePrices, type CountyGuidePrice } from './guide-price-rows.commands.js';
import { guideLimit, guideOn } from './guide-price.rules.js';
import { TrainingInstitution } from '../registration/index.js';
import { coursesOf } from './posted-price-rows.commands.js';
import { postPrices } from './posted-price.commands.js';
import { PostedPrice } from './posted-price.entity.js';
import { postedOn } from './posted-price.rules.js';
import {
  PostedCourseType,
  PostedPriceConnection,
  PostedPriceOnArgs,
  PostedPriceResult,
  PostedPricesArgs,
  PostPricesInput,
} from './posted-price.type.js';

/** Of an institution's token that names none. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const guideLoader = (op: Operation) =>
  op.loader(
    'county-guide-prices',
    (tx) =>
      new DataLoader<string, CountyGuidePrice[]>(async (counties) => {
        const decided = await decidedGuidePrices(tx, counties);
        return counties.map((county) => decided.filter(({ divisionCode }) => divisionCode === county));
      }),
  );

@Resolver(() => PostedPrice)
export class PostedPriceResolver {
  @Query(() => PostedPriceConnection, { nullable: true, description: '公示的收费标准，先公示的在前；任何人可查' })
  postedPrices(@Args() { institutionId, ...args }: PostedPricesArgs, @Ctx() op: Operation): Promise<Page<PostedPrice>> {
    const query = op.db.manager.createQueryBuilder(PostedPrice, 'posted');
    if (institutionId) query.where('posted.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['postedAt', 'id'], args);
  }

  @Query(() => PostedPrice, { nullable: true, description: '机构某日执行的收费标准，任何人可查；没有公示的为空' })
  async postedPriceOn(
    @Args() { institutionId, day }: PostedPriceOnArgs,
    @Ctx() op: Operation,
  ): Promise<PostedPrice | null> {
    const postings = await op.db.manager.findBy(PostedPrice, { institutionId });
    return postedOn(postings, day ?? dayOf(op.clock.now())) ?? null;
  }

  @FieldResolver(() => [PostedCourseType], { description: '各门课程，与指导价上限对照' })
  async courses(@Root() posted: PostedPrice, @Ctx() op: Operation): Promise<PostedCourseType[]> {
    const today = dayOf(op.clock.now());
    const day = posted.effectiveFrom > today ? posted.effectiveFrom : today;
    const constants = await constantsFor(runtimeOf(op), day, posted.divisionCode);
    const guide = guideOn(await guideLoader(op).load(countyOf(posted.divisionCode)), day);
    return coursesOf(posted.lines).map((course) => {
      const limit = course.subject ? (guideLimit(guide, course, constants) ?? null) : null;
      return { ...course, guideLimit: limit, aboveGuide: limit !== null && course.price > limit };
    });
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: PostedPrice): TrainingInstitution {
    return { id: institutionId };
  }

  @Mutation(() => PostedPriceResult, { description: '公示收费标准，作为新的一版' })
  postPrices(
    @Arg('input') { idempotencyKey, courses, ...given }: PostPricesInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { institutionId = NOBODY } = op.caller;
    const offered = courses.map(({ comparedPrice = null, ...course }) => ({ ...course, comparedPrice }));
    const done = runCommand(op, postPrices, { ...given, courses: offered, institutionId }, { idempotencyKey });
    return rowResult(op, done, { type: PostedPrice, noun: 'postedPrice', id: ({ postedPriceId }) => postedPriceId });
  }
}
