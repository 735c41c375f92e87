import { dayOf, type Role } from '@lianguan/kernel';
import {
  PageArgs,
  pageOf,
  Personal,
  Policy,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { StaffMember } from '../staff/index.js';
import { imposeStaffBar, objectToBackgroundAnswer, type CheckId } from './answer.commands.js';
import { BackgroundBatch, BatchFigures, StaffCheck, StaffDuty } from './check.entity.js';
import { barredLoader, batchLoader, checksLoader, inServiceLoader, memberLoader } from './check.loader.js';
import { checkLifecycle } from './check-lifecycle.rules.js';
import {
  BackgroundBatchConnection,
  BackgroundBatchResult,
  ListStaffForCheckInput,
  PoliceStationResult,
  RecordCheckConsentInput,
  RecordPoliceStationInput,
  RequestBackgroundChecksInput,
  StaffCheckActInput,
  StaffCheckConnection,
  StaffCheckResult,
  StaffChecksArgs,
  StaffChecksResult,
} from './check.type.js';
import { countsOf, dutyOf, type StaffDutyName } from './duty.rules.js';
import { listStaffForCheck, recordCheckConsent, requestBackgroundChecks, type CheckIds } from './listing.commands.js';
import { recordPoliceStation } from './station.commands.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST'];

@Resolver(() => StaffMember)
export class StaffDutyResolver {
  @FieldResolver(() => [StaffCheck], { nullable: true, description: '历次背景核查，新的在前' })
  @Policy('background-answer')
  checks(@Root() { id }: StaffMember, @Ctx() op: Operation): Promise<StaffCheck[]> {
    return checksLoader(op).load(id);
  }

  @FieldResolver(() => StaffDuty, { nullable: true, description: '能否上岗，不能的为首要原因' })
  @Policy('background-answer')
  async duty(
    @Root() { id, personKey, state, workPermitUntil }: StaffMember,
    @Ctx() op: Operation,
  ): Promise<StaffDutyName> {
    const [checks, barred, inService] = await Promise.all([
      checksLoader(op).load(id),
      barredLoader(op).load(personKey),
      inServiceLoader(op).load(id),
    ]);
    const states = checks.map((check) => check.state);
    return dutyOf({ state, workPermitUntil, barred, inService, checks: states }, dayOf(op.clock.now()));
  }
}

@Resolver(() => StaffCheck)
export class StaffCheckResolver {
  @Query(() => StaffCheckConnection, { nullable: true, description: '背景核查：机构所见为本机构的' })
  staffChecks(@Args() { state, ...args }: StaffChecksArgs, @Ctx() op: Operation): Promise<Page<StaffCheck>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(StaffCheck, 'check').where('true');
    if (state) query.andWhere('check.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffId }: StaffCheck, @Ctx() op: Operation): Promise<StaffMember | null> {
    return memberLoader(op).load(staffId);
  }

  @FieldResolver(() => String, { nullable: true, description: '被核查人姓名' })
  @Policy('background-answer')
  @Personal({ subject: 'personId', mask: 'NAME' })
  async staffName(@Root() { staffId }: StaffCheck, @Ctx() op: Operation): Promise<string | null> {
    return (await memberLoader(op).load(staffId))?.staffName ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: '被核查人身份证号；外籍人员为护照号码' })
  @Policy('background-answer')
  @Personal({ subject: 'personId', mask: 'CITIZEN_NUMBER' })
  async idNumber(@Root() { staffId }: StaffCheck, @Ctx() op: Operation): Promise<string | null> {
    return (await memberLoader(op).load(staffId))?.idNumber ?? null;
  }

  @FieldResolver(() => [String], { nullable: true, description: '当前岗位可办理的操作' })
  @Policy('background-answer')
  availableActions(@Root() { state }: StaffCheck, @Ctx() op: Operation): string[] {
    return checkLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => StaffChecksResult, { description: '将从业人员列入背景核查' })
  listStaffForCheck(@Arg('input') input: ListStaffForCheckInput, @Ctx() op: Operation): Promise<StaffChecksResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return counted(runCommand(op, listStaffForCheck, given, { idempotencyKey }));
  }

  @Mutation(() => StaffChecksResult, { description: '登记本人对核查的书面同意' })
  recordCheckConsent(@Arg('input') input: RecordCheckConsentInput, @Ctx() op: Operation): Promise<StaffChecksResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, ...given } = input;
    return counted(runCommand(op, recordCheckConsent, given, { idempotencyKey }));
  }

  @Mutation(() => StaffCheckResult, { description: '登记本人对答复的异议，送公安复核' })
  objectToBackgroundAnswer(@Arg('input') input: StaffCheckActInput, @Ctx() op: Operation): Promise<ActResult> {
    if (op.caller.agency === 'INSTITUTION') requireRole(op, ['INST']);
    else requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, objectToBackgroundAnswer, given, { idempotencyKey }));
  }

  @Mutation(() => StaffCheckResult, { description: '禁止有记录的人员从业' })
  imposeStaffBar(@Arg('input') input: StaffCheckActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    return shown(op, runCommand(op, imposeStaffBar, given, { idempotencyKey }));
  }
}

@Resolver(() => BackgroundBatch)
export class BackgroundBatchResolver {
  @Query(() => BackgroundBatchConnection, { nullable: true, description: '背景核查函，先发的在前' })
  backgroundBatches(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<BackgroundBatch>> {
    requireRole(op, ['EDU_SUP', 'EDU_LIC', 'JEO', 'JEO_LEAD']);
    return pageOf(op.db.manager.createQueryBuilder(BackgroundBatch, 'batch'), ['sentOn', 'id'], args);
  }

  @FieldResolver(() => BatchFigures, { nullable: true, description: '答复情况' })
  @Policy('background-answer:count')
  async figures(@Root() { id }: BackgroundBatch, @Ctx() op: Operation): Promise<BatchFigures> {
    return countsOf(await batchLoader(op).load(id));
  }

  @Mutation(() => BackgroundBatchResult, { description: '向机构所在地派出所发背景核查函' })
  requestBackgroundChecks(@Arg('input') input: RequestBackgroundChecksInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    const done = runCommand(op, requestBackgroundChecks, given, { idempotencyKey });
    return rowResult(op, done, { type: BackgroundBatch, noun: 'batch', id: ({ batchId }) => batchId });
  }

  @Mutation(() => PoliceStationResult, { description: '登记机构办学场所的辖区派出所' })
  async recordPoliceStation(
    @Arg('input') input: RecordPoliceStationInput,
    @Ctx() op: Operation,
  ): Promise<PoliceStationResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    const verdict = await runCommand(op, recordPoliceStation, given, { idempotencyKey });
    if (!verdict.ok) return { ok: false, refusal: verdict.refusal, stationId: null };
    return { ok: true, refusal: null, stationId: verdict.value.stationId };
  }
}

async function counted(done: Promise<Verdict<CheckIds>>): Promise<StaffChecksResult> {
  const verdict = await done;
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal, persons: null };
  return { ok: true, refusal: null, persons: verdict.value.checkIds.length };
}

const shown = (op: Operation, done: Promise<Verdict<CheckId>>): Promise<ActResult> =>
  rowResult(op, done, { type: StaffCheck, noun: 'check', id: ({ checkId }) => checkId });
