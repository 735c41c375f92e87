import {
  ActInput,
  actResult,
  mutationResult,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { BusinessRegistration, registrationReference } from '../registration/index.js';
import { findingCommand, taughtOf } from './finding.commands.js';
import { ScopeFinding, ScopeFindingOutcome, ScopeFindingWord } from './finding.entity.js';
import { openFindings, type FindingAct, type FindingOutcomeName } from './finding.rules.js';
import { scopeFindings, type ScopeFindingName, type TaughtClass } from './scope-check.rules.js';

@InputType()
export class ScopeFindingActInput extends ActInput {
  @Field(() => ID)
  registrationId: string;

  @Field(() => ScopeFinding)
  finding: ScopeFindingName;

  @Field({ description: '核对的事实和理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '核查记录、责令改正或立案文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class CloseScopeFindingInput extends ScopeFindingActInput {
  @Field(() => ScopeFindingOutcome)
  outcome: FindingOutcomeName;
}

const ScopeFindingActResult = mutationResult(
  'ScopeFindingActResult',
  'businessRegistration',
  () => BusinessRegistration,
);

const taughtLoader = (op: Operation) =>
  op.loader(
    'taught-classes',
    (tx) =>
      new DataLoader<string, TaughtClass[]>(async (ids) => {
        const rows = await taughtOf(tx, ids);
        return ids.map((id) => rows.filter((row) => row.id === id));
      }),
  );

const wordLoader = (op: Operation) =>
  op.loader(
    'scope-finding-words',
    (tx) =>
      new DataLoader<string, ScopeFindingWord[]>(async (ids) => {
        const words = await tx.manager.findBy(ScopeFindingWord, { registrationId: In([...ids]) });
        return ids.map((id) => words.filter(({ registrationId }) => registrationId === id));
      }),
  );

@Resolver(() => BusinessRegistration)
export class ScopeCheckResolver {
  @FieldResolver(() => [ScopeFinding], {
    nullable: true,
    description: '经营范围核查的疑点，尚未办结的，供登记人员核对，不是决定',
  })
  async scopeFindings(
    @Root() { id, businessScope: scope }: BusinessRegistration,
    @Ctx() op: Operation,
  ): Promise<ScopeFindingName[]> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    const [taught, words] = await Promise.all([taughtLoader(op).load(id), wordLoader(op).load(id)]);
    return openFindings({ scope, taught }, words);
  }

  @FieldResolver(() => [ScopeFindingWord], {
    nullable: true,
    description: '已办结的疑点；所依据的登记变更后重新列为疑点',
  })
  async closedScopeFindings(
    @Root() { id, businessScope: scope }: BusinessRegistration,
    @Ctx() op: Operation,
  ): Promise<ScopeFindingWord[]> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    const [taught, words] = await Promise.all([taughtLoader(op).load(id), wordLoader(op).load(id)]);
    const open = openFindings({ scope, taught }, words);
    const found = scopeFindings(scope, taught);
    return words.filter(({ finding }) => found.includes(finding) && !open.includes(finding));
  }

  @Mutation(() => ScopeFindingActResult, { description: '办结经营范围疑点' })
  closeScopeFinding(@Arg('input') input: CloseScopeFindingInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, input, { act: 'closeScopeFinding', outcome: input.outcome });
  }

  @Mutation(() => ScopeFindingActResult, { description: '重新核对已办结的疑点' })
  reopenScopeFinding(@Arg('input') input: ScopeFindingActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, input, { act: 'reopenScopeFinding', outcome: null });
  }
}

const COMMANDS = {
  closeScopeFinding: findingCommand('closeScopeFinding'),
  reopenScopeFinding: findingCommand('reopenScopeFinding'),
};

async function act(
  op: Operation,
  { idempotencyKey, ...given }: ScopeFindingActInput,
  said: Pick<FindingAct, 'act' | 'outcome'>,
): Promise<ActResult> {
  requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
  const verdict = await runCommand(op, COMMANDS[said.act], { ...given, ...said }, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'businessRegistration');
  const value = await registrationReference.resolve(op, verdict.value.id);
  return actResult({ ...verdict, value }, 'businessRegistration');
}
