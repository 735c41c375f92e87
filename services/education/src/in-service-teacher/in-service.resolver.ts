import { ImportCsvInput, ImportResult } from '@lianguan/institution-ledger';
import {
  importFromCsv,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { StaffMember } from '../staff/index.js';
import { memberLoader } from '../staff-check/index.js';
import {
  DecideInServiceMatchInput,
  InServiceMatchConnection,
  InServiceMatchesArgs,
  InServiceMatchResult,
  inServiceTeacherList,
} from './in-service.type.js';
import { MATCH_COMMANDS } from './match.commands.js';
import { InServiceMatch } from './match.entity.js';
import { matchLifecycle, PERSONNEL, type MatchActName } from './match-lifecycle.rules.js';

@Resolver(() => InServiceMatch)
export class InServiceMatchResolver extends offersActs(InServiceMatch, matchLifecycle) {
  @Query(() => InServiceMatchConnection, { nullable: true, description: '疑似在职教师的从业人员，先发现的在前' })
  inServiceMatches(
    @Args() { state, ...args }: InServiceMatchesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<InServiceMatch>> {
    requireRole(op, PERSONNEL, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(InServiceMatch, 'match').where('true');
    if (state) query.andWhere('match.state = :state', { state });
    return pageOf(query, ['foundOn', 'id'], args);
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffId }: InServiceMatch, @Ctx() op: Operation): Promise<StaffMember | null> {
    return memberLoader(op).load(staffId);
  }

  @Mutation(() => ImportResult, { description: '导入在职教师名单（CSV 文本），只留存不可还原的比对值' })
  importInServiceTeachers(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, inServiceTeacherList, input);
  }

  @Mutation(() => InServiceMatchResult, { description: '认定为在职教师' })
  confirmInServiceMatch(@Arg('input') input: DecideInServiceMatchInput, @Ctx() op: Operation): Promise<ActResult> {
    return decide(op, 'confirmInServiceMatch', input);
  }

  @Mutation(() => InServiceMatchResult, { description: '排除，或更正认定' })
  dismissInServiceMatch(@Arg('input') input: DecideInServiceMatchInput, @Ctx() op: Operation): Promise<ActResult> {
    return decide(op, 'dismissInServiceMatch', input);
  }
}

function decide(
  op: Operation,
  act: MatchActName,
  { idempotencyKey, ...given }: DecideInServiceMatchInput,
): Promise<ActResult> {
  requireRole(op, PERSONNEL, 'EDUCATION');
  const done = runCommand(op, MATCH_COMMANDS[act], given, { idempotencyKey });
  return rowResult(op, done, { type: InServiceMatch, noun: 'match', id: ({ matchId }) => matchId });
}
