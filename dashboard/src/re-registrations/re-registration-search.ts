import { isDivisionCode } from '../glossary/divisions';
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

const oneOf = <T extends string>(texts: Readonly<Record<T, unknown>>, value: string | null): T | undefined =>
  value !== null && Object.hasOwn(texts, value) ? (value as T) : undefined;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readReRegistrationSearch(params: URLSearchParams): ReRegistrationSearch {
  const division = params.get('division');
  const campaign = params.get('campaign');
  const search: ReRegistrationSearch = {
    campaign: campaign && UUID.test(campaign) ? campaign : undefined,
    outcome: oneOf(RE_REGISTRATION_OUTCOMES, params.get('outcome')),
    state: oneOf(RE_REGISTRATION_STATES, params.get('state')),
    choice: oneOf(RE_REGISTRATION_CHOICES, params.get('choice')),
    division: division && isDivisionCode(division) ? division : undefined,
    text: params.get('text')?.trim() || undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

export function reRegistrationsPath(search: ReRegistrationSearch): string {
  const stated = Object.entries(search).filter(([, value]) => value !== undefined && value !== '') as [
    string,
    string,
  ][];
  const query = new URLSearchParams(stated).toString();
  return query ? `/re-registrations/list?${query}` : '/re-registrations/list';
}

export const filterOf = ({ campaign, division, text, ...equal }: ReRegistrationSearch): ReRegistrationFilter => ({
  ...equal,
  campaignId: campaign,
  divisionCode: division,
  search: text,
});
