import { requireRole, rowResult, runCommand, type ActResult, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AD_CANDIDATE_COMMANDS } from './ad-candidate.commands.js';
import { AdCandidate } from './ad-candidate.entity.js';
import { adCandidateLifecycle, type AdCandidateActName } from './ad-candidate.rules.js';
import { CONTENT_LAW } from './ad-terms.rules.js';
import { AD_OFFICER } from './ad-violation-lifecycle.rules.js';
import { AdCandidateActInput, AdCandidateResult } from './ad-violation.type.js';

@Resolver(() => AdCandidate)
export class AdCandidateResolver {
  @FieldResolver(() => String, { description: '所涉条款' })
  basis(@Root() { kind }: AdCandidate): string {
    return CONTENT_LAW[kind].basis;
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: AdCandidate, @Ctx() op: Operation): string[] {
    return adCandidateLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => AdCandidateResult, { description: '核实属实' })
  confirmAdCandidate(@Arg('input') input: AdCandidateActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmAdCandidate', input);
  }

  @Mutation(() => AdCandidateResult, { description: '排除' })
  dismissAdCandidate(@Arg('input') input: AdCandidateActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dismissAdCandidate', input);
  }
}

function act(
  op: Operation,
  name: AdCandidateActName,
  { idempotencyKey, ...given }: AdCandidateActInput,
): Promise<ActResult> {
  requireRole(op, AD_OFFICER, 'MARKET_REGULATION');
  const done = runCommand(op, AD_CANDIDATE_COMMANDS[name], { ...given, act: name }, { idempotencyKey });
  return rowResult(op, done, { type: AdCandidate, noun: 'candidate', id: ({ candidateId }) => candidateId });
}
