import {
  offersActs,
  pageOf,
  requireRole,
  runCommand,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, registrationLoader, TrainingInstitution } from '../institution/index.js';
import {
  dismissDuplicateCandidate,
  mergeInstitutions,
  reopenDuplicateCandidate,
  unmergeInstitutions,
  type DuplicateResult,
} from './duplicate.commands.js';
import { DuplicateCandidate, DuplicateDecision, DuplicateState } from './duplicate.entity.js';
import { duplicateLifecycle, OFFICERS } from './duplicate.rules.js';
import {
  DecideDuplicateInput,
  DuplicateCandidateConnection,
  DuplicateCandidatesArgs,
  DuplicateDecisionResult,
  MergeInstitutionsInput,
  MergeInstitutionsResult,
} from './duplicate.type.js';

@Resolver(() => DuplicateCandidate)
export class DuplicateResolver extends offersActs(DuplicateCandidate, duplicateLifecycle) {
  @Query(() => DuplicateCandidateConnection, { nullable: true, description: '疑似重复登记，相似分高的在前（M2）' })
  duplicateCandidates(@Args() args: DuplicateCandidatesArgs, @Ctx() op: Operation): Promise<Page<DuplicateCandidate>> {
    requireRole(op, OFFICERS, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(DuplicateCandidate, 'candidate');
    if (args.state) query.where('candidate.state = :state', { state: args.state });
    if (args.state === DuplicateState.OPEN) {
      // A third pair of three registrations settles itself when the other two are merged.
      query
        .innerJoin(TrainingInstitution, 'first', 'first.id = candidate.firstId')
        .innerJoin(TrainingInstitution, 'second', 'second.id = candidate.secondId')
        .andWhere('first.rootId <> second.rootId');
    }
    return pageOf(query, ['rank', 'id'], args);
  }

  @FieldResolver(() => [TrainingInstitution], { description: '被比对的两条登记' })
  async institutions(@Root() candidate: DuplicateCandidate, @Ctx() op: Operation): Promise<TrainingInstitution[]> {
    const pair = await registrationLoader(op).loadMany([candidate.firstId, candidate.secondId]);
    return pair.filter((side): side is TrainingInstitution => side instanceof TrainingInstitution);
  }

  @FieldResolver(() => DuplicateDecision, { nullable: true })
  decision(@Root() candidate: DuplicateCandidate): DuplicateDecision | null {
    const { decidedBy: by, decisionReason: reason, decidedAt: at } = candidate;
    return by !== null && reason !== null && at !== null ? { by, reason, at } : null;
  }

  @Mutation(() => MergeInstitutionsResult, { description: '合并为同一机构' })
  async mergeInstitutions(
    @Arg('input') input: MergeInstitutionsInput,
    @Ctx() op: Operation,
  ): Promise<MergeInstitutionsResult> {
    const verdict = await decide(op, 'mergeInstitutions', input);
    const survivingId = verdict.ok ? verdict.value.survivingId : null;
    return {
      ...(await resultOf(op, verdict)),
      institution: survivingId ? await institutionLoader(op).load(survivingId) : null,
    };
  }

  @Mutation(() => DuplicateDecisionResult, { description: '撤销合并' })
  async unmergeInstitutions(
    @Arg('input') input: DecideDuplicateInput,
    @Ctx() op: Operation,
  ): Promise<DuplicateDecisionResult> {
    return resultOf(op, await decide(op, 'unmergeInstitutions', input));
  }

  @Mutation(() => DuplicateDecisionResult, { description: '确认不是同一机构' })
  async dismissDuplicateCandidate(
    @Arg('input') input: DecideDuplicateInput,
    @Ctx() op: Operation,
  ): Promise<DuplicateDecisionResult> {
    return resultOf(op, await decide(op, 'dismissDuplicateCandidate', input));
  }

  @Mutation(() => DuplicateDecisionResult, { description: '重新核对已排除的记录' })
  async reopenDuplicateCandidate(
    @Arg('input') input: DecideDuplicateInput,
    @Ctx() op: Operation,
  ): Promise<DuplicateDecisionResult> {
    return resultOf(op, await decide(op, 'reopenDuplicateCandidate', input));
  }
}

const COMMANDS = { mergeInstitutions, unmergeInstitutions, dismissDuplicateCandidate, reopenDuplicateCandidate };

function decide(
  op: Operation,
  act: keyof typeof COMMANDS,
  input: DecideDuplicateInput | MergeInstitutionsInput,
): Promise<Verdict<DuplicateResult>> {
  requireRole(op, OFFICERS, 'EDUCATION');
  const { idempotencyKey, ...decision } = input;
  return runCommand(op, COMMANDS[act], { ...decision, act }, { idempotencyKey });
}

async function resultOf(op: Operation, verdict: Verdict<DuplicateResult>): Promise<DuplicateDecisionResult> {
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal, candidate: null };
  const candidate = await op.db.manager.findOneBy(DuplicateCandidate, { id: verdict.value.candidateId });
  return { ok: true, refusal: null, candidate };
}
