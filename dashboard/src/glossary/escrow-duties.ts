import type { SignedIn } from '../session/signed-in';

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

/** What a duty can use on the pages of escrow money; the services decide what it may do. */
export const keepsEscrowLedger = (duty: Duty): boolean => duty.agency === 'FINANCE' && duty.roles.includes('FIN');
export const seesEscrowLedger = (duty: Duty): boolean =>
  keepsEscrowLedger(duty) || (duty.agency === 'BANK' && duty.roles.includes('BANK'));
export const verifiesEscrowLedger = (duty: Duty): boolean =>
  keepsEscrowLedger(duty) || duty.roles.includes('AUDIT_ADMIN');
