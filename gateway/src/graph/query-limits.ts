import {
  GraphQLError,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

export interface QueryLimits {
  readonly depth: number;
  /** Fields after all fragments are spread out. */
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
}

export const QUERY_LIMITS: QueryLimits = { depth: 15, fields: 1_000, aliases: 50, rootFields: 20 };

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0 };
// Doubling fragments reach 2^n fields; beyond this the exact number no longer matters.
const ENOUGH = 1_000_000;

/** Refuses operations that ask for more than a page could show, before anything is planned. Introspection is judged by graphql-js's own rule. */
export const queryLimits =
  (limits: QueryLimits): ValidationRule =>
  (context) => ({
    Document: {
      enter(document) {
        const measure = measurer(
          new Map(
            document.definitions
              .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
              .map((node) => [node.name.value, node]),
          ),
        );
        for (const operation of document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)) {
          const size = measure(operation.selectionSet);
          const exceeded: [string, number, number][] = [
            ['查询层数', size.depth, limits.depth],
            ['查询字段数', size.fields, limits.fields],
            ['别名数', size.aliases, limits.aliases],
            ['顶层字段数', operation.selectionSet.selections.length, limits.rootFields],
          ];
          for (const [what, actual, most] of exceeded) {
            if (actual <= most) continue;
            context.reportError(
              new GraphQLError(`${what}超过上限 ${most}`, {
                nodes: [operation],
                extensions: { code: 'QUERY_TOO_LARGE' },
              }),
            );
          }
        }
      },
    },
  });

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Size {
  // A fragment that is being measured counts as nothing: cycles are another rule's to report.
  const measured = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const size = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };
  const ofField = (field: FieldNode): Size => {
    if (field.name.value.startsWith('__')) return NOTHING;
    const below = ofSet(field.selectionSet);
    return { depth: below.depth + 1, fields: below.fields + 1, aliases: below.aliases + (field.alias ? 1 : 0) };
  };
  const ofSet = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).reduce<Size>((sum, selection) => {
      if (selection.kind === Kind.FIELD) return add(sum, ofField(selection));
      return add(
        sum,
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSet(selection.selectionSet),
      );
    }, NOTHING);
  return ofSet;
}

const add = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  fields: Math.min(a.fields + b.fields, ENOUGH),
  aliases: Math.min(a.aliases + b.aliases, ENOUGH),
});
