import type { JointActionTrigger, MeasureKind, ProposedMeasureInput } from '../gql/graphql';

export interface ProposalValues {
  readonly decisionId: string;
  readonly trigger: JointActionTrigger;
  readonly kinds?: readonly MeasureKind[];
  /** One addressee of a referral a line. */
  readonly addressees?: string;
  readonly reason: string;
}

/** Each addressee is a referral of its own; a referral without one goes to the service, which says what is missing. */
export function measuresOf({
  kinds = [],
  addressees = '',
}: Pick<ProposalValues, 'kinds' | 'addressees'>): ProposedMeasureInput[] {
  const to = addressees
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return kinds.flatMap((kind) =>
    kind === 'REFERRAL' && to.length > 0 ? to.map((addressee) => ({ kind, addressee })) : [{ kind }],
  );
}
