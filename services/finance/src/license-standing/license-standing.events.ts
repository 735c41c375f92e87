import { LicenseState, type LicenseStateChanged } from '@lianguan/proto-events';
import type { LicenseStanding, LicenseStandingName } from './license-standing.rules.js';

/** Throws for a state that this version does not know: the message is kept aside until one does. */
export function licenseStanding(message: LicenseStateChanged): LicenseStanding {
  const state = LicenseState[message.state] as LicenseStandingName | 'UNSPECIFIED' | undefined;
  if (!state || state === 'UNSPECIFIED') throw new Error(`license state ${message.state} is not known here`);
  return { id: message.licenseId, institutionId: message.institutionId, state, version: Number(message.version) };
}
