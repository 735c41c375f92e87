import { oneOf, pathOf } from '../app/address';
import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import type { JointActionFilter, JointActionState, JointActionTrigger } from '../gql/graphql';

/** What the filter form and the address hold. */
export interface ActionSearch {
  readonly state?: JointActionState;
  readonly trigger?: JointActionTrigger;
}

/** Whatever the address holds that is no filter is left out rather than sent. */
export const readActionSearch = (params: URLSearchParams): ActionSearch => ({
  state: oneOf(JOINT_ACTION_STATES, params.get('state')),
  trigger: oneOf(JOINT_ACTION_TRIGGERS, params.get('trigger')),
});

export const actionsPath = ({ state, trigger }: ActionSearch): string => pathOf('/joint-actions', { state, trigger });

export const actionFilterOf = ({ state, trigger }: ActionSearch): JointActionFilter => ({
  states: state ? [state] : null,
  trigger: trigger ?? null,
});
