import { oneOf, divisionIn, givenOf, pathOf } from '../app/address';
import {
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_OUTCOMES,
  RE_REGISTRATION_STATES,
} from '../glossary/re-registration-texts';
import type {
  ReRegistrationChoice,
  ReRegistrationFilter,
  ReRegistrationOutcome,
  ReRegistrationState,
} from '../gql/graphql';

/** What the search form and the address hold. */
export interface ReRegistrationSearch {
  readonly campaign?: string;
  readonly outcome?: ReRegistrationOutcome;
  readonly state?: ReRegistrationState;
  readonly choice?: ReRegistrationChoice;
  readonly division?: string;
  readonly text?: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readReRegistrationSearch(params: URLSearchParams): ReRegistrationSearch {
  const campaign = params.get('campaign');
  return givenOf<ReRegistrationSearch>({
    campaign: campaign && UUID.test(campaign) ? campaign : undefined,
    outcome: oneOf(RE_REGISTRATION_OUTCOMES, params.get('outcome')),
    state: oneOf(RE_REGISTRATION_STATES, params.get('state')),
    choice: oneOf(RE_REGISTRATION_CHOICES, params.get('choice')),
    division: divisionIn(params),
    text: params.get('text')?.trim() || undefined,
  });
}

export const reRegistrationsPath = (search: ReRegistrationSearch): string => pathOf('/re-registrations/list', search);

export const filterOf = ({ campaign, division, text, ...equal }: ReRegistrationSearch): ReRegistrationFilter => ({
  ...equal,
  campaignId: campaign,
  divisionCode: division,
  search: text,
});
