import { entityLoader } from '@lianguan/institution-ledger';
import {
  actResult,
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
import { changeLifecycle } from './change-lifecycle.rules.js';
import { renderRefusal, type Agency, type Role } from '@lianguan/kernel';
import { changePapersLoader, LicensePaper } from '../license-paper/index.js';
import { ADMISSION_REFUSALS } from '../license-admission/index.js';
import { CHANGE_COMMANDS, type ChangeId } from './change.commands.js';
import { requestPremisesChange } from './request.commands.js';
import { PremisesChange } from './change.entity.js';
import type { ChangeAct, ChangeActName } from './change.rules.js';
import {
  ApprovePremisesChangeInput,
  PremisesChangeConnection,
  PremisesChangeInput,
  PremisesChangeResult,
  PremisesChangesArgs,
  RecordPremisesCheckInput,
  RefusePremisesChangeInput,
  RequestPremisesChangeInput,
  WithdrawPremisesChangeInput,
} from './change.type.js';

const READERS: readonly Role[] = ['INST', 'EDU_LIC', 'EDU_SUP', 'COMP', 'TOWNSHIP', 'JEO', 'JEO_LEAD'];

@Resolver(() => PremisesChange)
export class PremisesChangeResolver extends offersActs(PremisesChange, changeLifecycle) {
  @Query(() => PremisesChangeConnection, { nullable: true, description: '场所变更的申请，先提交的在前' })
  premisesChanges(
    @Args() { state, ...args }: PremisesChangesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<PremisesChange>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(PremisesChange, 'change');
    if (state) query.andWhere('change.state = :state', { state });
    return pageOf(query, ['requestedAt', 'id'], args);
  }

  @FieldResolver(() => [LicensePaper], { description: '各部门对新场所的意见；部门见本部门的（M9）' })
  departmentPapers(@Root() { id }: PremisesChange, @Ctx() op: Operation): Promise<LicensePaper[]> {
    return changePapersLoader(op).load(id);
  }

  @Mutation(() => PremisesChangeResult, { description: '申请变更办学地址或设立教学点' })
  async requestPremisesChange(
    @Arg('input') input: RequestPremisesChangeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, papers, ...plan } = input;
    const { institutionId = NOBODY } = op.caller;
    const request = {
      ...plan,
      institutionId,
      papers: papers.map(({ validTo = null, ...paper }) => ({ ...paper, validTo })),
    };
    const verdict = await runCommand(op, requestPremisesChange, request, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'change');
    const { changeId, refusal } = verdict.value;
    // A no that was put on record is a no to the applicant too.
    if (refusal) return actResult({ ok: false, refusal: renderRefusal(ADMISSION_REFUSALS, refusal) }, 'change');
    return shown(op, Promise.resolve({ ...verdict, value: { changeId: changeId! } }));
  }

  @Mutation(() => PremisesChangeResult, { description: '受理' })
  acceptPremisesChange(@Arg('input') input: PremisesChangeInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.accept(op, input);
  }

  @Mutation(() => PremisesChangeResult, { description: '登记新场所的现场核查' })
  recordPremisesCheck(@Arg('input') input: RecordPremisesCheckInput, @Ctx() op: Operation): Promise<ActResult> {
    const { idempotencyKey, changeId, ...check } = input;
    return DOORS.check(op, { idempotencyKey, changeId, check });
  }

  @Mutation(() => PremisesChangeResult, { description: '准予变更，自当日起' })
  approvePremisesChange(@Arg('input') input: ApprovePremisesChangeInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.approve(op, input);
  }

  @Mutation(() => PremisesChangeResult, { description: '不予变更' })
  refusePremisesChange(@Arg('input') input: RefusePremisesChangeInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.refuse(op, input);
  }

  @Mutation(() => PremisesChangeResult, { description: '撤回申请' })
  withdrawPremisesChange(@Arg('input') input: WithdrawPremisesChangeInput, @Ctx() op: Operation): Promise<ActResult> {
    return DOORS.withdraw(op, input);
  }
}

@Resolver(() => LicensePaper)
export class PaperChangeResolver {
  @FieldResolver(() => PremisesChange, { nullable: true, description: '所属的场所变更' })
  premisesChange(@Root() { changeId }: LicensePaper, @Ctx() op: Operation): Promise<PremisesChange | null> | null {
    return changeId === null ? null : entityLoader(op, PremisesChange).load(changeId);
  }
}

/** The nil UUID is no institution's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Callers = readonly [Role, Agency];
const APPLICANT: Callers = ['INST', 'INSTITUTION'];
const OFFICER: Callers = ['EDU_LIC', 'EDUCATION'];

type Given<Name extends ChangeActName> = Omit<Extract<ChangeAct, { act: Name }>, 'act'> & {
  readonly idempotencyKey: string;
};

/** The door of an act: who may call it, and its command. */
function door<Name extends ChangeActName>([role, agency]: Callers, act: Name) {
  return (op: Operation, { idempotencyKey, ...given }: Given<Name>): Promise<ActResult> => {
    requireRole(op, [role], agency);
    const input = { ...given, act } as unknown as ChangeAct;
    return shown(op, runCommand(op, CHANGE_COMMANDS[act], input, { idempotencyKey }));
  };
}

const DOORS = {
  accept: door(OFFICER, 'acceptPremisesChange'),
  check: door(OFFICER, 'recordPremisesCheck'),
  approve: door(OFFICER, 'approvePremisesChange'),
  refuse: door(OFFICER, 'refusePremisesChange'),
  withdraw: door(APPLICANT, 'withdrawPremisesChange'),
};

const shown = (op: Operation, done: Promise<Verdict<ChangeId>>): Promise<ActResult> =>
  rowResult(op, done, { type: PremisesChange, noun: 'change', id: ({ changeId }) => changeId });
