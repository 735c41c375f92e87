import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  concatAST,
  isObjectType,
  lexicographicSortSchema,
  print,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError, buildSchemaSync, createResolversMap, getMetadataStorage } from 'type-graphql';
import { accessRecordResolvers } from './access-record.resolver.js';
import { enforceAccess } from './access-enforcement.js';
import { jobResolvers } from './job.resolver.js';
import { actsResolvers } from './parked.resolver.js';
import type { Operation } from './operation.js';
import type { AccessProof, EntityReference, Slice } from './slice.js';
import { subgraphHeader } from './subgraph-definitions.js';

export interface Subgraph {
  /** Executable, with the field access matrix enforced. */
  readonly schema: GraphQLSchema;
  /** What composition reads; the same text for the same sources. */
  readonly sdl: string;
}

const built = new WeakMap<readonly Slice[], Subgraph>();

/**
 * A department's subgraph from its slices, without any I/O. It holds nothing of a running service, so that all of a process share what was built of the
 * same list: it takes half a second. Throws for a schema that could not be enforced or referred to.
 */
export function buildSubgraph(definition: { name: string; slices: readonly Slice[] }): Subgraph {
  const subgraph = built.get(definition.slices) ?? build(definition);
  built.set(definition.slices, subgraph);
  return subgraph;
}

function build({ name, slices }: { name: string; slices: readonly Slice[] }): Subgraph {
  const own = slices.flatMap((slice) => slice.resolvers ?? []);
  const bare = lexicographicSortSchema(
    buildSchemaSync({
      resolvers: [...own, ...accessRecordResolvers(name), ...actsResolvers(name), ...jobResolvers(name)] as [
        Function,
        ...Function[],
      ],
      orphanedTypes: slices.flatMap((slice) => slice.references ?? []).map(({ type }) => type),
      validateFn: checkArgument,
      pubSub: SERVED_BY_GATEWAY,
      // Federation's directives are known only to the printed text.
      skipCheck: true,
    }),
  );
  const typeDefs = concatAST([subgraphHeader, getDocumentNodeFromSchema(bare)]);
  const references = slices.flatMap((slice) => slice.references ?? []);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(bare, typeDefs, references) });
  enforceAccess(schema, proofsByType(slices.flatMap((slice) => slice.proofs ?? [])));
  return { schema, sdl: `${print(typeDefs)}\n` };
}

/**
 * As type-graphql does by itself, which however imports class-validator anew for each argument: rows then come to their loaders one by one, not all
 * before the next statement. Inputs without a rule are as good as those with one.
 */
async function checkArgument(argument: unknown): Promise<void> {
  const objects = [argument].flat().filter((one): one is object => typeof one === 'object' && one !== null);
  try {
    for (const one of objects) await validateOrReject(one, { skipMissingProperties: true, forbidUnknownValues: false });
  } catch (broken) {
    throw new ArgumentValidationError(broken as ValidationError[]);
  }
}

const unserved = (): never => {
  throw new Error('subscriptions are served by the gateway, from the events');
};

// A subgraph only declares its subscriptions; type-graphql wants to be told how they are served.
const SERVED_BY_GATEWAY = { publish: unserved, subscribe: unserved };

type ResolverMap = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers'];

function resolversOf(
  schema: GraphQLSchema,
  typeDefs: DocumentNode,
  references: readonly EntityReference[],
): ResolverMap {
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  const byType = new Map(references.map((reference) => [graphName(reference.type), reference]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    // The check of the class says nothing where a type stands alone, and would refuse plain rows.
    if (type.getInterfaces().length === 0) delete resolvers[type.name]?.['__isTypeOf'];
    if (!type.astNode?.directives?.some(({ name }) => name.value === 'key')) continue;
    const reference = byType.get(type.name);
    if (!reference) throw new Error(`the entity ${type.name} has a @key and no reference in its slice`);
    resolvers[type.name]!['__resolveReference'] = referenceResolver(reference);
  }
  return resolvers as ResolverMap;
}

function referenceResolver({ type, resolve }: EntityReference) {
  return ({ id }: { id: string }, op: Operation): Promise<object | null> =>
    resolve
      ? resolve(op, id)
      : Promise.resolve(Object.assign(Object.create(type.prototype as object) as object, { id }));
}

const proofsByType = (proofs: readonly AccessProof[]): ReadonlyMap<string, AccessProof> =>
  new Map(proofs.map((proof) => [graphName(proof.type), proof]));

function graphName(type: Function): string {
  const metadata = getMetadataStorage().objectTypes.find(({ target }) => target === type);
  if (!metadata) throw new Error(`${type.name} is not an @ObjectType`);
  return metadata.name;
}
