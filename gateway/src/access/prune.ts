import {
  getNamedType,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export interface Pruned {
  readonly document: DocumentNode;
  /** Response key of the internal `__typename`; it must not reach the client. */
  readonly marker: string;
}

/** The guarded coordinates that a document selects anywhere. */
export function guardedCoordinates(
  document: DocumentNode,
  schema: GraphQLSchema,
  isGuarded: (coordinate: string) => boolean,
): string[] {
  const found = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const coordinate = `${typeInfo.getParentType()?.name}.${node.name.value}`;
        if (isGuarded(coordinate)) found.add(coordinate);
      },
    }),
  );
  return [...found].sort();
}

/**
 * The document without the refused fields. A selection that loses all of its fields asks for `__typename` under an internal alias instead, and
 * so does every selection on an interface or union, since where the nulls belong depends on the object's type. What a fragment loses does not
 * depend on where it is spread: guarded fields are never an interface's (the composition's lint).
 */
export function prune(document: DocumentNode, schema: GraphQLSchema, refused: ReadonlySet<string>): Pruned {
  const marker = unusedKey(document);
  const typeInfo = new TypeInfo(schema);
  const pruned = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => (refused.has(`${typeInfo.getParentType()?.name}.${node.name.value}`) ? null : undefined),
      SelectionSet: {
        leave(node, _key, parent) {
          const ofField = (parent as ASTNode | undefined)?.kind === Kind.FIELD;
          const abstract = ofField && isAbstractType(getNamedType(typeInfo.getParentType()));
          return node.selections.length === 0 || abstract ? withMarker(node, marker) : undefined;
        },
      },
    }),
  );
  return { document: pruned, marker };
}

const withMarker = (node: SelectionSetNode, marker: string): SelectionSetNode => ({
  ...node,
  selections: [...node.selections, typenameAs(marker)],
});

const typenameAs = (alias: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: '__typename' },
});

function unusedKey(document: DocumentNode): string {
  const used = new Set<string>();
  visit(document, { Field: (node) => void used.add((node.alias ?? node.name).value) });
  let key = '__typename_';
  while (used.has(key)) key += '_';
  return key;
}
