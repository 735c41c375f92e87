import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DefinitionNode,
  type FieldNode,
  type NameNode,
  type OperationDefinitionNode,
} from 'graphql';
import { Remembered } from '../remembered.js';

/** A text as the planner made it, told apart once: it asks the same few texts again and again. */
interface Shape {
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly DefinitionNode[];
  /** A query whose selections are fields, which can be given other names. */
  readonly joins: boolean;
  /** Asks for nothing but the entities of its variable `representations`. */
  readonly ofEntities: boolean;
}

/** Texts that are made up anew each time must not fill the memory. */
const MOST_TEXTS = 500;
const shapes = new Remembered<string, Shape>(MOST_TEXTS);
const joinedTexts = new Remembered<string, string>(MOST_TEXTS);

export const canJoin = (text: string): boolean => shapeOf(text).joins;
export const isOfEntities = (text: string): boolean => shapeOf(text).ofEntities;

/** Before names of variables and fragments and keys of the answer. */
export const prefixOf = (part: number): string => `q${part}_`;

/** The part and the own key of a key of the answer. */
export function splitKey(key: unknown): { readonly part: number; readonly key: string } | undefined {
  const [, part, own] = /^q(\d+)_(.+)$/.exec(typeof key === 'string' ? key : '') ?? [];
  return own === undefined ? undefined : { part: Number(part), key: own };
}

/** One query of all: the text is the same for as many of the same. */
export function joinedText(texts: readonly string[]): string {
  return joinedTexts.of(texts.join('\0'), () => {
    const parts = texts.map((text, index) => prefixed(shapeOf(text), prefixOf(index)));
    const { name } = parts[0]!.operation;
    return print({
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          ...(name ? { name } : {}),
          variableDefinitions: parts.flatMap(({ operation }) => operation.variableDefinitions ?? []),
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: parts.flatMap(({ operation }) => operation.selectionSet.selections),
          },
        },
        ...parts.flatMap(({ fragments }) => fragments),
      ],
    });
  });
}

function shapeOf(text: string): Shape {
  return shapes.of(text, () => {
    const { definitions } = parse(text, { noLocation: true });
    const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    const { selections } = operation.selectionSet;
    const [root] = selections;
    return {
      operation,
      fragments: definitions.filter((node) => node !== operation),
      joins:
        operation.operation === OperationTypeNode.QUERY &&
        selections.every((selection) => selection.kind === Kind.FIELD),
      ofEntities:
        selections.length === 1 && root?.kind === Kind.FIELD && !root.alias && root.name.value === '_entities',
    };
  });
}

function prefixed({ operation, fragments }: Shape, prefix: string): Pick<Shape, 'operation' | 'fragments'> {
  const name = (node: { readonly name: NameNode }) => ({
    ...node,
    name: { ...node.name, value: `${prefix}${node.name.value}` },
  });
  const rename = { Variable: name, FragmentSpread: name, FragmentDefinition: name };
  const renamed = visit(operation, rename);
  const selections = renamed.selectionSet.selections.map((selection) => {
    const field = selection as FieldNode;
    const { value } = field.alias ?? field.name;
    return { ...field, alias: { kind: Kind.NAME as const, value: `${prefix}${value}` } };
  });
  return {
    operation: { ...renamed, selectionSet: { ...renamed.selectionSet, selections } },
    fragments: fragments.map((fragment) => visit(fragment, rename)),
  };
}
