import type { AccessRules } from '../access/access-rules.js';
import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { AFTER, type EventField } from '../events/event-fields.js';
import { MAX_TOKENS, MAX_VALIDATION_ERRORS } from '../graph/graph-server.js';
import { QUERY_LIMITS, queryLimits } from '../graph/query-limits.js';
import { streamError } from './stream-error.js';

export interface SubscriptionGraph {
  readonly schema: GraphQLSchema;
  readonly rules: AccessRules;
  readonly fields: ReadonlyMap<string, EventField>;
  readonly introspection: boolean;
}

export interface SubscriptionRequest {
  readonly query: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** One key of the payload: the nodes that ask for it, merged. */
export interface PlannedField {
  readonly key: string;
  readonly name: string;
  readonly selections: SelectionSetNode['selections'];
}

/** The message's field of this name must have this value. */
export interface EventFilter {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: unknown;
}

/** A subscription understood: what of which event goes to whom is all in here. @skip and @include of the payload itself are settled. */
export interface SubscriptionPlan {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: EventField;
  /** The client's name for the one root field. */
  readonly key: string;
  readonly payload: GraphQLObjectType;
  readonly planned: readonly PlannedField[];
  readonly after: string | undefined;
  readonly filters: readonly EventFilter[];
}

export type Planned = { readonly plan: SubscriptionPlan } | { readonly errors: readonly GraphQLError[] };

/** Holds a subscription to the rules of every other operation, and to being one. */
export function planSubscription(graph: SubscriptionGraph, request: SubscriptionRequest): Planned {
  try {
    const document = parsed(request.query);
    const operation = getOperationAST(document, textOrNull(request.operationName));
    if (!operation) throw coded('OPERATION_UNKNOWN', '请求中没有 operationName 所指的操作');
    if (operation.operation !== 'subscription') throw streamError('ONLY_SUBSCRIPTIONS');
    const invalid = checkDocument(graph, document);
    if (invalid.length > 0) return { errors: invalid };
    return { plan: understand(graph, { document, operation, variables: request.variables }) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

export function checkDocument(
  { schema, introspection }: Pick<SubscriptionGraph, 'schema' | 'introspection'>,
  document: DocumentNode,
): readonly GraphQLError[] {
  const rules: ValidationRule[] = [...specifiedRules, queryLimits(QUERY_LIMITS)];
  if (!introspection) rules.push(NoSchemaIntrospectionCustomRule);
  return validate(schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS }).map((error) => {
    // In production nobody learns the names of fields from suggestions.
    const message = introspection ? error.message : error.message.replace(/ ?Did you mean(.+?)\?$/, '');
    return coded(String(error.extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED'), message);
  });
}

function parsed(query: unknown): DocumentNode {
  if (typeof query !== 'string') throw coded('BAD_REQUEST', '请求中缺少 query');
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (fault) {
    throw coded('GRAPHQL_PARSE_FAILED', (fault as Error).message);
  }
}

const coded = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

interface Understanding {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: unknown;
}

function understand(graph: SubscriptionGraph, { document, operation, variables }: Understanding): SubscriptionPlan {
  const { schema } = graph;
  const asSent = isRecord(variables) ? variables : {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], asSent);
  if (!coerced) throw coded('BAD_USER_INPUT', errors[0]?.message ?? '变量不正确');
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node] as const),
  );
  const asObject = Object.fromEntries(fragments);
  const collect = (type: GraphQLObjectType, set: SelectionSetNode): [string, readonly FieldNode[]][] => [
    ...collectFields(schema, asObject, coerced, type, set),
  ];
  const root = schema.getSubscriptionType()!;
  const { key, nodes, field } = rootField(graph, collect(root, operation.selectionSet));
  const payload = schema.getType(field.payload) as GraphQLObjectType;
  const set: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: selectionsOf(nodes) };
  return {
    ...{ document, operation, fragments, variables: asSent, field, key, payload },
    planned: collect(payload, set).map(([key, nodes]) => ({
      key,
      name: nodes[0]!.name.value,
      selections: selectionsOf(nodes),
    })),
    ...placeAndFilters(root.getFields()[field.name]!, nodes[0]!, coerced),
  };
}

function rootField({ fields }: SubscriptionGraph, [entry]: readonly [string, readonly FieldNode[]][]) {
  const [key = '', nodes = []] = entry ?? [];
  const field = fields.get(nodes[0]?.name.value ?? '');
  // One that is skipped by its condition, for example.
  if (!field) throw coded('GRAPHQL_VALIDATION_FAILED', '订阅须恰有一个字段');
  return { key, nodes, field };
}

function placeAndFilters(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): Pick<SubscriptionPlan, 'after' | 'filters'> {
  const given = getArgumentValues(definition, node, variables);
  const after = given[AFTER];
  return {
    after: typeof after === 'string' ? after : undefined,
    filters: definition.args
      .filter(({ name }) => name !== AFTER && given[name] !== null && given[name] !== undefined)
      .map(({ name, type }) => ({ name, type, value: given[name] })),
  };
}

const selectionsOf = (nodes: readonly FieldNode[]): SelectionSetNode['selections'] =>
  nodes.flatMap((node) => node.selectionSet?.selections ?? []);
