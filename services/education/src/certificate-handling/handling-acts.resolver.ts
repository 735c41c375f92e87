import { requireRole, runCommands, type Operation } from '@lianguan/service-kit';
import type { Role } from '@lianguan/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DELEGABLE_ITEMS } from '../power-delegation/index.js';
import { HandlingFile } from './handling.entity.js';
import { ENFORCERS, GUIDES } from './handling-lifecycle.rules.js';
import { HANDLING_COMMANDS } from './handling.commands.js';
import { fileLoader } from './handling.reference.js';
import type { HandlingAct } from './handling.rules.js';
import {
  BanPlacesInput,
  ConfirmRectifiedInput,
  GuideToApplyInput,
  HandlingResult,
  OrderToRectifyInput,
  WithdrawHandlingInput,
} from './handling.type.js';

@Resolver(() => HandlingFile)
export class HandlingActsResolver {
  @Mutation(() => HandlingResult, { description: '引导申请办学许可；职业技能类引导至人社部门' })
  guideToApply(@Arg('input') input: GuideToApplyInput, @Ctx() op: Operation): Promise<HandlingResult> {
    const { institutionIds, idempotencyKey, note } = input;
    const acts = institutionIds.map((institutionId) => ({ act: 'guideToApply', institutionId, note }) as const);
    return perform(op, { acts, idempotencyKey, roles: GUIDES });
  }

  @Mutation(() => HandlingResult, { description: '责令限期整改，一至三个月' })
  orderToRectify(@Arg('input') input: OrderToRectifyInput, @Ctx() op: Operation): Promise<HandlingResult> {
    const { institutionIds, idempotencyKey, ...order } = input;
    const acts = institutionIds.map((institutionId) => ({ act: 'orderToRectify', institutionId, ...order }) as const);
    return perform(op, { acts, idempotencyKey, roles: ENFORCERS });
  }

  @Mutation(() => HandlingResult, { description: '取缔：同一次行动中的一家或多家；举办者同时被禁止举办' })
  banPlaces(@Arg('input') input: BanPlacesInput, @Ctx() op: Operation): Promise<HandlingResult> {
    const { institutionIds, residentialIds, idempotencyKey, banYears = null, ...ban } = input;
    const residential = new Set(residentialIds);
    const acts = institutionIds.map(
      (institutionId) =>
        ({ act: 'banPlace', institutionId, residential: residential.has(institutionId), ...ban, banYears }) as const,
    );
    return perform(op, { acts, idempotencyKey, roles: ENFORCERS });
  }

  @Mutation(() => HandlingResult, { description: '复查后确认整改到位' })
  confirmRectified(@Arg('input') input: ConfirmRectifiedInput, @Ctx() op: Operation): Promise<HandlingResult> {
    const { institutionIds, idempotencyKey, ...check } = input;
    const acts = institutionIds.map((institutionId) => ({ act: 'confirmRectified', institutionId, ...check }) as const);
    return perform(op, { acts, idempotencyKey, roles: ENFORCERS });
  }

  @Mutation(() => HandlingResult, { description: '撤销处置，机构回到待处置；随取缔作出的禁止一并解除' })
  withdrawHandling(@Arg('input') input: WithdrawHandlingInput, @Ctx() op: Operation): Promise<HandlingResult> {
    const { idempotencyKey, annulmentNo = null, ...withdrawal } = input;
    const acts = [{ act: 'withdrawHandling', ...withdrawal, annulmentNo } as const];
    return perform(op, { acts, idempotencyKey, roles: ENFORCERS });
  }
}

interface Performance {
  readonly acts: readonly HandlingAct[];
  readonly idempotencyKey: string;
  readonly roles: readonly Role[];
}

/** Education by its duties; a township where the act may be delegated at all: whether it is, is the rule's to say. */
function requirePower(op: Operation, act: HandlingAct['act'], roles: readonly Role[]): void {
  if (op.caller.agency === 'TOWNSHIP' && DELEGABLE_ITEMS.some((item) => item === act))
    requireRole(op, ['TOWNSHIP'], 'TOWNSHIP');
  else requireRole(op, roles, 'EDUCATION');
}

/** One act per place in one transaction, each with its own verdict. */
async function perform(op: Operation, { acts, idempotencyKey, roles }: Performance): Promise<HandlingResult> {
  requirePower(op, acts[0]!.act, roles);
  const keys = acts.map(({ institutionId }) => `${idempotencyKey}/${institutionId}`);
  const verdicts = await runCommands(op, HANDLING_COMMANDS[acts[0]!.act], acts, { keys });
  const files = await fileLoader(op).loadMany(acts.map(({ institutionId }) => institutionId));
  const shown = verdicts.map((verdict, index) => {
    const file = files[index];
    const refusal = verdict.ok ? null : verdict.refusal;
    return { institutionId: acts[index]!.institutionId, refusal, file: file instanceof HandlingFile ? file : null };
  });
  const refusal = shown.find((one) => one.refusal !== null)?.refusal ?? null;
  return { ok: refusal === null, refusal, verdicts: shown };
}
