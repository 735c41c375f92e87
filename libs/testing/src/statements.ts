import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '@lianguan/kernel';
import { buildSubgraph } from '@lianguan/service-kit';
import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import type { TestService } from './test-service.js';

/** What one query cost, and the rows that it answered. */
export interface QueryCost {
  readonly statements: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it has put in
  readonly rows: readonly any[];
}

/** Asks for the institutions as the gateway does (`_entities`), with every field that the service has of them. */
export async function entityCost(service: TestService, caller: Caller, ids: readonly string[]): Promise<QueryCost> {
  const type = 'TrainingInstitution';
  const { statements, data } = await costOf(service, caller, {
    query: `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ${type} ${everyField(schemaOf(service), type)} } }`,
    variables: { refs: ids.map((id) => ({ __typename: type, id })) },
  });
  return { statements, rows: data._entities };
}

/** Asks for the first rows of a list with every field that they have. */
export async function listCost(
  service: TestService,
  caller: Caller,
  { list, first }: { readonly list: string; readonly first: number },
): Promise<QueryCost> {
  const schema = schemaOf(service);
  const connection = getNamedType(schema.getQueryType()!.getFields()[list]!.type).name;
  const query = `{ list: ${list}(first: ${first}) ${everyField(schema, connection)} }`;
  const { statements, data } = await costOf(service, caller, { query, variables: {} });
  return { statements, rows: data.list.edges.map((edge: { node: unknown }) => edge.node) };
}

// What the service does by itself counts as well; it comes and goes, the query's own statements are in every try.
const TRIES = 3;

async function costOf(
  service: TestService,
  caller: Caller,
  { query, variables }: { readonly query: string; readonly variables: Record<string, unknown> },
) {
  let statements = Number.POSITIVE_INFINITY;
  let data;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const before = await sqlStatements(service);
    const answer = await service.graphql(caller, query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    // A try that answered something else, such as before an event came in, says nothing of this answer's cost.
    if (!isDeepStrictEqual(answer.data, data)) statements = Number.POSITIVE_INFINITY;
    statements = Math.min(statements, (await sqlStatements(service)) - before);
    data = answer.data;
  }
  return { statements, data };
}

async function sqlStatements({ runtime }: TestService): Promise<number> {
  const metric = await runtime.registry.getSingleMetric('lianguan_sql_statements_total')!.get();
  return metric.values.find(({ labels }) => labels['kind'] === 'operation')?.value ?? 0;
}

const schemaOf = ({ runtime }: TestService): GraphQLSchema => buildSubgraph(runtime).schema;

/** A selection of all fields down to their leaves. A type is not entered again inside itself. */
function everyField(schema: GraphQLSchema, name: string, outer: readonly string[] = []): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  const inside = [...outer, name];
  const selected = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || inside.includes(named.name)) return [];
    return isLeafType(named) ? field.name : `${field.name} ${everyField(schema, named.name, inside)}`;
  });
  return `{ ${selected.join(' ')} }`;
}
