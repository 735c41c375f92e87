import {
  ActInput,
  connection,
  mutationResult,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  statePage,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { candidateCommand } from './title.commands.js';
import { CourseTitleCandidate, TitleCandidateState } from './title.entity.js';
import { titleCandidateLifecycle, type CandidateAct, type CandidateStateName } from './title.rules.js';

const OFFICERS = ['EDU_SUP'] as const;

const CandidateConnection = connection('CourseTitleCandidate', () => CourseTitleCandidate);
const CandidateResult = mutationResult('CourseTitleCandidateResult', 'candidate', () => CourseTitleCandidate);

@ArgsType()
class CourseTitleCandidatesArgs extends statePage<CandidateStateName>(TitleCandidateState) {}

@InputType()
class DecideTitleCandidateInput extends ActInput {
  @Field(() => ID)
  candidateId: string;

  @Field({ description: '核实情况，不写个人信息' })
  @MaxLength(2_000)
  reason: string;
}

@Resolver(() => CourseTitleCandidate)
export class CourseTitleCandidateResolver extends offersActs(CourseTitleCandidate, titleCandidateLifecycle) {
  @Query(() => CandidateConnection, { nullable: true, description: '班次名称的疑似线索，本级及下级' })
  courseTitleCandidates(
    @Args() { state, ...args }: CourseTitleCandidatesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<CourseTitleCandidate>> {
    requireRole(op, OFFICERS, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(CourseTitleCandidate, 'candidate').where('true');
    if (state) query.andWhere('candidate.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Mutation(() => CandidateResult, { description: '核实属实' })
  confirmCourseTitleCandidate(
    @Arg('input') input: DecideTitleCandidateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return decide(op, 'confirm', input);
  }

  @Mutation(() => CandidateResult, { description: '排除' })
  dismissCourseTitleCandidate(
    @Arg('input') input: DecideTitleCandidateInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return decide(op, 'dismiss', input);
  }
}

function decide(
  op: Operation,
  act: CandidateAct['act'],
  { idempotencyKey, candidateId, reason }: DecideTitleCandidateInput,
): Promise<ActResult> {
  requireRole(op, OFFICERS, 'EDUCATION');
  const done = runCommand(op, candidateCommand(act), { act, candidateId, reason }, { idempotencyKey });
  return rowResult(op, done, { type: CourseTitleCandidate, noun: 'candidate', id: () => candidateId });
}
