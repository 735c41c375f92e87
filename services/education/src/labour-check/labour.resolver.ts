import type { Agency, Role } from '@lianguan/kernel';
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
import { In } from 'typeorm';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { LABOUR_COMMANDS, recordLabourCheck, type CheckId } from './labour.commands.js';
import { LabourCheck, LabourStanding } from './labour.entity.js';
import { labourLifecycle, standingOf, type LabourActName } from './labour.rules.js';
import {
  LabourActInput,
  LabourCheckConnection,
  LabourCheckResult,
  LabourChecksArgs,
  RecordLabourCheckInput,
} from './labour.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST', 'JEO', 'JEO_LEAD'];
const STANDING_READERS: readonly Agency[] = ['EDUCATION', 'INSTITUTION', 'JOINT_ENFORCEMENT'];

@Resolver(() => LabourCheck)
export class LabourCheckResolver extends offersActs(LabourCheck, labourLifecycle) {
  @Query(() => LabourCheckConnection, {
    nullable: true,
    description: '用工、薪资和劳资纠纷的核查，先核查的在前；机构所见为本机构的',
  })
  labourChecks(
    @Args() { institutionId, state, ...args }: LabourChecksArgs,
    @Ctx() op: Operation,
  ): Promise<Page<LabourCheck>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(LabourCheck, 'check').where('true');
    if (institutionId) query.andWhere('check.institutionId = :institutionId', { institutionId });
    if (state) query.andWhere('check.state = :state', { state });
    return pageOf(query, ['checkedOn', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: LabourCheck, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @Mutation(() => LabourCheckResult, { description: '登记用工人数、薪资发放或劳资纠纷的核查' })
  recordLabourCheck(
    @Arg('input') { idempotencyKey, ...given }: RecordLabourCheckInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return shown(op, runCommand(op, recordLabourCheck, given, { idempotencyKey }));
  }

  @Mutation(() => LabourCheckResult, { description: '登记欠薪或纠纷已解决' })
  settleLabourCheck(@Arg('input') input: LabourActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'settleLabourCheck', input);
  }

  @Mutation(() => LabourCheckResult, { description: '撤销登记有误的核查' })
  withdrawLabourCheck(@Arg('input') input: LabourActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'withdrawLabourCheck', input);
  }
}

@Resolver(() => TrainingInstitution)
export class LabourStandingResolver {
  @FieldResolver(() => LabourStanding, {
    nullable: true,
    description: '未解决的欠薪和劳资纠纷；只有教育部门、专班和本机构可见',
  })
  async labourStanding(@Root() { rootId }: TrainingInstitution, @Ctx() op: Operation): Promise<LabourStanding | null> {
    return STANDING_READERS.includes(op.caller.agency) ? standingOf(await checksLoader(op).load(rootId)) : null;
  }
}

/** By root institution. */
const checksLoader = (op: Operation): DataLoader<string, LabourCheck[]> =>
  op.loader(
    'labour-checks',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(LabourCheck, { institutionId: In([...ids]), state: 'OPEN' });
        return ids.map((id) => found.filter(({ institutionId }) => institutionId === id));
      }),
  );

function act(op: Operation, name: LabourActName, { idempotencyKey, ...given }: LabourActInput): Promise<ActResult> {
  requireRole(op, ['EDU_SUP'], 'EDUCATION');
  return shown(op, runCommand(op, LABOUR_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<CheckId>>): Promise<ActResult> =>
  rowResult(op, done, { type: LabourCheck, noun: 'check', id: ({ checkId }) => checkId });
