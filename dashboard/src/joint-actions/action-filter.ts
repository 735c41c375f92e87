import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import type { JointActionFilter, JointActionState, JointActionTrigger } from '../gql/graphql';

/** What the filter form and the address hold. */
export interface ActionSearch {
  readonly state?: JointActionState;
  readonly trigger?: JointActionTrigger;
}

const oneOf = <T extends string>(texts: Readonly<Record<T, unknown>>, value: string | null): T | undefined =>
  value !== null && Object.hasOwn(texts, value) ? (value as T) : undefined;

/** Whatever the address holds that is no filter is left out rather than sent. */
export const readActionSearch = (params: URLSearchParams): ActionSearch => ({
  state: oneOf(JOINT_ACTION_STATES, params.get('state')),
  trigger: oneOf(JOINT_ACTION_TRIGGERS, params.get('trigger')),
});

export function actionsPath(search: ActionSearch): string {
  const params = new URLSearchParams();
  for (const key of ['state', 'trigger'] as const) {
    const value = search[key];
    if (value) params.set(key, value);
  }
  return params.size > 0 ? `/joint-actions?${params.toString()}` : '/joint-actions';
}

export const actionFilterOf = ({ state, trigger }: ActionSearch): JointActionFilter => ({
  states: state ? [state] : null,
  trigger: trigger ?? null,
});
