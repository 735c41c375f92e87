import { entityLoader } from '@lianguan/institution-ledger';
import {
  actResult,
  offersActs,
  pageOf,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RegistrationApplicationState } from '../registration/index.js';
import { REMEDIES } from './applicant.rules.js';
import { applyForNonProfit, decisionCommand } from './application.commands.js';
import { NonProfitApplication } from './application.entity.js';
import { applicationLifecycle } from './application.rules.js';
import {
  ApplicationActResult,
  ApplyForNonProfitInput,
  NonProfitApplicationsArgs,
  RefuseNonProfitApplicationInput,
  RegisterNonProfitInput,
  NonProfitApplicationConnection,
  WithdrawNonProfitApplicationInput,
} from './application.type.js';
import { withdrawNonProfitApplication } from './withdrawal.commands.js';

const register = decisionCommand('registerNonProfit');
const decline = decisionCommand('refuseNonProfitApplication');

@Resolver(() => NonProfitApplication)
export class NonProfitApplicationResolver extends offersActs(NonProfitApplication, applicationLifecycle) {
  @Query(() => NonProfitApplicationConnection, {
    nullable: true,
    description: '成立登记申请，期限近的在前；机构只见自己的',
  })
  nonProfitApplications(
    @Args() args: NonProfitApplicationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<NonProfitApplication>> {
    requireApplicantOrOfficer(op);
    const query = op.db.manager.createQueryBuilder(NonProfitApplication, 'application');
    if (args.state) query.where('application.state = :state', { state: args.state });
    return pageOf(query, ['dueOn', 'id'], args);
  }

  @FieldResolver(() => String, { nullable: true, description: '不予登记时的救济途径' })
  remedies(@Root() { state }: NonProfitApplication): string | null {
    return state === RegistrationApplicationState.REFUSED ? REMEDIES : null;
  }

  @Mutation(() => ApplicationActResult, { description: '申请民办非企业单位成立登记：机构提出，或由窗口代录' })
  async applyForNonProfit(
    @Arg('input') { idempotencyKey, ...input }: ApplyForNonProfitInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireApplicantOrOfficer(op);
    return shown(op, await runCommand(op, applyForNonProfit, input, { idempotencyKey }));
  }

  @Mutation(() => ApplicationActResult, { description: '准予登记，核发登记证书' })
  async registerNonProfit(
    @Arg('input') { idempotencyKey, ...input }: RegisterNonProfitInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
    const { applicationId, documentNo, consent, usccCode, certificateNo, validTo } = input;
    const certificate = { usccCode, number: certificateNo, validTo };
    const decision = { act: 'registerNonProfit', applicationId, documentNo, consent, certificate, reason: '' } as const;
    return shown(op, await runCommand(op, register, decision, { idempotencyKey }));
  }

  @Mutation(() => ApplicationActResult, { description: '不予登记，说明理由' })
  async refuseNonProfitApplication(
    @Arg('input') { idempotencyKey, ...input }: RefuseNonProfitApplicationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
    const decision = { ...input, act: 'refuseNonProfitApplication', certificate: null, consent: null } as const;
    return shown(op, await runCommand(op, decline, decision, { idempotencyKey }));
  }

  @Mutation(() => ApplicationActResult, { description: '撤回成立登记申请' })
  async withdrawNonProfitApplication(
    @Arg('input') { idempotencyKey, ...input }: WithdrawNonProfitApplicationInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireApplicantOrOfficer(op);
    return shown(op, await runCommand(op, withdrawNonProfitApplication, input, { idempotencyKey }));
  }
}

function requireApplicantOrOfficer(op: Operation): void {
  if (op.caller.agency === 'INSTITUTION') requireRole(op, ['INST'], 'INSTITUTION');
  else requireRole(op, ['CIVIL'], 'CIVIL_AFFAIRS');
}

async function shown(op: Operation, verdict: Verdict<{ readonly id: string }>): Promise<ActResult> {
  if (!verdict.ok) return actResult(verdict, 'application');
  const value = await applicationReference.resolve(op, verdict.value.id);
  return actResult({ ...verdict, value }, 'application');
}

export const applicationReference = {
  type: NonProfitApplication,
  resolve: (op: Operation, id: string) => entityLoader(op, NonProfitApplication).load(id),
};
