import type { ComplaintChannel, ComplaintKind, ComplaintTopic } from '../gql/graphql';

export interface LodgeForm {
  readonly kind: ComplaintKind;
  readonly topic: ComplaintTopic;
  readonly channel?: ComplaintChannel;
  readonly text: string;
  readonly name?: string;
  readonly mobile?: string;
}

/** A number is often typed with blanks and dashes. */
export const lodgedIn = ({ kind, topic, text, name = '', mobile = '' }: LodgeForm) => ({
  kind,
  topic,
  text,
  name: name.trim(),
  mobile: mobile.replaceAll(/[\s-]/g, ''),
});
