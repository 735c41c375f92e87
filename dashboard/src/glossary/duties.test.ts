import { describe, expect, it } from '@jest/globals';
import {
  answersLicensePapers,
  appliesForLicense,
  checksDuplicates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSystemAdmin,
  keepsConflictLists,
  seesJointActions,
  seesLicenseApplications,
} from './duties';

const USES = {
  tasks: hasTasks,
  office: isOffice,
  admin: isSystemAdmin,
  actions: seesJointActions,
  imports: importsLedgers,
  duplicates: checksDuplicates,
  licenses: seesLicenseApplications,
  papers: answersLicensePapers,
  applies: appliesForLicense,
  lists: keepsConflictLists,
};

describe('what a duty can use', () => {
  it.each([
    ['EDUCATION', 'EDU_SUP', 'tasks actions imports duplicates licenses'],
    ['EDUCATION', 'EDU_LIC', 'tasks actions imports duplicates licenses papers lists'],
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
    const used = Object.entries(USES).filter(([, may]) => may(duty));
    expect(used.map(([name]) => name).join(' ')).toBe(uses);
  });
});
