import type { SignedIn } from '../session/signed-in';

/** Who works on the measures asked of a department. */
const MEASURE_ROLES = new Set(['EDU_SUP', 'EDU_LIC', 'SAMR_REG', 'CIVIL', 'FIN', 'POL_CASE', 'JEO', 'JEO_LEAD']);
const OFFICE_ROLES = new Set(['JEO', 'JEO_LEAD']);
const LEDGER_AGENCIES = new Set(['EDUCATION', 'MARKET_REGULATION', 'CIVIL_AFFAIRS', 'FINANCE', 'PUBLIC_SECURITY']);
const APPRAISAL_REQUESTERS = new Set(['INST', 'EDU_SUP', 'COMP']);
const APPRAISAL_READERS = new Set([...APPRAISAL_REQUESTERS, 'EDU_LIC', 'EXPERT', 'JEO', 'JEO_LEAD', 'TOWNSHIP']);
const LICENSING_ROLES = new Set(['EDU_LIC', 'EDU_SUP', 'EDU_LEGAL', 'ORGAN_HEAD']);
const PAPER_ROLES = new Set(['FIRE', 'HOUSING', 'COMP', 'CIVIL', 'SAMR_REG', 'EDU_LIC']);
const ADMIN_ROLES = new Set(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']);

const BAN_ROLES = new Set(['EDU_SUP', 'EDU_LIC', 'EDU_LEGAL']);
const DELEGATION_KEEPERS = new Set(['EDU_SUP', 'EDU_LEGAL']);
const DELEGATION_READERS = new Set([...DELEGATION_KEEPERS, 'EDU_LIC', 'TOWNSHIP', 'JEO', 'JEO_LEAD']);
/** Who has a part in handling places that lack a paper, or watches over it. */
const HANDLING_ROLES = new Set([
  'EDU_SUP',
  'EDU_LIC',
  'SAMR_REG',
  'CIVIL',
  'POL_STATION',
  'TOWNSHIP',
  'JEO',
  'JEO_LEAD',
]);

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

const has = (roles: ReadonlySet<string>, duty: Duty): boolean => duty.roles.some((role) => roles.has(role));

/** What a duty can use, for the menu alone; the services decide what it may do. */
export const hasTasks = (duty: Duty): boolean => has(MEASURE_ROLES, duty);
export const isOffice = (duty: Duty): boolean => duty.agency === 'JOINT_ENFORCEMENT' && has(OFFICE_ROLES, duty);
export const isSystemAdmin = (duty: Duty): boolean => duty.roles.includes('SYSTEM_ADMIN');
export const seesJointActions = (duty: Duty): boolean =>
  hasTasks(duty) || duty.agency === 'TOWNSHIP' || (LEDGER_AGENCIES.has(duty.agency) && !has(ADMIN_ROLES, duty));
export const importsLedgers = (duty: Duty): boolean => LEDGER_AGENCIES.has(duty.agency) && !has(ADMIN_ROLES, duty);
export const checksDuplicates = (duty: Duty): boolean => duty.agency === 'EDUCATION' && !has(ADMIN_ROLES, duty);
export const seesAppraisals = (duty: Duty): boolean => has(APPRAISAL_READERS, duty);
export const requestsAppraisals = (duty: Duty): boolean => has(APPRAISAL_REQUESTERS, duty);
export const keepsExperts = (duty: Duty): boolean => duty.roles.includes('EDU_SUP');
export const handlesCertificates = (duty: Duty): boolean => has(HANDLING_ROLES, duty);
export const seesOperatorBans = (duty: Duty): boolean => duty.agency === 'EDUCATION' && has(BAN_ROLES, duty);
export const seesDelegations = (duty: Duty): boolean => has(DELEGATION_READERS, duty);
export const keepsDelegations = (duty: Duty): boolean => duty.agency === 'EDUCATION' && has(DELEGATION_KEEPERS, duty);
export const appliesForLicense = (duty: Duty): boolean => duty.agency === 'INSTITUTION' && duty.roles.includes('INST');
export const seesLicenseApplications = (duty: Duty): boolean =>
  appliesForLicense(duty) || (duty.agency === 'EDUCATION' && has(LICENSING_ROLES, duty));
export const seesLicenseRenewals = (duty: Duty): boolean => appliesForLicense(duty) || inspectsYearly(duty);
export const inspectsYearly = (duty: Duty): boolean =>
  duty.agency === 'EDUCATION' && duty.roles.some((role) => role === 'EDU_LIC' || role === 'EDU_SUP');
export const seesInspections = (duty: Duty): boolean =>
  inspectsYearly(duty) || appliesForLicense(duty) || isOffice(duty) || duty.agency === 'TOWNSHIP';
export const answersLicensePapers = (duty: Duty): boolean => has(PAPER_ROLES, duty);
export const keepsConflictLists = (duty: Duty): boolean =>
  duty.agency === 'EDUCATION' && duty.roles.some((role) => role === 'EDU_LIC' || role === 'DISCIPLINE');
export const keepsNonProfits = (duty: Duty): boolean => duty.agency === 'CIVIL_AFFAIRS' && duty.roles.includes('CIVIL');
export const seesApplications = (duty: Duty): boolean =>
  keepsNonProfits(duty) || (duty.agency === 'INSTITUTION' && duty.roles.includes('INST'));
export const keepsEnterprises = (duty: Duty): boolean =>
  duty.agency === 'MARKET_REGULATION' && duty.roles.includes('SAMR_REG');
