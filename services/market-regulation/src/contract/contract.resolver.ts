import { dayOf } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { ClauseDifference, ContractFiling, UnfairTerm } from './contract-filing.entity.js';
import { compareClauses, UNFAIR_BASIS } from './contract-text.rules.js';
import { FILING_COMMANDS, fileContract, publishModelContract, type FilingId } from './contract.commands.js';
import { CONTRACT_OFFICERS, filingLifecycle, modelFor, type FilingActName } from './contract.rules.js';
import {
  AcceptContractInput,
  ContractFilingConnection,
  ContractFilingResult,
  ContractFilingsArgs,
  FileContractInput,
  ModelContractConnection,
  ModelContractResult,
  ModelContractsArgs,
  OrderContractCorrectionInput,
  PublishModelContractInput,
  RecordUnfairTermInput,
  UnfairTermInput,
} from './contract.type.js';
import type { FilingAct } from './filing-act.rules.js';
import { ModelContract } from './model-contract.entity.js';

/** Of an institution's token that names none. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** All models at once: a few for each place. */
const modelsLoader = (op: Operation) =>
  op.loader(
    'model-contracts',
    (tx) =>
      new DataLoader<'all', ModelContract[]>(async (keys) => {
        const models = await tx.manager.find(ModelContract);
        return keys.map(() => models);
      }),
  );

@Resolver(() => ContractFiling)
export class ContractFilingResolver extends offersActs(ContractFiling, filingLifecycle) {
  @Query(() => ModelContractConnection, { nullable: true, description: '示范文本，先发布的在前；任何人可查' })
  modelContracts(@Args() { kind, ...args }: ModelContractsArgs, @Ctx() op: Operation): Promise<Page<ModelContract>> {
    const query = op.db.manager.createQueryBuilder(ModelContract, 'model');
    if (kind) query.where('model.kind = :kind', { kind });
    return pageOf(query, ['publishedAt', 'id'], args);
  }

  @Query(() => ContractFilingConnection, {
    nullable: true,
    description: '机构提交的合同文本，先提交的在前；机构只见本机构的',
  })
  contractFilings(
    @Args() { state, institutionId, ...args }: ContractFilingsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ContractFiling>> {
    if (op.caller.agency === 'INSTITUTION') requireRole(op, ['INST'], 'INSTITUTION');
    else requireRole(op, CONTRACT_OFFICERS, 'MARKET_REGULATION');
    const query = op.db.manager.createQueryBuilder(ContractFiling, 'filing');
    if (state) query.andWhere('filing.state = :state', { state });
    if (institutionId) query.andWhere('filing.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['filedAt', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: ContractFiling): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => ModelContract, { nullable: true, description: '今日适用的示范文本；没有的为空' })
  async model(@Root() filing: ContractFiling, @Ctx() op: Operation): Promise<ModelContract | null> {
    return modelFor(await modelsLoader(op).load('all'), filing, dayOf(op.clock.now())) ?? null;
  }

  @FieldResolver(() => [ClauseDifference], { description: '与今日适用的示范文本的不同；没有示范文本的为空' })
  async differences(@Root() filing: ContractFiling, @Ctx() op: Operation): Promise<ClauseDifference[]> {
    const model = await this.model(filing, op);
    return model ? compareClauses(model.clauses, filing.clauses) : [];
  }

  @FieldResolver(() => [UnfairTerm], { description: '疑似和已认定的不公平条款' })
  unfairTerms(@Root() { terms }: ContractFiling): UnfairTerm[] {
    return terms.map((term, index) => ({ ...term, no: index + 1, basis: UNFAIR_BASIS[term.kind] }));
  }

  @Mutation(() => ModelContractResult, { description: '发布示范文本，作为新的一版' })
  publishModelContract(
    @Arg('input') { idempotencyKey, ...given }: PublishModelContractInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, CONTRACT_OFFICERS, 'MARKET_REGULATION');
    const { division: divisionCode } = op.caller;
    const done = runCommand(op, publishModelContract, { ...given, divisionCode }, { idempotencyKey });
    return rowResult(op, done, {
      type: ModelContract,
      noun: 'modelContract',
      id: ({ modelContractId }) => modelContractId,
    });
  }

  @Mutation(() => ContractFilingResult, { description: '机构提交合同文本，作为新的一版' })
  fileContract(
    @Arg('input') { idempotencyKey, ...given }: FileContractInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { institutionId = NOBODY } = op.caller;
    return shown(op, runCommand(op, fileContract, { ...given, institutionId }, { idempotencyKey }));
  }

  @Mutation(() => ContractFilingResult, { description: '认定疑似条款为不公平条款' })
  confirmUnfairTerm(@Arg('input') input: UnfairTermInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmUnfairTerm', { ...input, documentNo: '' });
  }

  @Mutation(() => ContractFilingResult, { description: '排除疑似条款' })
  dismissUnfairTerm(@Arg('input') input: UnfairTermInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dismissUnfairTerm', { ...input, documentNo: '' });
  }

  @Mutation(() => ContractFilingResult, { description: '认定未列为疑似的不公平条款' })
  recordUnfairTerm(@Arg('input') input: RecordUnfairTermInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordUnfairTerm', { ...input, documentNo: '' });
  }

  @Mutation(() => ContractFilingResult, { description: '没有不公平条款的，备案' })
  acceptContract(@Arg('input') input: AcceptContractInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'acceptContract', input);
  }

  @Mutation(() => ContractFilingResult, { description: '责令限期改正不公平条款' })
  orderContractCorrection(@Arg('input') input: OrderContractCorrectionInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'orderContractCorrection', input);
  }

  @Mutation(() => ContractFilingResult, { description: '逾期未改正的，建议立案，由机关负责人决定' })
  proposeContractCase(@Arg('input') input: AcceptContractInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'proposeContractCase', input);
  }

  @Mutation(() => ContractFilingResult, { description: '立案建议被退回并撤下后，重新办理' })
  reopenContractFiling(@Arg('input') input: AcceptContractInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'reopenContractFiling', input);
  }
}

function act(
  op: Operation,
  name: FilingActName,
  { idempotencyKey, ...said }: Omit<FilingAct, 'act'> & { readonly idempotencyKey: string },
): Promise<ActResult> {
  requireRole(op, CONTRACT_OFFICERS, 'MARKET_REGULATION');
  return shown(op, runCommand(op, FILING_COMMANDS[name], { ...said, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<FilingId>>): Promise<ActResult> =>
  rowResult(op, done, { type: ContractFiling, noun: 'filing', id: ({ filingId }) => filingId });
