import {
  ActInput,
  actResult,
  fieldPrefix,
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
import { proposalCommand } from './proposal.commands.js';
import { CaseProposal, CaseProposalState } from './proposal.entity.js';
import type { ProposalDesk, ProposalFields, ProposalGraph } from './proposal.graph.js';
import { proposalLifecycle, type ProposalActName, type ProposalStateName } from './proposal.rules.js';

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => CaseProposalState, { nullable: true })
  state?: ProposalStateName | null;
}

@InputType()
class CaseProposalActInput extends ActInput {
  @Field(() => ID)
  proposalId: string;

  @Field({ description: '理由，或补充的事实；不写个人信息' })
  @MaxLength(2_000)
  reason: string;

  @Field({ description: '审批表或文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

const shown = ({ ProposalType }: ProposalGraph, row: CaseProposal): ProposalFields =>
  Object.assign(new ProposalType(), row);

/** The department's list; its name carries the department, since several may have one. */
export function proposalsResolver(desk: ProposalDesk, graph: ProposalGraph): Function {
  const { service, department, officers, institution } = desk;
  const lifecycle = proposalLifecycle(officers);

  @Resolver(() => graph.ProposalType)
  class ProposalsResolver {
    @Query(() => graph.ProposalConnection, {
      name: `${fieldPrefix(service)}CaseProposals`,
      nullable: true,
      description: '本部门的立案建议，先提出的在前',
    })
    async proposals(
      @Args(() => ProposalsArgs) { state, ...args }: ProposalsArgs,
      @Ctx() op: Operation,
    ): Promise<Page<ProposalFields>> {
      requireRole(op, [...officers, 'ORGAN_HEAD'], department);
      const query = op.db.manager.createQueryBuilder(CaseProposal, 'proposal').where('true');
      if (state) query.andWhere('proposal.state = :state', { state });
      const page = await pageOf(query, ['proposedAt', 'id'], args);
      return {
        edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(graph, node) })),
        pageInfo: page.pageInfo,
        get totalCount() {
          return page.totalCount;
        },
      };
    }

    @FieldResolver(() => institution.type, { nullable: true })
    institution(@Root() { institutionId }: ProposalFields, @Ctx() op: Operation): Promise<object | null> {
      return institution.load(op, institutionId);
    }

    @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
    availableActions(@Root() { state }: ProposalFields, @Ctx() op: Operation): string[] {
      return lifecycle.availableActions(state, op.caller);
    }
  }
  return ProposalsResolver;
}

/** The acts on a proposal, named as the list is. */
export function proposalActsResolver({ service, department, officers }: ProposalDesk, graph: ProposalGraph): Function {
  const prefix = fieldPrefix(service);
  const suffix = `${prefix[0]!.toUpperCase()}${prefix.slice(1)}CaseProposal`;
  const { ProposalResult } = graph;

  async function act(op: Operation, name: ProposalActName, input: CaseProposalActInput): Promise<ActResult> {
    requireRole(
      op,
      name === 'acceptCaseProposal' || name === 'returnCaseProposal' ? ['ORGAN_HEAD'] : officers,
      department,
    );
    const { idempotencyKey, ...given } = input;
    const verdict = await runCommand(op, proposalCommand(name, officers), { ...given, act: name }, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'proposal');
    const row = await op.db.manager.findOneByOrFail(CaseProposal, { id: verdict.value.proposalId });
    return actResult({ ...verdict, value: shown(graph, row) }, 'proposal');
  }

  @Resolver()
  class ProposalActsResolver {
    @Mutation(() => ProposalResult, { name: `accept${suffix}`, description: '同意立案' })
    accept(@Arg('input') input: CaseProposalActInput, @Ctx() op: Operation): Promise<ActResult> {
      return act(op, 'acceptCaseProposal', input);
    }

    @Mutation(() => ProposalResult, { name: `return${suffix}`, description: '退回，写明理由' })
    return(@Arg('input') input: CaseProposalActInput, @Ctx() op: Operation): Promise<ActResult> {
      return act(op, 'returnCaseProposal', input);
    }

    @Mutation(() => ProposalResult, { name: `resubmit${suffix}`, description: '补充事实后再提出' })
    resubmit(@Arg('input') input: CaseProposalActInput, @Ctx() op: Operation): Promise<ActResult> {
      return act(op, 'resubmitCaseProposal', input);
    }

    @Mutation(() => ProposalResult, { name: `withdraw${suffix}`, description: '退回后不再提出' })
    withdraw(@Arg('input') input: CaseProposalActInput, @Ctx() op: Operation): Promise<ActResult> {
      return act(op, 'withdrawCaseProposal', input);
    }
  }
  return ProposalActsResolver;
}
