import type { Agency, CalendarDay, Caller } from '@lianguan/kernel';

/** What a certificate is worth on the day it is looked at, whichever register it is of. */
export const CERTIFICATE_STATES = [
  'VALID',
  'ENROLMENT_STOPPED',
  'SUSPENDED',
  'RESTRICTED',
  'ABNORMAL',
  'SERIOUS_VIOLATION',
  'LIQUIDATING',
  'EXPIRED',
  'REVOKED',
  'WITHDRAWN',
  'CANCELLED',
] as const;
export type CertificateStateName = (typeof CERTIFICATE_STATES)[number];

/** What ended it for good says more than that its term has passed. */
const ENDED: readonly CertificateStateName[] = ['REVOKED', 'WITHDRAWN', 'CANCELLED'];

/** As of today: the sweeper may be behind, and a certificate whose last day has passed is not shown as valid meanwhile. */
export function shownState(
  state: CertificateStateName,
  { validTo, today }: { readonly validTo: CalendarDay | null; readonly today: CalendarDay },
): CertificateStateName {
  if (ENDED.includes(state) || validTo === null || validTo >= today) return state;
  return 'EXPIRED';
}

/** One that still stands may be printed, also while it is suspended; what has ended may not. */
export const isPrintable = (state: CertificateStateName): boolean => state !== 'EXPIRED' && !ENDED.includes(state);

const CODE = /^[A-Z][0-9A-F]{24}$/u;

/** The code as it is kept, from what was typed or scanned; null for what cannot be one. */
export function normalCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/gu, '');
  return CODE.test(code) ? code : null;
}

/** As it is printed. */
export const readable = (code: string): string => [code[0], ...(code.slice(1).match(/.{4}/gu) ?? [])].join('-');

/** Who prints a certificate: its holder, the register's department, and those who lead the supervision. Rows are row security's. */
export const mayPrint = (caller: Pick<Caller, 'agency'>, department: Agency): boolean =>
  ([department, 'INSTITUTION', 'JOINT_ENFORCEMENT', 'TOWNSHIP'] as const).includes(caller.agency as Agency);

/** What stands on a certificate and in the register; nothing of a person. */
export interface CertificateFact {
  readonly code: string;
  readonly name: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly state: CertificateStateName;
  readonly validFrom: CalendarDay;
  /** Null where the law sets no term. */
  readonly validTo: CalendarDay | null;
}
