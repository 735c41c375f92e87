// F6, lifecycle 14b: an account is restored if the license stands; finance knows of licenses what education says.
import { LicenseStateChangedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { recordLicenseStanding } from './license-standing.commands.js';
import { licenseStanding as input } from './license-standing.events.js';

export { licenseStandingOf } from './license-standing.commands.js';
export type { LicenseStandingName } from './license-standing.rules.js';

export const licenseStanding: Slice = {
  name: 'license-standing',
  consumers: [defineConsumer({ schema: LicenseStateChangedSchema, command: recordLicenseStanding, input })],
};
