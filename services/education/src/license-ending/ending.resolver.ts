import { ActResult, requireRole, rowResult, runCommand, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { isStanding, License, licenseLifecycle } from '../licensing/index.js';
import { endingCommand } from './ending.commands.js';
import { LicenseEndingRecord, TerminationNotice } from './ending.entity.js';
import { endingLoader, noticeLoader } from './ending.reference.js';
import { noticeActions, type EndingAct } from './ending.rules.js';
import {
  CancelLicenseInput,
  GiveTerminationNoticeInput,
  LicenseActInput,
  LicenseActResult,
  WithdrawLicenseInput,
} from './ending.type.js';

@Resolver(() => License)
export class LicenseEndingResolver {
  @FieldResolver(() => LicenseEndingRecord, { nullable: true, description: '撤销、注销' })
  async ending(@Root() { id, state }: License, @Ctx() op: Operation): Promise<LicenseEndingRecord | null> {
    // A license that came back, or was issued anew, keeps none.
    return state === 'WITHDRAWN' || state === 'CANCELLED' ? endingLoader(op).load(id) : null;
  }

  @FieldResolver(() => TerminationNotice, { nullable: true, description: '办学者自行终止的公告' })
  terminationNotice(@Root() { id }: License, @Ctx() op: Operation): Promise<TerminationNotice | null> {
    return noticeLoader(op).load(id);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() license: License, @Ctx() op: Operation): Promise<string[]> {
    const acts = licenseLifecycle.availableActions(license.state, op.caller);
    const notice = await noticeLoader(op).load(license.id);
    return [
      ...acts.filter((act) => act === 'withdraw' || act === 'cancel').map((act) => `${act}License`),
      ...noticeActions(isStanding(license), notice, op.caller),
    ];
  }

  @Mutation(() => LicenseActResult, { description: '撤销许可证（行政许可法 69）' })
  withdrawLicense(@Arg('input') input: WithdrawLicenseInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_LIC'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return perform(op, { act: 'withdraw', ...given }, idempotencyKey);
  }

  @Mutation(() => LicenseActResult, { description: '注销许可证（行政许可法 70）' })
  cancelLicense(@Arg('input') input: CancelLicenseInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_LIC'], 'EDUCATION');
    const { idempotencyKey, plan = null, ...given } = input;
    return perform(op, { act: 'cancel', plan: plan && { ...plan }, ...given }, idempotencyKey);
  }

  @Mutation(() => LicenseActResult, { description: '公告自行终止办学' })
  giveTerminationNotice(@Arg('input') input: GiveTerminationNoticeInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return perform(op, { act: 'giveTerminationNotice', ...given }, idempotencyKey);
  }

  @Mutation(() => LicenseActResult, { description: '撤回终止公告' })
  recallTerminationNotice(@Arg('input') input: LicenseActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return perform(op, { act: 'recallTerminationNotice', ...given }, idempotencyKey);
  }
}

function perform(op: Operation, input: EndingAct, idempotencyKey: string): Promise<ActResult> {
  const done = runCommand(op, endingCommand(input.act), input, { idempotencyKey });
  return rowResult(op, done, { type: License, noun: 'license', id: ({ licenseId }) => licenseId });
}
