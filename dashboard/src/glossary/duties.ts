import type { SignedIn } from '../session/signed-in';

/** Who works on the measures asked of a department. */
const MEASURE_ROLES = new Set(['EDU_SUP', 'EDU_LIC', 'SAMR_REG', 'CIVIL', 'FIN', 'POL_CASE', 'JEO', 'JEO_LEAD']);
const OFFICE_ROLES = new Set(['JEO', 'JEO_LEAD']);
const LEDGER_AGENCIES = new Set(['EDUCATION', 'MARKET_REGULATION', 'CIVIL_AFFAIRS', 'FINANCE', 'PUBLIC_SECURITY']);
const LICENSING_ROLES = new Set(['EDU_LIC', 'EDU_SUP', 'EDU_LEGAL', 'ORGAN_HEAD']);
const PAPER_ROLES = new Set(['FIRE', 'HOUSING', 'COMP', 'CIVIL', 'SAMR_REG', 'EDU_LIC']);
const ADMIN_ROLES = new Set(['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']);

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
export const appliesForLicense = (duty: Duty): boolean => duty.agency === 'INSTITUTION' && duty.roles.includes('INST');
export const seesLicenseApplications = (duty: Duty): boolean =>
  appliesForLicense(duty) || (duty.agency === 'EDUCATION' && has(LICENSING_ROLES, duty));
export const answersLicensePapers = (duty: Duty): boolean => has(PAPER_ROLES, duty);
export const keepsConflictLists = (duty: Duty): boolean =>
  duty.agency === 'EDUCATION' && duty.roles.some((role) => role === 'EDU_LIC' || role === 'DISCIPLINE');
