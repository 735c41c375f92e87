import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { TOPICS, type Topic } from '@lianguan/proto-events';
import {
  Kind,
  print,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { namedType, type AccessRules } from '../access/access-rules.js';
import { linkedFeatures, localDirective } from '../graph/linked-features.js';

/** A payload's field that is read anew for each event, as the subscriber. */
export interface EventEntity {
  readonly field: string;
  /** Root query with one argument `id`. */
  readonly query: string;
  /** The message's field that holds the id. */
  readonly id: string;
}

/** One field of Subscription that is served from a topic. */
export interface EventField {
  readonly name: string;
  readonly topic: string;
  readonly message: DescMessage;
  readonly payload: string;
  readonly entities: readonly EventEntity[];
}

export interface EventFields {
  readonly fields: ReadonlyMap<string, EventField>;
  /** What could not be served, one readable line each. */
  readonly problems: readonly string[];
}

/** Filled by the gateway, not by the message. */
export const GATEWAY_FIELDS = ['cursor', 'time', 'gap'] as const;
export const AFTER = 'after';

const IDENTITY = 'https://lianguan.example/event';

/** Reads `@event` and `@eventEntity` from the full supergraph. */
export function readEventFields(supergraph: DocumentNode, rules: AccessRules): EventFields {
  const reader = new EventFieldReader(supergraph, rules);
  const subscription = reader.types.get('Subscription');
  const read = (subscription?.fields ?? []).flatMap((field) => reader.read(field) ?? []);
  return { fields: new Map(read.map((field) => [field.name, field])), problems: reader.problems };
}

class EventFieldReader {
  readonly problems: string[] = [];
  readonly types: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  private readonly event: string | undefined;
  private readonly entity: string | undefined;

  constructor(
    supergraph: DocumentNode,
    private readonly rules: AccessRules,
  ) {
    const features = linkedFeatures(supergraph);
    this.event = localDirective(features, IDENTITY, 'event');
    this.entity = localDirective(features, IDENTITY, 'eventEntity');
    this.types = new Map(
      supergraph.definitions
        .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
        .map((type) => [type.name.value, type]),
    );
  }

  read(field: FieldDefinitionNode): EventField | undefined {
    const coordinate = `Subscription.${field.name.value}`;
    const given = argumentsOf(field, this.event);
    if (!given) return this.problem(coordinate, 'has no @event, which alone the gateway can serve');
    const topic = Object.values<Topic>(TOPICS).find(({ name }) => name === given['topic']);
    const message = topic?.messages.find(({ schema }) => schema.typeName === given['message'])?.schema;
    if (!topic || !message)
      return this.problem(coordinate, 'names a topic or a message that the catalogue does not have');
    const payload = this.types.get(namedType(field.type));
    if (!payload) return this.problem(coordinate, 'gives no object');
    const entities = (payload.fields ?? []).flatMap((part) => this.entityOf(part, { payload, message }) ?? []);
    this.checkPlainFields(payload, { message, entities });
    this.checkArguments(field, message);
    if (entities.length === 0 && !this.rules.has(coordinate))
      this.problem(coordinate, 'shows no entity that would decide who sees an event, so it must be guarded itself');
    return { name: field.name.value, topic: topic.name, message, payload: payload.name.value, entities };
  }

  private entityOf(
    field: FieldDefinitionNode,
    { payload, message }: { payload: ObjectTypeDefinitionNode; message: DescMessage },
  ): EventEntity | undefined {
    const given = argumentsOf(field, this.entity);
    if (!given) return undefined;
    const coordinate = `${payload.name.value}.${field.name.value}`;
    const [query, id] = [String(given['query']), String(given['id'])];
    const root = this.types.get('Query')?.fields?.find(({ name }) => name.value === query);
    if (!isLookup(root) || namedType(root.type) !== namedType(field.type))
      this.problem(coordinate, `its root query "${query}" takes more or less than an id, or gives another type`);
    if ([field, root].some((definition) => definition?.type.kind === Kind.NON_NULL_TYPE))
      this.problem(coordinate, 'must be nullable, and so must its root query');
    if (!isSimple(byName(message, id))) this.problem(coordinate, `${message.typeName} has no field "${id}"`);
    return { field: field.name.value, query, id };
  }

  private checkArguments(field: FieldDefinitionNode, message: DescMessage): void {
    for (const { name } of field.arguments ?? []) {
      if (name.value === AFTER || isSimple(byName(message, name.value))) continue;
      this.problem(`Subscription.${field.name.value}(${name.value}:)`, `names no simple field of ${message.typeName}`);
    }
  }

  private checkPlainFields(
    payload: ObjectTypeDefinitionNode,
    { message, entities }: { message: DescMessage; entities: readonly EventEntity[] },
  ): void {
    const known = new Set<string>([...GATEWAY_FIELDS, ...entities.map(({ field }) => field)]);
    for (const { name } of payload.fields ?? []) {
      const source = byName(message, name.value);
      if (known.has(name.value) || isSimple(source) || source?.fieldKind === 'list') continue;
      this.problem(`${payload.name.value}.${name.value}`, `${message.typeName} has no such field`);
    }
  }

  private problem(coordinate: string, what: string): undefined {
    this.problems.push(`${coordinate}: ${what}`);
  }
}

function argumentsOf(
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string | undefined,
): Record<string, unknown> | undefined {
  const applied = directives?.find((directive) => directive.name.value === name);
  return (
    applied &&
    Object.fromEntries((applied.arguments ?? []).map((given) => [given.name.value, valueFromASTUntyped(given.value)]))
  );
}

export const byName = (message: DescMessage, name: string): DescField | undefined =>
  message.fields.find(({ localName }) => localName === name);

const isSimple = (field: DescField | undefined): boolean =>
  field?.fieldKind === 'scalar' || field?.fieldKind === 'enum';

/** `query(id: ID!)`, and nothing else that must be given. */
const isLookup = (root: FieldDefinitionNode | undefined): root is FieldDefinitionNode =>
  root?.arguments?.some(({ name, type }) => name.value === 'id' && print(type) === 'ID!') === true &&
  root.arguments.every(({ name, type }) => name.value === 'id' || type.kind !== Kind.NON_NULL_TYPE);
