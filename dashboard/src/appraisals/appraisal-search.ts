import { APPRAISAL_STATES } from '../glossary/appraisal-texts';
import type { AppraisalState } from '../gql/graphql';

/** Whatever the address holds that is no state is left out rather than sent. */
export function readState(params: URLSearchParams): AppraisalState | undefined {
  const state = params.get('state');
  return state !== null && Object.hasOwn(APPRAISAL_STATES, state) ? (state as AppraisalState) : undefined;
}

export const appraisalsPath = (state: AppraisalState | undefined): string =>
  state ? `/appraisals?state=${state}` : '/appraisals';
