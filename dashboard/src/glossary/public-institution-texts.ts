import type { PublicCertificateSource, PublicCertificateState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const PUBLIC_CERTIFICATE_STATES = {
  VALID: state('有效', 'GOOD'),
  EXPIRED: state('已过期', 'BAD'),
  CANCELLED: state('已注销', 'NEUTRAL'),
} satisfies Record<PublicCertificateState, StateText>;

export const PUBLIC_CERTIFICATE_SOURCES = {
  ORIGINAL_SEEN: '查验原件',
  REGISTRY_WEBSITE: '登记管理机关网站核验',
  REGISTRY_LETTER: '登记管理机关来函',
} satisfies Record<PublicCertificateSource, string>;

export const PUBLIC_CERTIFICATE_ACTS = {
  recordPublicInstitutionCertificate: '登记证书',
  renewPublicInstitutionCertificate: '登记换发',
  cancelPublicInstitutionCertificate: '登记注销',
} as const;
export type PublicCertificateActName = keyof typeof PUBLIC_CERTIFICATE_ACTS;

export const isPublicCertificateAct = (name: string): name is PublicCertificateActName =>
  Object.hasOwn(PUBLIC_CERTIFICATE_ACTS, name);
