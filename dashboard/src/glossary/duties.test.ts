import { describe, expect, it } from '@jest/globals';
import {
  checksDuplicates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSystemAdmin,
  keepsExperts,
  requestsAppraisals,
  seesAppraisals,
  seesJointActions,
} from './duties';

describe('what a duty can use', () => {
  it.each([
    ['EDUCATION', 'EDU_SUP', 'tasks actions imports duplicates appraisals requests experts'],
    ['FINANCE', 'FIN', 'tasks actions imports'],
    ['PUBLIC_SECURITY', 'POL_STATION', 'actions imports'],
    ['JOINT_ENFORCEMENT', 'JEO', 'tasks office actions appraisals'],
    ['JOINT_ENFORCEMENT', 'SYSTEM_ADMIN', 'admin'],
    ['EDUCATION', 'AUDIT_ADMIN', ''],
    ['TOWNSHIP', 'TOWNSHIP', 'actions appraisals'],
    ['INSTITUTION', 'INST', 'appraisals requests'],
    ['CULTURE_SPORT_SCIENCE', 'COMP', 'appraisals requests'],
    ['EXPERT', 'EXPERT', 'appraisals'],
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
      seesAppraisals(duty) && 'appraisals',
      requestsAppraisals(duty) && 'requests',
      keepsExperts(duty) && 'experts',
    ];
    expect(used.filter(Boolean).join(' ')).toBe(uses);
  });
});
