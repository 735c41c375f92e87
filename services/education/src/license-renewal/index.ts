// A10, lifecycle 1: a license goes on beyond its term, by decision or, where none comes in time, by law.
import type { Slice } from '@lianguan/service-kit';
import { renewalCommand } from './renewal.commands.js';
import { LicenseRenewal } from './renewal.entity.js';
import { LicenseRenewalResolver } from './renewal.resolver.js';
import { DEEM_RENEWED, RENEWAL_CONSTANTS, renewalLifecycle } from './renewal.rules.js';

export const licenseRenewal: Slice = {
  name: 'license-renewal',
  entities: [LicenseRenewal],
  resolvers: [LicenseRenewalResolver],
  lifecycles: [renewalLifecycle],
  deadlines: [
    {
      name: DEEM_RENEWED,
      command: renewalCommand('deem'),
      input: (renewalId) => ({ act: 'deem', renewalId }),
    },
  ],
  constants: RENEWAL_CONSTANTS,
};
