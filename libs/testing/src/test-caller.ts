import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';

/** A caller for tests: an education supervisor of the demo county with purpose SUPERVISION, changed by `given`. */
export const testCaller = (given: Partial<Caller> = {}): Caller => ({
  agency: 'EDUCATION',
  roles: ['EDU_SUP'],
  division: '341203',
  subject: `test-${(given.agency ?? 'EDUCATION').toLowerCase()}`,
  operationId: randomUUID(),
  purpose: 'SUPERVISION',
  ...given,
});
