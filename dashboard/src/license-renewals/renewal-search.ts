import { oneOf } from '../app/address';
import { RENEWAL_STATES } from '../glossary/license-texts';
import type { LicenseRenewalState } from '../gql/graphql';

/** The state that the address asks for; none for what is no state. */
export const readRenewalState = (search: URLSearchParams): LicenseRenewalState | undefined =>
  oneOf(RENEWAL_STATES, search.get('state'));

export const renewalsPath = (state: LicenseRenewalState | undefined): string =>
  state ? `/license-renewals?state=${state}` : '/license-renewals';

interface Decided {
  readonly decidedOn: string | null;
  readonly documentNo: string | null;
  readonly decisionReason: string | null;
  readonly newValidTo: string | null;
}

/** What became of an application, in one line. */
export const decisionText = ({ decidedOn, documentNo, decisionReason, newValidTo }: Decided): string =>
  [decidedOn, documentNo, newValidTo && `延续至 ${newValidTo}`, decisionReason].filter(Boolean).join('，');
