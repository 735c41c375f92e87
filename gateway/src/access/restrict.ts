import {
  getOperationAST,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Caller } from '@lianguan/kernel';
import { Remembered } from '../remembered.js';
import type { AccessRules } from './access-rules.js';
import { refusalOf, type FieldRefusal } from './field-verdict.js';
import { guardedCoordinates, prune, type Pruned } from './prune.js';
import { SelectionShape } from './response-shape.js';
import { restore } from './restore.js';

export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

export interface RefusedField extends FieldRefusal {
  readonly path: readonly string[];
}

export interface Answer {
  readonly data: Record<string, unknown>;
  readonly refused: readonly RefusedField[];
}

/** What of an operation its caller may run, and how to make the client's answer of its result. */
export interface Restriction {
  readonly document: DocumentNode;
  /** Names the set of refused fields; two callers with the same key run the same document. Empty where nothing is refused. */
  readonly key: string;
  readonly refusals: readonly FieldRefusal[];
  merge(data: Record<string, unknown>): Answer;
}

export type Restrict = (asked: Asked) => Restriction;

interface Memory {
  readonly guarded: readonly string[];
  readonly conditionVariables: ReadonlySet<string>;
  readonly pruned: Remembered<string, Pruned>;
  readonly shapes: Remembered<string, SelectionShape>;
}

// Shapes differ by the values of @skip and @include: 2^n at worst, so they are bounded.
const SHAPES_KEPT = 64;

/** Decides before planning: (document, variables, operation, caller) → the document without what this caller is refused. Remembered per document and set of refused fields. */
export function createRestrict(schema: GraphQLSchema, rules: AccessRules): Restrict {
  const memories = new WeakMap<DocumentNode, Memory>();
  const memoryOf = (document: DocumentNode): Memory => {
    let memory = memories.get(document);
    if (!memory) {
      const guarded = guardedCoordinates(document, schema, (coordinate) => rules.has(coordinate));
      memory = {
        guarded,
        conditionVariables: conditionVariables(document),
        pruned: new Remembered(),
        shapes: new Remembered(SHAPES_KEPT),
      };
      memories.set(document, memory);
    }
    return memory;
  };
  return (asked) => {
    const memory = memoryOf(asked.document);
    const refusals = memory.guarded.flatMap((coordinate) => {
      const rule = rules.get(coordinate);
      const refusal = rule && refusalOf(rule, asked.caller);
      return refusal ? [refusal] : [];
    });
    return refusals.length === 0 ? unrestricted(asked.document) : restricted({ schema, asked, memory, refusals });
  };
}

const unrestricted = (document: DocumentNode): Restriction => ({
  document,
  key: '',
  refusals: [],
  merge: (data) => ({ data, refused: [] }),
});

interface Case {
  readonly schema: GraphQLSchema;
  readonly asked: Asked;
  readonly memory: Memory;
  readonly refusals: readonly FieldRefusal[];
}

function restricted(given: Case): Restriction {
  const { schema, asked, memory, refusals } = given;
  const byCoordinate = new Map(refusals.map((refusal) => [refusal.coordinate, refusal]));
  const key = [...byCoordinate.keys()].join(' ');
  const pruned = memory.pruned.of(key, () => prune(asked.document, schema, new Set(byCoordinate.keys())));
  return {
    document: pruned.document,
    key,
    refusals,
    merge(data) {
      const operation = getOperationAST(asked.document, asked.operationName);
      if (!operation) return { data, refused: [] };
      const restored = restore(shapeOf(given, { operation, pruned, key }), data);
      const refused = restored.refused.flatMap(({ refused: coordinate = '', path }) => {
        const refusal = byCoordinate.get(coordinate);
        return refusal ? [{ ...refusal, path }] : [];
      });
      return { data: restored.data, refused };
    },
  };
}

interface Selected {
  readonly operation: OperationDefinitionNode;
  readonly pruned: Pruned;
  readonly key: string;
}

function shapeOf({ schema, asked, memory, refusals }: Case, { operation, pruned, key }: Selected): SelectionShape {
  const definitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    memory.conditionVariables.has(variable.name.value),
  );
  const conditions = getVariableValues(schema, definitions, asked.variables).coerced ?? {};
  const shapeKey = JSON.stringify([asked.operationName, key, conditions]);
  return memory.shapes.of(shapeKey, () => {
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`the schema has no ${operation.operation} type`);
    const fragments = asked.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    const world = {
      schema,
      fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
      refused: new Set(refusals.map((refusal) => refusal.coordinate)),
      conditions,
      marker: pruned.marker,
    };
    return new SelectionShape(world, { type: root, sets: [operation.selectionSet], path: [] });
  });
}

/** The variables that decide what is included; only those, so that equal answers share a shape. */
function conditionVariables(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
}
