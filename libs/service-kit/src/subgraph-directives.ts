import type { PersonalMask } from '@lianguan/kernel';
import type { TopicName } from '@lianguan/proto-events';
import { Directive } from 'type-graphql';

/** Who may read the field: a row of the field access matrix, `<row>` or `<row>:count`. Several: one of them suffices. The field is nullable. */
export const Policy = (...policies: string[]) =>
  Directive(`@policy(policies: [${policies.map((policy) => `["${policy}"]`).join(', ')}])`);

/** Personal data of the person whose opaque id is the parent's property `subject`. */
export const Personal = (options: { subject: string; mask: PersonalMask }) =>
  Directive(`@personal(subject: "${options.subject}", mask: ${options.mask})`);

/** Only for who is signed in. The field is nullable. */
export const Authenticated = () => Directive('@authenticated');

/** An entity other subgraphs refer to by its id. */
export const Key = (fields = 'id') => Directive(`@key(fields: "${fields}")`);

/** A type or field that several subgraphs resolve alike. */
export const Shareable = () => Directive('@shareable');

/**
 * A subscription that the gateway serves from a topic: one payload for each event of the message type (full protobuf name). Arguments filter by the
 * message's field of the same name. The payload's fields are the message's, beside `cursor`, `time` and `gap`, which the gateway fills.
 */
export const Event = (options: { topic: TopicName; message: string }) =>
  Directive(`@event(topic: "${options.topic}", message: "${options.message}")`);

/** A payload's field that is read anew for each event, as the subscriber: by the root query `query(id:)`, with the id in the message's field `id`. */
export const EventEntity = (options: { query: string; id: string }) =>
  Directive(`@eventEntity(query: "${options.query}", id: "${options.id}")`);
