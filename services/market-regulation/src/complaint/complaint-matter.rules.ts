import type { Agency } from '@lianguan/kernel';

export const COMPLAINT_TOPICS = [
  'FEES',
  'REFUND',
  'CONTRACT',
  'ADVERTISING',
  'MALICIOUS_RISE',
  'FOOD_SAFETY',
  'INVOICE',
  'HYGIENE',
  'TEACHING',
  'OTHER',
] as const;
export type ComplaintTopicName = (typeof COMPLAINT_TOPICS)[number];

export const COMPLAINT_CHANNELS = ['ONLINE', 'WINDOW', 'LETTER', 'HOTLINE_12315', 'HOTLINE_12345'] as const;
export type ComplaintChannelName = (typeof COMPLAINT_CHANNELS)[number];

/** To whom a matter goes that is not this department's; some have no service here. */
export const TRANSFER_TARGETS = [
  'EDUCATION',
  'CIVIL_AFFAIRS',
  'PUBLIC_SECURITY',
  'CULTURE_SPORT_SCIENCE',
  'COMPREHENSIVE_ENFORCEMENT',
  'TAX',
  'HEALTH',
] as const satisfies readonly (Agency | 'TAX' | 'HEALTH')[];
export type TransferTargetName = (typeof TRANSFER_TARGETS)[number];

/** M25: invoices are the tax office's, hygiene is the health office's, what is taught is education's. */
const COMPETENT: Readonly<Partial<Record<ComplaintTopicName, TransferTargetName>>> = {
  INVOICE: 'TAX',
  HYGIENE: 'HEALTH',
  TEACHING: 'EDUCATION',
};
/** Whose the matter is where it is not this department's. */
export const competentFor = (topic: ComplaintTopicName): TransferTargetName | null => COMPETENT[topic] ?? null;
