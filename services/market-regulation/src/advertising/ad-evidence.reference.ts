import type { EvidenceReader } from '@lianguan/evidence-file';
import { requireRole, type Operation } from '@lianguan/service-kit';
import { AD_OFFICER, isServedStep, SERVED_STATES } from './ad-violation-lifecycle.rules.js';
import { adViolationLoader } from './ad-violation.reference.js';
import { AD_REPORTERS } from './ad-violation.rules.js';
import { ADVERTISER, FILING_OFFICER } from './filed-ad.rules.js';

/** The department itself: the officers, and the organ's head by way of a proposal. */
export const isOfficer = ({ caller }: Operation): boolean => caller.agency === 'MARKET_REGULATION';

export const requireOfficer = (op: Operation): void => {
  requireRole(op, AD_OFFICER, 'MARKET_REGULATION');
};

/** The officer, the institution itself, and the body with which it files. */
export function requireReader(op: Operation): void {
  if (op.caller.agency === 'INSTITUTION') return requireRole(op, ADVERTISER, 'INSTITUTION');
  if (op.caller.agency === 'EDUCATION') return requireRole(op, FILING_OFFICER, 'EDUCATION');
  requireOfficer(op);
}

/** Whoever sees, or reports the removal of, an ad. */
export function requireAdUploader(op: Operation): void {
  if (op.caller.agency === 'INSTITUTION') return requireRole(op, ADVERTISER, 'INSTITUTION');
  if (op.caller.agency === 'MARKET_REGULATION') return requireOfficer(op);
  requireRole(op, AD_REPORTERS);
}

/** Who is no officer sees what proves the steps that it sees: neither scans of the ad, which may show who saw it, nor the check. */
export const readsStep = (op: Operation, act: string): boolean => isOfficer(op) || isServedStep(act);

/** The head of the organ too, who decides on the case that an officer proposes. */
export const readsAdEvidence: EvidenceReader = async (op, { recordId, act }) => {
  if (isOfficer(op)) requireRole(op, [...AD_OFFICER, 'ORGAN_HEAD']);
  else requireReader(op);
  const ad = await adViolationLoader(op).load(recordId);
  return ad !== null && readsStep(op, act) && (isOfficer(op) || SERVED_STATES.includes(ad.state));
};
