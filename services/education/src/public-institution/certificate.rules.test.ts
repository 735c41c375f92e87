import { expect, it } from '@jest/globals';
import { addDays, calendarDay, makeCreditCode, ROLES, type Role } from '@lianguan/kernel';
import { publicCertificateLifecycle } from './certificate-lifecycle.rules.js';
import {
  decideCancellation,
  decideExpiry,
  decideRecording,
  decideRenewal,
  type CertificateStanding,
  type GivenCertificate,
  type Holder,
} from './certificate.rules.js';

const codeOf = (holder: string) => makeCreditCode({ holder, division: '341203', organisation: '12345678' });
const [CODE, OTHER] = [codeOf('12'), makeCreditCode({ holder: '12', division: '341203', organisation: '87654321' })];
const today = calendarDay('2026-03-02');
const tomorrow = addDays(today, 1);
const facts = (role: Role = 'EDU_LIC') => ({ caller: { roles: [role] } as never, today });

const HOLDER: Holder = { usccCode: CODE, onFileTo: null };
const GIVEN: GivenCertificate = {
  usccCode: CODE.toLowerCase(),
  unitName: '示例区青少年活动中心',
  organiser: '示例区教育局',
  registrar: '示例区事业单位登记管理局',
  validFrom: calendarDay('2024-03-02'),
  validTo: calendarDay('2029-03-01'),
  source: 'ORIGINAL_SEEN',
  seenOn: today,
};

// prettier-ignore -- a table
it.each([
  ['of the holder', HOLDER, {}, CODE],
  ['of a holder without a code', { ...HOLDER, usccCode: null }, {}, CODE],
  ['of nobody', undefined, {}, 'PUBLIC_CERTIFICATE_INSTITUTION_UNKNOWN'],
  ['without its unit', HOLDER, { unitName: ' ' }, 'PUBLIC_CERTIFICATE_TEXT_MISSING'],
  ['without its organiser', HOLDER, { organiser: '' }, 'PUBLIC_CERTIFICATE_TEXT_MISSING'],
  ['without its registrar', HOLDER, { registrar: '' }, 'PUBLIC_CERTIFICATE_TEXT_MISSING'],
  ['that names a person', HOLDER, { organiser: '19900001234' }, 'PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON'],
  ['with a code that is too short', HOLDER, { usccCode: '12' }, 'PUBLIC_CERTIFICATE_CODE_INVALID'],
  ['with the code of an enterprise', HOLDER, { usccCode: codeOf('91') }, 'PUBLIC_CERTIFICATE_CODE_OF_OTHERS'],
  ['with the code of a non-profit', HOLDER, { usccCode: codeOf('52') }, 'PUBLIC_CERTIFICATE_CODE_OF_OTHERS'],
  ['with the code of another', HOLDER, { usccCode: OTHER }, 'PUBLIC_CERTIFICATE_CODE_DIFFERS'],
  ['beside one on file', { ...HOLDER, onFileTo: GIVEN.validTo }, {}, 'PUBLIC_CERTIFICATE_ON_FILE'],
  ['of one day', HOLDER, { validFrom: today, validTo: today }, CODE],
  ['that ended yesterday', HOLDER, { validTo: addDays(today, -1) }, 'PUBLIC_CERTIFICATE_TERM_OVER'],
  [
    'that ends before it begins',
    HOLDER,
    { validFrom: today, validTo: addDays(today, -1) },
    'PUBLIC_CERTIFICATE_TERM_REVERSED',
  ],
  ['that begins tomorrow', HOLDER, { validFrom: tomorrow }, 'PUBLIC_CERTIFICATE_DAY_IN_FUTURE'],
  ['seen tomorrow', HOLDER, { seenOn: tomorrow }, 'PUBLIC_CERTIFICATE_DAY_IN_FUTURE'],
] as const)('a certificate %s', (_name, holder, given, expected) => {
  const decided = decideRecording(holder, { ...GIVEN, ...given }, facts());
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

const VALID: CertificateStanding = { state: 'VALID', validTo: calendarDay('2026-05-01') };
const EXPIRED: CertificateStanding = { state: 'EXPIRED', validTo: calendarDay('2026-02-01') };
const GONE: CertificateStanding = { state: 'CANCELLED', validTo: VALID.validTo };
const RENEWED = { validFrom: today, validTo: calendarDay('2031-03-01'), seenOn: today };

// prettier-ignore -- a table
it.each([
  ['one that is valid', VALID, {}, 'VALID'],
  ['one that has expired', EXPIRED, {}, 'VALID'],
  ['one that is cancelled', GONE, {}, 'ACTION_NOT_AVAILABLE'],
  ['nothing', undefined, {}, 'PUBLIC_CERTIFICATE_UNKNOWN'],
  ['for the same term', VALID, { validTo: VALID.validTo }, 'PUBLIC_CERTIFICATE_TERM_NOT_LONGER'],
  ['for a day more', VALID, { validTo: addDays(VALID.validTo, 1) }, 'VALID'],
  [
    'for a term that is over',
    VALID,
    { validFrom: addDays(today, -9), validTo: addDays(today, -1) },
    'PUBLIC_CERTIFICATE_TERM_OVER',
  ],
] as const)('renewing %s', (_name, known, given, expected) => {
  const decided = decideRenewal(known, { ...RENEWED, ...given }, facts());
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

const NOTICE = { cancelledOn: today, documentNo: '示事登〔2026〕1号' };

// prettier-ignore -- a table
it.each([
  ['one that is valid', VALID, {}, 'CANCELLED'],
  ['one that has expired', EXPIRED, {}, 'CANCELLED'],
  ['one that is cancelled', GONE, {}, 'ACTION_NOT_AVAILABLE'],
  ['nothing', undefined, {}, 'PUBLIC_CERTIFICATE_UNKNOWN'],
  ['without a notice', VALID, { documentNo: ' ' }, 'PUBLIC_CERTIFICATE_TEXT_MISSING'],
  ['with a person', VALID, { documentNo: '19900001234' }, 'PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON'],
  ['tomorrow', VALID, { cancelledOn: tomorrow }, 'PUBLIC_CERTIFICATE_DAY_IN_FUTURE'],
] as const)('cancelling %s', (_name, known, given, expected) => {
  const decided = decideCancellation(known, { ...NOTICE, ...given }, facts());
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['on its last day', { ...VALID, validTo: today }, 'NOT_DUE'],
  ['the day after', { ...VALID, validTo: addDays(today, -1) }, 'EXPIRED'],
  ['when it was renewed', VALID, 'NOT_DUE'],
  ['when it has expired', EXPIRED, 'NOT_DUE'],
  ['when it is cancelled', { ...GONE, validTo: addDays(today, -1) }, 'NOT_DUE'],
  ['when it is unknown', undefined, 'NOT_DUE'],
] as const)('a certificate %s', (_name, known, expected) => {
  const decided = decideExpiry(known, facts('SYS'));
  expect(decided.ok && decided.value).toBe(expected);
});

it('each line of the table is for its roles alone', () => {
  for (const line of publicCertificateLifecycle.transitions)
    for (const from of line.from)
      for (const role of ROLES) {
        const fired = publicCertificateLifecycle.fire(from, line.event, { roles: [role] });
        const entitled = (line.roles as readonly Role[]).includes(role);
        expect(fired.ok ? fired.value : fired.refusal.code).toBe(entitled ? line.to : 'ROLE_NOT_ENTITLED');
      }
});
