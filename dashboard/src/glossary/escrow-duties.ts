import type { SignedIn } from '../session/signed-in';

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

const of = (agency: string, roles: readonly string[]) => (duty: Duty) =>
  duty.agency === agency && duty.roles.some((role) => roles.includes(role));

export const proposesAgreements = of('INSTITUTION', ['INST']);
const isBank = of('BANK', ['BANK']);
const keepsAccounts = of('FINANCE', ['FIN']);
const answersAlarms = of('EDUCATION', ['EDU_SUP']);
export const isEscrowOfficer = of('JOINT_ENFORCEMENT', ['JEO', 'JEO_LEAD']);
/** The police, for themselves. */
export const freezesAccounts = of('PUBLIC_SECURITY', ['POL_CASE']);

const anyOf =
  (...duties: readonly ((duty: Duty) => boolean)[]) =>
  (duty: Duty): boolean =>
    duties.some((holds) => holds(duty));

/** Who has something to do on accounts of others. */
export const worksOnAccounts = anyOf(isBank, keepsAccounts, answersAlarms, isEscrowOfficer, freezesAccounts);
/** An institution finds its own account in the list. */
export const seesAccounts = anyOf(worksOnAccounts, proposesAgreements);
/** Police find the account and do what they have to; nothing waits for them here. */
export const hasEscrowTasks = anyOf(isBank, keepsAccounts, answersAlarms, isEscrowOfficer);
export const seesAgreements = anyOf(proposesAgreements, isBank, answersAlarms);
export const watchesCoverage = anyOf(answersAlarms, isEscrowOfficer);

export const keepsEscrowLedger = keepsAccounts;
export const entersInLedger = anyOf(keepsAccounts, isBank);
/** By the field access matrix an institution sees the flow of its own account. */
export const seesFlow = anyOf(entersInLedger, proposesAgreements);
export const verifiesEscrowLedger = (duty: Duty): boolean => keepsAccounts(duty) || duty.roles.includes('AUDIT_ADMIN');
