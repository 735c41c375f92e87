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
  type Verdict,
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
import { TrainingInstitution } from '../escrow-account/index.js';
import { LOAN_COMMANDS, reportTrainingLoan, type LoanId } from './loan.commands.js';
import { TrainingLoanFinding, TrainingLoanState } from './loan.entity.js';
import { loanLifecycle, type LoanActName, type LoanStateName } from './loan.rules.js';

const TrainingLoanFindingConnection = connection('TrainingLoanFinding', () => TrainingLoanFinding);
const TrainingLoanFindingResult = mutationResult('TrainingLoanFindingResult', 'finding', () => TrainingLoanFinding);

@ArgsType()
class TrainingLoanFindingsArgs extends statePage<LoanStateName>(TrainingLoanState) {}

@InputType()
class ReportTrainingLoanInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '贷款机构或分期平台' })
  @MaxLength(100)
  lenderName: string;

  @Field({ description: '机构如何推销、诱导贷款' })
  @MaxLength(1_000)
  statement: string;
}

@InputType()
class TrainingLoanActInput extends ActInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: '核实的情况，反映人可以看到，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '核实笔录、银行回函等的编号' })
  @MaxLength(100)
  documentNo: string;
}

@Resolver(() => TrainingLoanFinding)
export class TrainingLoanResolver extends offersActs(TrainingLoanFinding, loanLifecycle) {
  @Query(() => TrainingLoanFindingConnection, {
    nullable: true,
    description: '培训贷的线索，先报告的在前；家长只见与本人有关的',
  })
  trainingLoanFindings(
    @Args() { state, ...args }: TrainingLoanFindingsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TrainingLoanFinding>> {
    if (op.caller.agency === 'GUARDIAN') requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    else requireRole(op, ['FIN'], 'FINANCE');
    const query = op.db.manager.createQueryBuilder(TrainingLoanFinding, 'finding');
    if (state) query.where('finding.state = :state', { state });
    // By id: made of the time at which it was reported.
    return pageOf(query, ['id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: TrainingLoanFinding): TrainingInstitution {
    return { id: institutionId };
  }

  @Mutation(() => TrainingLoanFindingResult, { description: '家长反映机构推销、诱导贷款' })
  reportTrainingLoan(
    @Arg('input') { idempotencyKey, ...input }: ReportTrainingLoanInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['GUARDIAN'], 'GUARDIAN');
    return shown(op, runCommand(op, reportTrainingLoan, input, { idempotencyKey }));
  }

  @Mutation(() => TrainingLoanFindingResult, { description: '核实后认定培训贷' })
  confirmTrainingLoan(@Arg('input') input: TrainingLoanActInput, @Ctx() op: Operation): Promise<ActResult> {
    return decided(op, 'confirmTrainingLoan', input);
  }

  @Mutation(() => TrainingLoanFindingResult, { description: '核实后认定不成立' })
  dismissTrainingLoan(@Arg('input') input: TrainingLoanActInput, @Ctx() op: Operation): Promise<ActResult> {
    return decided(op, 'dismissTrainingLoan', input);
  }
}

function decided(op: Operation, act: LoanActName, input: TrainingLoanActInput): Promise<ActResult> {
  requireRole(op, ['FIN'], 'FINANCE');
  const { idempotencyKey, ...given } = input;
  return shown(op, runCommand(op, LOAN_COMMANDS[act], { ...given, act }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<LoanId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TrainingLoanFinding, noun: 'finding', id: ({ findingId }) => findingId });
