import { nameKey, renderRefusal, type Agency, type Role } from '@lianguan/kernel';
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
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { ADMISSION_REFUSALS } from '../license-admission/index.js';
import { BRANCH_FINDINGS, BRANCH_RECORDERS, branchLifecycle, type BranchActName } from './branch-lifecycle.rules.js';
import { BRANCH_COMMANDS, recordOutsideBranch, type BranchId } from './branch.commands.js';
import { BranchObstacle, OutsideBranch } from './branch.entity.js';
import type { BranchAct } from './branch.rules.js';
import {
  AdmitOutsideBranchInput,
  OutsideBranchActInput,
  OutsideBranchConnection,
  OutsideBranchesArgs,
  OutsideBranchResult,
  RecordHomeAnswerInput,
  RecordOutsideBranchInput,
} from './branch.type.js';

const READERS: readonly Role[] = [...BRANCH_RECORDERS, 'EDU_LIC', 'CEB', 'JEO', 'JEO_LEAD'];

const AGENCY_OF: Readonly<Partial<Record<Role, Agency>>> = {
  EDU_SUP: 'EDUCATION',
  EDU_LIC: 'EDUCATION',
  SAMR_REG: 'MARKET_REGULATION',
  CEB: 'COMPREHENSIVE_ENFORCEMENT',
};

/** Each role in its own agency. */
const requireOwnRole = (op: Operation, roles: readonly Role[]): void => {
  requireRole(
    op,
    roles.filter((role) => AGENCY_OF[role] === op.caller.agency),
  );
};

@Resolver(() => OutsideBranch)
export class OutsideBranchResolver extends offersActs(OutsideBranch, branchLifecycle) {
  @Query(() => OutsideBranchConnection, { nullable: true, description: '外市公司在本地的分支机构，先登记的在前' })
  outsideBranches(
    @Args() { state, search, ...args }: OutsideBranchesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<OutsideBranch>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(OutsideBranch, 'branch');
    if (state) query.andWhere('branch.state = :state', { state });
    if (search?.trim())
      query.andWhere('(strpos(branch.nameKey, :key) > 0 or strpos(branch.companyName, :text) > 0)', {
        key: nameKey(search),
        text: search.trim(),
      });
    return pageOf(query, ['recordedAt', 'id'], args);
  }

  @FieldResolver(() => [BranchObstacle], { description: '最近一次办理时，不能在本地批准的原因' })
  obstacles(@Root() { findings }: OutsideBranch): BranchObstacle[] {
    return findings.map((finding) => renderRefusal({ ...ADMISSION_REFUSALS, ...BRANCH_FINDINGS }, finding));
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '在本地取得证照的机构' })
  institution(@Root() { institutionId }: OutsideBranch, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionId === null ? Promise.resolve(null) : institutionLoader(op).load(institutionId);
  }
}

@Resolver(() => OutsideBranch)
export class OutsideBranchActsResolver {
  @Mutation(() => OutsideBranchResult, { description: '登记外市公司的分支机构及其出示的证照' })
  recordOutsideBranch(@Arg('input') input: RecordOutsideBranchInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOwnRole(op, BRANCH_RECORDERS);
    const { idempotencyKey, premises = null, ...given } = input;
    const found = {
      ...given,
      premises,
      companyCode: given.companyCode.trim(),
      branchCode: given.branchCode?.trim() || null,
      homeLicenseNo: given.homeLicenseNo?.trim() || null,
    };
    return shown(op, runCommand(op, recordOutsideBranch, found, { idempotencyKey }));
  }

  @Mutation(() => OutsideBranchResult, { description: '函询总公司住所地的教育部门' })
  inquireHomeDepartment(@Arg('input') input: OutsideBranchActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'inquireHomeDepartment', input);
  }

  @Mutation(() => OutsideBranchResult, { description: '登记属地教育部门的复函' })
  recordHomeAnswer(@Arg('input') input: RecordHomeAnswerInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'recordHomeAnswer', input);
  }

  @Mutation(() => OutsideBranchResult, { description: '引导其在本地申请办学许可' })
  guideOutsideBranch(@Arg('input') input: OutsideBranchActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'guideOutsideBranch', input);
  }

  @Mutation(() => OutsideBranchResult, { description: '在本地取得证照后，转入机构档案' })
  admitOutsideBranch(@Arg('input') input: AdmitOutsideBranchInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'admitOutsideBranch', input);
  }

  @Mutation(() => OutsideBranchResult, { description: '未经本地批准办学的，责令停止并退费' })
  stopOutsideBranch(@Arg('input') input: OutsideBranchActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'stopOutsideBranch', input);
  }
}

type GivenAct = OutsideBranchActInput & Partial<Pick<BranchAct, 'homeLicensed' | 'institutionId'>>;

function act(op: Operation, name: BranchActName, { idempotencyKey, ...given }: GivenAct): Promise<ActResult> {
  requireOwnRole(
    op,
    branchLifecycle.transitions.filter(({ event }) => event === name).flatMap(({ roles }) => roles),
  );
  const input = { homeLicensed: null, institutionId: null, ...given, act: name };
  return shown(op, runCommand(op, BRANCH_COMMANDS[name], input, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<BranchId>>): Promise<ActResult> =>
  rowResult(op, done, { type: OutsideBranch, noun: 'branch', id: ({ branchId }) => branchId });
