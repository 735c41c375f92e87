import { oneOf, pathOf } from '../app/address';
import { APPLICATION_STATES } from '../glossary/license-texts';
import type { LicenseApplicationState } from '../gql/graphql';

/** What the filter form and the address hold. */
export interface ApplicationSearch {
  readonly state?: LicenseApplicationState;
  /** Only what is due within so many days. */
  readonly dueDays?: number;
}

export const DUE_CHOICES = [1, 3, 7, 30] as const;

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readApplicationSearch(params: URLSearchParams): ApplicationSearch {
  const dueDays = Number(params.get('due'));
  return {
    state: oneOf(APPLICATION_STATES, params.get('state')),
    dueDays: DUE_CHOICES.find((days) => days === dueDays),
  };
}

export const applicationsPath = ({ state, dueDays }: ApplicationSearch): string =>
  pathOf('/license-applications', { state, due: dueDays });

const DAY_MS = 24 * 60 * 60 * 1_000;
const MINUTE_MS = 60_000;

/** The instant before which a term ends; to the minute, so that the list is not asked for anew with each tick of the clock. */
export const dueBefore = (dueDays: number | undefined, nowMs: number): string | null =>
  dueDays === undefined ? null : new Date(Math.floor(nowMs / MINUTE_MS) * MINUTE_MS + dueDays * DAY_MS).toISOString();
