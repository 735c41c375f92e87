import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NameNode,
  type VariableDefinitionNode,
  type VariableNode,
  type SelectionNode,
} from 'graphql';
import type { EventEntity } from '../events/event-fields.js';
import type { SubscriptionPlan } from './subscription-plan.js';

/** The normal query that one event becomes. */
export interface EventQuery {
  readonly text: string;
  /** Key of the answer that is null exactly when the subscriber may not see the entity. */
  readonly witness: (entity: EventEntity) => string;
  readonly isWitness: (key: unknown) => boolean;
  readonly variables: (ids: ReadonlyMap<EventEntity, string>) => Record<string, unknown>;
}

/**
 * `entities`: those that the event names. Each is asked for once more, with nothing but its type: what the client selects of it may be null for
 * other reasons, such as a part of another department that is away. `shown`: keys of the payload that the subscriber is not refused.
 */
export function eventQuery(
  plan: SubscriptionPlan,
  entities: readonly EventEntity[],
  shown: (name: string) => boolean,
): EventQuery {
  const prefix = unusedPrefix(plan);
  const place = (entity: EventEntity): string => `${prefix}${plan.field.entities.indexOf(entity)}`;
  const selected = plan.planned.flatMap(({ key, name, selections }) => {
    const entity = entities.find(({ field }) => field === name);
    return entity && shown(name) ? [rootField(entity, { key, variable: place(entity), selections })] : [];
  });
  const witnesses = entities.map((entity) =>
    rootField(entity, { key: place(entity), variable: place(entity), selections: [TYPENAME] }),
  );
  const fragments = spreadFragments(plan, selected);
  const used = variablesIn([...selected, ...fragments]);
  const kept = (plan.operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const text = print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(plan.operation.name ? { name: plan.operation.name } : {}),
        variableDefinitions: [...kept, ...entities.map((entity) => idDefinition(place(entity)))],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [...selected, ...witnesses] },
      },
      ...fragments,
    ],
  });
  const given = Object.fromEntries(Object.entries(plan.variables).filter(([name]) => used.has(name)));
  const keys = new Set<unknown>(entities.map(place));
  return {
    text,
    witness: place,
    isWitness: (key) => keys.has(key),
    variables: (ids) => ({ ...given, ...Object.fromEntries([...ids].map(([entity, id]) => [place(entity), id])) }),
  };
}

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const variableNode = (value: string): VariableNode => ({ kind: Kind.VARIABLE, name: name(value) });
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: name('__typename') };

const idDefinition = (variable: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(variable),
  type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('ID') } },
});

const rootField = (
  { query }: EventEntity,
  { key, variable, selections }: { key: string; variable: string; selections: readonly SelectionNode[] },
): FieldNode => ({
  kind: Kind.FIELD,
  ...(key === query ? {} : { alias: name(key) }),
  name: name(query),
  arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: variableNode(variable) }],
  directives: [] as ConstDirectiveNode[],
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** Those that are still reached; validation refuses any other. */
function spreadFragments({ fragments }: SubscriptionPlan, from: readonly ASTNode[]): FragmentDefinitionNode[] {
  const reached = new Map<string, FragmentDefinitionNode>();
  const follow = (node: ASTNode): void =>
    void visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || reached.has(value)) return;
        reached.set(value, fragment);
        follow(fragment);
      },
    });
  for (const node of from) follow(node);
  return [...reached.values()];
}

function variablesIn(nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: (variable) => void names.add(variable.name.value) });
  return names;
}

/** Of variables and answer keys of our own, so that none meets one of the client's. */
function unusedPrefix({ operation, planned }: SubscriptionPlan): string {
  const used = [
    ...planned.map(({ key }) => key),
    ...(operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  ];
  let prefix = 'entity_';
  while (used.some((key) => key.startsWith(prefix))) prefix += '_';
  return prefix;
}
