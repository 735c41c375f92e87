import type { Role } from '@lianguan/kernel';
import {
  ActResult,
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { applyForLicenseRenewal, renewalCommand, type RenewalId } from './renewal.commands.js';
import { LicenseRenewal } from './renewal.entity.js';
import { renewalLifecycle, type RenewalAct } from './renewal.rules.js';
import {
  ApplyForLicenseRenewalInput,
  ApproveLicenseRenewalInput,
  LicenseRenewalConnection,
  LicenseRenewalResult,
  LicenseRenewalsArgs,
  RefuseLicenseRenewalInput,
  WithdrawLicenseRenewalInput,
} from './renewal.type.js';

const READERS: readonly Role[] = ['EDU_LIC', 'EDU_SUP', 'INST'];

@Resolver(() => LicenseRenewal)
export class LicenseRenewalResolver extends offersActs(LicenseRenewal, renewalLifecycle) {
  @Query(() => LicenseRenewalConnection, { nullable: true, description: '许可证延续申请，先届满的在前' })
  licenseRenewals(
    @Args() { state, ...args }: LicenseRenewalsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<LicenseRenewal>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(LicenseRenewal, 'renewal');
    if (state) query.andWhere('renewal.state = :state', { state });
    return pageOf(query, ['termTo', 'id'], args);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: LicenseRenewal, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @Mutation(() => LicenseRenewalResult, { description: '申请延续许可证有效期' })
  applyForLicenseRenewal(@Arg('input') input: ApplyForLicenseRenewalInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, applyForLicenseRenewal, given, { idempotencyKey }));
  }

  @Mutation(() => LicenseRenewalResult, { description: '撤回延续申请' })
  withdrawLicenseRenewal(@Arg('input') input: WithdrawLicenseRenewalInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return decide(op, { act: 'withdraw', ...given }, idempotencyKey);
  }

  @Mutation(() => LicenseRenewalResult, { description: '准予延续' })
  approveLicenseRenewal(@Arg('input') input: ApproveLicenseRenewalInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_LIC'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return decide(op, { act: 'approve', ...given }, idempotencyKey);
  }

  @Mutation(() => LicenseRenewalResult, { description: '不予延续' })
  refuseLicenseRenewal(@Arg('input') input: RefuseLicenseRenewalInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_LIC'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return decide(op, { act: 'refuse', ...given }, idempotencyKey);
  }
}

const decide = (op: Operation, act: RenewalAct, idempotencyKey: string): Promise<ActResult> =>
  shown(op, runCommand(op, renewalCommand(act.act), act, { idempotencyKey }));

const shown = (op: Operation, done: Promise<Verdict<RenewalId>>): Promise<ActResult> =>
  rowResult(op, done, { type: LicenseRenewal, noun: 'renewal', id: ({ renewalId }) => renewalId });
