import type { Agency, CalendarDay, Role } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  mutationResult,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  statePage,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { recordResumptionWatch } from './watch.commands.js';
import { ResumptionWatch, ResumptionWatchState } from './watch.entity.js';
import { watchLifecycle, WATCHERS, type WatchStateName } from './watch.rules.js';

const ResumptionWatchConnection = connection('ResumptionWatch', () => ResumptionWatch);
const ResumptionWatchResult = mutationResult('ResumptionWatchResult', 'watch', () => ResumptionWatch);

@ArgsType()
class ResumptionWatchesArgs extends statePage<WatchStateName>(ResumptionWatchState) {}

@InputType()
class RecordResumptionWatchInput extends ActInput {
  @Field(() => ID)
  watchId: string;

  @Field(() => Int, { description: '同一时段所见人数' })
  pupilsSeen: number;

  @Field(() => CalendarDayScalar, { description: '复查日期' })
  checkedOn: CalendarDay;

  @Field(() => [String], { description: '复查人员执法证号' })
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  officers: string[];

  @Field({ description: '复查记录编号' })
  @MaxLength(100)
  documentNo: string;

  @Field({ defaultValue: '', description: '说明，不写个人信息' })
  @MaxLength(1_000)
  note: string;
}

const AGENCY_OF: Readonly<Partial<Record<Role, Agency>>> = {
  EDU_SUP: 'EDUCATION',
  COMP: 'CULTURE_SPORT_SCIENCE',
  TOWNSHIP: 'TOWNSHIP',
};

const ownRoles = ({ caller }: Operation): Role[] => WATCHERS.filter((role) => AGENCY_OF[role] === caller.agency);

@Resolver(() => ResumptionWatch)
export class ResumptionWatchResolver {
  @Query(() => ResumptionWatchConnection, { nullable: true, description: '复课以后的复查，先到期的在前（M46）' })
  resumptionWatches(
    @Args() { state, ...args }: ResumptionWatchesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ResumptionWatch>> {
    requireRole(op, ownRoles(op));
    const query = op.db.manager.createQueryBuilder(ResumptionWatch, 'watch');
    if (state) query.where('watch.state = :state', { state });
    return pageOf(query, ['dueOn', 'id'], args);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: ResumptionWatch, @Ctx() { caller }: Operation): string[] {
    return [...new Set(watchLifecycle.availableActions(state, caller))];
  }

  @Mutation(() => ResumptionWatchResult, { description: '登记复课以后的复查' })
  recordResumptionWatch(@Arg('input') input: RecordResumptionWatchInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ownRoles(op));
    const { idempotencyKey, ...said } = input;
    const done = runCommand(op, recordResumptionWatch, said, { idempotencyKey });
    return rowResult(op, done, { type: ResumptionWatch, noun: 'watch', id: ({ watchId }) => watchId });
  }
}
