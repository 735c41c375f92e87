// A10, lifecycle 1: the license as the ledger brings it in, its standing under measures, and its expiry.
import type { Slice } from '@lianguan/service-kit';
import { expireLicense } from './license.commands.js';
import { License } from './license.entity.js';
import { licenseLifecycle } from './license.rules.js';

export { License, LicenseState } from './license.entity.js';
export { licenseRecorded, licenseStateChanged, stateAfter } from './license.events.js';
export { lockLicenses, recordLicenses, saveLicenses } from './license-rows.commands.js';
export * from './license-measure.rules.js';
export * from './license-recording.rules.js';
export * from './license.rules.js';

export const licensing: Slice = {
  name: 'licensing',
  entities: [License],
  lifecycles: [licenseLifecycle],
  deadlines: [{ name: 'license.expire', command: expireLicense, input: (licenseId) => ({ licenseId }) }],
};
