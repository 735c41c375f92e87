import type { SignedIn } from '../session/signed-in';

/** Who works on the measures asked of a department. */
const MEASURE_ROLES = new Set(['EDU_SUP', 'EDU_LIC', 'SAMR_REG', 'CIVIL', 'FIN', 'POL_CASE', 'JEO', 'JEO_LEAD']);
const OFFICE_ROLES = new Set(['JEO', 'JEO_LEAD']);
const LEDGER_AGENCIES = new Set(['EDUCATION', 'MARKET_REGULATION', 'CIVIL_AFFAIRS', 'FINANCE', 'PUBLIC_SECURITY']);
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
export const keepsNonProfits = (duty: Duty): boolean => duty.agency === 'CIVIL_AFFAIRS' && duty.roles.includes('CIVIL');
export const seesApplications = (duty: Duty): boolean =>
  keepsNonProfits(duty) || (duty.agency === 'INSTITUTION' && duty.roles.includes('INST'));
export const keepsEnterprises = (duty: Duty): boolean =>
  duty.agency === 'MARKET_REGULATION' && duty.roles.includes('SAMR_REG');
