import {
  offersActs,
  pageOf,
  PageArgs,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { requireDuty, SchoolRecordActInput, type RecordId } from '../school/index.js';
import { divisionsAbove } from '../timetable/index.js';
import { finishProviderSelection, openProviderSelection } from './selection.commands.js';
import { ProviderSelection } from './selection.entity.js';
import { selectionLifecycle } from './selection.rules.js';
import { OpenProviderSelectionInput, ProviderSelectionConnection, ProviderSelectionResult } from './selection.type.js';

const EDUCATION = { EDU_SUP: 'EDUCATION' } as const;

@Resolver(() => ProviderSelection)
export class SelectionResolver extends offersActs(ProviderSelection, selectionLifecycle) {
  @Query(() => ProviderSelectionConnection, { nullable: true, description: '课后服务机构的遴选，截止日早的在前' })
  providerSelections(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<ProviderSelection>> {
    requireDuty(op, { ...EDUCATION, INST: 'INSTITUTION', SCHOOL: 'SCHOOL', JEO: 'JOINT_ENFORCEMENT' });
    const query = op.db.manager.createQueryBuilder(ProviderSelection, 'selection').where('true');
    if (op.caller.agency === 'INSTITUTION' || op.caller.agency === 'SCHOOL')
      query.andWhere('selection.divisionCode in (:...above)', { above: ['', ...divisionsAbove(op.caller.division)] });
    return pageOf(query, ['applyUntil', 'id'], args);
  }

  @Mutation(() => ProviderSelectionResult, { description: '发布遴选公告' })
  openProviderSelection(
    @Arg('input') { idempotencyKey, ...given }: OpenProviderSelectionInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, EDUCATION);
    return shown(op, runCommand(op, openProviderSelection, given, { idempotencyKey }));
  }

  @Mutation(() => ProviderSelectionResult, { description: '每家报名都有决定后，结束遴选' })
  finishProviderSelection(
    @Arg('input') { idempotencyKey, ...given }: SchoolRecordActInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, EDUCATION);
    const act = { ...given, act: 'finishProviderSelection' } as const;
    return shown(op, runCommand(op, finishProviderSelection, act, { idempotencyKey }));
  }
}

const shown = (op: Operation, done: Promise<Verdict<RecordId>>): Promise<ActResult> =>
  rowResult(op, done, { type: ProviderSelection, noun: 'selection', id: ({ recordId }) => recordId });
