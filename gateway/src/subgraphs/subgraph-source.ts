import type { GraphQLDataSource } from '@apollo/gateway';
import { CONTEXT_HEADER, currentTraceId, injectTraceparent, type Logger } from '@lianguan/platform';
import { Pool } from 'undici';
import type { OperationContext } from '../operation-context.js';
import type { GatewayMetrics } from '../metrics.js';
import { JoinedQueries, type Query, type Reply } from './joined-queries.js';
import { passErrors } from './subgraph-errors.js';
import { classifyFault, isReset, partErrors } from './subgraph-fault.js';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

export interface SubgraphSourceOptions {
  readonly name: string;
  readonly url: string;
  readonly fetchLimitMs: number;
  readonly log: Logger;
  readonly metrics: GatewayMetrics;
}

const CONNECTIONS = 64;
const LARGEST_REPLY = 32 * 1024 * 1024;

/** How the gateway asks one subgraph: kept-alive connections, the caller's signed context, a time limit, and no fault of its that ends the whole answer. */
export class SubgraphSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly joined = new JoinedQueries((query) => this.ask(query));

  constructor(private readonly options: SubgraphSourceOptions) {
    const url = new URL(options.url);
    this.path = `${url.pathname}${url.search}`;
    this.pool = new Pool(url.origin, { connections: CONNECTIONS, pipelining: 1, maxResponseSize: LARGEST_REPLY });
  }

  async process(asked: ProcessOptions): Promise<Response> {
    if (!('incomingRequestContext' in asked))
      throw new Error('the supergraph is static: subgraphs are asked only for callers');
    const { name, log, metrics } = this.options;
    const { query: text = '', variables } = asked.request;
    const context = asked.context as OperationContext;
    const { group } = context;
    const done = metrics.subgraphFetch(name);
    try {
      const query = { text, variables, context };
      const reply = await (group ? this.joined.ask({ ...query, context: { ...context, group } }) : this.ask(query));
      done(reply.errors ? 'errors' : 'ok');
      const traceId = currentTraceId();
      const errors = reply.errors && passErrors(reply.errors, { log, subgraph: name, traceId });
      return { data: reply.data ?? undefined, errors } as Response;
    } catch (fault) {
      const code = classifyFault(fault);
      done(code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable');
      log.warn({ subgraph: name, code, traceId: currentTraceId(), fault: String(fault) }, 'a subgraph did not answer');
      return { errors: partErrors(code, name, text) } as Response;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async ask({ text, variables, context: { contextToken, deadlineAt } }: Query): Promise<Reply> {
    const body = JSON.stringify({ query: text, variables });
    const headers = injectTraceparent({
      'content-type': 'application/json',
      accept: 'application/json',
      [CONTEXT_HEADER]: contextToken,
    });
    const limit = Math.min(this.options.fetchLimitMs, deadlineAt - performance.now());
    const signal = AbortSignal.timeout(Math.max(1, Math.floor(limit)));
    try {
      return await this.post(body, headers, signal);
    } catch (fault) {
      // Never a mutation: the first one may have been carried out.
      if (!isReset(fault) || text.startsWith('mutation')) throw fault;
      return this.post(body, headers, signal);
    }
  }

  private async post(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<Reply> {
    const response = await this.pool.request({ method: 'POST', path: this.path, headers, body, signal });
    const text = await response.body.text();
    if (response.statusCode === 401 || response.statusCode >= 500)
      throw new Error(`the subgraph answered ${response.statusCode}`);
    const reply = JSON.parse(text) as Reply;
    if (!isReply(reply)) throw new Error('the subgraph did not answer in GraphQL');
    return reply;
  }
}

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' &&
  reply !== null &&
  (Array.isArray((reply as Reply).errors) ||
    (typeof (reply as Reply).data === 'object' && (reply as Reply).data !== null));
