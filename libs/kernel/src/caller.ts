/** Who may ask: claim `agency` of the access token (design.md, Who asks). PUBLIC is who is not signed in; SYSTEM is a service's own process. */
export const AGENCIES = [
  'EDUCATION',
  'MARKET_REGULATION',
  'CIVIL_AFFAIRS',
  'FINANCE',
  'BANK',
  'PUBLIC_SECURITY',
  'JOINT_ENFORCEMENT',
  'TOWNSHIP',
  'COMPREHENSIVE_ENFORCEMENT',
  'FIRE',
  'HOUSING',
  'CULTURE_SPORT_SCIENCE',
  'INSTITUTION',
  'GUARDIAN',
  'SCHOOL',
  'EXPERT',
  'PUBLIC',
  'SYSTEM',
] as const;
export type Agency = (typeof AGENCIES)[number];

/** Claim `roles` (lifecycles.md). SYS is the timer and the consumers, never a token's. */
export const ROLES = [
  'EDU_LIC',
  'EDU_SUP',
  'EDU_LEGAL',
  'EXPERT',
  'COMP',
  'CIVIL',
  'SAMR_REG',
  'SAMR_AD',
  'SAMR_PRICE',
  'DRC',
  'FIN',
  'BANK',
  'POL_STATION',
  'POL_CASE',
  'JEO',
  'JEO_LEAD',
  'CEB',
  'TOWNSHIP',
  'FIRE',
  'HOUSING',
  'INST',
  'GUARDIAN',
  'SCHOOL',
  'PUBLIC',
  'INTAKE',
  'DISCIPLINE',
  'EDU_PERS',
  'CLASS_TEACHER',
  'ORGAN_HEAD',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'SYS',
] as const;
export type Role = (typeof ROLES)[number];

/** Why personal data is read; written to the access record (G2, 个人信息保护法 34). */
export const ACCESS_PURPOSES = [
  'LICENSING',
  'SUPERVISION',
  'INSPECTION',
  'CASE',
  'COMPLAINT',
  'STATISTICS',
  'OWN_DATA',
] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/** The verified asker of one operation. `division` is GB/T 2260 with 6, 9 or 12 digits. */
export interface Caller {
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly division: string;
  /** The token's subject; 'anonymous' for PUBLIC, the service's name for SYSTEM. */
  readonly subject: string;
  readonly operationId: string;
  readonly institutionId?: string;
  readonly bankId?: string;
  readonly schoolId?: string;
  readonly stationId?: string;
  /** Opaque person id of a data subject, guardian or applicant. */
  readonly person?: string;
  readonly purpose?: AccessPurpose;
  readonly caseNo?: string;
}
