import { describe, expect, it } from '@jest/globals';
import {
  answersLicensePapers,
  appliesForLicense,
  checksDuplicates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSystemAdmin,
  seesJointActions,
  seesLicenseApplications,
} from './duties';

describe('what a duty can use', () => {
  it.each([
    ['EDUCATION', 'EDU_SUP', 'tasks actions imports duplicates licenses'],
    ['EDUCATION', 'EDU_LIC', 'tasks actions imports duplicates licenses papers'],
    ['FIRE', 'FIRE', 'papers'],
    ['INSTITUTION', 'INST', 'licenses applies'],
    ['FINANCE', 'FIN', 'tasks actions imports'],
    ['PUBLIC_SECURITY', 'POL_STATION', 'actions imports'],
    ['JOINT_ENFORCEMENT', 'JEO', 'tasks office actions'],
    ['JOINT_ENFORCEMENT', 'SYSTEM_ADMIN', 'admin'],
    ['EDUCATION', 'AUDIT_ADMIN', ''],
    ['TOWNSHIP', 'TOWNSHIP', 'actions'],
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
      seesLicenseApplications(duty) && 'licenses',
      answersLicensePapers(duty) && 'papers',
      appliesForLicense(duty) && 'applies',
    ];
    expect(used.filter(Boolean).join(' ')).toBe(uses);
  });
});
