import { expect, it } from '@jest/globals';
import { teachingFault, type TeachingRefusal, type TeachingStanding } from './teaching.rules.js';

const STANDS: TeachingStanding = { licenses: ['ACTIVE'], accounts: ['ACTIVE'], listed: false, refundAsked: false };

// prettier-ignore -- a table
it.each<[Partial<TeachingStanding>, TeachingRefusal | null]>([
  [{}, null],
  [{ licenses: ['ENROLMENT_STOPPED'] }, null],
  [{ licenses: ['REVOKED', 'ACTIVE'] }, null],
  [{ licenses: ['ACTIVE', 'SUSPENDED'] }, 'LESSON_INSTITUTION_SUSPENDED'],
  [{ licenses: [] }, 'LESSON_LICENSE_NOT_IN_FORCE'],
  [{ licenses: ['NONE'] }, 'LESSON_LICENSE_NOT_IN_FORCE'],
  [{ licenses: ['REVOKED'] }, 'LESSON_LICENSE_NOT_IN_FORCE'],
  [{ licenses: ['EXPIRED', 'WITHDRAWN', 'CANCELLED'] }, 'LESSON_LICENSE_NOT_IN_FORCE'],
  [{ accounts: ['HELD'] }, null],
  [{ accounts: ['FROZEN'] }, null],
  [{ accounts: ['YELLOW', 'RED'] }, null],
  [{ accounts: [] }, null],
  [{ accounts: ['CLOSED', 'ACTIVE'] }, null],
  [{ accounts: ['CLOSED'] }, 'LESSON_ACCOUNT_REFUNDS_ONLY'],
  [{ accounts: ['ACTIVE', 'REFUND_ONLY'], licenses: ['SUSPENDED'] }, 'LESSON_ACCOUNT_REFUNDS_ONLY'],
  [{ refundAsked: true }, 'LESSON_REFUND_ASKED'],
  [{ listed: true, accounts: ['REFUND_ONLY'], licenses: [] }, 'LESSON_ORDER_IN_MASS_REFUND'],
])('with %j a lesson is not recorded for %s', (given, expected) => {
  expect(teachingFault({ ...STANDS, ...given })?.code ?? null).toBe(expected);
});
