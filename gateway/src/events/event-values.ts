import { fromBinary, ScalarType, type DescField, type Message } from '@bufbuild/protobuf';
import type { ReceivedMessage } from '@lianguan/platform';
import { getNamedType, isNonNullType, isScalarType, type GraphQLOutputType, type GraphQLInputType } from 'graphql';
import { byName, type EventField } from './event-fields.js';

type Content = Readonly<Record<string, unknown>>;

const contents = new WeakMap<ReceivedMessage, Content>();

/** What a message says; many subscribers read one event. Throws where the bytes are no such message. */
export function contentOf(event: ReceivedMessage, field: EventField): Content {
  let content = contents.get(event);
  if (!content) {
    content = fromBinary(field.message, event.data) as Message & Content;
    contents.set(event, content);
  }
  return content;
}

/** A message's field as the graph gives it: enum values by name, long integers by the graph's type, the empty text as null where null may stand. */
export function valueOf(
  content: Content,
  { name, field }: { name: string; field: EventField },
  type: GraphQLOutputType | GraphQLInputType,
): unknown {
  const source = byName(field.message, name);
  const raw = content[name];
  if (!source || raw === undefined) return null;
  if (Array.isArray(raw)) return raw.map((item) => single(source, item, type));
  const value = single(source, raw, type);
  return value === UNSPECIFIED || (value === '' && !isNonNullType(type)) ? null : value;
}

// proto3's first value of every enum here: nothing was said.
const UNSPECIFIED = 'UNSPECIFIED';
const NUMBERS = new Set(['Int', 'Float']);

function single(source: DescField, raw: unknown, type: GraphQLOutputType | GraphQLInputType): unknown {
  if (source.enum) return source.enum.value[Number(raw)]?.localName ?? null;
  if (source.scalar === ScalarType.BOOL) return raw;
  const named = getNamedType(type);
  return isScalarType(named) && NUMBERS.has(named.name) ? Number(raw) : String(raw);
}
