import { expect, it } from '@jest/globals';
import { keepsSchoolPersonnel, seesLabourChecks, seesStaffList, seesTeacherReferrals } from './staff-duties';

const USES = {
  list: seesStaffList,
  labour: seesLabourChecks,
  personnel: keepsSchoolPersonnel,
  referrals: seesTeacherReferrals,
};

it.each([
  ['EDUCATION', 'EDU_SUP', 'list labour'],
  ['EDUCATION', 'EDU_LEGAL', 'list'],
  ['EDUCATION', 'ORGAN_HEAD', 'list'],
  ['EDUCATION', 'EDU_LIC', 'labour'],
  ['EDUCATION', 'EDU_PERS', 'personnel referrals'],
  ['EDUCATION', 'DISCIPLINE', 'referrals'],
  ['SCHOOL', 'SCHOOL', 'referrals'],
  ['MARKET_REGULATION', 'ORGAN_HEAD', ''],
  ['INSTITUTION', 'INST', 'list labour'],
  ['JOINT_ENFORCEMENT', 'JEO', 'labour'],
  ['FINANCE', 'FIN', ''],
])('%s %s: %s', (agency, role, uses) => {
  const used = Object.entries(USES).flatMap(([use, holds]) => (holds({ agency, roles: [role] }) ? use : []));
  expect(used.join(' ')).toBe(uses);
});
