import {
  ActInput,
  actResult,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { candidateCommand } from './title.commands.js';
import { CourseTitleCandidate, TitleCandidateState } from './title.entity.js';
import { titleCandidateLifecycle, type CandidateAct, type CandidateStateName } from './title.rules.js';

const OFFICERS = ['EDU_SUP'] as const;

const CandidateConnection = connection('CourseTitleCandidate', () => CourseTitleCandidate);
const CandidateResult = mutationResult('CourseTitleCandidateResult', 'candidate', () => CourseTitleCandidate);

@ArgsType()
class CourseTitleCandidatesArgs extends PageArgs {
  @Field(() => TitleCandidateState, { nullable: true })
  state?: CandidateStateName | null;
}

@InputType()
class DecideTitleCandidateInput extends ActInput {
  @Field(() => ID)
  candidateId: string;

  @Field({ description: '核实情况，不写个人信息' })
  @MaxLength(2_000)
  reason: string;
}

@Resolver(() => CourseTitleCandidate)
export class CourseTitleCandidateResolver {
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

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: CourseTitleCandidate, @Ctx() op: Operation): string[] {
    return titleCandidateLifecycle.availableActions(state, op.caller);
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

async function decide(
  op: Operation,
  act: CandidateAct['act'],
  { idempotencyKey, candidateId, reason }: DecideTitleCandidateInput,
): Promise<ActResult> {
  requireRole(op, OFFICERS, 'EDUCATION');
  const verdict = await runCommand(op, candidateCommand(act), { act, candidateId, reason }, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'candidate');
  const candidate = await op.db.manager.findOneByOrFail(CourseTitleCandidate, { id: candidateId });
  return actResult({ ...verdict, value: candidate }, 'candidate');
}
