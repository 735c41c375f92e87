import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from '@lianguan/platform';
import { GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { readAccessRules, type AccessRules } from '../access/access-rules.js';
import { lintGuards } from '../access/guard-lint.js';
import { createRestrict, type RefusedField, type Restrict } from '../access/restrict.js';
import { silenceVendorTelemetry } from '../config.js';
import { readEventFields, type EventFields } from '../events/event-fields.js';
import type { OperationContext } from '../operation-context.js';
import { executableSupergraph } from './executable-supergraph.js';

type GatewayInterface = ApolloServerOptionsWithGateway<OperationContext>['gateway'];
type RequestContext = Parameters<ApolloGateway['executor']>[0];
type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface GuardedGatewayOptions {
  /** The full, committed supergraph, guards included. */
  readonly supergraphSdl: string;
  readonly sourceOf: (subgraph: string) => GraphQLDataSource;
  readonly log: Logger;
}

/** ApolloGateway with the access check before its planner: it never learns of a field that the caller is refused. */
export class GuardedGateway {
  private readonly inner: ApolloGateway;
  readonly rules: AccessRules;
  readonly events: EventFields;
  private loaded: { readonly schema: GraphQLSchema; readonly restrict: Restrict } | undefined;

  constructor(private readonly options: GuardedGatewayOptions) {
    const document = parse(options.supergraphSdl, { noLocation: true });
    const problems = lintGuards(document);
    if (problems.length > 0) throw new Error(`the supergraph's guards cannot be enforced:\n${problems.join('\n')}`);
    this.rules = readAccessRules(document);
    this.events = readEventFields(document, this.rules);
    if (this.events.problems.length > 0)
      throw new Error(`the supergraph's subscriptions cannot be served:\n${this.events.problems.join('\n')}`);
    silenceVendorTelemetry();
    this.inner = new ApolloGateway({
      supergraphSdl: executableSupergraph(document),
      buildService: ({ name }) => options.sourceOf(name),
      logger: pinoAsApolloLogger(options.log),
    });
    this.inner.onSchemaLoadOrUpdate(
      ({ apiSchema: schema }) => (this.loaded = { schema, restrict: createRestrict(schema, this.rules) }),
    );
  }

  /** What clients see of the supergraph. */
  get schema(): GraphQLSchema {
    return this.whenLoaded.schema;
  }

  private get whenLoaded() {
    if (!this.loaded) throw new Error('the supergraph is not loaded');
    return this.loaded;
  }

  /** As Apollo Server wants it. The cast bridges the two copies of server-gateway-interface that gateway and server bring along. */
  forApolloServer(): GatewayInterface {
    const gateway = {
      onSchemaLoadOrUpdate: (callback: Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0]) =>
        this.inner.onSchemaLoadOrUpdate(callback),
      load: async (given: Parameters<ApolloGateway['load']>[0]) => {
        await this.inner.load(given);
        return { executor: (request: RequestContext) => this.execute(request) };
      },
      stop: () => this.inner.stop(),
    };
    return gateway as unknown as GatewayInterface;
  }

  private async execute(request: RequestContext): Promise<Result> {
    const { operationName, variables } = request.request;
    const { caller } = request.context as OperationContext;
    const restriction = this.whenLoaded.restrict({
      document: request.document,
      operationName,
      variables: variables ?? {},
      caller,
    });
    const result = (await this.inner.executor(
      restriction.key === '' ? request : narrowed(request, restriction),
    )) as Result;
    this.logCompletion(result);
    if (!result.data) return { data: result.data, errors: result.errors };
    const { data, refused } = restriction.merge(result.data);
    const errors = [...(result.errors ?? []), ...refused.map(refusalError)];
    return { data, ...(errors.length > 0 ? { errors } : {}) };
  }

  // A subgraph that breaks its own schema: the client gets null, the operator the reason.
  private logCompletion(result: Result): void {
    const violations = result.extensions?.['valueCompletion'] as readonly Error[] | undefined;
    if (violations)
      this.options.log.error(
        { violations: violations.map((violation) => violation.message) },
        'a subgraph answered against its schema',
      );
  }
}

/** The request with the narrower document, under a plan-cache key of its own. */
function narrowed(
  request: RequestContext,
  { document, key }: { document: RequestContext['document']; key: string },
): RequestContext {
  const queryHash = createHash('sha256').update(request.queryHash).update(key).digest('hex');
  return { ...request, document, queryHash };
}

const refusalError = ({ message, path, code, basis, coordinate }: RefusedField): GraphQLError =>
  new GraphQLError(message, { path: [...path], extensions: { code, basis, coordinate } });

function pinoAsApolloLogger(log: Logger) {
  return {
    debug: (message?: unknown) => log.debug(String(message)),
    info: (message?: unknown) => log.debug(String(message)),
    warn: (message?: unknown) => log.warn(String(message)),
    error: (message?: unknown) => log.error(String(message)),
  };
}
