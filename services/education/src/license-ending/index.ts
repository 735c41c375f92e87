// A10, lifecycle 1: a license is withdrawn, or cancelled when nothing is owed any more; who ends a school says so ahead.
import type { Slice } from '@lianguan/service-kit';
import { LicenseEndingRecord, TerminationNotice } from './ending.entity.js';
import { LicenseEndingResolver } from './ending.resolver.js';
import { ENDING_CONSTANTS, noticeLifecycle } from './ending.rules.js';

export { recordEndings } from './ending.commands.js';
export type { LicenseEndingRow } from './ending.rules.js';

export const licenseEnding: Slice = {
  name: 'license-ending',
  entities: [LicenseEndingRecord, TerminationNotice],
  resolvers: [LicenseEndingResolver],
  lifecycles: [noticeLifecycle],
  constants: ENDING_CONSTANTS,
};
