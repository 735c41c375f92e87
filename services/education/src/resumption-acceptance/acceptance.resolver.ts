import type { Agency, Role } from '@lianguan/kernel';
import {
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { COMPETENT_DEPARTMENTS } from '../classification/index.js';
import { acceptanceLifecycle, COMPETENT_ROLES } from './acceptance-lifecycle.rules.js';
import { ACCEPTANCE_COMMANDS, applyForResumption, type AcceptanceId } from './acceptance.commands.js';
import { ResumptionAcceptance } from './acceptance.entity.js';
import {
  ApplyForResumptionInput,
  ResumptionAcceptanceConnection,
  ResumptionAcceptanceResult,
  ResumptionAcceptancesArgs,
  SignResumptionInput,
  WithdrawResumptionInput,
} from './acceptance.type.js';

const READERS: readonly Role[] = ['INST', ...COMPETENT_ROLES, 'EDU_LIC', 'TOWNSHIP', 'JEO', 'JEO_LEAD'];

const AGENCY_OF: Readonly<Partial<Record<Role, Agency>>> = {
  INST: 'INSTITUTION',
  EDU_SUP: 'EDUCATION',
  COMP: 'CULTURE_SPORT_SCIENCE',
  TOWNSHIP: 'TOWNSHIP',
};

/** Each role in its own agency; which department is competent is the rule's to say. */
const requireOwnRole = (op: Operation, roles: readonly Role[]): void => {
  requireRole(
    op,
    roles.filter((role) => AGENCY_OF[role] === op.caller.agency),
  );
};

@Resolver(() => ResumptionAcceptance)
export class AcceptanceResolver {
  @Query(() => ResumptionAcceptanceConnection, { nullable: true, description: '复课验收，先申请的在前' })
  resumptionAcceptances(
    @Args() { state, institutionId, ...args }: ResumptionAcceptancesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ResumptionAcceptance>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(ResumptionAcceptance, 'acceptance');
    if (state) query.andWhere('acceptance.state = :state', { state });
    if (institutionId) query.andWhere('acceptance.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['appliedAt', 'id'], args);
  }

  @Query(() => ResumptionAcceptance, { nullable: true, description: '一件复课验收' })
  async resumptionAcceptance(
    @Arg('id', () => ID) id: string,
    @Ctx() op: Operation,
  ): Promise<ResumptionAcceptance | null> {
    requireRole(op, READERS);
    return op.db.manager.findOneBy(ResumptionAcceptance, { id });
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作；乡镇街道以赋权为准' })
  availableActions(
    @Root() { state, competentDepartment }: ResumptionAcceptance,
    @Ctx() { caller }: Operation,
  ): string[] {
    const isCompetent = COMPETENT_DEPARTMENTS[competentDepartment].agency === caller.agency;
    const roles = caller.roles.filter(
      (role) => isCompetent || !COMPETENT_ROLES.some((competent) => competent === role),
    );
    return acceptanceLifecycle.availableActions(state, { roles });
  }
}

@Resolver(() => ResumptionAcceptance)
export class AcceptanceActsResolver {
  @Mutation(() => ResumptionAcceptanceResult, { description: '申请复课验收' })
  applyForResumption(@Arg('input') input: ApplyForResumptionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOwnRole(op, ['INST', 'EDU_SUP']);
    const { idempotencyKey, plan = null, institutionId, ...given } = input;
    const own = op.caller.agency === 'INSTITUTION' ? op.caller.institutionId : institutionId;
    const application = { ...given, plan, institutionId: own ?? NOBODY };
    return shown(op, runCommand(op, applyForResumption, application, { idempotencyKey }));
  }

  @Mutation(() => ResumptionAcceptanceResult, { description: '验收合格；乡镇街道和主管部门都合格的，联合验收合格' })
  passResumption(@Arg('input') input: SignResumptionInput, @Ctx() op: Operation): Promise<ActResult> {
    return sign(op, 'passResumption', input);
  }

  @Mutation(() => ResumptionAcceptanceResult, { description: '验收不合格' })
  failResumption(@Arg('input') input: SignResumptionInput, @Ctx() op: Operation): Promise<ActResult> {
    return sign(op, 'failResumption', input);
  }

  @Mutation(() => ResumptionAcceptanceResult, { description: '机构撤回申请' })
  withdrawResumption(@Arg('input') input: WithdrawResumptionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireOwnRole(op, ['INST']);
    const { idempotencyKey, ...given } = input;
    const act = { ...given, act: 'withdrawResumption' } as const;
    return shown(op, runCommand(op, ACCEPTANCE_COMMANDS.withdrawResumption, act, { idempotencyKey }));
  }
}

/** The nil UUID is no institution's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function sign(
  op: Operation,
  act: 'passResumption' | 'failResumption',
  { idempotencyKey, ...given }: SignResumptionInput,
): Promise<ActResult> {
  requireOwnRole(op, [...COMPETENT_ROLES, 'TOWNSHIP']);
  return shown(op, runCommand(op, ACCEPTANCE_COMMANDS[act], { ...given, act }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<AcceptanceId>>): Promise<ActResult> =>
  rowResult(op, done, { type: ResumptionAcceptance, noun: 'acceptance', id: ({ acceptanceId }) => acceptanceId });
