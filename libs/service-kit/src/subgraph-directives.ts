import type { PersonalMask } from '@lianguan/kernel';
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
