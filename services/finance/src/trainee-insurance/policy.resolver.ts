import { ImportCsvInput, ImportResult } from '@lianguan/institution-ledger';
import { dayOf, type Role } from '@lianguan/kernel';
import {
  decodeCursor,
  importFromCsv,
  PageArgs,
  pageOf,
  pageOfRows,
  Policy,
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
import { In } from 'typeorm';
import { TrainingInstitution } from '../escrow-account/index.js';
import { TrainingOrder, TrainingOrderConnection } from '../training-order/index.js';
import { coverageCount, coverageRows, insuredSql, unconsumedSql } from './coverage.js';
import { cancelTraineeInsurance, recordTraineeInsurance, type PolicyId } from './policy.commands.js';
import { TraineeInsurance, TraineeInsuranceCoverage } from './policy.entity.js';
import { policyLifecycle } from './policy.rules.js';
import {
  CancelTraineeInsuranceInput,
  RecordTraineeInsuranceInput,
  TraineeInsuranceConnection,
  TraineeInsuranceCoverageConnection,
  traineeInsuranceLedger,
  TraineeInsuranceResult,
  TraineeInsurancesArgs,
  UninsuredOrdersArgs,
} from './policy.type.js';

const POLICY_READERS: readonly Role[] = ['FIN', 'EDU_SUP', 'INST', 'GUARDIAN'];
const COVERAGE_READERS: readonly Role[] = ['FIN', 'EDU_SUP', 'INST', 'JEO', 'JEO_LEAD'];

const policiesLoader = (op: Operation): DataLoader<string, TraineeInsurance[]> =>
  op.loader(
    'trainee-insurances',
    (tx) =>
      new DataLoader(async (orderIds) => {
        const rows = await tx.manager.find(TraineeInsurance, {
          where: { orderId: In([...orderIds]) },
          order: { validFrom: 'ASC', id: 'ASC' },
        });
        return orderIds.map((id) => rows.filter(({ orderId }) => orderId === id));
      }),
  );

@Resolver(() => TrainingOrder)
export class InsuredOrderResolver {
  @FieldResolver(() => [TraineeInsurance], { nullable: true, description: '学员保险的保单' })
  @Policy('order')
  insurances(@Root() { id }: TrainingOrder, @Ctx() op: Operation): Promise<TraineeInsurance[]> {
    return policiesLoader(op).load(id);
  }
}

@Resolver(() => TraineeInsuranceCoverage)
export class TraineeInsuranceCoverageResolver {
  @Query(() => TraineeInsuranceCoverageConnection, {
    nullable: true,
    description: '各机构的学员保险覆盖；机构只见自己的',
  })
  async traineeInsuranceCoverage(
    @Args() args: PageArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TraineeInsuranceCoverage>> {
    requireRole(op, COVERAGE_READERS);
    const after = decodeCursor(args.after, 1);
    const day = dayOf(op.clock.now());
    const rows = await coverageRows(op.db, { day, after: after && String(after[0]), most: args.first + 1 });
    return pageOfRows(rows, args.first, {
      keyOf: ({ id }) => [id],
      count: () => coverageCount(op.db),
    });
  }

  @Query(() => TrainingOrderConnection, { nullable: true, description: '还有未消课金额而今日没有保险的订单' })
  uninsuredOrders(
    @Args() { institutionId, ...args }: UninsuredOrdersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TrainingOrder>> {
    requireRole(op, ['FIN', 'EDU_SUP', 'INST']);
    const query = op.db.manager
      .createQueryBuilder(TrainingOrder, 'training')
      .where(`training.state in ('PAID', 'RUNNING') and ${unconsumedSql('training')} > 0`)
      .andWhere(`not ${insuredSql('training', ':day::date')}`, { day: dayOf(op.clock.now()) });
    if (institutionId) query.andWhere('training.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { id }: TraineeInsuranceCoverage): TrainingInstitution {
    return { id };
  }
}

@Resolver(() => TraineeInsurance)
export class TraineeInsuranceResolver {
  @Query(() => TraineeInsuranceConnection, { nullable: true, description: '学员保险的保单：机构、家长只见自己的' })
  traineeInsurances(
    @Args() { state, institutionId, ...args }: TraineeInsurancesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TraineeInsurance>> {
    requireRole(op, POLICY_READERS);
    const query = op.db.manager.createQueryBuilder(TraineeInsurance, 'insurance').where('true');
    if (state) query.andWhere('insurance.state = :state', { state });
    if (institutionId) query.andWhere('insurance.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: TraineeInsurance): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: TraineeInsurance, @Ctx() op: Operation): string[] {
    return policyLifecycle.availableActions(state, op.caller).filter((act) => act === 'cancelTraineeInsurance');
  }

  @Mutation(() => TraineeInsuranceResult, { description: '登记学员保险的保单' })
  recordTraineeInsurance(
    @Arg('input') { idempotencyKey, ...given }: RecordTraineeInsuranceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireKeeper(op);
    return shown(op, runCommand(op, recordTraineeInsurance, given, { idempotencyKey }));
  }

  @Mutation(() => TraineeInsuranceResult, { description: '退保：按保险公司的批单' })
  cancelTraineeInsurance(
    @Arg('input') { idempotencyKey, ...given }: CancelTraineeInsuranceInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireKeeper(op);
    return shown(op, runCommand(op, cancelTraineeInsurance, given, { idempotencyKey }));
  }

  @Mutation(() => ImportResult, { description: '导入保险公司的学员保险清单（CSV 文本）' })
  importTraineeInsurances(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, traineeInsuranceLedger, input);
  }
}

/** Who takes out the policies, and finance with the insurer's word. */
function requireKeeper(op: Operation): void {
  if (op.caller.agency === 'INSTITUTION') requireRole(op, ['INST'], 'INSTITUTION');
  else requireRole(op, ['FIN'], 'FINANCE');
}

const shown = (op: Operation, done: Promise<Verdict<PolicyId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TraineeInsurance, noun: 'insurance', id: ({ policyId }) => policyId });
