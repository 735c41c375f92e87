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

/** Who has a part in a re-registration, beside the institution itself. */
const RE_REGISTRATION_ROLES = new Set([
  'EDU_SUP',
  'EDU_LIC',
  'JEO',
  'JEO_LEAD',
  'COMP',
  'CIVIL',
  'SAMR_REG',
  'FIN',
  'TOWNSHIP',
]);
const CAMPAIGN_ROLES = new Set(['JEO', 'JEO_LEAD', 'EDU_SUP']);
/** Who finds places without papers or watches over them. */
const PLACE_READERS = new Set([
  'EDU_SUP',
  'EDU_LIC',
  'CEB',
  'TOWNSHIP',
  'SAMR_REG',
  'CIVIL',
  'COMP',
  'JEO',
  'JEO_LEAD',
]);
const PLACE_RECORDERS = new Set(['EDU_SUP', 'CEB', 'TOWNSHIP']);
const QUALITY_READERS = new Set(['EDU_SUP', 'EDU_LIC', 'COMP', 'SAMR_REG', 'CIVIL']);

const PARTY_READERS = new Set(['EDU_SUP', 'EDU_LIC', 'CIVIL', 'JEO', 'JEO_LEAD']);

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

const has = (roles: ReadonlySet<string>, duty: Duty): boolean => duty.roles.some((role) => roles.has(role));

const supervises = (duty: Duty): boolean => duty.agency === 'EDUCATION' && duty.roles.includes('EDU_SUP');
const supervisesOrLicenses = (duty: Duty): boolean =>
  supervises(duty) || (duty.agency === 'EDUCATION' && duty.roles.includes('EDU_LIC'));

/** What a duty can use, for the menu alone; the services decide what it may do. */
export const hasTasks = (duty: Duty): boolean => has(MEASURE_ROLES, duty);
export const isOffice = (duty: Duty): boolean => duty.agency === 'JOINT_ENFORCEMENT' && has(OFFICE_ROLES, duty);
export const isSystemAdmin = (duty: Duty): boolean => duty.roles.includes('SYSTEM_ADMIN');
export const isSecurityAdmin = (duty: Duty): boolean => duty.roles.includes('SECURITY_ADMIN');
export const seesJointActions = (duty: Duty): boolean =>
  hasTasks(duty) || duty.agency === 'TOWNSHIP' || (LEDGER_AGENCIES.has(duty.agency) && !has(ADMIN_ROLES, duty));
export const importsLedgers = (duty: Duty): boolean =>
  isBank(duty) || (LEDGER_AGENCIES.has(duty.agency) && !has(ADMIN_ROLES, duty));
/** A bank that keeps supervised accounts. */
const isBank = ({ agency, roles }: Duty): boolean => agency === 'BANK' && roles.includes('BANK');
const isFinance = ({ agency, roles }: Duty): boolean => agency === 'FINANCE' && roles.includes('FIN');
export const seesBankBreaks = (duty: Duty): boolean => isBank(duty) || isFinance(duty);
/** Who hands in a bank's answers to its payments as a file. */
export const importsPaymentAnswers = isBank;
export const filesStatements = isBank;
export const judgesOffAccount = (duty: Duty): boolean => isFinance(duty);
export const seesOffAccount = (duty: Duty): boolean => judgesOffAccount(duty) || duty.agency === 'GUARDIAN';
export const checksDuplicates = (duty: Duty): boolean => supervisesOrLicenses(duty);
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
export const inspectsYearly = (duty: Duty): boolean => supervisesOrLicenses(duty);
export const seesInspections = (duty: Duty): boolean =>
  inspectsYearly(duty) || appliesForLicense(duty) || isOffice(duty) || duty.agency === 'TOWNSHIP';
export const answersLicensePapers = (duty: Duty): boolean => has(PAPER_ROLES, duty);
export const watchesReRegistration = (duty: Duty): boolean => has(RE_REGISTRATION_ROLES, duty);
export const seesReRegistration = (duty: Duty): boolean => watchesReRegistration(duty) || appliesForLicense(duty);
export const leadsReRegistration = (duty: Duty): boolean => has(CAMPAIGN_ROLES, duty);
export const extendsReRegistration = ({ agency, roles }: Duty): boolean =>
  (agency === 'JOINT_ENFORCEMENT' && roles.includes('JEO_LEAD')) || supervises({ agency, roles });
export const keepsConflictLists = (duty: Duty): boolean =>
  duty.agency === 'EDUCATION' && duty.roles.some((role) => role === 'EDU_LIC' || role === 'DISCIPLINE');
export const keepsNonProfits = (duty: Duty): boolean => duty.agency === 'CIVIL_AFFAIRS' && duty.roles.includes('CIVIL');
export const seesApplications = (duty: Duty): boolean => keepsNonProfits(duty) || appliesForLicense(duty);
export const keepsEnterprises = (duty: Duty): boolean =>
  duty.agency === 'MARKET_REGULATION' && duty.roles.includes('SAMR_REG');
/** Where the three levels of the one-stop window take a matter in. */
export const takesInOneStop = (duty: Duty): boolean =>
  appliesForLicense(duty) || duty.roles.some((role) => role === 'TOWNSHIP' || role === 'INTAKE');
const ONE_STOP_DOERS = new Set(['TOWNSHIP', 'EDU_LIC', 'CIVIL', 'SAMR_REG']);
export const doesOneStopParts = (duty: Duty): boolean => has(ONE_STOP_DOERS, duty);
export const seesOneStop = (duty: Duty): boolean => takesInOneStop(duty) || doesOneStopParts(duty) || isOffice(duty);
/** A department's steps of a re-registration; a bank does finance's. */
export const answersReRegistrations = (duty: Duty): boolean =>
  keepsNonProfits(duty) || keepsEnterprises(duty) || keepsAccounts(duty);
const keepsAccounts = (duty: Duty): boolean => isFinance(duty) || isBank(duty);
export const keepsFiles = (duty: Duty): boolean => supervisesOrLicenses(duty);
export const seesPlaces = (duty: Duty): boolean => has(PLACE_READERS, duty);
export const recordsPlaces = (duty: Duty): boolean => has(PLACE_RECORDERS, duty);
export const seesDataQuality = (duty: Duty): boolean => has(QUALITY_READERS, duty);
const RESUMPTION_READERS = new Set(['INST', 'EDU_SUP', 'COMP', 'EDU_LIC', 'TOWNSHIP', 'JEO', 'JEO_LEAD']);
export const seesResumptions = (duty: Duty): boolean => has(RESUMPTION_READERS, duty);
export const asksForResumption = (duty: Duty): boolean => appliesForLicense(duty) || supervises(duty);
export const seesEmergencies = (duty: Duty): boolean => seesResumptions(duty) && duty.agency !== 'INSTITUTION';
const RESUMPTION_WATCHERS = new Set(['TOWNSHIP', 'EDU_SUP', 'COMP']);
export const watchesResumptions = (duty: Duty): boolean => has(RESUMPTION_WATCHERS, duty);
export const declaresEmergencies = (duty: Duty): boolean => supervises(duty);
const BRANCH_RECORDERS = new Set(['EDU_SUP', 'SAMR_REG']);
const BRANCH_READERS = new Set([...BRANCH_RECORDERS, 'EDU_LIC', 'CEB', 'JEO', 'JEO_LEAD']);
export const seesOutsideBranches = (duty: Duty): boolean => has(BRANCH_READERS, duty);
export const recordsOutsideBranches = (duty: Duty): boolean => has(BRANCH_RECORDERS, duty);
const CHANGE_READERS = new Set(['INST', 'EDU_LIC', 'EDU_SUP', 'COMP', 'TOWNSHIP', 'JEO', 'JEO_LEAD']);
export const seesPremisesChanges = (duty: Duty): boolean => has(CHANGE_READERS, duty);
export const seesPartyOrganizations = (duty: Duty): boolean => has(PARTY_READERS, duty);
/** Who watches over the money of non-profits. */
export const checksPayments = (duty: Duty): boolean => keepsNonProfits(duty) || supervises(duty);
/** Registrars, whose registrations have to follow the licenses. */
export const keepsRegisters = (duty: Duty): boolean => keepsNonProfits(duty) || keepsEnterprises(duty);
/** Prices: who drafts guide prices, who reviews them and supervises what is charged. */
export const draftsGuidePrices = (duty: Duty): boolean =>
  duty.agency === 'JOINT_ENFORCEMENT' && duty.roles.includes('DRC');
export const supervisesPrices = (duty: Duty): boolean =>
  duty.agency === 'MARKET_REGULATION' && duty.roles.includes('SAMR_PRICE');
export const seesGuidePrices = (duty: Duty): boolean => draftsGuidePrices(duty) || supervisesPrices(duty);
const COMPLAINT_DESK = new Set(['SAMR_PRICE', 'INTAKE']);
export const handlesComplaints = (duty: Duty): boolean =>
  duty.agency === 'MARKET_REGULATION' && has(COMPLAINT_DESK, duty);
export const seesComplaints = (duty: Duty): boolean => handlesComplaints(duty) || duty.agency === 'GUARDIAN';
const ORDER_SUPERVISORS = new Set(['FIN', 'BANK', 'EDU_SUP']);
export const seesOrderTotals = (duty: Duty): boolean => has(ORDER_SUPERVISORS, duty);
/** Next-day transfers to institutions: who answers for the bank, and who receives them. */
export const seesPayouts = (duty: Duty): boolean => seesOrderTotals(duty) || appliesForLicense(duty);
/** Who offers, signs, enters payments or watches over orders. */
export const seesOrders = (duty: Duty): boolean =>
  seesOrderTotals(duty) || appliesForLicense(duty) || duty.agency === 'GUARDIAN';
export const seesContracts = (duty: Duty): boolean => supervisesPrices(duty) || appliesForLicense(duty);
export const supervisesCourses = (duty: Duty): boolean => supervises(duty);
export const seesCourses = (duty: Duty): boolean => appliesForLicense(duty) || inspectsYearly(duty);
export const supervisesStaff = (duty: Duty): boolean => supervises(duty);
export const seesStaff = (duty: Duty): boolean => appliesForLicense(duty) || inspectsYearly(duty);
export const seesBackgroundBatches = (duty: Duty): boolean => supervisesOrLicenses(duty) || isOffice(duty);
export const answersBackgroundInquiries = (duty: Duty): boolean =>
  duty.agency === 'PUBLIC_SECURITY' && duty.roles.some((role) => role === 'POL_STATION' || role === 'POL_CASE');
export const worksAtSchool = (duty: Duty): boolean => duty.agency === 'SCHOOL' && duty.roles.includes('SCHOOL');
/** Findings fed back to schools, surveys and premises: education asks, the schools answer. */
export const seesSchoolWork = (duty: Duty): boolean => supervises(duty) || worksAtSchool(duty);
export const seesAfterSchool = (duty: Duty): boolean => seesSchoolWork(duty) || appliesForLicense(duty);
const MATERIAL_READERS = new Set(['INST', 'EDU_SUP', 'EDU_LIC', 'EXPERT']);
export const seesMaterials = (duty: Duty): boolean => has(MATERIAL_READERS, duty);
/** Beside education and the institution those to whom a confirmed finding is referred. */
const FINDING_READERS = new Set([
  'INST',
  'EDU_SUP',
  'EDU_LIC',
  'SAMR_REG',
  'SAMR_AD',
  'SAMR_PRICE',
  'POL_CASE',
  'COMP',
]);
export const seesFindings = (duty: Duty): boolean => has(FINDING_READERS, duty);
