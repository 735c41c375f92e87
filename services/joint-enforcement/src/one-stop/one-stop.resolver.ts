import { entityLoader } from '@lianguan/institution-ledger';
import type { Role } from '@lianguan/kernel';
import {
  ActInput,
  actResult,
  ActResult,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  rowsLoader,
  runCommand,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import type DataLoader from 'dataloader';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { TrainingInstitution } from '../risk-code/index.js';
import { openOneStopCase, partCommand, withdrawOneStopCase } from './one-stop.commands.js';
import { OneStopCase, OneStopCasePart, OneStopMatter, OneStopRegistrar, OneStopState } from './one-stop.entity.js';
import {
  oneStopCaseLifecycle,
  oneStopPartLifecycle,
  PART_ROLES,
  WINDOW_ROLES,
  type OneStopStateName,
} from './one-stop-lifecycle.rules.js';
import { type OneStopMatterName, type OneStopRegistrarName } from './one-stop.rules.js';

const TEXT_LENGTH = 200;
const READERS: readonly Role[] = [...new Set<Role>([...WINDOW_ROLES, ...PART_ROLES, 'JEO', 'JEO_LEAD'])];

@InputType()
export class OpenOneStopCaseInput extends ActInput {
  @Field(() => OneStopMatter)
  matter: OneStopMatterName;

  @Field(() => OneStopRegistrar, { description: '登记机关' })
  registrar: OneStopRegistrarName;

  @Field({ description: '机构名称' })
  @MaxLength(TEXT_LENGTH)
  institutionName: string;

  @Field({ description: '办学所在乡镇（街道）的区划代码，9 位或 12 位' })
  @MaxLength(100)
  divisionCode: string;

  @Field(() => ID, { nullable: true, description: '台账中的机构；窗口办理变更、终止时必填' })
  institutionId: string | null = null;
}

@InputType()
export class OneStopPartInput extends ActInput {
  @Field(() => ID)
  partId: string;

  @Field({ defaultValue: '', description: '办结时的文书或证件编号' })
  @MaxLength(TEXT_LENGTH)
  documentNo: string;

  @Field({ defaultValue: '', description: '退回时须一次告知的全部补正内容' })
  @MaxLength(1_000)
  reason: string;
}

@InputType()
export class WithdrawOneStopCaseInput extends ActInput {
  @Field(() => ID)
  caseId: string;

  @Field({ description: '理由' })
  @MaxLength(1_000)
  reason: string;
}

@ArgsType()
class OneStopCasesArgs extends PageArgs {
  @Field(() => OneStopState, { nullable: true })
  state?: OneStopStateName | null;

  @Field({ defaultValue: false, description: '只看本部门的环节还没有办结的' })
  mine: boolean;
}

const OneStopCaseConnection = connection('OneStopCase', () => OneStopCase);
const OneStopCaseResult = mutationResult('OneStopCaseResult', 'oneStopCase', () => OneStopCase);

export const oneStopReference = {
  type: OneStopCase,
  resolve: (op: Operation, id: string) => entityLoader(op, OneStopCase).load(id),
};

const partsLoader = (op: Operation): DataLoader<string, OneStopCasePart[]> =>
  rowsLoader(op, OneStopCasePart, { of: 'caseId', order: { id: 'ASC' } });

const take = partCommand('takeOneStopPart');
const sendBack = partCommand('returnOneStopPart');
const resupply = partCommand('resupplyOneStopPart');
const finish = partCommand('finishOneStopPart');

@Resolver(() => OneStopCase)
export class OneStopCaseResolver {
  @Query(() => OneStopCase, { nullable: true, description: '一件一窗受理事项' })
  async oneStopCase(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<OneStopCase | null> {
    requireRole(op, READERS);
    return oneStopReference.resolve(op, id);
  }

  @Query(() => OneStopCaseConnection, { nullable: true, description: '一窗受理事项，先提交的在前；机构只见自己的' })
  oneStopCases(@Args() args: OneStopCasesArgs, @Ctx() op: Operation): Promise<Page<OneStopCase>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(OneStopCase, 'file');
    if (args.state) query.where('file.state = :state', { state: args.state });
    if (args.mine)
      query.andWhere(
        `exists (select 1 from one_stop_part p where p.case_id = file.id and p.agency = :agency and p.state <> 'DONE')`,
        { agency: op.caller.agency },
      );
    return pageOf(query, ['openedAt', 'id'], args);
  }

  @FieldResolver(() => [OneStopCasePart], { description: '各部门的环节' })
  parts(@Root() { id }: OneStopCase, @Ctx() op: Operation): Promise<OneStopCasePart[]> {
    return partsLoader(op).load(id);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '台账中的机构' })
  institution(@Root() { institutionId }: OneStopCase): TrainingInstitution | null {
    return institutionId ? Object.assign(new TrainingInstitution(), { id: institutionId }) : null;
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: OneStopCase, @Ctx() op: Operation): string[] {
    return oneStopCaseLifecycle.availableActions(state, op.caller).filter((act) => act === 'withdrawOneStopCase');
  }

  @Mutation(() => OneStopCaseResult, { description: '一窗受理：提交一次，各部门分别办理' })
  async openOneStopCase(
    @Arg('input') { idempotencyKey, ...input }: OpenOneStopCaseInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, WINDOW_ROLES);
    return shown(op, await runCommand(op, openOneStopCase, input, { idempotencyKey }));
  }

  @Mutation(() => OneStopCaseResult, { description: '本部门接件' })
  async takeOneStopPart(
    @Arg('input') { idempotencyKey, ...input }: OneStopPartInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, PART_ROLES);
    return shown(op, await runCommand(op, take, { act: 'takeOneStopPart', ...input }, { idempotencyKey }));
  }

  @Mutation(() => OneStopCaseResult, { description: '退回补正，一次告知全部内容' })
  async returnOneStopPart(
    @Arg('input') { idempotencyKey, ...input }: OneStopPartInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, PART_ROLES);
    return shown(op, await runCommand(op, sendBack, { act: 'returnOneStopPart', ...input }, { idempotencyKey }));
  }

  @Mutation(() => OneStopCaseResult, { description: '补齐退回的内容，再报该部门' })
  async resupplyOneStopPart(
    @Arg('input') { idempotencyKey, ...input }: OneStopPartInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, WINDOW_ROLES);
    return shown(op, await runCommand(op, resupply, { act: 'resupplyOneStopPart', ...input }, { idempotencyKey }));
  }

  @Mutation(() => OneStopCaseResult, { description: '本部门的环节办结' })
  async finishOneStopPart(
    @Arg('input') { idempotencyKey, ...input }: OneStopPartInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, PART_ROLES);
    return shown(op, await runCommand(op, finish, { act: 'finishOneStopPart', ...input }, { idempotencyKey }));
  }

  @Mutation(() => OneStopCaseResult, { description: '撤回一窗受理事项' })
  async withdrawOneStopCase(
    @Arg('input') { idempotencyKey, ...input }: WithdrawOneStopCaseInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, WINDOW_ROLES);
    return shown(op, await runCommand(op, withdrawOneStopCase, input, { idempotencyKey }));
  }
}

@Resolver(() => OneStopCasePart)
export class OneStopCasePartResolver {
  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, agency }: OneStopCasePart, @Ctx() op: Operation): string[] {
    return oneStopPartLifecycle
      .availableActions(state, op.caller)
      .filter((act) => act === 'resupplyOneStopPart' || agency === op.caller.agency);
  }
}

async function shown(op: Operation, verdict: Verdict<{ readonly id: string }>): Promise<ActResult> {
  if (!verdict.ok) return actResult(verdict, 'oneStopCase');
  const value = await oneStopReference.resolve(op, verdict.value.id);
  return actResult({ ...verdict, value }, 'oneStopCase');
}
