import { randomUUID } from 'node:crypto';
import { setImmediate as nextLoop, setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, withSpan, type ContextMinter, type Logger, type ReceivedMessage } from '@lianguan/platform';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { refusalOf, type FieldRefusal } from '../access/field-verdict.js';
import { encodeCursor } from '../events/event-cursor.js';
import type { EventEntity } from '../events/event-fields.js';
import { contentOf, valueOf } from '../events/event-values.js';
import type { Turns } from '../events/turns.js';
import type { OperationContext } from '../operation-context.js';
import { eventQuery, type EventQuery } from './event-query.js';
import { streamError } from './stream-error.js';
import type { StreamMetrics } from './stream-metrics.js';
import type { SubscriptionGraph, SubscriptionPlan } from './subscription-plan.js';

export interface DeliveryOptions {
  readonly server: ApolloServer<OperationContext>;
  readonly minter: ContextMinter;
  readonly operationBudgetMs: number;
  /** Shared by all streams: how many of them are making answers of events at once. */
  readonly turns: Turns;
  /** Waits before a department that must say whether an event may be seen is asked again. */
  readonly undecidedWaitsMs: readonly number[];
  readonly log: Logger;
  readonly metrics: StreamMetrics;
}

type Data = Readonly<Record<string, unknown>>;
type Ids = ReadonlyMap<EventEntity, string>;

interface Answer {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
}

interface Asked {
  readonly event: ReceivedMessage;
  readonly query: EventQuery;
  readonly ids: Ids;
}

interface Waiting extends Asked {
  readonly answer: (answer: Answer | null) => void;
  readonly failed: (fault: unknown) => void;
}

/** From the beginning of one group to that of the next: what comes meanwhile shares what one would cost. */
const GROUP_PACE_MS = 20;
const NOTHING: Answer = { data: {}, errors: [] };
/** The owner did not say no: it did not say anything. */
const FAULTS = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'INTERNAL']);

/** Makes of one event what one subscriber gets of it. */
export class EventDelivery {
  private readonly queries = new Map<string, EventQuery>();
  private waiting: Waiting[] = [];
  private reading: Promise<void> | undefined;
  private nextGroupAt = 0;
  private readonly refusals: ReadonlyMap<string, FieldRefusal>;

  constructor(
    private readonly options: DeliveryOptions,
    private readonly subscriber: { readonly plan: SubscriptionPlan; readonly caller: Caller },
    { rules }: Pick<SubscriptionGraph, 'rules'>,
  ) {
    const { plan, caller } = subscriber;
    this.refusals = new Map(
      plan.planned.flatMap(({ name }) => {
        const rule = rules.get(`${plan.payload.name}.${name}`);
        const refusal = rule && refusalOf(rule, caller);
        return refusal ? [[name, refusal] as const] : [];
      }),
    );
  }

  /** Whether the event is of this subscription at all, whoever asks. One that cannot be read is of none. */
  matches(event: ReceivedMessage): boolean {
    const { field, filters } = this.subscriber.plan;
    if (event.type !== field.message.typeName) return false;
    try {
      const content = contentOf(event, field);
      return filters.every(({ name, type, value }) => valueOf(content, { name, field }, type) === value);
    } catch (fault) {
      this.options.metrics.event(field.name, 'unreadable');
      this.options.log.error(
        { err: fault, topic: event.topic, offset: String(event.offset) },
        'an event is unreadable',
      );
      return false;
    }
  }

  /** Null where the subscriber may not see the event. Rejects with EVENT_UNDECIDED where nobody can say. */
  async deliver(event: ReceivedMessage): Promise<ExecutionResult | null> {
    const { field } = this.subscriber.plan;
    const ids = this.idsOf(event);
    // Nothing would say who may see it.
    if (field.entities.length > 0 && ids.size === 0) return null;
    const answer = ids.size === 0 ? NOTHING : await this.decided(event, ids);
    this.options.metrics.event(field.name, answer ? 'shown' : 'hidden');
    return answer && this.payloadOf(event, answer);
  }

  private idsOf(event: ReceivedMessage): Ids {
    const { field } = this.subscriber.plan;
    const content = contentOf(event, field);
    return new Map(
      field.entities.flatMap((entity) => {
        const id = content[entity.id];
        return id === undefined || id === '' ? [] : [[entity, String(id)] as const];
      }),
    );
  }

  private async decided(event: ReceivedMessage, ids: Ids): Promise<Answer | null> {
    const query = this.queryFor([...ids.keys()]);
    const witnesses = [...ids.keys()].map(query.witness);
    for (let asked = 0; ; asked += 1) {
      const answer = await this.ask({ event, query, ids });
      if (answer) {
        const missing = witnesses.filter((key) => answer.data[key] === null || answer.data[key] === undefined);
        if (missing.length === 0) return answer;
        if (missing.some((key) => !this.isUnsaid(answer, key))) return null;
      }
      const wait = this.options.undecidedWaitsMs[asked];
      if (wait === undefined) throw streamError('EVENT_UNDECIDED');
      await sleep(wait);
    }
  }

  private isUnsaid({ errors }: Answer, witness: string): boolean {
    return errors.some(({ path, extensions }) => path?.[0] === witness && FAULTS.has(extensions?.['code']));
  }

  /** The event's query as the subscriber, through all that any other operation goes through; null where it failed as a whole. */
  private ask(asked: Asked): Promise<Answer | null> {
    return new Promise((answer, failed) => {
      this.waiting.push({ ...asked, answer, failed });
      this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    });
  }

  /** One group after the other, the first at once: what comes meanwhile goes into the next, so that a burst costs its subgraphs few requests. */
  private async readAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const early = this.nextGroupAt - performance.now();
      await (early > 0 ? sleep(early) : nextLoop());
      this.nextGroupAt = performance.now() + GROUP_PACE_MS;
      await this.options.turns(() => this.readTogether(this.waiting.splice(0)));
    }
  }

  private async readTogether(asked: readonly Waiting[]): Promise<void> {
    const { server, minter, operationBudgetMs } = this.options;
    const deadlineAt = performance.now() + operationBudgetMs;
    const caller = { ...this.subscriber.caller, operationId: randomUUID() };
    const minted = minter.mint(caller);
    const group = {};
    const read = async ({ query, ids }: Asked): Promise<Answer | null> => {
      const { body } = await server.executeOperation(
        { query: query.text, variables: query.variables(ids) },
        { contextValue: { caller, contextToken: await minted, deadlineAt, group } },
      );
      if (body.kind !== 'single') return null;
      const { data, errors = [] } = body.singleResult;
      return data ? { data, errors } : null;
    };
    await Promise.all(
      alike(asked).map(async (same) => {
        const [first] = same;
        try {
          const answer = await continueTrace(first.event.headers, () =>
            withSpan('subscription event', {}, () => read(first)),
          );
          for (const each of same) each.answer(answer);
        } catch (fault) {
          for (const each of same) each.failed(fault);
        }
      }),
    );
  }

  private queryFor(entities: readonly EventEntity[]): EventQuery {
    const key = entities.map(({ field }) => field).join(' ');
    let query = this.queries.get(key);
    if (!query) {
      query = eventQuery(this.subscriber.plan, entities, (name) => !this.refusals.has(name));
      this.queries.set(key, query);
    }
    return query;
  }

  private payloadOf(event: ReceivedMessage, { data, errors }: Answer): ExecutionResult {
    const { plan } = this.subscriber;
    const query = plan.field.entities.length > 0 ? this.queryFor([...this.idsOf(event).keys()]) : undefined;
    const payload: Record<string, unknown> = {};
    const said: GraphQLError[] = [];
    for (const { key, name } of plan.planned) {
      const refusal = this.refusals.get(name);
      payload[key] = refusal ? null : this.valueAt(event, { key, name }, data);
      if (refusal) said.push(refused(refusal, [plan.key, key]));
    }
    const ofClient = errors.filter(({ path }) => !query?.isWitness(path?.[0]));
    said.push(...ofClient.map((error) => below(plan.key, error)));
    return { data: { [plan.key]: payload }, ...(said.length > 0 ? { errors: said } : {}) };
  }

  private valueAt(event: ReceivedMessage, { key, name }: { key: string; name: string }, data: Data): unknown {
    const { field, payload } = this.subscriber.plan;
    if (name === '__typename') return payload.name;
    if (name === 'cursor') return encodeCursor(event.topic, event.offset);
    if (name === 'time') return event.time.toISOString();
    // The stream says so of its first payload alone.
    if (name === 'gap') return false;
    if (field.entities.some((entity) => entity.field === name)) return data[key] ?? null;
    const type = payload.getFields()[name]!.type;
    return valueOf(contentOf(event, field), { name, field }, type);
  }
}

/** By what they ask: an act often makes several events of one object, and one reading after all of them is as new for each. */
function alike(asked: readonly Waiting[]): readonly (readonly [Waiting, ...Waiting[]])[] {
  const groups = new Map<string, [Waiting, ...Waiting[]]>();
  for (const each of asked) {
    const key = JSON.stringify([each.query.text, ...each.ids.values()]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

const refused = ({ message, code, basis, coordinate }: FieldRefusal, path: string[]): GraphQLError =>
  new GraphQLError(message, { path, extensions: { code, basis, coordinate } });

const below = (key: string, { message, path, extensions }: GraphQLFormattedError): GraphQLError =>
  new GraphQLError(message, { path: path && [key, ...path], extensions });
