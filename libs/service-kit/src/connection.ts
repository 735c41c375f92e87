import { Max, Min } from 'class-validator';
import { GraphQLError } from 'graphql';
import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A page of a Relay connection: `first` 1–200, `after` an opaque cursor of an earlier page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  @Min(1)
  @Max(200)
  first: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

/** Base of the arguments of a list that can be narrowed to one state: `class BanArgs extends statePage<BanStateName>(BanState) {}`. */
export function statePage<State extends string>(states: object): ClassType<PageArgs & { state?: State | null }> {
  @ArgsType()
  class StatePage extends PageArgs {
    @Field(() => states, { nullable: true })
    state?: State | null;
  }
  return StatePage;
}

@ObjectType()
@Directive('@shareable')
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** `totalCount` may be a getter that counts when it is asked: a list that does not show it costs no count. */
export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | Promise<number>;
}

/** `<name>Connection` and `<name>Edge` for a node type; made once, where the slice names its graph types. */
export function connection<Node extends object>(name: string, nodeType: () => ClassType<Node>): ClassType<Page<Node>> {
  return connectionTypes(name, nodeType).connection;
}

/** The same as `connection`, for a node type which several subgraphs show alike (Job, AccessRecord …). */
export function shareableConnection<Node extends object>(
  name: string,
  nodeType: () => ClassType<Node>,
): ClassType<Page<Node>> {
  const { connection: type, edge } = connectionTypes(name, nodeType);
  for (const shared of [type, edge]) Directive('@shareable')(shared);
  return type;
}

function connectionTypes<Node extends object>(
  name: string,
  nodeType: () => ClassType<Node>,
): { connection: ClassType<Page<Node>>; edge: ClassType<Edge<Node>> } {
  @ObjectType(`${name}Edge`)
  class NodeEdge {
    @Field()
    cursor: string;

    @Field(nodeType)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [NodeEdge])
    edges: NodeEdge[];

    @Field()
    pageInfo: PageInfo;

    @Field(() => Int)
    totalCount: number;
  }
  return { connection: NodeConnection, edge: NodeEdge };
}

/** Values of the sort columns of a row, which a cursor carries: what JSON keeps exactly (no Date: it loses microseconds). */
export type CursorKey = readonly (string | number)[];

export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Null without a cursor. Throws BAD_USER_INPUT for a cursor that no list of `length` sort columns gave out. */
export function decodeCursor(after: string | null | undefined, length: number): CursorKey | null {
  if (after === null || after === undefined) return null;
  const key = parsedJson(Buffer.from(after, 'base64url').toString());
  const scalar = (part: unknown) => typeof part === 'string' || typeof part === 'number';
  if (Array.isArray(key) && key.length === length && key.every(scalar)) return key as CursorKey;
  throw new GraphQLError('分页游标无效', { extensions: { code: 'BAD_USER_INPUT' } });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The page from up to `first + 1` rows in order: the extra row says that there is a next page. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  first: number,
  options: { keyOf: (row: Row) => CursorKey; count: () => Promise<number> },
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(options.keyOf(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return options.count();
    },
  };
}

/** TypeORM counts distinct ids, which sorts them; where nothing is joined no row comes twice. */
async function countOf<Entity extends ObjectLiteral>(query: SelectQueryBuilder<Entity>): Promise<number> {
  if (query.expressionMap.joinAttributes.length > 0) return query.getCount();
  const counted = await query.select('count(*)::int', 'count').getRawOne<{ count: number }>();
  return counted!.count;
}

/**
 * One page of `query` in the order of `keys` (entity properties of text or number, the last one unique), by keyset: as fast on page 1,000 as on page 1.
 * One statement, and a second only where totalCount is selected.
 */
export async function pageOf<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  keys: readonly (keyof Entity & string)[],
  args: PageArgs,
): Promise<Page<Entity>> {
  const counted = query.clone();
  const columns = keys.map((key) => `${query.alias}.${key}`);
  const after = decodeCursor(args.after, keys.length);
  if (after) {
    const parameters = Object.fromEntries(after.map((value, at) => [`after${at}`, value]));
    query.andWhere(`(${columns.join(', ')}) > (${after.map((_, at) => `:after${at}`).join(', ')})`, parameters);
  }
  for (const column of columns) query.addOrderBy(column, 'ASC');
  const rows = await query.take(args.first + 1).getMany();
  return pageOfRows(rows, args.first, {
    keyOf: (row) => keys.map((key) => row[key] as string | number),
    count: () => countOf(counted),
  });
}
