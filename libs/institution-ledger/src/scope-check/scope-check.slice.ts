import {
  ActInput,
  actResult,
  mutationResult,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
  type Slice,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { findingCommand, taughtOf } from './finding.commands.js';
import { ScopeFinding, ScopeFindingOutcome, ScopeFindingWord } from './finding.entity.js';
import {
  findingLifecycle,
  openFindings,
  type FindingAct,
  type FindingOutcomeName,
  type FindingWord,
} from './finding.rules.js';
import type { ScopeCheckDesk } from './scope-check-desk.js';
import { classConsumer } from './scope-check.commands.js';
import { scopeFindings, type Scoped, type ScopeFindingName, type TaughtClass } from './scope-check.rules.js';

@InputType()
class ScopeFindingActInput extends ActInput {
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
class CloseScopeFindingInput extends ScopeFindingActInput {
  @Field(() => ScopeFindingOutcome)
  outcome: FindingOutcomeName;
}

const wordLoader = (op: Operation) =>
  op.loader(
    'scope-finding-words',
    (tx) =>
      new DataLoader<string, ScopeFindingWord[]>(async (ids) => {
        const words = await tx.manager.findBy(ScopeFindingWord, { registrationId: In([...ids]) });
        return ids.map((id) => words.filter(({ registrationId }) => registrationId === id));
      }),
  );

interface Judged {
  readonly scoped: Scoped;
  readonly words: readonly (ScopeFindingWord & FindingWord)[];
}

/** What a department has of the check of its registered scopes; names of acts differ, since two have it. */
// eslint-disable-next-line max-lines-per-function -- one class of resolvers, whose names come from the department
export function scopeCheckSlice(desk: ScopeCheckDesk): Slice {
  const { noun, answer } = desk;
  const ActResultType = mutationResult(`${noun}ActResult`, answer, desk.registration);
  const commands = {
    closeScopeFinding: findingCommand(desk, 'closeScopeFinding'),
    reopenScopeFinding: findingCommand(desk, 'reopenScopeFinding'),
  };
  const taughtLoader = (op: Operation) =>
    op.loader(
      'taught-classes',
      (tx) =>
        new DataLoader<string, TaughtClass[]>(async (ids) => {
          const rows = await taughtOf(tx, desk, ids);
          return ids.map((id) => rows.filter((row) => row.id === id));
        }),
    );

  async function judged(op: Operation, registration: object): Promise<Judged> {
    requireRole(op, [desk.role], desk.agency);
    const { id, scope } = desk.scopeOf(registration);
    const [taught, words] = await Promise.all([taughtLoader(op).load(id), wordLoader(op).load(id)]);
    return { scoped: { scope, taught, forProfit: desk.forProfit }, words };
  }

  async function act(
    op: Operation,
    { idempotencyKey, ...given }: ScopeFindingActInput,
    said: Pick<FindingAct, 'act' | 'outcome'>,
  ): Promise<ActResult> {
    requireRole(op, [desk.role], desk.agency);
    const verdict = await runCommand(op, commands[said.act], { ...given, ...said }, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, answer);
    const value = await desk.registrationOf(op, verdict.value.id);
    return actResult({ ...verdict, value }, answer);
  }

  @Resolver(desk.registration)
  class ScopeCheckResolver {
    @FieldResolver(() => [ScopeFinding], {
      nullable: true,
      description: '经营（业务）范围核查的疑点，尚未办结的，供登记人员核对，不是决定',
    })
    async scopeFindings(@Root() registration: object, @Ctx() op: Operation): Promise<ScopeFindingName[]> {
      const { scoped, words } = await judged(op, registration);
      return openFindings(scoped, words);
    }

    @FieldResolver(() => [ScopeFindingWord], {
      nullable: true,
      description: '已办结的疑点；所依据的登记变更后重新列为疑点',
    })
    async closedScopeFindings(@Root() registration: object, @Ctx() op: Operation): Promise<ScopeFindingWord[]> {
      const { scoped, words } = await judged(op, registration);
      const open = openFindings(scoped, words);
      const found = scopeFindings(scoped);
      return words.filter(({ finding }) => found.includes(finding) && !open.includes(finding));
    }

    @Mutation(() => ActResultType, { name: `close${noun}`, description: '办结范围疑点' })
    close(
      @Arg('input', () => CloseScopeFindingInput) { outcome, ...input }: CloseScopeFindingInput,
      @Ctx() op: Operation,
    ): Promise<ActResult> {
      return act(op, input, { act: 'closeScopeFinding', outcome });
    }

    @Mutation(() => ActResultType, { name: `reopen${noun}`, description: '重新核对已办结的疑点' })
    reopen(
      @Arg('input', () => ScopeFindingActInput) input: ScopeFindingActInput,
      @Ctx() op: Operation,
    ): Promise<ActResult> {
      return act(op, input, { act: 'reopenScopeFinding', outcome: null });
    }
  }

  return {
    name: 'scope-check',
    entities: [ScopeFindingWord],
    resolvers: [ScopeCheckResolver],
    lifecycles: [findingLifecycle],
    consumers: [classConsumer],
  };
}
