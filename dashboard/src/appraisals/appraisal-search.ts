import { oneOf } from '../app/address';
import { APPRAISAL_STATES } from '../glossary/appraisal-texts';
import type { AppraisalState } from '../gql/graphql';

/** Whatever the address holds that is no state is left out rather than sent. */
export const readState = (params: URLSearchParams): AppraisalState | undefined =>
  oneOf(APPRAISAL_STATES, params.get('state'));

export const appraisalsPath = (state: AppraisalState | undefined): string =>
  state ? `/appraisals?state=${state}` : '/appraisals';
