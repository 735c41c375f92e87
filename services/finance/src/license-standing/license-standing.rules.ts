/** NONE: gone from the ledger. */
export type LicenseStandingName =
  | 'NONE'
  | 'ACTIVE'
  | 'EXPIRED'
  | 'ENROLMENT_STOPPED'
  | 'SUSPENDED'
  | 'REVOKED'
  | 'WITHDRAWN'
  | 'CANCELLED';

/** What education's event says of a license. */
export interface LicenseStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly state: LicenseStandingName;
  readonly version: number;
}

const IN_FORCE: ReadonlySet<LicenseStandingName> = new Set(['ACTIVE', 'ENROLMENT_STOPPED', 'SUSPENDED']);

/**
 * Whether the institution may have its account back. One of whose licenses nothing is known has it: the measure's basis is gone, and that a license
 * was never issued is another matter, with a finding and a measure of its own (民办教育促进法 64). Where licenses are known, one must be in force.
 */
export const stands = (licenses: readonly LicenseStandingName[]): boolean =>
  licenses.length === 0 || licenses.some((state) => IN_FORCE.has(state));
