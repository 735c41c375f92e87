import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  GraphQLBoolean,
  GraphQLNonNull,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type FieldNode,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';

/** One key of the answer on one object type. */
export interface KeyShape {
  readonly key: string;
  /** Set where the caller gets null instead of the value. */
  readonly refused: string | undefined;
  /** Response path with '@' for every position in a list. */
  readonly path: readonly string[];
  readonly child: SelectionShape | undefined;
}

export interface ShapeWorld {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly refused: ReadonlySet<string>;
  /** Values of the variables that @skip and @include name. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly marker: string;
}

/** One place of the answer: the type there, what was selected of it, and how it is reached. */
export interface ShapePlace {
  readonly type: GraphQLOutputType;
  readonly sets: readonly SelectionSetNode[];
  readonly path: readonly string[];
}

/** What the client asked for at one place of the answer, in the order of GraphQL's field collection; worked out per object type when first met. */
export class SelectionShape {
  private readonly byType = new Map<string, readonly KeyShape[]>();

  constructor(
    private readonly world: ShapeWorld,
    private readonly place: ShapePlace,
  ) {}

  /** The keys of one object; empty where its type is not known, so that nothing unexpected passes. */
  keysOf(object: Readonly<Record<string, unknown>>): readonly KeyShape[] {
    const named = getNamedType(this.place.type);
    const type = isAbstractType(named) ? this.world.schema.getType(String(object[this.world.marker])) : named;
    if (!isObjectType(type)) return [];
    let keys = this.byType.get(type.name);
    if (!keys) this.byType.set(type.name, (keys = this.collect(type)));
    return keys;
  }

  private collect(type: GraphQLObjectType): KeyShape[] {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of this.place.sets) this.collectFrom(set, { type, fields, spread });
    return [...fields].map(([key, nodes]) => this.shapeOf(type, key, nodes));
  }

  private collectFrom(set: SelectionSetNode, into: Collection): void {
    for (const selection of set.selections) {
      if (!this.isIncluded(selection.directives)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = into.fields.get(key);
        if (nodes) nodes.push(selection);
        else into.fields.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.spreadOnce(selection.name.value, into);
      if (fragment && this.applies(fragment, into.type)) this.collectFrom(fragment.selectionSet, into);
    }
  }

  private spreadOnce(name: string, { spread }: Collection): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.world.fragments.get(name);
  }

  private applies(fragment: FragmentDefinitionNode | InlineFragmentNode, type: GraphQLObjectType): boolean {
    const on = fragment.typeCondition?.name.value;
    if (on === undefined || on === type.name) return true;
    const condition = this.world.schema.getType(on);
    return isAbstractType(condition) && this.world.schema.isSubType(condition, type);
  }

  private isIncluded(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const condition = given.find((argument) => argument.name.value === 'if');
      const value = valueFromAST(condition?.value, new GraphQLNonNull(GraphQLBoolean), this.world.conditions);
      return name.value === 'include' ? value === true : value !== true;
    });
  }

  private shapeOf(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): KeyShape {
    const name = nodes[0]?.name.value ?? '';
    const coordinate = `${type.name}.${name}`;
    const path = [...this.place.path, key];
    const refused = this.world.refused.has(coordinate) ? coordinate : undefined;
    const returned = type.getFields()[name]?.type;
    const sets = nodes.flatMap((node) => node.selectionSet ?? []);
    const child =
      returned && !refused && isCompositeType(getNamedType(returned))
        ? new SelectionShape(this.world, { type: returned, sets, path: [...path, ...listPositions(returned)] })
        : undefined;
    return { key, refused, path, child };
  }
}

interface Collection {
  readonly type: GraphQLObjectType;
  readonly fields: Map<string, FieldNode[]>;
  readonly spread: Set<string>;
}

function listPositions(type: GraphQLOutputType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? ['@', ...listPositions(nullable.ofType)] : [];
}
