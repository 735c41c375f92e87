import type { SignedIn } from '../session/signed-in';
import { appliesForLicense, worksAtSchool } from './duties';

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

const LIST_OFFICERS = new Set(['EDU_SUP', 'EDU_LEGAL', 'ORGAN_HEAD']);

/** Who proposes, decides or reviews an entry of the staff blacklist, or speaks for the person. */
export const seesStaffList = (duty: Duty): boolean =>
  appliesForLicense(duty) || (duty.agency === 'EDUCATION' && duty.roles.some((role) => LIST_OFFICERS.has(role)));

const LABOUR_READERS = new Set(['EDU_SUP', 'EDU_LIC', 'JEO', 'JEO_LEAD', 'INST']);
export const seesLabourChecks = ({ roles }: Duty): boolean => roles.some((role) => LABOUR_READERS.has(role));

/** Education's own personnel: who alone learns which of an institution's staff teaches at a school. */
export const keepsSchoolPersonnel = ({ agency, roles }: Duty): boolean =>
  agency === 'EDUCATION' && roles.includes('EDU_PERS');
export const seesTeacherReferrals = (duty: Duty): boolean =>
  keepsSchoolPersonnel(duty) ||
  worksAtSchool(duty) ||
  (duty.agency === 'EDUCATION' && duty.roles.includes('DISCIPLINE'));
