import type { Logger, ReceivedMessage } from '@lianguan/platform';
import { GraphQLError, parse, type ExecutionResult } from 'graphql';
import { refusalOf } from '../access/field-verdict.js';
import { decodeCursor } from '../events/event-cursor.js';
import type { EventFeeds } from '../events/event-feeds.js';
import type { StartingPoint, TopicFeed } from '../events/topic-feed.js';
import { identify, type Identified, type IdentityOptions } from '../identity.js';
import { atEndOfRights } from './end-of-rights.js';
import { EventDelivery, type DeliveryOptions } from './event-delivery.js';
import { eventQuery } from './event-query.js';
import { EventStream } from './event-stream.js';
import { mapInOrder } from './in-order.js';
import { streamError } from './stream-error.js';
import type { Transport } from './stream-metrics.js';
import {
  checkDocument,
  planSubscription,
  type SubscriptionGraph,
  type SubscriptionPlan,
  type SubscriptionRequest,
} from './subscription-plan.js';

export interface StreamsOptions extends DeliveryOptions {
  readonly graph: () => SubscriptionGraph;
  readonly feeds: EventFeeds;
  readonly identity: IdentityOptions;
  readonly stallMs: number;
  readonly log: Logger;
}

export interface StreamAsker {
  readonly transport: Transport;
  readonly authorization: string | undefined;
}

export type Opened =
  | { readonly stream: EventStream; readonly plan: SubscriptionPlan }
  | { readonly errors: readonly GraphQLError[] };

type Signed = Extract<Identified, { ok: true }>;

interface Opening {
  readonly plan: SubscriptionPlan;
  readonly identified: Signed;
  readonly feed: TopicFeed;
  readonly start: StartingPoint;
}

// Events of one stream that are made answers of at once; also what a stream keeps for a client that does not read.
const AHEAD = 32;
/** Every open subscription, whatever it came over. */
export class Streams {
  private readonly open = new Set<EventStream>();
  private stopping = false;

  constructor(private readonly options: StreamsOptions) {}

  async subscribe(request: SubscriptionRequest, asker: StreamAsker): Promise<Opened> {
    try {
      if (this.stopping) throw streamError('GOING_AWAY');
      const graph = this.options.graph();
      const planned = planSubscription(graph, request);
      if ('errors' in planned) return planned;
      const { plan } = planned;
      const identified = await identify(this.options.identity, asker.authorization, request.extensions);
      if (!identified.ok) throw coded(identified.error);
      const rule = graph.rules.get(`Subscription.${plan.field.name}`);
      const refusal = rule && refusalOf(rule, identified.caller);
      if (refusal) throw coded(refusal);
      const tooLarge = this.queryFaults(graph, plan);
      if (tooLarge.length > 0) return { errors: tooLarge };
      const feed = this.options.feeds.feedOf(plan.field.topic);
      if (!feed) throw streamError('EVENTS_UNAVAILABLE');
      const start = await feed.startingPoint(cursorOf(plan));
      return { plan, stream: this.start({ plan, identified, feed, start }, { graph, asker }) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  /** Ends every stream; its client goes on elsewhere by its cursor. */
  stop(): void {
    this.stopping = true;
    for (const stream of this.open) stream.end(streamError('GOING_AWAY'));
  }

  /** The query of an event with all of its entities, held to the limits before the first event comes. */
  private queryFaults(graph: SubscriptionGraph, plan: SubscriptionPlan): readonly GraphQLError[] {
    const { entities } = plan.field;
    return entities.length === 0 ? [] : checkDocument(graph, parse(eventQuery(plan, entities, () => true).text));
  }

  private start(opening: Opening, { graph, asker }: { graph: SubscriptionGraph; asker: StreamAsker }): EventStream {
    const { plan, identified } = opening;
    const { metrics, log } = this.options;
    const { transport } = asker;
    const delivery = new EventDelivery(this.options, { plan, caller: identified.caller }, graph);
    let stopWatching = (): void => undefined;
    const stream = new EventStream({
      source: (signal) => this.results(opening, delivery, signal),
      stallMs: this.options.stallMs,
      lastWord: transport === 'ws' ? 'error' : 'result',
      onEnd: (error, fault) => {
        this.open.delete(stream);
        stopWatching();
        const code = String(error?.extensions['code'] ?? 'COMPLETED');
        metrics.ended(transport, plan.field.name, code);
        const entry = { field: plan.field.name, transport, code, ...(fault ? { err: fault } : {}) };
        if (fault) log.error(entry, 'a subscription failed');
        else log.info(entry, 'subscription ended');
      },
    });
    this.open.add(stream);
    stopWatching = atEndOfRights(identified, 0, (end) => stream.end(streamError(end)));
    metrics.opened(transport, plan.field.name);
    log.info(
      {
        field: plan.field.name,
        operation: plan.operation.name?.value,
        transport,
        agency: identified.caller.agency,
        resumed: plan.after !== undefined,
        gap: opening.start.gap,
      },
      'subscription',
    );
    return stream;
  }

  private async *results(
    { plan, feed, start }: Opening,
    delivery: EventDelivery,
    signal: AbortSignal,
  ): AsyncGenerator<ExecutionResult> {
    const matching = only(feed.read(start.position, signal), (event) => delivery.matches(event));
    const map = async (event: ReceivedMessage) => ({ event, result: await delivery.deliver(event) });
    let { gap } = start;
    for await (const { event, result } of mapInOrder(matching, { width: AHEAD, map })) {
      if (signal.aborted) return;
      if (!result) continue;
      yield gap ? withGap(plan, result) : result;
      gap = false;
      this.options.metrics.delivered(plan.field.name, (Date.now() - event.time.getTime()) / 1_000);
    }
  }
}

async function* only<T>(source: AsyncGenerator<T>, wanted: (item: T) => boolean): AsyncGenerator<T> {
  for await (const item of source) if (wanted(item)) yield item;
}

function cursorOf({ after, field }: SubscriptionPlan): bigint | undefined {
  if (after === undefined) return undefined;
  const offset = decodeCursor(field.topic, after);
  if (offset === undefined) throw streamError('BAD_CURSOR');
  return offset;
}

function withGap(plan: SubscriptionPlan, result: ExecutionResult): ExecutionResult {
  const gaps = plan.planned.filter(({ name }) => name === 'gap').map(({ key }) => [key, true] as const);
  const payload = { ...(result.data?.[plan.key] as Record<string, unknown>), ...Object.fromEntries(gaps) };
  return { ...result, data: { [plan.key]: payload } };
}

const coded = ({ code, message }: { code: string; message: string }): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
