import { describe, expect, it } from '@jest/globals';
import {
  checksDuplicates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSystemAdmin,
  keepsEnterprises,
  keepsNonProfits,
  seesApplications,
  seesJointActions,
} from './duties';

describe('what a duty can use', () => {
  it.each([
    ['EDUCATION', 'EDU_SUP', 'tasks actions imports duplicates'],
    ['FINANCE', 'FIN', 'tasks actions imports'],
    ['CIVIL_AFFAIRS', 'CIVIL', 'tasks actions imports non-profits applications'],
    ['MARKET_REGULATION', 'SAMR_REG', 'tasks actions imports enterprises'],
    ['MARKET_REGULATION', 'SAMR_AD', 'actions imports'],
    ['PUBLIC_SECURITY', 'POL_STATION', 'actions imports'],
    ['JOINT_ENFORCEMENT', 'JEO', 'tasks office actions'],
    ['JOINT_ENFORCEMENT', 'SYSTEM_ADMIN', 'admin'],
    ['EDUCATION', 'AUDIT_ADMIN', ''],
    ['TOWNSHIP', 'TOWNSHIP', 'actions'],
    ['INSTITUTION', 'INST', 'applications'],
    ['CIVIL_AFFAIRS', 'INST', 'actions imports'],
    ['GUARDIAN', 'GUARDIAN', ''],
  ])('%s %s: %s', (agency, role, uses) => {
    const duty = { agency, roles: [role] };
    const used = [
      hasTasks(duty) && 'tasks',
      isOffice(duty) && 'office',
      isSystemAdmin(duty) && 'admin',
      seesJointActions(duty) && 'actions',
      importsLedgers(duty) && 'imports',
      checksDuplicates(duty) && 'duplicates',
      keepsNonProfits(duty) && 'non-profits',
      seesApplications(duty) && 'applications',
      keepsEnterprises(duty) && 'enterprises',
    ];
    expect(used.filter(Boolean).join(' ')).toBe(uses);
  });
});
