import { describe, expect, it } from '@jest/globals';
import {
  answersLicensePapers,
  answersReRegistrations,
  appliesForLicense,
  checksDuplicates,
  handlesCertificates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSystemAdmin,
  keepsConflictLists,
  keepsDelegations,
  keepsEnterprises,
  keepsExperts,
  keepsFiles,
  keepsNonProfits,
  recordsPlaces,
  requestsAppraisals,
  seesApplications,
  seesAppraisals,
  seesDataQuality,
  seesDelegations,
  seesJointActions,
  seesLicenseApplications,
  seesOperatorBans,
  seesPlaces,
} from './duties';

const USES = {
  tasks: hasTasks,
  office: isOffice,
  actions: seesJointActions,
  imports: importsLedgers,
  duplicates: checksDuplicates,
  appraisals: seesAppraisals,
  requests: requestsAppraisals,
  experts: keepsExperts,
  handling: handlesCertificates,
  bans: seesOperatorBans,
  letters: seesDelegations,
  keeps: keepsDelegations,
  licenses: seesLicenseApplications,
  papers: answersLicensePapers,
  applies: appliesForLicense,
  lists: keepsConflictLists,
  admin: isSystemAdmin,
  'non-profits': keepsNonProfits,
  applications: seesApplications,
  enterprises: keepsEnterprises,
  're-registrations': answersReRegistrations,
  files: keepsFiles,
  places: seesPlaces,
  finds: recordsPlaces,
  quality: seesDataQuality,
};

describe('what a duty can use', () => {
  it.each([
    [
      'EDUCATION',
      'EDU_SUP',
      'tasks actions imports duplicates appraisals requests experts handling bans letters keeps licenses files places finds quality',
    ],
    ['FINANCE', 'FIN', 'tasks actions imports re-registrations'],
    ['BANK', 'BANK', 're-registrations'],
    ['BANK', 'FIN', 'tasks actions'],
    [
      'CIVIL_AFFAIRS',
      'CIVIL',
      'tasks actions imports handling papers non-profits applications re-registrations places quality',
    ],
    [
      'MARKET_REGULATION',
      'SAMR_REG',
      'tasks actions imports handling papers enterprises re-registrations places quality',
    ],
    ['MARKET_REGULATION', 'SAMR_AD', 'actions imports'],
    ['PUBLIC_SECURITY', 'POL_STATION', 'actions imports handling'],
    ['JOINT_ENFORCEMENT', 'JEO', 'tasks office actions appraisals handling letters places'],
    ['JOINT_ENFORCEMENT', 'SYSTEM_ADMIN', 'admin'],
    ['EDUCATION', 'AUDIT_ADMIN', ''],
    ['TOWNSHIP', 'TOWNSHIP', 'actions appraisals handling letters places finds'],
    [
      'EDUCATION',
      'EDU_LIC',
      'tasks actions imports duplicates appraisals handling bans letters licenses papers lists files places quality',
    ],
    ['FIRE', 'FIRE', 'papers'],
    ['INSTITUTION', 'INST', 'appraisals requests licenses applies applications'],
    ['CULTURE_SPORT_SCIENCE', 'COMP', 'appraisals requests papers places quality'],
    ['EXPERT', 'EXPERT', 'appraisals'],
    ['GUARDIAN', 'GUARDIAN', ''],
  ])('%s %s: %s', (agency, role, uses) => {
    const duty = { agency, roles: [role] };
    const used = Object.entries(USES).map(([use, holds]) => holds(duty) && use);
    expect(used.filter(Boolean).join(' ')).toBe(uses);
  });
});
