import type { SignedIn } from '../session/signed-in';
import { appliesForLicense } from './duties';

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

const REPORTERS = new Set(['GUARDIAN', 'SCHOOL', 'EDU_SUP', 'CEB', 'TOWNSHIP']);

/** What a duty can use of advertising, for the menu alone; the services decide what it may do. */
export const supervisesAds = ({ agency, roles }: Duty): boolean =>
  agency === 'MARKET_REGULATION' && roles.includes('SAMR_AD');
export const reportsAds = ({ roles }: Duty): boolean => roles.some((role) => REPORTERS.has(role));
export const seesFiledAds = (duty: Duty): boolean => appliesForLicense(duty) || supervisesAds(duty) || reportsAds(duty);
export const seesAdViolations = (duty: Duty): boolean =>
  appliesForLicense(duty) || supervisesAds(duty) || (duty.agency === 'EDUCATION' && duty.roles.includes('EDU_SUP'));
export const seesAdCases = (duty: Duty): boolean =>
  supervisesAds(duty) || (duty.agency === 'MARKET_REGULATION' && duty.roles.includes('ORGAN_HEAD'));
