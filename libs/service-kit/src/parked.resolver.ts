import { permit, refuse } from '@lianguan/kernel';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { ActInput, ActResult } from './act-result.js';
import { requireRole } from './authority.js';
import type { Command } from './command.js';
import { decodeCursor, PageArgs, pageOfRows, shareableConnection, type Page } from './connection.js';
import { fieldPrefix, pascalName } from './graph-names.js';
import type { Operation } from './operation.js';
import { dismissalResolver } from './parked-dismissal.resolver.js';
import { replayParked } from './replay.js';
import { runCommand } from './run-command.js';
import { runtimeOf } from './runtime.js';
import { DateTimeScalar } from './scalars.js';

@ObjectType({ description: '被搁置的消息' })
@Directive('@shareable')
export class ParkedMessage {
  @Field(() => ID)
  id: string;

  @Field({ description: '消费组' })
  group: string;

  @Field()
  topic: string;

  @Field({ description: '键；同一键的后续消息排在其后' })
  key: string;

  @Field(() => ID)
  eventId: string;

  @Field({ description: '消息类型' })
  type: string;

  @Field({ description: '搁置原因代码；BEHIND 表示排在同键消息之后' })
  code: string;

  @Field()
  reason: string;

  @Field(() => DateTimeScalar)
  eventTime: Date;

  @Field(() => DateTimeScalar)
  parkedAt: Date;
}

const ParkedMessageConnection = shareableConnection('ParkedMessage', () => ParkedMessage);

type ReplayRefusal = 'NOTHING_PARKED';

/** Puts the decision to replay on record; the messages then go through their own commands, as the service. */
const orderReplay: Command<{ readonly key: string }, ReadonlySet<string>, string, null, ReplayRefusal> = {
  name: 'replayParkedMessages',
  refusals: { NOTHING_PARKED: { message: '该键下没有被搁置的消息', basis: null } },
  async load(tx, inputs) {
    const rows = await tx.query<{ key: string }>(
      'select distinct key from parked_message where key = any($1::text[])',
      [inputs.map(({ key }) => key)],
    );
    return new Set(rows.map(({ key }) => key));
  },
  decide: (parked, { key }) => (parked.has(key) ? permit(key) : refuse('NOTHING_PARKED')),
  apply: async (_tx, accepted) => accepted.map(() => null),
  subject: (_input, key) => ({ type: 'ParkedKey', id: key }),
};

// Below the 5 s that a subgraph may take; what is left is replayed by the next call.
const REPLAY_LIMIT_MS = 3_000;

const resolvers = new Map<string, readonly Function[]>();

/** `<department>ParkedMessages`, `replay<Department>ParkedMessages` and `dismiss<Department>ParkedMessage`, for SYSTEM_ADMIN; one set of classes for each name. */
export function actsResolvers(name: string): readonly Function[] {
  const known = resolvers.get(name) ?? [createResolver(name), dismissalResolver(name)];
  resolvers.set(name, known);
  return known;
}

function createResolver(name: string): Function {
  const mutation = `Replay${pascalName(name)}ParkedMessages`;

  @InputType(`${mutation}Input`)
  class ReplayInput extends ActInput {
    @Field()
    @MaxLength(200)
    key: string;
  }

  @ObjectType(`${mutation}Result`)
  class ReplayResult extends ActResult {
    @Field(() => Int, { description: '已处理的消息数' })
    handled: number;

    @Field(() => Int, { description: '仍被搁置的消息数' })
    remaining: number;
  }

  @Resolver()
  class ParkedMessageResolver {
    @Query(() => ParkedMessageConnection, {
      name: `${fieldPrefix(name)}ParkedMessages`,
      nullable: true,
      description: '被搁置的消息',
    })
    async parkedMessages(@Ctx() op: Operation, @Args(() => PageArgs) page: PageArgs): Promise<Page<ParkedMessage>> {
      requireRole(op, ['SYSTEM_ADMIN']);
      return readPage(op, page);
    }

    @Mutation(() => ReplayResult, {
      name: `replay${pascalName(name)}ParkedMessages`,
      description: '按顺序重新处理被搁置的消息',
    })
    async replay(@Ctx() op: Operation, @Arg('input', () => ReplayInput) input: ReplayInput): Promise<ReplayResult> {
      requireRole(op, ['SYSTEM_ADMIN']);
      return replay(op, input);
    }
  }
  Object.defineProperty(ParkedMessageResolver, 'name', { value: `${pascalName(name)}ParkedMessageResolver` });
  return ParkedMessageResolver;
}

async function replay(op: Operation, { key, idempotencyKey }: ActInput & { readonly key: string }) {
  const verdict = await runCommand(op, orderReplay, { key }, { idempotencyKey });
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal, handled: 0, remaining: await countParked(op, key) };
  // The same order again: what it has done is done, and what was left is told.
  const { handled, problem } = verdict.replayed
    ? { handled: 0, problem: null }
    : await replayParked(runtimeOf(op), key, REPLAY_LIMIT_MS);
  const refusal = problem && {
    code: problem.code,
    message: `仍有消息不能处理：${problem.reason}`,
    basis: null,
    detail: {},
  };
  return { ok: refusal === null, refusal, handled, remaining: await countParked(op, key) };
}

async function countParked(op: Operation, key: string): Promise<number> {
  const [row] = await op.db.query<{ count: number }>(
    'select count(*)::int as count from parked_message where key = $1',
    [key],
  );
  return row!.count;
}

async function readPage(op: Operation, page: PageArgs): Promise<Page<ParkedMessage>> {
  const after = decodeCursor(page.after, 1)?.[0] ?? '0';
  const rows = await op.db.query<ParkedMessage>(
    `select id, consumer_group as "group", topic, key, event_id as "eventId", type, code, reason, time as "eventTime", parked_at as "parkedAt"
     from parked_message where id > $1::bigint order by id limit $2`,
    [/^\d{1,18}$/.test(String(after)) ? after : '0', page.first + 1],
  );
  return pageOfRows(rows, page.first, {
    keyOf: ({ id }) => [id],
    count: async () =>
      (await op.db.query<{ count: number }>('select count(*)::int as count from parked_message'))[0]!.count,
  });
}
