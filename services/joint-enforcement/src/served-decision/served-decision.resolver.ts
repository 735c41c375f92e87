import { entityLoader } from '@lianguan/institution-ledger';
import type { CalendarDay, Role } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { recordServedDecision } from './served-decision.commands.js';
import { DecisionKind, ServedDecision } from './served-decision.entity.js';

/** Who works on joint actions in the office. */
export const OFFICE: readonly Role[] = ['JEO', 'JEO_LEAD'];

/** Any department may propose on a decision that its organ has served (lifecycle 14). */
export const PROPOSERS: readonly Role[] = [...OFFICE, 'EDU_SUP', 'EDU_LIC', 'SAMR_REG', 'CIVIL', 'FIN', 'POL_CASE'];

const TEXT_LENGTH = 200;

@InputType()
class RecordServedDecisionInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => DecisionKind)
  kind: DecisionKind;

  @Field({ description: '作出机关' })
  @MaxLength(TEXT_LENGTH)
  organ: string;

  @Field({ description: '文号' })
  @MaxLength(TEXT_LENGTH)
  number: string;

  @Field({ description: '依据条文' })
  @MaxLength(TEXT_LENGTH)
  article: string;

  @Field(() => CalendarDayScalar, { description: '决定日期' })
  decidedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '送达日期' })
  servedOn: CalendarDay;
}

const ServedDecisionResult = mutationResult('ServedDecisionResult', 'decision', () => ServedDecision);
const ServedDecisionConnection = connection('ServedDecision', () => ServedDecision);

@ArgsType()
class ServedDecisionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

export const decisionReference = {
  type: ServedDecision,
  resolve: (op: Operation, id: string) => entityLoader(op, ServedDecision).load(id),
};

@Resolver(() => ServedDecision)
export class ServedDecisionResolver {
  @Query(() => ServedDecisionConnection, {
    nullable: true,
    description: '已登记的决定，可作联合惩戒的依据；部门见本部门登记的和与本部门有关的',
  })
  servedDecisions(
    @Args(() => ServedDecisionsArgs) args: ServedDecisionsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ServedDecision>> {
    requireRole(op, PROPOSERS);
    const query = op.db.manager.createQueryBuilder(ServedDecision, 'row');
    if (args.institutionId) query.where('row.institutionId = :institution', { institution: args.institutionId });
    return pageOf(query, ['servedOn', 'id'], args);
  }

  @Mutation(() => ServedDecisionResult, { description: '登记已送达的决定' })
  recordServedDecision(@Arg('input') input: RecordServedDecisionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, PROPOSERS);
    const { idempotencyKey, ...decision } = input;
    const done = runCommand(op, recordServedDecision, decision, { idempotencyKey });
    return rowResult(op, done, { type: ServedDecision, noun: 'decision', id: ({ id }) => id });
  }
}
