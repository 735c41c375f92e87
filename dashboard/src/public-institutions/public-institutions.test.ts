import { expect, it } from '@jest/globals';
import { openCertificateActs } from './public-certificate-acts';

const RECORD = 'recordPublicInstitutionCertificate';
const [RENEW, CANCEL] = ['renewPublicInstitutionCertificate', 'cancelPublicInstitutionCertificate'];

// prettier-ignore -- a table
it.each([
  ['none', null, [RECORD]],
  ['a cancelled', { id: 'c', state: 'CANCELLED' as const, availableActions: [] }, [RECORD]],
  ['a valid', { id: 'c', state: 'VALID' as const, availableActions: [RENEW, CANCEL] }, [RENEW, CANCEL]],
  ['a later state', { id: 'c', state: 'EXPIRED' as const, availableActions: [RENEW, 'new'] }, [RENEW]],
])('%s certificate: what may be done', (_name, known, acts) => {
  expect(openCertificateActs(known)).toEqual(acts);
});
